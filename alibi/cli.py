"""`alibi …`: wires the rooms together, and imports each only inside the command that needs it.

Every problem a person can do something about ends in one Dutch sentence and exit code 1, never in a traceback.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from alibi.cli_makers import Commands, Run, add_command, add_home, add_makers_commands
from alibi.cli_words import DutchParser

if TYPE_CHECKING:
    from alibi.play.agency import Agency
    from alibi.play.maker import Maker
    from alibi.ui.client import Client
    from alibi.workshop.preview import Preview



def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all is well, 1 for a problem, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    typed = sys.argv[1:] if argv is None else argv
    options = _parser(only_play=typed[:1] in ([], ["play"])).parse_args(typed)
    run: Run = options.run
    _name_installed(options)
    try:
        return run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1


def _parser(only_play: bool = False) -> argparse.ArgumentParser:
    """All commands; `only_play` leaves out those that nobody can mean who just plays, since that waits for it."""
    parser: argparse.ArgumentParser = DutchParser(
        prog="alibi", description="A.L.I.B.I.: een speurspel over de middelbare school.")
    parser.set_defaults(run=_play, case="", plain=False, seed=None, agent="", steps="", home=None, lang="",
                        **dict.fromkeys(WISHES, ""))
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT")
    _add_play(commands)
    if not only_play:
        _add_replay(commands)
        add_makers_commands(commands, _pdf_of)
    return parser


def _add_play(commands: Commands) -> None:
    play = add_command(commands, "play", _play, "speel het spel, in een venster of met --plain in de terminal",
                    "alibi play 00_kennismaking --plain")
    play.add_argument("case", metavar="ZAAK", nargs="?", default="",
                      help="naam of map van een zaak; anders het titelscherm")
    play.add_argument("--plain", action="store_true", help="speel in de terminal, ook met een schermlezer")
    play.add_argument("--seed", type=int, metavar="N", help="kies zelf het toeval (wie de gast is)")
    play.add_argument("--agent", default="", metavar="CODE", help="ga verder met deze agent")
    play.add_argument("--steps", default="", metavar="STAPPEN",
                      help='met --plain: doe eerst deze stappen, zoals "go hal;talk noor"')
    _add_language(play)
    add_home(play)
    _add_preview(play)


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=LANGUAGES, default="",
                         help="in het Nederlands of Engels (anders: je instelling, ALIBI_LANG, of Nederlands)")


def _language(options: argparse.Namespace) -> str:
    """The language to play in: the option, else what was chosen in the settings, else the environment, else Dutch."""
    import os

    from alibi.play.settings import kept_language
    from alibi.store.home import alibi_home

    wished = options.lang or kept_language(alibi_home(options.home)) or os.environ.get("ALIBI_LANG", "")[:2].lower()
    return wished if wished in LANGUAGES else LANGUAGES[0]


def _add_preview(play: argparse.ArgumentParser) -> None:
    """Options for who writes a case: begin anywhere, with any facts. With one of these nothing is kept."""
    preview = play.add_argument_group("voor makers: begin waar je wilt; er wordt dan niets bewaard")
    preview.add_argument("--scene", default="", metavar="SCENE", help="begin in deze scène, zoals noor/hello")
    preview.add_argument("--with", dest="facts", default="", metavar="FEITEN",
                         help="wat er dan zo is, zoals trust.noor=3,clue.kluisje_214")
    preview.add_argument("--day", default="", metavar="DAG", help="op deze dag, zoals 1_maandag")
    preview.add_argument("--time", default="", metavar="TIJD", help="om deze tijd, zoals 10:15")
    preview.add_argument("--place", default="", metavar="PLEK", help="op deze plek, zoals aula")
    preview.add_argument("--variant", default="", metavar="VARIANT", help="met deze gast")


LANGUAGES = ("nl", "en")
WISHES = ("scene", "facts", "day", "time", "place", "variant")


def _pdf_of(html: str) -> bytes:
    """The port that makes a PDF of a page: that of the mentor's pages. NoPdf when none can be made here."""
    from alibi.workshop.book import NoPdf
    from mentor_export.making import pdf_of
    from mentor_export.sources import SourceProblem

    try:
        return pdf_of(html)
    except SourceProblem as problem:
        raise NoPdf(problem.sentence) from problem


