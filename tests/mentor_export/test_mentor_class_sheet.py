"""The sheet of a class counts, and says nothing about anybody."""

from __future__ import annotations

from collections.abc import Callable

from alibi.store.told import DayTold, Moment, Told
from mentor_export.activities import ACTIVITIES, FOR_ANY_SITUATION, activity_for
from mentor_export.class_sheet import class_digest, progress_of
from mentor_export.page import class_page

MakesTold = Callable[..., Told]
MakesMoment = Callable[..., Moment]


def met(a_moment: MakesMoment, words: str, scene: str = "scene", situation: str = "Iemand vroeg iets.") -> Moment:
    return a_moment(1, words=words, about=(f"{scene}/{words}", scene), situation=situation)


def test_a_child_has_started_is_busy_or_is_done(a_told: MakesTold) -> None:
    one, two = DayTold("ma", "maandag", True), DayTold("di", "dinsdag", False)
    assert progress_of(a_told(days=(two,))) == "gestart"
    assert progress_of(a_told(days=(one, two))) == "bezig"
    assert progress_of(a_told(days=(one,), ends=("Gevonden",))) == "klaar"


def test_fewer_than_five_children_are_not_counted_out(a_told: MakesTold) -> None:
    done, busy = a_told(title="Zaak", ends=("x",)), a_told(title="Zaak", days=(DayTold("ma", "maandag", True),))
    class_ = {str(child): [done if child < 5 else busy] for child in range(9)}
    assert class_digest(class_).cases[0].counts == (None, None, 5)
    assert class_page(class_digest(class_)).count("minder dan 5</td>") == 2


def test_a_situation_that_four_children_met_is_not_shown(a_told: MakesTold, a_moment: MakesMoment) -> None:
    told = a_told(moments=(met(a_moment, "Ja."),))
    assert class_digest({str(child): [told] for child in range(4)}).situations == ()
    assert len(class_digest({str(child): [told] for child in range(5)}).situations) == 1


def test_situations_in_which_children_chose_differently_come_first(a_told: MakesTold, a_moment: MakesMoment) -> None:
    def told(child: int) -> Told:
        return a_told(moments=(met(a_moment, "Altijd.", "een", "Eensgezind."),
                               met(a_moment, "Links." if child < 6 else "Rechts.", "twee", "Verdeeld."),
                               met(a_moment, f"Keuze {child % 4}.", "drie", "Heel verdeeld."),
                               met(a_moment, "Bijna." if child else "Niet.", "vier", "Bijna eens.")))

    found = class_digest({str(child): [told(child)] for child in range(10)}).situations
    assert [situation.words for situation in found] == ["Heel verdeeld.", "Verdeeld.", "Bijna eens."]
    assert dict(found[1].choices) == {"Links.": 6, "Rechts.": None, "Iets anders.": None}


def test_a_child_that_played_twice_counts_once(a_told: MakesTold, a_moment: MakesMoment) -> None:
    told = a_told(moments=(met(a_moment, "Ja."),))
    class_ = {str(child): [told, told] for child in range(5)}
    assert class_digest(class_).cases[0].counts == (5, None, None)
    assert class_digest(class_).situations[0].choices[0] == ("Ja.", 5)


def test_every_skill_of_the_game_has_an_activity() -> None:
    skills = {"find_way", "be_on_time", "handle_change", "note_down", "plan_ahead", "ask_help", "stand_up",
              "make_contact", "work_together", "understand", "mend", "manage_load"}
    assert set(ACTIVITIES) == skills
    assert activity_for("") == FOR_ANY_SITUATION


def test_a_sheet_with_nothing_to_show_says_so(a_told: MakesTold) -> None:
    html = class_page(class_digest({"a": [a_told()], "b": [a_told()]}))
    assert "Nog geen situatie die vijf of meer kinderen deelden." in html
