"""*Zaken maken* in the real client, with real events and the real workshop behind it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.content.interface_words import interface
from alibi.play.agency import Agency
from alibi.play.maker import Done, Remark
from alibi.ui.app import Desk, open_client
from alibi.ui.items import Item
from alibi.ui.maker_case_screen import MakerCaseScreen
from alibi.ui.maker_new_screen import MakerNewScreen
from alibi.ui.maker_screen import MakerExplainScreen, MakerScenesScreen, MakerScreen
from alibi.ui.maker_take_screen import MakerTakeScreen
from alibi.ui.painter import SCREEN
from alibi.ui.replay_screen import ReplayScreen
from alibi.ui.screen import Screen
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.title_screen import TitleScreen
from alibi.ui.window_pygame import Driver
from alibi.workshop.file_writing import back_up
from alibi.workshop.maker import MakerDesk

ROOT = Path(__file__).parents[2]
LONGEST = 60
"""Seconds after which work has surely hung."""


class Maker:
    """Somebody at the screens for makers. `levels` holds the tiny case `zaak` and the shipped one; `shown` is what was
    opened with another program."""

    def __init__(self, folder: Path, language: str = "nl") -> None:
        self.levels = Path(shutil.copytree(ROOT / "tests" / "levels" / "_base", folder / "levels"))
        shutil.copytree(find_folder("levels") / "00_kennismaking", self.levels / "00_kennismaking")
        self.inbox = folder / "Downloads"
        self.inbox.mkdir()
        self.shown: list[Path] = []
        self.can_show = True
        self.desk: Desk = open_client(
            Agency(folder / "home", language=language), find_folder("assets"), lambda code: folder, lambda path: True,
            lambda: MakerDesk(folder / "home" / "bladen", self._show, self.levels, language, (self.inbox,)), interface)
        self.driver = Driver(self.desk.client.stage, self.desk.window)
        self.driver.frames(2)

    def _show(self, path: Path) -> bool:
        self.shown.append(path)
        return self.can_show

    @property
    def top(self) -> Screen:
        top = self.desk.client.stage.top
        assert isinstance(top, Screen)
        return top

    def items(self) -> dict[str, Item]:
        return {item.key: item for item in self.desk.client.stage.reading() if item.key}

    def said(self) -> str:
        """Every text of the screen, in the language in which it is drawn."""
        say = self.desk.client.look.letters.said
        return " ".join(say(item.label) for item in self.desk.client.stage.reading())

    def to(self, *keys: str) -> None:
        for key in keys:
            self.driver.click_on(key)
            self.driver.frames(1)

    def to_far(self, key: str) -> None:
        """To a button that may be out of sight, by keys."""
        for _ in range(60):
            if self.items()[key].focused:
                break
            self.driver.key("tab")
        self.driver.key("return")
        self.driver.frames(1)

    def wait(self) -> None:
        """Frame after frame, until the work is done."""
        begun = time.monotonic()
        while getattr(self.top, "work", None) is not None:
            assert time.monotonic() - begun < LONGEST, "the work hangs"
            self.driver.frames(1)
            time.sleep(0.02)
        self.driver.frames(1)

    def break_the_case(self) -> None:
        talk = self.levels / "zaak" / "talk" / "mila.yaml"
        talk.write_text(talk.read_text("utf-8").replace("then: later", "then: latr"), "utf-8")


class Ready:
    """Work that is done."""

    doing = ""

    def __init__(self, done: Done) -> None:
        self.done = done

    def look(self) -> Done:
        return self.done

    def stop(self) -> None:
        pass


@pytest.fixture
def maker(tmp_path: Path) -> Iterator[Maker]:
    found = Maker(tmp_path)
    yield found
    found.desk.close()


def test_the_title_shows_the_way_only_where_there_is_a_workshop(maker: Maker, tmp_path: Path) -> None:
    assert maker.items()["maken"].label == "Zaken maken"
    without = open_client(Agency(tmp_path / "home"), find_folder("assets"), lambda code: tmp_path, lambda path: True)
    assert "maken" not in [item.key for item in without.client.stage.reading()]
    without.close()


def test_the_workshop_is_brought_in_only_when_somebody_goes_there(maker: Maker) -> None:
    assert maker.desk.client.maker is None
    maker.to("maken")
    assert isinstance(maker.top, MakerScreen) and maker.desk.client.maker is not None
    assert maker.items()["zaak:zaak"].label == "De lepel. zaak"


def test_by_keys_alone_from_the_title_to_a_checked_case(maker: Maker) -> None:
    """Tab to the button, Enter; and so on: nothing here needs a mouse."""
    maker.break_the_case()
    for wanted in ("maken", "zaak:zaak", "check", "melding:0"):
        for _ in range(40):
            if maker.items()[wanted].focused:
                break
            maker.driver.key("tab")
        maker.driver.key("return")
        maker.wait()
    assert isinstance(maker.top, MakerExplainScreen) and "Bedoel je “mila/later”?" in maker.said()


def test_a_check_shows_findings_that_can_be_explained_and_opened(maker: Maker) -> None:
    maker.break_the_case()
    maker.to("maken", "zaak:zaak", "check")
    assert "Ik kijk de zaak na" in maker.said() and "stop" in maker.items()
    maker.wait()
    finding = maker.items()["melding:0"].label
    assert "Bedoel je “mila/later”?" in finding and "talk/mila.yaml, regel" in finding and "A203" in finding
    maker.to("melding:0")
    words = [item.label for item in maker.desk.client.stage.reading()]
    assert "Melding A203" in words and "Goed" in words and "Wat je doet" in words
    maker.to("bestand")
    assert [path.name for path in maker.shown] == ["mila.yaml"]
    maker.driver.key("escape")
    assert isinstance(maker.top, MakerCaseScreen) and "melding:0" in maker.items(), "what was found still stands there"


def test_in_english_screens_findings_and_explanations_are_english(tmp_path: Path) -> None:
    maker = Maker(tmp_path, "en")
    maker.break_the_case()
    maker.to("maken")
    assert "Make cases" in maker.said() and "Begin a new case" in maker.said()
    maker.to("zaak:zaak")
    assert "Make a drawing" in maker.said() and "Let bots play" in maker.said()
    maker.to("check")
    maker.wait()
    assert "There is 1 fault." in maker.said() and "I know no scene" in maker.said()
    maker.to("melding:0")
    assert "Message A203" in maker.said() and "Right" in maker.said() and "line" in maker.said()
    maker.desk.close()


def test_work_can_be_stopped(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "check", "stop")
    assert "Wat wil je doen?" in maker.said()
    maker.to("graph")
    maker.driver.key("escape")
    assert isinstance(maker.top, MakerScreen), "leaving stops the work too"


def test_each_finding_says_in_words_what_it_is_under_a_heading_for_its_weight(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("Er is 1 fout.", remarks=tuple(
        Remark(code, "talk/mila.yaml, regel 3", f"Zin {code}.", "Doe iets.", weight, maker.levels, quote)
        for code, weight, quote in (("A203", "error", ""), ("A803", "warning", "Kom. Ja. Nee."), ("A811", "hint", ""))))
    maker.driver.frames(1)
    items = maker.items()
    assert [items[f"melding:{number}"].label.partition("\n")[0] for number in range(3)] == [
        "Zin A203.. Fout · talk/mila.yaml, regel 3 · A203.", "Zin A803.. “Kom. Ja. Nee.”",
        "Zin A811.. Tip · talk/mila.yaml, regel 3 · A811."]
    assert "Let op · talk/mila.yaml" in items["melding:1"].label and "1 fout: die moet eerst weg" in maker.said()
    assert "1 keer let op: kijk daar later naar" in maker.said(), "with a fault nothing says that it can be played"
    maker.top.done = replace(maker.top.done, remarks=maker.top.done.remarks[1:])
    maker.driver.frames(1)
    assert "1 keer let op: de zaak kan wel gespeeld worden" in maker.said()


def test_faults_of_recorded_plays_alone_are_not_called_something_that_must_go(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("Je verhaal klopt. Druk op “Neem op”.", steps=("record",), remarks=(
        Remark("A723", "plays/x.play.yaml, regel 3", "Stap 1 kan niet.", "Druk op “Neem op”.", "error", maker.levels),))
    maker.driver.frames(1)
    assert "Dit komt goed met “Neem op”" in maker.said() and "die moet eerst weg" not in maker.said()


def test_a_sound_case_is_played_from_its_beginning_and_left_to_what_was_found(maker: Maker) -> None:
    maker.to("maken", "zaak:00_kennismaking")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("Alles klopt.", steps=("play", "book"))
    maker.driver.frames(1)
    maker.to("nu:play")
    maker.driver.frames(2)
    world = maker.desk.client.world
    assert (world.beat, world.place) == (world.case.days[0].begins, world.case.days[0].place)
    maker.driver.key("p")
    maker.to("stoppen")
    maker.driver.frames(2)
    assert isinstance(maker.top, MakerCaseScreen) and "Alles klopt." in maker.said()


def test_before_a_case_is_passed_on_its_maker_is_asked_and_a_short_name_is_proposed(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "pack")
    assert maker.items()["author"].focused
    maker.to("pakin")
    assert "Vul eerst in hoe je heet." in maker.said() and maker.items()["author"].focused
    maker.driver.type("Juf Jansen")
    assert maker.items()["id"].value == "juf_jansen"
    maker.to("id")
    maker.driver.type("juf")
    maker.to("author")
    maker.driver.key("end")
    maker.driver.type("!")
    assert maker.items()["id"].value == "juf", "what was typed in the place of a proposal stays"
    maker.to("pakin")
    assert "Ik pak de zaak in" in maker.said()
    maker.to("stop", "pack")
    assert maker.items()["author"].value == "Juf Jansen!"


def test_a_finding_of_the_bots_leads_to_the_play_that_shows_it(maker: Maker) -> None:
    maker.to("maken", "zaak:00_kennismaking")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("De bots speelden 10 keer.", remarks=(
        Remark("A852", "case.yaml, regel 1", "Zin.", "Raad.", "error", maker.levels, play="hurried/7"),))
    maker.driver.frames(1)
    maker.to("spel:0")
    assert "Ik zoek het spel op" in maker.said() and maker.top.work is not None
    maker.top.work.stop()
    maker.top.work = Ready(Done("", played=("0",)))
    maker.driver.frames(2)
    assert isinstance(maker.top, ReplayScreen)
    maker.driver.key("escape")
    assert "De bots speelden 10 keer." in maker.said()


def test_a_booklet_is_made_and_shown(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "book")
    maker.wait()
    assert "Het boekje is klaar." in maker.said() and [path.name for path in maker.shown] == ["zaak_boekje.html"]
    assert maker.shown[0].exists()
    maker.can_show = False
    maker.to("nogeens")
    assert "Hier kan ik niets openen. Het staat in:" in maker.said()


def test_what_work_changed_can_be_put_back_and_the_next_step_is_a_button(maker: Maker) -> None:
    case = maker.levels / "zaak" / "case.yaml"
    old = case.read_bytes()
    kept = back_up(case.parent, "record", {"case.yaml": old})
    case.write_bytes(old + b"# nieuw\n")
    maker.to("maken", "zaak:zaak")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("Je verhaal klopt. Druk op “Neem op”.", steps=("record",), kept=kept)
    maker.driver.frames(1)
    maker.to("nu:record")
    assert "Ik neem de spellen op" in maker.said()
    maker.to("stop")
    maker.top.done = Done("Klaar.", kept=kept)
    maker.driver.frames(1)
    maker.to("terugzetten")
    assert case.read_bytes() == old and "De vorige bestanden staan terug." in maker.said()
    maker.to("stop")
    kept.unlink()
    maker.top.done = Done("Klaar.", kept=kept)
    maker.driver.frames(1)
    maker.to("terugzetten")
    assert "Terugzetten lukt niet" in maker.said() and case.read_bytes() == old


def test_after_a_save_a_verdict_is_no_longer_shown_as_true_and_is_made_anew(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "check", "stop")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("Alles klopt.")
    maker.driver.frames(60)
    assert "Niet meer van nu" not in maker.said() and maker.top.work is None
    maker.break_the_case()
    maker.driver.frames(60)
    assert "Niet meer van nu" in maker.said() and "Ik kijk opnieuw na." in maker.said(), "seen within a second"
    maker.to("stop")
    assert "Niet meer van nu" in maker.said() and "Alles klopt." in maker.said()
    maker.to("opnieuw")
    maker.wait()
    assert "Bedoel je “mila/later”?" in maker.items()["melding:0"].label and "Niet meer van nu" not in maker.said()


def test_a_booklet_from_before_a_save_is_marked_as_old(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "book", "stop")
    assert isinstance(maker.top, MakerCaseScreen)
    maker.top.done = Done("Het boekje is klaar.", file=maker.levels)
    maker.break_the_case()
    maker.driver.frames(60)
    assert "Wat hieronder staat, is van daarvoor." in maker.said() and maker.top.work is None
    assert maker.items()["opnieuw"].label == "Doe het opnieuw"


def test_bots_are_told_in_a_table_row_by_row_with_a_page_for_who_wants_all(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "bots")
    maker.wait()
    words = [item.label for item in maker.desk.client.stage.reading()]
    head = words.index("Wie speelt")
    assert words[head:head + 5] == ["Wie speelt", "Vindt de gast", "Loopt goed af", "Woorden", "Stappen"]
    assert words[head + 5] == "Zorgvuldig" and words[head + 6].endswith(" %") and maker.shown == []
    maker.to("nogeens")
    assert [path.name for path in maker.shown] == ["zaak_bots.html"] and maker.shown[0].exists()


def test_the_folder_is_opened_or_told(maker: Maker) -> None:
    maker.to("maken", "zaak:zaak", "openen")
    assert maker.shown == [maker.levels / "zaak"] and "Zie je niets?" in maker.said()
    maker.can_show = False
    maker.to("openen")
    assert f"De map staat hier: {maker.levels / 'zaak'}" in maker.said()


def test_a_scene_is_tried_in_the_game_and_left_to_its_list_again(maker: Maker) -> None:
    maker.to("maken", "zaak:00_kennismaking")
    case = maker.top
    assert isinstance(case, MakerCaseScreen)
    case.done = Done("Alles klopt.")
    maker.to("scene")
    first = maker.items()["gesprek:0"].label
    assert first.startswith("talk/") and "begint vanzelf" in first, "what begins by itself stands first, by its file"
    noor = next(key for key, item in maker.items().items() if item.label.startswith("Noor."))
    maker.to_far(noor)
    assert isinstance(maker.top, MakerScenesScreen) and "Noor" in maker.said()
    assert maker.items()["scene:noor/both_read"].label.endswith(". noor/both_read"), "first its words, then its name"
    maker.to("scene:noor/both_read")
    maker.driver.frames(2)
    assert isinstance(maker.top, TalkScreen) and "Op mijn brief staat B1.04." in maker.said()
    assert "noor/both_read" in maker.items()["proef"].label
    maker.driver.key("p")
    assert maker.items()["stoppen"].label == "Terug naar maken" and "proef" not in maker.items(), "nothing lies over it"
    maker.to("stoppen")
    maker.driver.frames(2)
    assert isinstance(maker.top, MakerScenesScreen) and "scene:noor/both_read" in maker.items()
    assert maker.desk.client.stage.over is None
    for _ in range(2):
        maker.driver.key("escape")
    assert maker.top is case and "Alles klopt." in maker.said(), "what was found still stands there"
    maker.driver.key("escape")
    maker.driver.key("escape")
    assert isinstance(maker.top, TitleScreen)


def test_a_talk_that_went_while_a_scene_was_tried_is_no_longer_offered(maker: Maker) -> None:
    maker.to("maken", "zaak:00_kennismaking", "scene", "gesprek:0")
    top = maker.top
    maker.to_far("scene:aula/sleepers")
    maker.driver.frames(2)
    (maker.levels / "00_kennismaking" / "case.yaml").write_text("title: [", "utf-8")
    maker.driver.key("p")
    maker.to("stoppen")
    maker.driver.frames(2)
    assert maker.top is top and "De zaak heeft nog fouten." in maker.said() and "terug" in maker.items()


def test_going_back_in_the_list_of_scenes_goes_one_step(maker: Maker) -> None:
    maker.to("maken", "zaak:00_kennismaking", "scene", "gesprek:0")
    maker.driver.key("escape")
    assert "Welk gesprek wil je proberen?" in maker.said()
    maker.driver.key("escape")
    assert isinstance(maker.top, MakerCaseScreen)


def test_scenes_of_a_case_with_faults_say_what_to_do(maker: Maker) -> None:
    maker.break_the_case()
    maker.to("maken", "zaak:zaak", "scene")
    assert "De zaak heeft nog fouten. Kijk hem eerst na." in maker.said()


def test_a_new_case_is_asked_for_made_and_opened(maker: Maker) -> None:
    maker.to("maken", "nieuw")
    assert isinstance(maker.top, MakerNewScreen) and maker.items()["kies:het_kompas"].selected
    maker.to("kies:basis", "verder")
    assert "heeft deze vaardigheid niet" in maker.said()
    maker.to("kies:het_kompas", "verder")
    assert maker.items()["antwoord"].focused
    for _ in maker.items()["antwoord"].value:
        maker.driver.key("backspace")
    maker.driver.key("return")
    assert "Schrijf hier een paar gewone woorden." in maker.said()
    maker.driver.type("De bel die zingt")
    maker.driver.key("return")
    assert "Wie is de gast?" in maker.said() and maker.items()["kies:tijn"].selected and "Pom" in maker.said()
    maker.to("kies:sem", "verder")
    assert "Wie is de andere gast?" in maker.said() and maker.items()["kies:roos"].selected
    maker.to("kies:sem", "verder")
    assert "Sem is al de ene gast." in maker.said()
    maker.to("kies:roos", "verder")
    assert "Gekozen: 4." in maker.said() and maker.items()["kies:noor"].disabled
    assert maker.items()["kies:sem"].selected and maker.items()["kies:roos"].selected, "both guests are ticked"
    maker.to("kies:roos", "verder")
    assert "Kies vier verschillende leerlingen" in maker.said()
    maker.to("kies:noor", "verder")
    assert "De andere gast, Roos, moet ook op het zaakbord staan." in maker.said()
    maker.to("kies:noor", "kies:roos", "verder", "verder", "kies:plein", "verder")
    maker.wait()
    assert "Je zaak is er, en hij werkt al." in maker.said()
    maker.to("zaak")
    assert isinstance(maker.top, MakerCaseScreen) and "De bel die zingt" in maker.said()
    made = next(maker.levels.glob("*_de_bel_die_zingt")) / "case.yaml"
    assert "board: [sem, roos," in made.read_text("utf-8")
    assert len(list(maker.levels.glob("*_de_bel_die_zingt/case.yaml"))) == 1


def test_a_file_that_is_no_case_is_told_and_left_alone(maker: Maker) -> None:
    maker.to("maken", "neem")
    assert "Ik zie geen bestand met een zaak." in maker.said() and str(maker.inbox) in maker.said()
    (maker.inbox / "jansen.bel-1.alibi").write_text("kapot", "utf-8")
    maker.to("opnieuw")
    assert maker.items()["bestand:0"].label.startswith("jansen.bel-1.alibi.")
    maker.to("bestand:0")
    maker.wait()
    assert "Dit is geen zaak die is ingepakt met “Geef door”." in maker.said() and "aannemen" not in maker.items()
    maker.driver.key("escape")
    assert "bestand:0" in maker.items()


def test_a_case_of_somebody_else_is_shown_before_it_can_be_taken_in(maker: Maker) -> None:
    (maker.inbox / "jansen.bel-1.alibi").write_text("kapot", "utf-8")
    maker.to("maken", "neem", "bestand:0")
    _came(maker, Done("De bel", "Lees eerst wat erin zit.", table=(("gemaakt door", "Juf Jansen"),), seal="abc"))
    assert "Juf Jansen" in maker.said() and maker.items()["terug"].label == "Liever niet"
    _check_boxes(maker.top)
    maker.to("terug", "bestand:0")
    _came(maker, Done("De bel", seal="abc"))
    maker.to("aannemen")
    _came(maker, Done("De zaak staat erbij.", case="jansen.bel"))
    assert "De zaak staat erbij." in maker.said() and "aannemen" not in maker.items()
    maker.to("terug")
    assert isinstance(maker.top, MakerScreen)


def _came(maker: Maker, done: Done) -> None:
    """The work that goes on has this outcome."""
    top = maker.top
    assert isinstance(top, MakerTakeScreen) and top.work is not None and maker.items()["terug"].label == "Stop hiermee"
    top.work.stop()
    top.work = Ready(done)
    maker.driver.frames(2)


def test_going_back_keeps_the_answers(maker: Maker) -> None:
    maker.to("maken", "nieuw", "verder", "verder", "kies:roos", "verder")
    maker.driver.key("escape")
    assert maker.items()["kies:roos"].selected
    for _ in range(3):
        maker.driver.key("escape")
    assert isinstance(maker.top, MakerScreen)


@pytest.mark.parametrize("scale, font", [(100, "atkinson"), (150, "opendyslexic")])
def test_nothing_covers_anything_at_any_text_size(maker: Maker, scale: int, font: str) -> None:
    client = maker.desk.client
    client.change_settings(replace(client.look.settings, text_scale=scale, font=font))
    maker.driver.frames(2)
    _check_boxes(maker.top)
    maker.driver.wheel(*maker.items()["nieuw"].box.centre, -20)  # Large letters: the last button is scrolled to.
    maker.driver.frames(2)
    for keys in (("maken", "zaak:zaak"), ("scene",)):
        maker.to(*keys)
        _check_boxes(maker.top)
    maker.driver.key("escape")
    maker.driver.key("escape")
    maker.to("nieuw")
    for _ in range(6):
        _check_boxes(maker.top)
        maker.to("verder")


def _check_boxes(screen: Screen) -> None:
    seen = [at.shown() for at in screen.placed() if at.shown().w and at.shown().h and at.widget.said()]
    assert all(box.cut(SCREEN) == box for box in seen)
    assert not [(one, other) for one, other in combinations(seen, 2) if one.meets(other)]
