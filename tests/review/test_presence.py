"""Who speaks in a scene can be there: said when it is sure that they are elsewhere, and never when it is not."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from example_pages import Example, lay, sound_case

from alibi.content.load import load_case
from alibi.review.check import Checking
from alibi.review.claims_presence import check_presence
from alibi.review.marks import Marks
from alibi.review.report import Findings

EVENT = "zaak/talk/zwaai.yaml"
DAY = "zaak/days/1_maandag.yaml"
GIJS_SPEAKS = """scenes:
  wave:
    say: |
      - Er zwaait iemand.
      gijs: Kijk, een lepel!
"""


def told(tmp_path: Path, *pieces: tuple[str, str]) -> list[str]:
    """Who is elsewhere in the sound case with these pieces over it: `place who: where`."""
    folder = laid(tmp_path, *pieces)
    case = load_case(folder).case
    assert case is not None
    findings = Findings(Marks(folder))
    check_presence(case, findings)
    return [f"{one.diagnostic.place} {dict(one.diagnostic.facts)['who']}: {dict(one.diagnostic.facts)['where']}"
            for one in findings.sorted()]


def laid(tmp_path: Path, *pieces: tuple[str, str]) -> Path:
    levels = sound_case(Path(tempfile.mkdtemp(dir=tmp_path)) / "levels")
    for file, text in pieces:
        lay(levels, Example(file, (), text))
    return levels / "zaak"


def event(when: str, scenes: str = GIJS_SPEAKS) -> tuple[str, str]:
    return EVENT, f"start:\n  - {{scene: wave, once: true, when: '{when}'}}\n{scenes}"


def gijs_is(*rows: str) -> tuple[str, str]:
    return DAY, "people:\n  gijs:\n" + "".join(f"    - {{{row}}}\n" for row in rows)


@pytest.mark.parametrize("when", ["at(lokaal)", 'at(plein) and after("09:00")', "not at(hal)",
                                  "at(lokaal) and visitor(bo)"])
def test_who_is_elsewhere_all_day_is_told_of_at_the_line_that_they_say(when: str, tmp_path: Path) -> None:
    assert told(tmp_path, event(when)) == ["zaak/talk/zwaai.yaml:7:7 Gijs: de hal"]


@pytest.mark.parametrize("when", ["at(hal)", 'before("09:00")', "at(hal) or at(lokaal)", "busy >= 3"])
def test_where_they_may_be_there_nothing_is_said(when: str, tmp_path: Path) -> None:
    assert told(tmp_path, event(when)) == []


def test_who_is_nowhere_to_be_met_may_come_by(tmp_path: Path) -> None:
    nowhere = gijs_is('from: "08:30", at: hal', 'from: "09:00", at: none')
    assert told(tmp_path, nowhere, event('at(lokaal) and after("08:50")')) == []
    assert told(tmp_path, nowhere, event('at(lokaal) and before("08:50")')) != []


def test_a_row_that_may_not_count_leaves_doubt(tmp_path: Path) -> None:
    doubt = gijs_is('from: "08:30", at: hal', 'from: "08:30", at: lokaal, when: "promise.wachten == kept"')
    assert told(tmp_path, doubt, event("at(lokaal)")) == []


def test_the_hours_of_the_rows_count(tmp_path: Path) -> None:
    comes = gijs_is('from: "08:30", at: hal', 'from: "09:00", at: lokaal')
    assert told(tmp_path, comes, event('at(lokaal) and after("09:00")')) == []
    assert told(tmp_path, comes, event('at(lokaal) and before("09:00")')) != []


def test_whoever_comes_while_the_talk_takes_its_time_is_there(tmp_path: Path) -> None:
    scenes = """scenes:
  wave:
    say: |
      - Er zwaait iemand.
    choices:
      look: {{text: "Ik kijk.", costs: {costs}, then: spoon}}
      stay: {{text: "Ik blijf staan.", then: end}}
  spoon:
    say: |
      gijs: Kijk, een lepel!
"""
    comes = gijs_is('from: "08:30", at: hal', 'from: "09:00", at: lokaal')
    early = 'at(lokaal) and before("08:50")'
    assert told(tmp_path, comes, event(early, scenes.format(costs=4))) == []
    assert told(tmp_path, comes, event(early, scenes.format(costs=1))) != []


def test_in_a_talk_the_others_must_be_with_whom_it_is(tmp_path: Path) -> None:
    with_mila = """scenes:
  later:
    say: |
      mila: Tot zo.
      {who}: Tot zo!
"""
    said = told(tmp_path, ("zaak/talk/mila.yaml", with_mila.format(who="gijs")))
    assert said == ["zaak/talk/mila.yaml:27:7 Gijs: de hal"]
    assert told(tmp_path, ("zaak/talk/mila.yaml", with_mila.format(who="juf"))) == []


def test_after_a_deed_one_is_where_the_deed_was(tmp_path: Path) -> None:
    deed = '  {name}: {{at: {place}, does: look, text: "Kijk om je heen.", then: zwaai/wave}}\n'
    never = event("at(hal)")
    at_the_hall = (DAY, "deeds:\n" + deed.format(name="look_here", place="hal"))
    at_the_room = (DAY, "deeds:\n" + deed.format(name="look_there", place="lokaal"))
    assert told(tmp_path, never, at_the_hall) == []
    assert told(tmp_path, never, at_the_room) == ["zaak/talk/zwaai.yaml:7:7 Gijs: de hal"]


def test_whom_a_scene_shows_must_be_there_as_well(tmp_path: Path) -> None:
    """A scene of the talk with Gijs, opened by a deed: his face is shown, though he says nothing."""
    silent = ("zaak/talk/gijs.yaml", "scenes:\n  asleep:\n    say: |\n      - Gijs slaapt.\n")
    deed = '  {name}: {{at: {place}, does: look, text: "Kijk om je heen.", then: gijs/asleep}}\n'
    there = told(tmp_path, silent, (DAY, "deeds:\n" + deed.format(name="look_there", place="lokaal")))
    assert there == ["zaak/talk/gijs.yaml:16:3 Gijs: de hal"]
    assert told(tmp_path, silent, (DAY, "deeds:\n" + deed.format(name="look_here", place="hal"))) == []


def test_a_voice_from_far_off_is_allowed_with_a_reason_and_an_idle_reason_is_told(tmp_path: Path) -> None:
    allowed = GIJS_SPEAKS.replace("    say", "    # alibi: allow A735 because Gijs belt\n    say")
    folder = laid(tmp_path, event("at(lokaal)", allowed))
    assert "A735" not in codes(folder)
    idle = laid(tmp_path, event("at(hal)", allowed))
    assert "A841" in codes(idle)


def codes(folder: Path) -> tuple[str, ...]:
    return Checking(load_case(folder), folder).first_look().codes
