"""Claims about the stage: steps, the stack, and what can be reached."""

from __future__ import annotations

from alibi.ui.items import Item
from alibi.ui.keys import Command
from alibi.ui.painter import SCREEN, Painter, Style
from alibi.ui.recording import RecordingPainter
from alibi.ui.stage import MOST_STEPS, STEP, Stage

INK = (16, 29, 48, 255)


class Sheet:
    """A scene with one sentence."""

    typing = False

    fills = False

    def __init__(self, words: str, covers: bool = True) -> None:
        self.words, self.covers = words, covers
        self.steps = 0
        self.heard: list[str] = []

    def step(self, dt: float) -> None:
        assert dt == STEP
        self.steps += 1

    def draw(self, painter: Painter) -> None:
        painter.text(self.words, 0, 0, Style("text", 18, INK))

    def handle(self, command: Command) -> None:
        self.heard.append(command.name)

    def reading(self) -> list[Item]:
        return [Item(self.words, "text", self.words, SCREEN)]


def test_logic_steps_are_always_a_sixtieth_of_a_second() -> None:
    sheet = Sheet("een")
    stage, painter = Stage(sheet), RecordingPainter()
    for _ in range(30):
        stage.frame(1 / 30, painter)
    assert sheet.steps == 60
    assert painter.ended == 30


def test_after_a_hitch_the_logic_does_not_race() -> None:
    sheet = Sheet("een")
    Stage(sheet).frame(5.0, RecordingPainter())
    assert sheet.steps == MOST_STEPS


def test_a_notice_lies_over_the_screen_below() -> None:
    stage, painter = Stage(Sheet("onder")), RecordingPainter()
    stage.push(Sheet("boven", covers=False))
    stage.frame(STEP, painter)
    assert painter.texts() == ["onder", "boven"]


def test_a_full_screen_hides_what_is_below() -> None:
    stage, painter = Stage(Sheet("onder")), RecordingPainter()
    stage.push(Sheet("boven"))
    stage.frame(STEP, painter)
    assert painter.texts() == ["boven"]


def test_only_the_top_can_be_read_and_reached() -> None:
    below, above = Sheet("onder"), Sheet("boven", covers=False)
    stage = Stage(below)
    stage.push(above)
    stage.handle(Command("enter"))
    assert (below.heard, above.heard) == ([], ["enter"])
    assert [item.label for item in stage.reading()] == ["boven"]


def test_a_stage_stops_when_its_last_scene_has_left() -> None:
    stage = Stage(Sheet("een"))
    stage.push(Sheet("twee"))
    stage.pop()
    assert stage.running
    stage.pop()
    assert not stage.running and stage.reading() == []


def test_a_scene_that_leaves_takes_along_what_lies_on_it() -> None:
    first, second = Sheet("een"), Sheet("twee")
    stage = Stage(first)
    stage.push(second)
    stage.push(Sheet("drie", covers=False))
    stage.remove(second)
    assert stage.top is first


def test_a_scene_may_be_replaced_or_everything_cleared() -> None:
    stage = Stage(Sheet("een"))
    stage.push(Sheet("twee"))
    stage.replace(Sheet("drie"))
    assert [scene.words for scene in stage.scenes if isinstance(scene, Sheet)] == ["een", "drie"]
    stage.clear_to(Sheet("vier"))
    assert len(stage.scenes) == 1
