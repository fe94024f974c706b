"""Work for a maker in a process of its own: check, record, bots, booklet, picture, a new case. Said as lines of JSON.

    python -m alibi.workshop.maker_job check levels/00_kennismaking

Each line is `{"doing": "…"}` while it works; the last is `{"done": {…}}`. Knows what each kind of work is and how its
outcome is said. Who started it and who reads it is not known here.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from alibi.content.disk_words import why_not
from alibi.content.load import load_case
from alibi.content.package import NotSafe
from alibi.review.bot_commands import USUAL_PLAYS, scripts_of
from alibi.review.bot_guards import check_bots, who_must_find
from alibi.review.bot_page import page_of
from alibi.review.bot_report import NO_CHILDREN, PersonaReport, report_of
from alibi.review.bot_team import play_all
from alibi.review.bot_text import percent
from alibi.review.bots import Bots
from alibi.review.check import check_loaded
from alibi.review.personas import NAMES
from alibi.review.report import steps_of
from alibi.workshop.answers import NoGoodAnswer
from alibi.workshop.book import make_book
from alibi.workshop.case_name import NoGoodName
from alibi.workshop.file_writing import write_text
from alibi.workshop.fix import mend, write_mended
from alibi.workshop.graph import make_graph
from alibi.workshop.handed_on import look_in, take_in
from alibi.workshop.in_words import capital
from alibi.workshop.languages import chosen
from alibi.workshop.maker_file import NotSaid
from alibi.workshop.maker_report import checked, has_faults, mended_now, recorded, remarks_on
from alibi.workshop.maker_words import with_buttons
from alibi.workshop.new_case import CannotMake, make_from
from alibi.workshop.opening import CannotShow, opened
from alibi.workshop.packing import CannotPack, pack
from alibi.workshop.recording import record_all

Tell = Callable[[str], None]
TELL_EVERY = 20
"""So many plays, and it is said how many there were."""
FOR_WHO_GETS_IT = "Wie het krijgt, zet het in Downloads en kiest bij “Zaken maken”: “Neem een zaak aan”."
HEAD = ("Wie speelt", "Vindt de gast", "Loopt goed af", "Woorden", "Stappen")


def main(arguments: Sequence[str]) -> int:
    """Do one piece of work; what goes wrong is said as its outcome."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    kind, *rest = arguments
    _say({"done": came_of(kind, rest, lambda what: _say({"doing": what}))})
    return 0