def _add_replay(commands: Commands) -> None:
    replay = add_command(commands, "replay", _replay, "kijk terug op een gespeeld spel, en probeer: wat als?",
                         "alibi replay alibi/agents/K7PM4Q/journal.db")
    replay.add_argument("file", metavar="BESTAND", type=Path,
                        help="een logboek (journal.db), of de codenaam van een agent op deze computer")
    replay.add_argument("--plain", action="store_true", help="in de terminal, ook met een schermlezer")
    _add_language(replay)
    add_home(replay)


def _name_installed(options: argparse.Namespace) -> None:
    """Cases of others may be named like any case: a name such as jansen.de_bel becomes the folder it lies in."""
    from alibi.content.files import installed_folders, is_installed
    from alibi.store.home import alibi_home

    written = [*getattr(options, "cases", []), getattr(options, "case", "")]
    if not any(map(is_installed, written)):
        return
    found = {folder.name: str(folder) for folder in installed_folders(alibi_home(getattr(options, "home", None)))}
    if hasattr(options, "cases"):
        options.cases = [found.get(name, name) for name in options.cases]
    options.case = found.get(getattr(options, "case", ""), getattr(options, "case", ""))


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


# --- playing ----------------------------------------------------------------------------------------------


def _play(options: argparse.Namespace) -> int:
    if any(getattr(options, wish) for wish in WISHES):
        return _preview(options)
    from alibi.play.agency import Agency, CaseProblem
    from alibi.store.home import alibi_home
    from alibi.store.problems import JournalProblem

    try:
        agency = Agency(alibi_home(options.home), language=_language(options))
        code = _code(options.agent)
        return _play_plain(agency, options, code) if options.plain else _play_in_window(agency, options, code)
    except CaseProblem as problem:
        from alibi.content.diagnostics import as_text
        from alibi.content.interface_words import interface

        said = interface(_language(options))(problem.sentence)
        return _say("\n".join(part for part in (as_text(problem.diagnostics) if problem.diagnostics else "", said)
                              if part))
    except JournalProblem as problem:
        return _say(problem.sentence)


def _code(typed: str) -> str:
    if not typed:
        return ""
    from alibi.store.codes import read_code

    return read_code(typed)


def _play_plain(agency: Agency, options: argparse.Namespace, code: str) -> int:
    from alibi.content.interface_words import interface
    from alibi.terminal.console import this_terminal
    from alibi.terminal.play import play_in_terminal

    console = this_terminal(interface(agency.language))
    return play_in_terminal(agency, console, options.case, options.seed, code, steps=options.steps)


def _play_in_window(agency: Agency, options: argparse.Namespace, code: str) -> int:
    def begin(client: Client) -> None:
        if code:
            client.take_up(code)
        elif options.case:
            client.enter(agency.begin(options.case, options.seed))
    return _in_window(agency, begin)


def _in_window(agency: Agency, begin: Callable[[Client], None]) -> int:
    """The game in its window, from the screen to which `begin` brings it."""
    from alibi.content.files import find_folder
    from alibi.content.interface_words import interface
    from alibi.ui.app import open_client
    from alibi.ui.display_pygame import NoDisplay
    from alibi.ui.pictures import PictureMissing, SheetMissing

    try:
        desk = open_client(agency, find_folder("assets"), _page_maker(agency), _open_file, _workshop(agency),
                           interface)
    except NoDisplay as missing:
        return _say(str(missing))
    except FileNotFoundError as missing:
        return _say(f"Het spel is niet compleet: {missing.filename} ontbreekt. Installeer het opnieuw.")
    try:
        begin(desk.client)
        desk.run()
    except (PictureMissing, SheetMissing) as missing:
        return _say(f"{missing} Alles tot hier is bewaard. Installeer het spel opnieuw.")
    return 0


