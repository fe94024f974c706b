"""What each command of `alibi` for makers does with its options.

Knows which room does the work; imports that room inside the command. Does not know how the options are typed: that is
alibi.cli_makers.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alibi.content.diagnostics import Language

SHOTS = (("00_kennismaking", "zorgvuldig_tijn", 0), ("01_de_gast_in_1b", "zorgvuldig_pim", 0))
"""Cases whose screens are shown: a recorded play of each, and the seed that picks its guest."""
ANSWERS = {"school": "op welke school, zoals de_linde", "title": "de titel", "guest": "wie de gast is",
           "second": "wie de andere gast is",
           "board": "wie er op het zaakbord staan", "question": "de nieuwsgierige vraag", "place": "waar de dag begint"}
"""What `alibi new` asks, and how its options say it."""
MAKER = {"author": "hoe de maker heet", "id": "korte naam vóór de zaak, zoals jansen", "reviewed-by": "wie hem nakeek",
         "licence": "zoals CC BY 4.0", "version": "een getal"}
"""What `alibi pack` writes about who made a case, and how its options say it."""


def _language(options: argparse.Namespace) -> Language:
    import os

    from alibi.workshop.languages import chosen

    return chosen(options.lang, os.environ)


# --- checking and playing -----------------------------------------------------------------------------------


def check(options: argparse.Namespace) -> int:
    """Check cases, as text or for a program; keep checking; or mend what is safe."""
    if options.watch:
        from alibi.workshop.watch import run_watch

        return run_watch(options.cases, sys.stdout, language=_language(options))
    if options.sarif:
        from alibi.workshop.sarif import run_sarif

        return run_sarif(options.cases, sys.stdout, language=_language(options))
    if options.fix:
        from alibi.workshop.fix import run_fix

        if run_fix(options.cases, sys.stdout, language=_language(options)):
            return 1
    if options.table or options.spell:
        from alibi.language.commands import run_spelling, run_table

        return (run_table if options.table else run_spelling)(options.cases, sys.stdout)
    from alibi.review.commands import run_check

    return run_check(options.cases, options.json, sys.stdout, _language(options), options.bots)


def bot(options: argparse.Namespace) -> int:
    """Let personas play a case many times."""
    from alibi.review.bot_commands import BotOrder, run_bot

    order = BotOrder(options.case, options.plays, options.seed, options.persona, options.processes, options.json,
                     options.page, options.lines, options.guard, options.show, options.home)
    return run_bot(order, sys.stdout, _language(options))


def graph(options: argparse.Namespace) -> int:
    """Draw a case."""
    from alibi.workshop.graph import run_graph

    return run_graph(options.case, options.out, options.svg, options.plays, sys.stdout, _language(options))


def book(options: argparse.Namespace) -> int:
    """Make the booklet of a case."""
    from alibi.workshop.book import run_book

    return run_book(options.case, options.out, options.by, options.make_pdf if options.pdf else None, sys.stdout,
                    _language(options))


# --- writing ------------------------------------------------------------------------------------------------


def explain(options: argparse.Namespace) -> int:
    """Explain a code."""
    from alibi.workshop.explain import run_explain

    return run_explain(options.code, sys.stdout, language=_language(options))


def new(options: argparse.Namespace) -> int:
    """Begin a case."""
    from alibi.workshop.new_case import run_new

    given = {answer: getattr(options, answer) for answer in ANSWERS if getattr(options, answer) is not None}
    return run_new(options.name, given, options.yes, sys.stdout)


def fmt(options: argparse.Namespace) -> int:
    """Put files in their fixed form."""
    from alibi.workshop.fmt import run_fmt

    return run_fmt(options.cases, options.check, sys.stdout)


def schema(options: argparse.Namespace) -> int:
    """Write the schemas for editors."""
    from alibi.workshop.schema_files import run_schema

    return run_schema(options.cases, options.modelines, sys.stdout)


def record(options: argparse.Namespace) -> int:
    """Record the winning plays anew."""
    from alibi.workshop.recording import run_record

    return run_record(options.cases, sys.stdout)


def upgrade(options: argparse.Namespace) -> int:
    """Bring cases to the newest form, or name the ids of a release."""
    from alibi.workshop.upgrade import run_upgrade

    return run_upgrade(options.cases, options.write, options.release, sys.stdout)


def lang(options: argparse.Namespace) -> int:
    """Keep translations up to date, or count them."""
    from alibi.workshop.lang import run_lang

    return run_lang(options.what, options.names, options.all, options.to, sys.stdout)


# --- sharing ------------------------------------------------------------------------------------------------


def pack(options: argparse.Namespace) -> int:
    """Make one file of a case."""
    from alibi.workshop.packing import run_pack

    given = {name.replace("-", "_"): getattr(options, name.replace("-", "_")) for name in MAKER}
    return run_pack(options.case, given, options.yes, options.out, sys.stdout, language=_language(options))


def install(options: argparse.Namespace) -> int:
    """Put a stranger's case beside the others, or say whether that is allowed."""
    from dataclasses import replace

    from alibi.play.settings import load_settings, save_settings
    from alibi.store.home import alibi_home
    from alibi.workshop.installing import run_install

    home = alibi_home(options.home)
    settings, _ = load_settings(home)
    spoken = _language(options)
    if options.on or options.off:
        wrong = save_settings(home, replace(settings, installs=options.on))
        print(wrong or spoken.say(f"Zaken van anderen mogen {'er weer bij' if options.on else 'er nu niet bij'}."))
        return 1 if wrong else 0
    if options.package is None:
        print(spoken.say("Welk bestand? Bijvoorbeeld: alibi install jansen.de_bel-1.alibi"))
        return 1
    return run_install(options.package, home, options.yes, settings.installs, sys.stdout, language=spoken)


def uninstall(options: argparse.Namespace) -> int:
    """Take a stranger's case away."""
    from alibi.store.home import alibi_home
    from alibi.workshop.installing import run_uninstall

    return run_uninstall(options.name, alibi_home(options.home), options.yes, sys.stdout,
                         language=_language(options))


# --- pictures -----------------------------------------------------------------------------------------------


def shots(options: argparse.Namespace) -> int:
    """Take pictures of the screens."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from alibi.content.files import find_case, find_folder
    from alibi.review.recorded import steps_of
    from alibi.ui.shots import Film, take_shots

    first, week = (Film(case, seed, steps_of(find_case(case), play)) for case, play, seed in SHOTS)
    try:
        with TemporaryDirectory() as home:
            for path in take_shots(options.folder, find_folder("assets"), Path(home), first, week):
                print(path)
    except OSError:
        print(f"In de map {options.folder} kan ik geen plaatjes opslaan.", file=sys.stderr)
        return 1
    return 0


def plan(options: argparse.Namespace) -> int:
    """Make a school of a sketch."""
    from alibi.cli_schools import run_plan

    return run_plan(options)


def tiled(options: argparse.Namespace) -> int:
    """Write the project file for Tiled."""
    from alibi.cli_schools import run_tiled

    return run_tiled(options)


def art(options: argparse.Namespace) -> int:
    """Draw the people of a school; without one, everything of the game itself. Or only a sheet of what there is."""
    if options.sheet:
        from alibi.cli_schools import run_sheet

        return run_sheet(options)
    if options.school:
        from alibi.cli_schools import run_art

        return run_art(options)
    from alibi.art.bake import bake_all
    from alibi.art.school_map import bake_pictures
    from alibi.content.files import find_folder

    school = find_folder("levels") / "_school" / "het_kompas"
    bake_all(find_folder("assets"), school)
    bake_pictures(school)
    return 0