def came_of(kind: str, rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    """One piece of work and its outcome."""
    try:
        return WORK[kind](rest, tell)
    except CannotShow as why:
        return has_faults(why.faults, why.folder.resolve())
    except (CannotMake, NoGoodName, NoGoodAnswer, NotSaid, NotSafe) as why:
        return {"sentence": str(why), "well": False}
    except OSError as wrong:
        return {"sentence": f"Dat lukt niet op deze plek ({why_not(wrong)}).", "well": False}


def _say(record: dict[str, Any]) -> None:
    print(json.dumps(record, ensure_ascii=False), flush=True)


# --- each kind ------------------------------------------------------------------------------------------------


def _check(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    folder = Path(rest[0]).resolve()
    tell("Ik lees de bestanden …")
    return checked(check_loaded(load_case(folder), folder, lambda what: tell(f"Ik speel alles na: {what} …")), folder)


def _record(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    """Record the plays anew, and check: what came of both."""
    folder = Path(rest[0]).resolve()
    case = opened(folder)
    names = {variant: case.index.person[one.visitor].name for variant, one in case.index.variant.items()}
    recording = record_all(case, folder, lambda variant, tried: tell(
        f"Ik zoek een spel dat {names[variant]} vindt: poging {tried} …"))
    return recorded(_check(rest, tell), {names[one]: came for one, came in recording.outcomes.items()}, recording.kept)


def _fix(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    folder = Path(rest[0]).resolve()
    tell("Ik probeer elke reparatie eerst op een kopie …")
    mended = mend(folder)
    if not mended.after:
        return {**_check(rest, tell), "more": "Er is niets dat ik zelf kan herstellen."}
    kept = write_mended(mended)
    return mended_now(_check(rest, tell), mended, kept)


def _pack(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    tell("Ik kijk de zaak na, en pak hem in …")
    try:
        path = pack(Path(rest[0]).resolve(), json.loads(rest[2]), Path(rest[1]).resolve())
    except CannotPack as why:
        if why.faults:
            return has_faults(why.faults, Path(rest[0]).resolve())
        return {"sentence": with_buttons(str(why)), "well": False, "steps": ["check"]}
    return {"sentence": "Je zaak is ingepakt.", "file": str(path.parent), "more":
            f"Geef dit bestand door: {path}\n{FOR_WHO_GETS_IT}"}


def _look_in(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    tell("Ik lees wat erin zit …")
    _clear_when_stopped()
    return look_in(Path(rest[0]), Path(rest[1]), chosen("", os.environ))


def _take_in(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    tell("Ik zet de zaak bij de andere …")
    _clear_when_stopped()
    return take_in(Path(rest[0]), Path(rest[1]), rest[2], chosen("", os.environ))


def _clear_when_stopped() -> None:
    """When this process is ended it leaves as after a fault: what was unpacked is cleared away."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def _show(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    """One play of a bot: the number of its variant, and its steps."""
    folder = Path(rest[0]).resolve()
    case = opened(folder)
    bots = Bots(case, scripts=scripts_of(case, folder))
    persona, _, number = json.loads(rest[2])["play"].partition("/")
    tell("De bot speelt het nog eens …")
    play = bots.again(persona, int(number))
    return {"sentence": "", "played": [str(bots.seed_of(persona, int(number)) % len(case.variants)),
                                       *steps_of(play.commands)]}


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
    write_text(path, page_of(case, folder, report, findings, chosen("", os.environ)))
    return {"sentence": f"De bots speelden {report.plays} keer.", "file": str(path),
            "more": f"{who_must_find(case)} {NO_CHILDREN}",
            "table": [list(HEAD), *map(_row, report.personas)],
            "remarks": remarks_on((finding.diagnostic for finding in findings), folder)}


def _row(who: PersonaReport) -> list[str]:
    return [capital(NAMES.get(who.persona, who.persona)), percent(who.solved_share), percent(who.kind_end_share),
            f"{who.read.mean:.0f}", f"{who.steps.mean:.0f}"]


def _book(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    tell("Ik schrijf het boekje …")
    path = make_book(Path(rest[0]), Path(rest[1]) / f"{Path(rest[0]).name}_boekje.html",
                     language=chosen("", os.environ).name)
    return {"sentence": "Het boekje is klaar.", "file": str(path)}


def _graph(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    path = make_graph(Path(rest[0]), Path(rest[1]) / f"{Path(rest[0]).name}_tekening.html",
                      tell=lambda what: tell(f"{what} …"), language=chosen("", os.environ).name)
    return {"sentence": "De tekening is klaar.", "file": str(path)}


def _new(rest: Sequence[str], tell: Tell) -> dict[str, Any]:
    """`rest` is the folder of all cases, and the answers as JSON."""
    tell("Ik maak de zaak, en speel hem na om te zien of hij werkt …")
    folder = make_from(Path(rest[0]), json.loads(rest[1]))
    return {"sentence": "Je zaak is er, en hij werkt al. Maak hem nu van jou.", "case": folder.name,
            "file": str(folder)}


WORK: dict[str, Callable[[Sequence[str], Tell], dict[str, Any]]] = {
    "check": _check, "record": _record, "fix": _fix, "bots": _bots, "show": _show, "book": _book, "graph": _graph,
    "pack": _pack, "new": _new, "look_in": _look_in, "take_in": _take_in,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
