"""`alibi …`: wires the rooms together, and imports each only inside the command that needs it.

Every problem a person can do something about ends in one Dutch sentence and exit code 1, never in a traceback.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alibi.play.agency import Agency

Run = Callable[[argparse.Namespace], int]
SHOT_CASE, SHOT_PLAY, SHOT_SEED = "00_kennismaking", "zorgvuldig_tijn", 0


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when all is well, 1 for a problem, 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(argv)
    run: Run = options.run
    try:
        return run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alibi", description="A.L.I.B.I.: een speurspel over de middelbare school.")
    parser.set_defaults(run=_play, case="", plain=False, seed=None, agent="", steps="", home=None)
    commands = parser.add_subparsers(title="opdrachten", metavar="OPDRACHT")
    _add_play(commands)
    _add_check(commands)
    _add_bot(commands)
    shots = _command(commands, "shots", _shots, "maak plaatjes van de schermen van het spel", "alibi shots plaatjes")
    shots.add_argument("folder", metavar="MAP", type=Path, help="map voor de PNG-bestanden")
    _command(commands, "art", _art, "teken mensen, school en letters opnieuw (voor makers)", "alibi art")
    return parser


def _command(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: Run, help: str,
             example: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help, description=help.capitalize() + ".",
                                  epilog=f"Voorbeeld: {example}")
    command.set_defaults(run=run)
    return command


def _add_play(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    play = _command(commands, "play", _play, "speel het spel, in een venster of met --plain in de terminal",
                    "alibi play 00_kennismaking --plain")
    play.add_argument("case", metavar="ZAAK", nargs="?", default="",
                      help="naam of map van een zaak; anders het titelscherm")
    play.add_argument("--plain", action="store_true", help="speel in de terminal, ook met een schermlezer")
    play.add_argument("--seed", type=int, metavar="N", help="kies zelf het toeval (wie de gast is)")
    play.add_argument("--agent", default="", metavar="CODE", help="ga verder met deze agent")
    play.add_argument("--steps", default="", metavar="STAPPEN",
                      help='met --plain: doe eerst deze stappen, zoals "go hal;talk noor"')
    _add_home(play)


def _add_home(command: argparse.ArgumentParser) -> None:
    command.add_argument("--home", type=Path, metavar="MAP", help="map waarin agenten bewaard worden")


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = _command(commands, "check", _check, "kijk of zaken kloppen en eerlijk zijn", "alibi check 00_kennismaking")
    check.add_argument("cases", metavar="ZAAK", nargs="*", help="namen of mappen; zonder naam alle zaken")
    check.add_argument("--json", action="store_true", help="uitkomst als JSON")


def _add_bot(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    bot = _command(commands, "bot", _bot, "laat een zaak vele keren vanzelf spelen",
                   "alibi bot 00_kennismaking --plays 2000 --seed 1")
    bot.add_argument("case", metavar="ZAAK", help="naam of map van een zaak")
    bot.add_argument("--plays", type=_at_least_one, default=100, metavar="N", help="hoe vaak (gewoon: 100)")
    bot.add_argument("--seed", type=int, default=1, metavar="S", help="begin van het toeval (gewoon: 1)")
    bot.add_argument("--persona", choices=("random", "careful"), default="careful", help="hoe er gespeeld wordt")
    bot.add_argument("--json", action="store_true", help="uitkomst als JSON")
    _add_home(bot)


def _at_least_one(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError("kies een getal van 1 of meer")
    return int(typed)


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


# --- playing ----------------------------------------------------------------------------------------------


def _play(options: argparse.Namespace) -> int:
    from alibi.play.agency import Agency, CaseProblem
    from alibi.store.home import alibi_home
    from alibi.store.problems import JournalProblem

    try:
        agency = Agency(alibi_home(options.home))
        code = _code(options.agent)
        return _play_plain(agency, options, code) if options.plain else _play_in_window(agency, options, code)
    except CaseProblem as problem:
        from alibi.content.diagnostics import as_text

        return _say("\n".join(part for part in (as_text(problem.diagnostics) if problem.diagnostics else "",
                                                problem.sentence) if part))
    except JournalProblem as problem:
        return _say(problem.sentence)


def _code(typed: str) -> str:
    from alibi.store.codes import read_code

    return read_code(typed) if typed else ""


def _play_plain(agency: Agency, options: argparse.Namespace, code: str) -> int:
    from alibi.terminal.console import this_terminal
    from alibi.terminal.play import play_in_terminal

    return play_in_terminal(agency, this_terminal(), options.case, options.seed, code, steps=options.steps)


def _play_in_window(agency: Agency, options: argparse.Namespace, code: str) -> int:
    from alibi.content.files import find_folder
    from alibi.ui.app import open_client
    from alibi.ui.window_pygame import NoDisplay

    try:
        desk = open_client(agency, find_folder("assets"), _page_maker(agency), _open_file)
    except NoDisplay as missing:
        return _say(str(missing))
    if code:
        desk.client.take_up(code)
    elif options.case:
        desk.client.enter(agency.begin(options.case, options.seed))
    desk.run()
    return 0


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


# --- for makers -------------------------------------------------------------------------------------------


def _check(options: argparse.Namespace) -> int:
    from alibi.review.commands import run_check

    return run_check(options.cases, options.json, sys.stdout)


def _bot(options: argparse.Namespace) -> int:
    from alibi.review.commands import run_bot

    return run_bot(options.case, options.plays, options.seed, options.persona, options.json, options.home, sys.stdout)


def _shots(options: argparse.Namespace) -> int:
    from tempfile import TemporaryDirectory

    from alibi.content.files import find_case, find_folder
    from alibi.review.recorded import steps_of
    from alibi.ui.shots import take_shots

    steps = steps_of(find_case(SHOT_CASE), SHOT_PLAY)
    try:
        with TemporaryDirectory() as home:
            for path in take_shots(options.folder, find_folder("assets"), Path(home), SHOT_CASE, SHOT_SEED, steps):
                print(path)
    except OSError:
        return _say(f"In de map {options.folder} kan ik geen plaatjes opslaan.")
    return 0


def _art(options: argparse.Namespace) -> int:
    from alibi.art.bake import bake_all
    from alibi.art.school_map import bake_pictures
    from alibi.content.files import find_folder

    school = find_folder("levels") / "_school" / "het_kompas"
    bake_all(find_folder("assets"), school)
    bake_pictures(school)
    return 0
