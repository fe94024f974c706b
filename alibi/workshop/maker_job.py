"""Work for a maker in a process of its own: check, bots, booklet, picture, a new case. Said line by line as JSON.

    python -m alibi.workshop.maker_job check levels/00_kennismaking

Each line is `{"doing": "…"}` while it works; the last is `{"done": {…}}`. Knows what each kind of work is and how its
outcome is said. Who started it and who reads it is not known here.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from alibi.content.disk_words import why_not
from alibi.content.load import load_case
from alibi.review.bot_commands import USUAL_PLAYS, scripts_of
from alibi.review.bot_guards import check_bots
from alibi.review.bot_page import page_of
from alibi.review.bot_report import NO_CHILDREN, PersonaReport, report_of
from alibi.review.bot_team import play_all
from alibi.review.bot_text import percent
from alibi.review.bots import Bots
from alibi.review.check import check_loaded
from alibi.review.report import Finding
from alibi.workshop.answers import NoGoodAnswer
from alibi.workshop.book import make_book
from alibi.workshop.case_name import NoGoodName
from alibi.workshop.file_writing import write_text
from alibi.workshop.graph import make_graph
from alibi.workshop.in_words import PERSONAS, capital
from alibi.workshop.languages import chosen
from alibi.workshop.new_case import CannotMake, make_from
from alibi.workshop.opening import CannotShow, opened

Tell = Callable[[str], None]
TELL_EVERY = 20
"""So many plays, and it is said how many there were."""
HEAD = ("Wie speelt", "Vindt de gast", "Loopt goed af", "Woorden", "Stappen")


def main(arguments: Sequence[str]) -> int:
    """Do one piece of work; what goes wrong is said as its outcome."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    kind, *rest = arguments
    try:
        done = WORK[kind](rest, lambda what: _say({"doing": what}))
    except (CannotShow, CannotMake, NoGoodName, NoGoodAnswer) as why:
        done = {"sentence": str(why), "well": False}
    except OSError as wrong:
        done = {"sentence": f"Dat lukt niet op deze plek ({why_not(wrong)}).", "well": False}
    _say({"done": done})
    return 0


def _say(record: dict[str, Any]) -> None:
    print(json.dumps(record, ensure_ascii=False), flush=True)


# --- each kind ------------------------------------------------------------------------------------------------


def _check(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    folder = Path(rest[0]).resolve()
    tell("Ik lees de bestanden …")
    report = check_loaded(load_case(folder), folder, lambda what: tell(f"Ik speel alles na: {what} …"))
    remarks = [_remark(finding, folder) for finding in report.findings]
    errors = sum(finding.is_error for finding in report.findings)
    return {"sentence": _verdict(errors, len(remarks) - errors), "remarks": remarks, "well": not errors,
            "more": f"{report.shown} dingen echt bereikt, in {report.states} standen." if report.slices else ""}


def _verdict(errors: int, hints: int) -> str:
    if not errors and not hints:
        return "Alles klopt. De zaak is eerlijk, en elke variant is op te lossen."
    faults = "1 fout" if errors == 1 else f"{errors} fouten"
    look = f"{hints} keer “let op”"
    if not errors:
        return f"De zaak klopt, met {look}."
    return f"Er {'is' if errors == 1 else 'zijn'} {faults}{f' en {look}' if hints else ''}."


def _remark(finding: Finding, folder: Path) -> dict[str, Any]:
    spoken = chosen("", os.environ)
    one = spoken.of(finding.diagnostic)
    inner = one.path.partition("/")[2]
    meant = f" {spoken.say(f'Bedoel je “{one.suggestion}”?')}" if one.suggestion else ""
    file = folder / inner if inner and (folder / inner).exists() else folder
    return {"code": one.code, "place": f"{inner or one.path}, regel {one.line}", "sentence": f"{one.sentence}{meant}",
            "advice": one.advice, "is_error": one.is_error, "file": str(file)}


def _bots(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    """All personas, in this process alone, so that stopping it stops them."""
    folder = Path(rest[0]).resolve()
    case = opened(folder)
    bots = Bots(case, scripts=scripts_of(case, folder))
    personas = bots.personas()
    total, played = sum(bots.plays_of(one, USUAL_PLAYS) for one in personas), count(1)

    def heard(_: int) -> None:
        number = next(played)
        if number % TELL_EVERY == 0:
            tell(f"De bots spelen: {number} van {total} …")

    report = report_of(case, bots.seed, play_all(bots, personas, USUAL_PLAYS, 1, heard))
    findings = check_bots(case, report, folder)
    path = Path(rest[1]) / f"{folder.name}_bots.html"
    write_text(path, page_of(case, folder, report, findings))
    return {"sentence": f"De bots speelden {report.plays} keer.", "more": NO_CHILDREN, "file": str(path),
            "table": [list(HEAD), *map(_row, report.personas)],
            "remarks": [_remark(finding, folder) for finding in findings]}


def _row(who: PersonaReport) -> list[str]:
    return [capital(PERSONAS.get(who.persona, who.persona)), percent(who.solved_share), percent(who.kind_end_share),
            f"{who.read.mean:.0f}", f"{who.steps.mean:.0f}"]


def _book(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    tell("Ik schrijf het boekje …")
    path = make_book(Path(rest[0]), Path(rest[1]) / f"{Path(rest[0]).name}_boekje.html")
    return {"sentence": "Het boekje is klaar.", "file": str(path)}


def _graph(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    path = make_graph(Path(rest[0]), Path(rest[1]) / f"{Path(rest[0]).name}_tekening.html",
                      tell=lambda what: tell(f"{what} …"))
    return {"sentence": "De tekening is klaar.", "file": str(path)}


def _new(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    """`rest` is the folder of all cases, and the answers as JSON."""
    tell("Ik maak de zaak, en speel hem na om te zien of hij werkt …")
    folder = make_from(Path(rest[0]), json.loads(rest[1]))
    return {"sentence": "Je zaak is er, en hij werkt al. Maak hem nu van jou.", "case": folder.name,
            "file": str(folder)}


WORK: dict[str, Callable[[Sequence[str], Tell], dict[str, Any]]] = {
    "check": _check, "bots": _bots, "book": _book, "graph": _graph, "new": _new,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
