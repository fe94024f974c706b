"""The commands of `alibi` for who makes cases: check, bot, graph, book, new, fmt, explain, schema, upgrade, lang, art …

Knows options, their help and their examples. What a command does with them is alibi.cli_makers_work.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from alibi import cli_makers_work as work
from alibi.cli_makers_work import ANSWERS, MAKER

Run = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
PERSONA_NAMES = ("careful", "hurried", "avoidant", "angry", "random", "explorer", "recorded")
"""As in `review/personas.py`, which is only imported when bots play."""


def add_command(commands: Commands, name: str, run: Run, help: str, example: str) -> argparse.ArgumentParser:
    """A command with its help and an example."""
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=help, description=help.capitalize() + ".", epilog=f"Voorbeeld: {example}")
    command.set_defaults(run=run)
    return command


def add_home(command: argparse.ArgumentParser) -> None:
    command.add_argument("--home", type=Path, metavar="MAP", help="map waarin agenten bewaard worden")


def add_makers_commands(commands: Commands, make_pdf: Callable[[str], bytes]) -> None:
    """Everything for designers and developers. `make_pdf` makes a PDF of a page that stands alone."""
    _add_check(commands)
    _add_bot(commands)
    _add_pictures_of_a_case(commands, make_pdf)
    _add_writing(commands)
    _add_sharing(commands)
    _add_translating(commands)
    shots = add_command(commands, "shots", work.shots, "maak plaatjes van de schermen van het spel",
                        "alibi shots plaatjes")
    shots.add_argument("folder", metavar="MAP", type=Path, help="map voor de PNG-bestanden")
    plan = add_command(commands, "plan", work.plan, "maak een school van een plattegrond die je in Kladblok typt",
                       "alibi plan plan.txt mijn_school")
    plan.add_argument("sketch", metavar="BESTAND", type=Path, help="de getekende plattegrond, zoals plan.txt")
    plan.add_argument("school", metavar="SCHOOL", help="naam van de map van de school, zoals de_linde")
    plan.add_argument("--name", metavar="TEKST", help="hoe de school heet, zoals “De Linde”")
    tiled = add_command(commands, "tiled", work.tiled,
                        "maak een projectbestand voor Tiled, met onze soorten en lijsten", "alibi tiled de_linde")
    tiled.add_argument("school", metavar="SCHOOL", help="naam van een school")
    art = add_command(commands, "art", work.art, "teken de mensen van een school, met een plaatje om te kijken",
                      "alibi art de_linde zoe")
    art.add_argument("school", metavar="SCHOOL", nargs="?", default="",
                     help="naam van een school; zonder naam alles van het spel zelf (voor makers)")
    art.add_argument("--sheet", metavar="PNG", type=Path,
                     help="schrijf een plaatje met alle sporen, mensen, achtergronden, plekken en punten, met hun naam")
    art.add_argument("people", metavar="PERSOON", nargs="*", help="wie er op het plaatje komt (anders: wie nieuw is)")


def _with_cases(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("cases", metavar="ZAAK", nargs="*", help="namen of mappen; zonder naam alle zaken")
    return command


def _add_check(commands: Commands) -> None:
    check = _with_cases(add_command(commands, "check", work.check, "kijk of zaken kloppen en eerlijk zijn",
                                    "alibi check 00_kennismaking"))
    how = check.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="uitkomst als JSON")
    how.add_argument("--sarif", action="store_true", help="uitkomst als SARIF, voor programma's die code nakijken")
    how.add_argument("--table", action="store_true", help="laat per gesprek zien hoe moeilijk het leest")
    how.add_argument("--spell", action="store_true", help="kijk ook de spelling na (met de extra “spell”)")
    how.add_argument("--fix", action="store_true", help="herstel eerst wat zeker is; laat zien wat er verandert")
    how.add_argument("--watch", action="store_true", help="kijk opnieuw na zodra je iets opslaat")
    check.add_argument("--bots", action="store_true", help="laat ook persona’s spelen en kijk of de vangrails houden")
    _add_language(check)


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", choices=("nl", "en"), default="",
                         help="meldingen in het Nederlands of Engels (anders: ALIBI_LANG, of Nederlands)")


def _add_bot(commands: Commands) -> None:
    bot = add_command(commands, "bot", work.bot,
                      "laat een zaak vele keren vanzelf spelen, door heel verschillende spelers",
                      "alibi bot 00_kennismaking --plays 2000 --page bots.html")
    bot.add_argument("case", metavar="ZAAK", help="naam of map van een zaak")
    bot.add_argument("--plays", type=_at_least_one, default=0, metavar="N",
                     help="hoe vaak elke persona speelt (gewoon: 300, met --guard 2000)")
    bot.add_argument("--seed", type=int, default=1, metavar="S", help="begin van het toeval (gewoon: 1)")
    bot.add_argument("--persona", choices=("all", *PERSONA_NAMES), default="all",
                     help="wie er speelt (gewoon: allemaal)")
    bot.add_argument("--processes", type=_at_least_one, default=0, metavar="P",
                     help="op hoeveel kernen (gewoon: alle); de uitkomst is steeds dezelfde")
    bot.add_argument("--guard", action="store_true", help="kijk of de vangrails houden; anders stopt het met een fout")
    bot.add_argument("--page", type=Path, metavar="BESTAND", help="maak er een HTML-bladzijde van")
    how = bot.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="uitkomst als JSON")
    how.add_argument("--show", type=_whole, metavar="NUMMER",
                     help="laat één spel zien, stap voor stap, zoals in plays/")
    how.add_argument("--lines", action="store_true", help="de bestanden, met naast elke regel wie hem zag")
    _add_language(bot)
    add_home(bot)


def _add_pictures_of_a_case(commands: Commands, make_pdf: Callable[[str], bytes]) -> None:
    graph = add_command(commands, "graph", work.graph, "teken een zaak: dagen, gesprekken, wat waartoe leidt",
                        "alibi graph 00_kennismaking --out tekening.html")
    graph.add_argument("case", metavar="ZAAK", help="naam of map van een zaak")
    graph.add_argument("--out", type=Path, metavar="BESTAND", help="bestand of map om in op te slaan")
    graph.add_argument("--svg", action="store_true", help="één SVG in plaats van een bladzijde")
    graph.add_argument("--plays", type=_at_least_one, default=600, metavar="N",
                       help="hoe vaak bots de zaak spelen om te tellen (gewoon: 600)")
    _add_language(graph)
    book = add_command(commands, "book", work.book, "maak van een zaak een boekje om te lezen en te tekenen",
                       "alibi book 00_kennismaking --out boekje.html --pdf")
    book.add_argument("case", metavar="ZAAK", help="naam of map van een zaak")
    book.add_argument("--out", type=Path, metavar="BESTAND", help="bestand of map om in op te slaan")
    book.add_argument("--by", default="", metavar="NAAM", help="wie de zaak maakte; anders een lijn om op te schrijven")
    book.add_argument("--pdf", action="store_true", help="maak er ook een PDF van (met de extra “pdf”)")
    book.set_defaults(make_pdf=make_pdf)
    _add_language(book)


def _add_writing(commands: Commands) -> None:
    explain = add_command(commands, "explain", work.explain, "leg een foutcode uit", "alibi explain A203")
    explain.add_argument("code", metavar="CODE", nargs="?", default="", help="zoals A203; zonder code een lijst")
    _add_language(explain)
    new = add_command(commands, "new", work.new, "begin een nieuwe zaak die meteen werkt", "alibi new de_verdwenen_bel")
    new.add_argument("name", metavar="NAAM", help="kleine letters, cijfers en _")
    new.add_argument("--yes", action="store_true", help="vraag niets; neem wat het voorbeeld heeft")
    for answer, words in ANSWERS.items():
        new.add_argument(f"--{answer}", metavar="TEKST", help=words)
    fmt = _with_cases(add_command(commands, "fmt", work.fmt, "zet bestanden in de vaste vorm", "alibi fmt --check"))
    fmt.add_argument("--check", action="store_true", help="zeg alleen welke bestanden anders zouden worden")
    schema = _with_cases(add_command(commands, "schema", work.schema, "maak hulp voor je teksteditor", "alibi schema"))
    schema.add_argument("--modelines", action="store_true", help="zet in elk bestand waar de hulp staat")
    _with_cases(add_command(commands, "record", work.record, "neem de winnende spellen van een zaak opnieuw op",
                            "alibi record mijn_zaak"))
    upgrade = _with_cases(add_command(commands, "upgrade", work.upgrade, "breng zaken naar de nieuwste vorm",
                                      "alibi upgrade --write"))
    upgrade.add_argument("--write", action="store_true", help="schrijf het ook op (met een kopie van het oude)")
    upgrade.add_argument("--release", action="store_true", help="leg vast welke namen er uitgegeven zijn")


def _add_sharing(commands: Commands) -> None:
    pack = add_command(commands, "pack", work.pack, "maak van een zaak één bestand om door te geven",
                       "alibi pack mijn_zaak")
    pack.add_argument("case", metavar="ZAAK", help="naam of map van een zaak")
    for answer, words in MAKER.items():
        pack.add_argument(f"--{answer}", metavar="TEKST", default="", help=words)
    pack.add_argument("--out", type=Path, metavar="BESTAND", help="bestand of map om in op te slaan (anders: hier)")
    pack.add_argument("--yes", action="store_true", help="vraag niets")
    install = add_command(commands, "install", work.install, "zet een zaak van iemand anders bij de andere zaken",
                          "alibi install jansen.de_bel-1.alibi")
    install.add_argument("package", metavar="BESTAND", type=Path, nargs="?", help="een bestand van alibi pack")
    install.add_argument("--yes", action="store_true", help="vraag niets")
    allow = install.add_mutually_exclusive_group()
    allow.add_argument("--off", action="store_true", help="laat op deze computer geen zaken van anderen meer toe")
    allow.add_argument("--on", action="store_true", help="laat ze weer toe")
    uninstall = add_command(commands, "uninstall", work.uninstall, "haal een zaak van iemand anders weer weg",
                            "alibi uninstall jansen.de_bel")
    uninstall.add_argument("name", metavar="NAAM", nargs="?", default="", help="zonder naam een lijst")
    uninstall.add_argument("--yes", action="store_true", help="vraag niets")
    for command in (install, uninstall):
        add_home(command)
    for command in (pack, install, uninstall):
        _add_language(command)


def _add_translating(commands: Commands) -> None:
    lang = add_command(commands, "lang", work.lang, "houd de vertaling van zaken en scholen bij (PO-bestanden)",
                       "alibi lang update 00_kennismaking")
    lang.add_argument("what", choices=("update", "status"),
                      help="werk bij wat er te vertalen is, of tel hoe ver het is")
    lang.add_argument("names", metavar="ZAAK|SCHOOL", nargs="*", help="zonder naam telt status alles")
    lang.add_argument("--all", action="store_true", help="alle zaken en scholen")
    lang.add_argument("--to", default="en", metavar="TAAL", help="naar welke taal, in twee letters (gewoon: en)")


def _whole(typed: str) -> int:
    if not typed.isdecimal():
        raise argparse.ArgumentTypeError("kies een getal van 0 of meer")
    return int(typed)


def _at_least_one(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError("kies een getal van 1 of meer")
    return int(typed)