# --- preview ----------------------------------------------------------------------------------------------


def _preview(options: argparse.Namespace) -> int:
    """A case from any moment, for who writes it; nothing is kept."""
    from alibi.content.files import NoSuchCase, find_case
    from alibi.workshop.languages import language
    from alibi.workshop.opening import CannotShow
    from alibi.workshop.preview import Preview
    from alibi.workshop.wishes import CannotBegin, Wishes

    spoken = language(_language(options))
    if not options.case:
        return _say(spoken.say("Noem ook de zaak: alibi play ZAAK --scene noor/hello"))
    try:
        preview = Preview(find_case(options.case), Wishes(*(getattr(options, wish) for wish in WISHES)), spoken)
    except CannotShow as why:
        return _say(why.said(spoken))
    except (NoSuchCase, CannotBegin) as why:
        return _say(spoken.say(str(why)))
    return (_preview_plain if options.plain else _preview_in_window)(options, preview)


def _preview_plain(options: argparse.Namespace, preview: Preview) -> int:
    from alibi.content.interface_words import interface
    from alibi.terminal.console import this_terminal
    from alibi.terminal.preview import PreviewInTerminal

    return PreviewInTerminal(preview, this_terminal(interface(preview.language.name)), options.steps).run()


def _preview_in_window(options: argparse.Namespace, preview: Preview) -> int:
    from alibi.play.agency import Agency
    from alibi.store.home import alibi_home
    from alibi.ui.preview_overlay import show_preview

    agency = Agency(alibi_home(options.home), language=preview.language.name)
    return _in_window(agency, lambda client: show_preview(client, preview, client.stage.stop))


# --- looking back -----------------------------------------------------------------------------------------


def _replay(options: argparse.Namespace) -> int:
    from alibi.play.agency import Agency, CaseProblem
    from alibi.play.looking_back import look_back
    from alibi.store.home import alibi_home, journal_path
    from alibi.store.problems import JournalProblem

    agency = Agency(alibi_home(options.home), language=_language(options))
    path = options.file if options.file.exists() else journal_path(agency.home, str(options.file).upper())
    if not path.exists():
        return _say(f"Hier is geen logboek: {options.file}. Geef een bestand (journal.db) of een codenaam.")
    try:
        found = look_back(agency, path)
        if options.plain:
            from alibi.content.interface_words import interface
            from alibi.terminal.console import this_terminal
            from alibi.terminal.looking_back import LookBackInTerminal

            return LookBackInTerminal(found.replay, this_terminal(interface(agency.language))).run()
        return _in_window(agency, lambda client: client.look_back(found))
    except (CaseProblem, JournalProblem) as problem:
        return _say(problem.sentence)


def _workshop(agency: Agency) -> Callable[[], Maker]:
    """The port of *Zaken maken*: the workshop, brought in once somebody goes there."""
    def open_it() -> Maker:
        from alibi.workshop.maker import MakerDesk

        return MakerDesk(agency.home / "bladen", _open_place, agency.levels, agency.language)
    return open_it


def _page_maker(agency: Agency) -> Callable[[str], Path]:
    """The port *Voor mentor en ouders* uses: the page of an agent, made from its journal."""
    def make(code: str) -> Path:
        from alibi.store.home import journal_path
        from mentor_export import make_page

        return make_page(journal_path(agency.home, code), agency.home / "bladen" / f"{code}.html")
    return make


def _open_file(path: Path) -> bool:
    import webbrowser

    return webbrowser.open(path.resolve().as_uri())


def _open_place(path: Path) -> bool:
    """Show a page in the browser, and a folder or text with the computer's own program for it."""
    import shutil
    import subprocess

    if path.suffix in (".html", ".svg"):
        return _open_file(path)
    if sys.platform == "win32":
        import os

        os.startfile(path)
        return True
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        return _open_file(path)
    subprocess.Popen([program, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return True
