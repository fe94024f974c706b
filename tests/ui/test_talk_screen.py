"""A talk, with real events: bubbles, choices, faces, text sizes, and the way back in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from alibi.content.files import find_folder
from alibi.core.case import MOODS
from alibi.core.layout import DAY, SCENE
from alibi.play.agency import Agency
from alibi.play.telling import Caption
from alibi.ui.app import Desk, open_client
from alibi.ui.face_scan import callouts
from alibi.ui.items import Item
from alibi.ui.painter import SCREEN, Box
from alibi.ui.recording import RecordingPainter
from alibi.ui.style import LEAST_PX
from alibi.ui.talk_face import FACE_LEFT, FACE_RIGHT, FAR, NEAR, FaceScan
from alibi.ui.talk_screen import TalkScreen, in_order
from alibi.ui.widgets_press import ChoiceCard
from alibi.ui.window_pygame import Driver

CASE = "00_kennismaking"
TIJN = 0
SIZES = [(scale, font) for scale in (100, 125, 150) for font in ("atkinson", "opendyslexic")]


class HeardWords:
    """A voice that remembers."""

    speaking = False

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        """Silent already."""


@pytest.fixture
def desk(tmp_path: Path, home: Path) -> Iterator[Desk]:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: tmp_path, lambda path: False)
    opened.client.enter(opened.client.agency.begin(CASE, TIJN))
    yield opened
    opened.close()


@pytest.fixture
def driver(desk: Desk) -> Driver:
    drive = Driver(desk.client.stage, desk.window)
    drive.frames(2)
    return drive


def settings(desk: Desk, **changes: object) -> None:
    desk.client.change_settings(replace(desk.client.look.settings, **changes))  # type: ignore[arg-type]


def talk(desk: Desk, driver: Driver, scene: str) -> TalkScreen:
    """Open a scene of the case."""
    world = desk.client.world
    state = list(world.state)
    state[SCENE] = next(number for number, one in enumerate(world.case.scenes, 1) if one.key == scene)
    desk.client.playing.session.world = replace(world, state=tuple(state))
    desk.client.captions.clear()
    desk.client.go_to("map")
    driver.frames(2)
    screen = desk.client.stage.top
    assert isinstance(screen, TalkScreen)
    return screen


def items(desk: Desk) -> dict[str, Item]:
    return {item.key: item for item in desk.client.stage.reading() if item.key}


def read_on(desk: Desk, driver: Driver) -> None:
    """Until the choices stand there."""
    while "verder" in items(desk):
        driver.click_on("verder")


def choices(desk: Desk) -> list[Item]:
    return [item for key, item in items(desk).items() if key.startswith("keuze:")]


def test_by_mouse_alone_a_talk_is_read_chosen_and_ended(desk: Desk, driver: Driver) -> None:
    read_on(desk, driver)
    driver.click_on(choices(desk)[0].key)
    driver.frames(2)
    while isinstance(desk.client.stage.top, TalkScreen):
        read_on(desk, driver)
        if choices(desk):
            driver.click_on(choices(desk)[-1].key)
        driver.frames(2)
    assert desk.client.world.scene is None


def test_by_keys_alone_a_talk_is_read_chosen_and_ended(desk: Desk, driver: Driver) -> None:
    for _ in range(40):
        if not isinstance(desk.client.stage.top, TalkScreen):
            break
        driver.key("return" if "verder" in items(desk) else "1")
        driver.frames(2)
    assert desk.client.world.scene is None


def test_no_choice_has_the_focus_beforehand(desk: Desk, driver: Driver) -> None:
    read_on(desk, driver)
    driver.frames(2)
    assert choices(desk) and not any(item.focused for item in items(desk).values())
    driver.key("return")
    assert choices(desk), "Enter only shows where the focus is"
    assert any(item.focused for item in items(desk).values())


def test_what_is_said_comes_before_what_can_be_said(desk: Desk, driver: Driver) -> None:
    read_on(desk, driver)
    spoken = [item.label for item in desk.client.stage.reading()]
    lines = desk.client.world.scene
    assert lines is not None
    said = next(number for number, label in enumerate(spoken) if lines.lines[-1].text in label)
    first = spoken.index(desk.client.world.choices[0].text)
    assert said < first and spoken[first:first + len(desk.client.world.choices)] == [
        choice.text for choice in desk.client.world.choices]


def test_clicking_on_quickly_never_chooses(desk: Desk, driver: Driver) -> None:
    """*Verder* stands where no choice comes, in every scene of the case."""
    for scene in desk.client.world.case.scenes:
        if len(scene.lines) < 1 or not scene.choices:
            continue
        talk(desk, driver, scene.key)
        places = []
        while "verder" in items(desk):
            places.append(items(desk)["verder"].box)
            driver.click_on("verder")
        assert not any(place.meets(choice.box) for place in places for choice in choices(desk)), scene.key


def test_the_bubble_and_the_choices_stand_still_from_page_to_page(desk: Desk, driver: Driver) -> None:
    screen = talk(desk, driver, "noor/strained")
    boxes = set()
    while "verder" in items(desk):
        boxes.add(next(at.widget.box for at in screen.placed() if at.widget.key == "tekst"))
        driver.click_on("verder")
    boxes.add(next(at.widget.box for at in screen.placed() if at.widget.key == "tekst"))
    assert len(boxes) == 1


@pytest.mark.parametrize(("scale", "font"), SIZES)
def test_every_scene_fits_at_every_text_size(desk: Desk, driver: Driver, scale: int, font: str) -> None:
    settings(desk, text_scale=scale, font=font)
    case = desk.client.world.case
    reveals = dict(case.unmasking.scenes).get(desk.client.world.variant, case.unmasking.found)
    for scene in [one for one in case.scenes if one.key != reveals][::4]:
        screen = talk(desk, driver, scene.key)
        while True:
            shown = [at for at in screen.placed() if (at.area is None and at.widget.usable) or at.widget.key == "tekst"]
            assert all(at.widget.box.cut(SCREEN) == at.widget.box for at in shown), scene.key
            boxes = [at.widget.box for at in shown if at.widget.key not in ("tekst.lees", "verder", "tekst")]
            assert not any(one.meets(other) for one, other in combinations(boxes, 2)), scene.key
            if "verder" not in items(desk) or desk.client.stage.top is not screen:
                break
            driver.click_on("verder")


@pytest.mark.parametrize("scale", [100, 150])
def test_the_last_of_many_choices_comes_into_view(desk: Desk, driver: Driver, scale: int) -> None:
    settings(desk, text_scale=scale)
    screen = talk(desk, driver, "noor/strained")
    read_on(desk, driver)
    cards = [at for at in screen.placed() if isinstance(at.widget, ChoiceCard)]
    assert len(cards) >= 5
    for _ in range(30):
        driver.key("tab")
        if items(desk)[cards[-1].widget.key].focused:
            break
    last = next(at for at in screen.placed() if at.widget.key == cards[-1].widget.key)
    assert last.area is not None and last.shown() == last.widget.box and last.area.box.cut(SCREEN) == last.area.box
    driver.key("return")
    assert not choices(desk)


# --- faces ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("scale", "font"), SIZES)
@pytest.mark.parametrize("portrait", [NEAR, FAR])
def test_callouts_lie_beside_the_face_and_on_the_screen(desk: Desk, portrait: Box, scale: int, font: str) -> None:
    settings(desk, text_scale=scale, font=font)
    look = desk.client.look
    face = Box(portrait.x + FACE_LEFT * portrait.w // 400, 0, (FACE_RIGHT - FACE_LEFT) * portrait.w // 400, 720)
    for mood in MOODS:
        scan = FaceScan(mood=mood, name="Noor", box=portrait)
        labels = [scan.label(look, callout) for callout in callouts(mood)]
        boxes = [box for box, _, _ in labels]
        assert all(box.cut(SCREEN) == box and not box.meets(face) and box.right <= 560 for box in boxes), mood
        assert not any(one.meets(other) for one, other in combinations(boxes, 2)), mood
        for box, style, rows in labels:
            assert style.px >= LEAST_PX and all(look.width(style, row) <= box.w for row in rows)


def test_the_face_scan_can_be_read_and_turned_off(desk: Desk, driver: Driver) -> None:
    talk(desk, driver, "noor/strained")
    assert any("wenkbrauwen omlaag" in item.label for item in desk.client.stage.reading())
    driver.click_on("gezicht")
    assert not any("wenkbrauwen" in item.label for item in desk.client.stage.reading())


@pytest.mark.parametrize(("anger", "place"), [("mild", FAR), ("duidelijk", NEAR)])
def test_anger_is_the_same_face_in_both_settings_and_is_said(desk: Desk, driver: Driver, anger: str,
                                                             place: Box) -> None:
    settings(desk, anger=anger)
    screen = talk(desk, driver, "noor/strained")
    painter = RecordingPainter()
    screen.draw(painter)
    portrait = next(call for call in painter.drawn if call.what == "image" and call.values[0].startswith("portrait."))
    assert portrait.values == ("portrait.noor.angry", place.x, place.y) and portrait.named["size"] == (place.w, place.h)
    assert any(item.label.startswith("Noor · boos zegt") for item in desk.client.stage.reading())


def test_behind_a_talk_lies_the_place_or_the_picture_of_the_scene(home: Path) -> None:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: False)
    opened.client.enter(opened.client.agency.begin("01_de_gast_in_1b", 0))
    driver = Driver(opened.client.stage, opened.window)
    shown = []
    for scene in ("hook/open", "slot_vr/dark"):
        painter = RecordingPainter()
        talk(opened, driver, scene).backdrop(painter)
        shown.append(painter.drawn[0].values[0])
    opened.close()
    assert shown == ["backdrop.plein", "backdrop.nacht"]


def test_whoever_spoke_last_is_not_in_the_picture_of_a_talk_that_opens_by_itself_after(home: Path) -> None:
    opened = open_client(Agency(home), find_folder("assets"), lambda code: home, lambda path: False)
    opened.client.enter(opened.client.agency.begin("01_de_gast_in_1b", 0))
    driver = Driver(opened.client.stage, opened.window)
    state = list(opened.client.world.state)
    state[DAY] = 4
    opened.client.playing.session.world = replace(opened.client.world, state=tuple(state))
    screen = talk(opened, driver, "morgen/friday")
    while screen.scene.talk == "morgen":
        before, who = screen.person, screen.shown.who
        screen.go_on()
    opened.close()
    assert (before, who) == ("vos", "vos")
    assert (screen.scene.key, screen.shown.kind, screen.person) == ("morgen_goed/group_waits", "seen", "")


# --- around it --------------------------------------------------------------------------------------------


def test_what_is_said_is_read_aloud_when_the_child_wants_that(desk: Desk, driver: Driver) -> None:
    voice = HeardWords()
    desk.client.voice = voice
    settings(desk, read_aloud=True)
    screen = talk(desk, driver, "noor/strained")
    driver.click_on("verder")
    assert voice.said[:2] == screen.said[:2]
    driver.click_on("tekst.lees")
    assert voice.said[-1] == screen.shown.text


def test_a_choice_is_taken_back_with_the_time_machine(desk: Desk, driver: Driver) -> None:
    read_on(desk, driver)
    before = desk.client.world
    driver.click_on(choices(desk)[0].key)
    driver.key("z")
    driver.click_on("terug")
    driver.frames(2)
    read_on(desk, driver)
    assert desk.client.world == before and choices(desk)


def test_pause_lies_over_a_talk_and_leaves_it_as_it_was(desk: Desk, driver: Driver) -> None:
    before = [item.label for item in desk.client.stage.reading()]
    driver.key("escape")
    assert "stoppen" in items(desk)
    driver.key("escape")
    assert [item.label for item in desk.client.stage.reading()] == before


def test_homework_is_told_before_the_bell_that_rings_after_it() -> None:
    line, bell = Caption("line", "Tot morgen."), Caption("time", "De bel.")
    task, said = Caption("task", "Huiswerk: som 1."), Caption("feedback", "Je schrijft.")
    assert in_order([said, task, bell]) == [said, task, bell]
    assert in_order([said, bell, line, task]) == [said, bell, line, task]
    assert in_order([task, said, bell]) == [said, task, bell]
