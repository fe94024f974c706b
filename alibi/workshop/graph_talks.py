"""One picture for each talk: how it begins, its scenes with their choices, and where each choice leads.

Knows a talk and what is known of its parts. A choice that ends the talk, goes back or leads to another talk says so in
words on its own row, so that lines only run onward and stay few.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core.case import END, NARRATOR, Case, Choice, Scene, Start, Talk
from alibi.core.school_time import beats_in_words
from alibi.workshop import graph_svg as svg
from alibi.workshop.graph_facts import UNSEEN, Facts, Mark
from alibi.workshop.graph_layers import Box, Line, Picture, lay_out
from alibi.workshop.graph_text import wrapped
from alibi.workshop.in_words import CaseWords

SCENE_WIDE, START_WIDE = 320, 190
PAD, ROW = 10, 16
SMALL, BODY = 11, 12.5
TEXT_ROOM = SCENE_WIDE - 2 * PAD - 26 - 66
MOST_BUBBLES = 3
THICKEST = 9


@dataclass(frozen=True, slots=True)
class Panel:
    """One picture of the page: where links lead to, its heading, and the picture itself."""

    anchor: str
    title: str
    wide: float
    tall: float
    inner: str


@dataclass(frozen=True, slots=True)
class _Row:
    """One choice in the box of its scene: `top` and `tall` in pixels from the top of the box."""

    choice: Choice
    number: int
    lines: tuple[str, ...]
    small: tuple[str, ...]
    mark: Mark | None
    top: float
    tall: float

    @property
    def middle(self) -> float:
        return self.top + self.tall / 2


@dataclass(frozen=True, slots=True)
class _SceneBox:
    scene: Scene
    mark: Mark | None
    said: tuple[tuple[str, bool], ...]
    rows: tuple[_Row, ...]
    tall: float


@dataclass(frozen=True, slots=True)
class _Entry:
    """A way into a talk: a start line, a deed, the friendly test, a choice of another talk."""

    key: str
    scene: str
    head: str
    lines: tuple[str, ...]
    link: str = ""

    @property
    def tall(self) -> float:
        return 26 + len(self.lines) * (SMALL + 3)


class TalkPictures:
    """Makes the picture of every talk of a case."""

    def __init__(self, case: Case, words: CaseWords, facts: Facts) -> None:
        self.case, self.words, self.facts = case, words, facts
        self.most = max(facts.hits.choices.values(), default=1)

    def all(self) -> tuple[Panel, ...]:
        order = {person.id: number for number, person in enumerate(self.case.people)}
        talks = sorted(self.case.talks, key=lambda talk: (not talk.person, order.get(talk.person, 0)))
        return tuple(map(self.panel, talks))

    def panel(self, talk: Talk) -> Panel:
        scenes = {scene.key: self._scene_box(scene) for scene in self.case.scenes if scene.talk == talk.id}
        entries = tuple(self._entries(talk))
        boxes = [Box(entry.key, START_WIDE, entry.tall, entry.tall / 2) for entry in entries]
        boxes += [Box(key, SCENE_WIDE, box.tall) for key, box in scenes.items()]
        lines = [Line(entry.key, entry.scene, entry.tall / 2) for entry in entries]
        lines += [line for box in scenes.values() for line in self._lines(box)]
        picture = lay_out(boxes, lines)
        drawn = [*(self._way(line, points, scenes) for line, points in picture.ways.items()),
                 *(svg.group(self._draw_entry(entry), *picture.places[entry.key]) for entry in entries),
                 *(svg.group(self._draw_scene(box, picture), *picture.places[key], anchor=f"graaf-{key}")
                   for key, box in scenes.items())]
        by_itself = self.words.say(" (begint vanzelf)") if talk.starts_by_itself else ""
        return Panel(f"graaf-{talk.id}", f"{self.words.talk(talk.id)}{by_itself}", picture.wide, picture.tall,
                     "".join(drawn))

    # --- what stands in the boxes -----------------------------------------------------------------------

    def _entries(self, talk: Talk) -> Iterator[_Entry]:
        for number, start in enumerate(talk.starts, 1):
            head = f"{number}e regel" if talk.person else "vanzelf"
            yield _Entry(f"start {number}", start.scene, self.words.say(head),
                         wrapped(self._when(start, talk), SMALL, START_WIDE - 2 * PAD, 4))
        for deed in (deed for day in self.case.days for deed in day.deeds):
            if deed.then.partition("/")[0] == talk.id:
                yield _Entry(f"deed {deed.id}", deed.then,
                             self.words.say(f"daad · {self.words.place(deed.place)}"),
                             wrapped(deed.text, SMALL, START_WIDE - 2 * PAD, 2))
        yield from self._from_elsewhere(talk)

    def _when(self, start: Start, talk: Talk) -> str:
        say = self.words.say
        guests = say(" of ").join(self.words.person(self.case.index.variant[one].visitor) for one in start.variants)
        asked = (say(f"gast is {guests}") if guests else "", self.words.condition(start.when, talk.id),
                 say("één keer") if start.once and talk.person else "")
        return "; ".join(one for one in asked if one) or say("altijd")

    def _from_elsewhere(self, talk: Talk) -> Iterator[_Entry]:
        found = dict.fromkeys(scene for _, scene in self.case.unmasking.scenes) or {self.case.unmasking.found: None}
        for key in found:
            if key.partition("/")[0] == talk.id:
                yield _Entry(f"test {key}", key, self.words.say("de vriendelijke proef"),
                             (self.words.say("de gast is gevonden"),))
        for scene in self.case.scenes:
            ways = [choice.then for choice in scene.choices] if scene.choices else [scene.then]
            for then in dict.fromkeys(ways):
                if scene.talk != talk.id and then.partition("/")[0] == talk.id:
                    yield _Entry(f"from {scene.key} {then}", then, self.words.say("vanuit een ander gesprek"),
                                 (scene.key,), f"graaf-{scene.key}")

    def _scene_box(self, scene: Scene) -> _SceneBox:
        said: list[tuple[str, bool]] = []
        for line in scene.lines[:MOST_BUBBLES]:
            text = line.text if line.who == NARRATOR else f"{self.case.index.person[line.who].name}: {line.text}"
            said += [(row, line.who == NARRATOR) for row in wrapped(text, BODY, SCENE_WIDE - 2 * PAD, 2)]
        if len(scene.lines) > MOST_BUBBLES:
            said.append((self.words.say(f"… en nog {len(scene.lines) - MOST_BUBBLES}"), True))
        mark = self.facts.mark("scene", scene.key)
        top: float = 30 + (ROW if mark else 0) + len(said) * ROW + 4
        rows: list[_Row] = []
        for number, choice in enumerate(scene.choices, 1):
            rows.append(self._row(scene, choice, number, top))
            top += rows[-1].tall
        return _SceneBox(scene, mark, tuple(said), tuple(rows), top + (2 if rows else 6 + (ROW if scene.then else 0)))

    def _row(self, scene: Scene, choice: Choice, number: int, top: float) -> _Row:
        key = f"{scene.key}/{choice.id}"
        mark = None if self.facts.mark("scene", scene.key) else self.facts.mark("choice", key)
        mark = None if mark == UNSEEN else mark
        lines = wrapped(choice.text, BODY, TEXT_ROOM, 2, bold=True)
        small = wrapped(" · ".join(self._in_short(choice)), SMALL, TEXT_ROOM, 2)
        tall = 8 + len(lines) * ROW + len(small) * (SMALL + 3) + (SMALL + 4 if mark else 0)
        return _Row(choice, number, lines, small, mark, top, max(tall, 40))

    def _in_short(self, choice: Choice) -> Iterator[str]:
        """What a choice asks, takes and does, in a few words each."""
        if choice.needs:
            yield self.words.say(f"als {self.words.condition(choice.needs)}")
        if choice.costs:
            yield self.words.say(beats_in_words(choice.costs))
        for effect in choice.effects:
            family, _, name = effect.name.partition(".")
            yield (f"{self.words.person(name)} {effect.value:+d}".replace("-", "−") if family == "trust" else
                   self.words.say(f"bewijs: {self.words.clue_in_short(name)}") if family == "clue" else
                   self.words.effect(effect))

    def _lines(self, box: _SceneBox) -> Iterator[Line]:
        """Lines to scenes of the same talk."""
        scene = box.scene
        if not scene.choices and _stays_in(scene, scene.then):
            yield Line(scene.key, scene.then, box.tall - ROW / 2 - 4)
        for row in box.rows:
            if _stays_in(scene, row.choice.then):
                yield Line(scene.key, row.choice.then, row.middle, row.choice.id)

    # --- drawing ----------------------------------------------------------------------------------------

    def _way(self, line: Line, points: tuple[tuple[float, float], ...], scenes: dict[str, _SceneBox]) -> str:
        """A line as thick as it was often used; a broken one was never used."""
        times = self._times(line, scenes)
        unreached = line.end in scenes and ("scene", line.end) in self.facts.unreached
        return svg.curve(points, self._thick(times), "coral600" if unreached else "ink500", "" if times else "4 4")

    def _times(self, line: Line, scenes: dict[str, _SceneBox]) -> int:
        hits = self.facts.hits
        if line.start not in scenes:
            return self._entered(line.end)
        return hits.choices[f"{line.start}/{line.key}"] if line.key else hits.scenes[line.start]

    def _entered(self, scene: str) -> int:
        """How often a scene was opened other than by what leads to it inside talks."""
        hits = self.facts.hits
        inside = sum(hits.choices[f"{one.key}/{choice.id}"] for one in self.case.scenes for choice in one.choices
                     if choice.then == scene)
        inside += sum(hits.scenes[one.key] for one in self.case.scenes if not one.choices and one.then == scene)
        return max(0, hits.scenes[scene] - inside)

    def _thick(self, times: int) -> float:
        return 1.2 + (THICKEST - 1.2) * min(1.0, times / self.most) if times else 1.2

    def _draw_entry(self, entry: _Entry) -> str:
        head = svg.words(PAD, 17, entry.head, SMALL, bold=True, fill="ink700")
        lines = [svg.words(PAD, 17 + (SMALL + 3) * number, line, SMALL) for number, line in enumerate(entry.lines, 1)]
        inner = svg.box(0, 0, START_WIDE, entry.tall, "ink100", "ink400", radius=14) + head + "".join(lines)
        return svg.link(entry.link, inner) if entry.link else inner

    def _draw_scene(self, box: _SceneBox, picture: Picture) -> str:
        scene, mark = box.scene, box.mark
        grave = mark is not None and mark != UNSEEN
        drawn = [svg.box(0, 0, SCENE_WIDE, box.tall, "white", mark.colour if mark else "ink700", 2.6 if grave else 1.2,
                         dash="7 4" if grave else ""),
                 svg.words(PAD, 20, scene.key.partition("/")[2], 14, bold=True),
                 svg.words(SCENE_WIDE - PAD, 20, f"{self.facts.hits.scenes[scene.key]}×", BODY, anchor="end",
                           fill="ink600")]
        y = 30.0
        if mark:
            drawn.append(self._tag(mark, PAD, y, SCENE_WIDE - 2 * PAD))
            y += ROW
        for text, seen in box.said:
            drawn.append(svg.words(PAD, y + 12, text, BODY, italic=seen))
            y += ROW
        drawn += [self._draw_row(scene, row, picture) for row in box.rows]
        if not scene.choices:
            drawn.append(self._goes_on(scene, scene.then, box.tall - 9, picture, ""))
        return "".join(drawn)

    def _draw_row(self, scene: Scene, row: _Row, picture: Picture) -> str:
        times = self.facts.hits.choices[f"{scene.key}/{row.choice.id}"]
        of = max(times, self.facts.hits.scenes[scene.key])
        drawn = [svg.box(1, row.top + 1, (SCENE_WIDE - 2) * times / of, row.tall - 2, "mint100", "", radius=0)
                 if times else "",
                 svg.rule(0, row.top, SCENE_WIDE, row.top),
                 svg.box(PAD, row.top + 7, 18, 18, "white", "ink700", radius=4),
                 svg.words(PAD + 9, row.top + 20, str(row.number), SMALL, bold=True, anchor="middle"),
                 svg.words(SCENE_WIDE - PAD, row.top + 20, f"{times}×", BODY, bold=True, anchor="end")]
        y = row.top + 20
        for line in row.lines:
            drawn.append(svg.words(PAD + 26, y, line, BODY, bold=True))
            y += ROW
        for line in row.small:
            drawn.append(svg.words(PAD + 26, y - 2, line, SMALL, fill="ink600"))
            y += SMALL + 3
        if row.mark:
            drawn.append(self._tag(row.mark, PAD + 26, y - 12, TEXT_ROOM))
        return "".join([*drawn, self._goes_on(scene, row.choice.then, row.top + 35, picture, row.choice.id)])

    def _goes_on(self, scene: Scene, then: str, y: float, picture: Picture, choice: str) -> str:
        """In words where it goes on, unless a line shows it."""
        if then in ("", END):
            return svg.words(SCENE_WIDE - PAD, y, self.words.say("■ klaar"), SMALL, fill="ink600", anchor="end")
        back = any((line.start, line.end, line.key) == (scene.key, then, choice) for line in picture.back)
        if _stays_in(scene, then) and not back:
            return ""
        name = then.partition("/")[2] if _stays_in(scene, then) else then
        said = wrapped(f"{'↩' if back else '→'} {name}", SMALL, 92, 1)[0]
        return svg.link(f"graaf-{then}", svg.words(SCENE_WIDE - PAD, y, said, SMALL, fill="sky600", anchor="end"))

    def _tag(self, mark: Mark, x: float, y: float, wide: float) -> str:
        """A mark: its sign and words on their own ground."""
        text = wrapped(f"{mark.sign} {self.words.say(mark.words)}", SMALL, wide - 8, 1, bold=True)[0]
        return (svg.box(x, y, wide, SMALL + 4, mark.fill, mark.colour, 1, 3)
                + svg.words(x + 4, y + SMALL, text, SMALL, bold=True, fill=mark.colour))


def _stays_in(scene: Scene, then: str) -> bool:
    return then not in ("", END) and then.partition("/")[0] == scene.talk
