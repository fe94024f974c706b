"""The command `mentor_export`: files and folders in, pages out, one Dutch sentence for whatever goes wrong.

Knows arguments and what is said on the terminal. Does not know what stands on a page.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TypeVar

from alibi.store.dossier import Dossier
from mentor_export import making, sources
from mentor_export.sources import SourceProblem

ALL_MADE, NOT_ALL_MADE, NOT_UNDERSTOOD = 0, 1, 2
_SEVERAL = 2
_Thing = TypeVar("_Thing")
_OUT = Path("mentorbladen")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make what is asked; 0 when all was made, 1 when a file could not be read or written, 2 when the command
    was not understood."""
    try:
        asked = _parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    run = _Run(asked.out)
    dossiers = run.read_all(asked.bron)
    run.make_all(dossiers, asked.pdf)
    if asked.csv and dossiers:
        run.attempt(asked.out, lambda: making.write_table(dossiers, asked.out))
    return NOT_ALL_MADE if run.problems else ALL_MADE


class _Run:
    """One run of the command: goes on after a problem and remembers that there was one."""

    def __init__(self, out: Path) -> None:
        self.out, self.problems = out, 0

    def read_all(self, places: Iterable[Path]) -> list[Dossier]:
        files = [file for place in places for file in self._found_at(place)]
        dossiers = []
        for file in _in_view(files, "Lezen"):
            with self._said(file):
                dossiers.append(sources.read(file))
        return dossiers

    def make_all(self, dossiers: Sequence[Dossier], as_pdf: bool) -> None:
        named = making.names_of(dossiers)
        for name, dossier in _in_view(named, "Maken"):
            with self._said(self.out):
                page = self.out / f"{name}.html"
                guide = making.write_pages(dossier, page)
                _say(f"{page} en {guide.name}")
                if as_pdf:
                    making.write_pdf(page)
                    making.write_pdf(guide)
        if len({dossier.about.code for dossier in dossiers}) >= _SEVERAL:
            self.attempt(self.out, lambda: making.write_class_sheet(dossiers, self.out))

    def attempt(self, about: Path, make: Callable[[], Path]) -> None:
        with self._said(about):
            _say(str(make()))

    def _found_at(self, place: Path) -> tuple[Path, ...]:
        with self._said(place):
            return sources.found_at(place)
        return ()

    @contextmanager
    def _said(self, about: Path) -> Iterator[None]:
        try:
            yield
        except SourceProblem as problem:
            self.problems += 1
            print(f"{about}: {problem.sentence}", file=sys.stderr)


def _say(line: str) -> None:
    print(line)


def _in_view(things: Sequence[_Thing], doing: str) -> Iterable[_Thing]:
    """The things one by one, with a bar for somebody who waits at a terminal."""
    if len(things) < _SEVERAL or not sys.stderr.isatty():
        return things
    from rich.console import Console
    from rich.progress import track

    return track(things, doing, console=Console(stderr=True), transient=True)


class _Parser(argparse.ArgumentParser):
    """argparse that speaks Dutch."""

    def error(self, message: str) -> NoReturn:
        print("Dit begrijpt mentor_export niet: geef een dossier of een map, en zie mentor_export --help.",
              file=sys.stderr)
        raise SystemExit(NOT_UNDERSTOOD)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="mentor_export", add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter,
                     description="Maakt van dossiers die kinderen deelden een blad om samen te bekijken.")
    group = parser.add_argument_group("wat je kunt opgeven")
    group.add_argument("bron", nargs="+", type=Path, help="een dossier, een logboek of een map met dossiers")
    group.add_argument("--out", type=Path, default=_OUT, metavar="MAP",
                       help=f"de map waarin de bladen komen (anders: {_OUT})")
    group.add_argument("--csv", action="store_true", help=f"maak ook {making.TABLE}, voor een rekenblad")
    group.add_argument("--pdf", action="store_true", help="maak ook PDF's (vraagt om WeasyPrint)")
    group.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")
    return parser
