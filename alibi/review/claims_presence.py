"""The claim that whoever speaks can be heard: nobody says something, or is shown, in a scene that begins somewhere else
than where they then are.

Knows where people are (rows of a day), how scenes open and lead on, and what of a condition is settled by day, place
and hour. Asks no prover, and where it is not sure it says nothing: who is nowhere to be met may well come by, so only
who is surely in another place is told of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from alibi.core.case import NARRATOR, Case, Scene, Start, Stay, Talk
from alibi.core.conditions import Tree, parse, settled
from alibi.review.readings import YES
from alibi.review.report import Findings

CODE = "A735"
ANYWHERE = ""
LONGEST_TALK = 24
"""Beats: a talk that can go round in a circle is followed no longer than this."""


@dataclass(frozen=True, slots=True)
class Presence:
    """On day number `day`, from beat `begins` up to `ends` (not included), somebody may be in `place`; ANYWHERE when
    nobody can say where."""

    day: int
    place: str
    begins: int
    ends: int

    def together(self, other: Presence, later: int) -> Presence | None:
        """When `other`, at most `later` beats after this, may be in the same place; None when never."""
        apart = self.place and other.place and self.place != other.place
        both = self.at_the_time_of(other, later)
        return None if apart or both is None else Presence(both.day, self.place or other.place, both.begins, both.ends)

    def at_the_time_of(self, other: Presence, later: int) -> Presence | None:
        """The part of this that is at most `later` beats before some of `other`; None when there is none."""
        begins, ends = max(self.begins, other.begins - later), min(self.ends, other.ends)
        return Presence(self.day, self.place, begins, ends) if self.day == other.day and begins < ends else None


@dataclass(frozen=True, slots=True)
class Opening:
    """One way in which `scene` opens: where the pupil is as one of `presences` says while `tree` holds. `person` is
    who was walked up to, and so is surely there."""

    scene: str
    tree: Tree
    presences: tuple[Presence, ...]
    person: str


def check_presence(case: Case, findings: Findings) -> None:
    """Everybody who speaks in a scene, or is shown as it is a scene of theirs, and is surely elsewhere; said once for
    each scene."""
    told: set[tuple[str, str]] = set()
    followed = {scene.key: _followed(case, scene.key) for scene in case.scenes}
    for variant in case.index.variant:
        whereabouts = _Whereabouts(case, variant)
        for opening in whereabouts.openings():
            for scene, later in followed[opening.scene]:
                for who, how in _seen_in(case, scene).items():
                    asked = who != opening.person and (scene.key, who) not in told
                    places = whereabouts.instead(who, opening, later) if asked else ()
                    if places:
                        told.add((scene.key, who))
                        names = ", ".join(case.index.place[place].name for place in places)
                        findings.report(CODE, "scene", scene.key, mark=findings.marks.line(scene.key, who),
                                        who=case.index.person[who].name, how=how, where=names)


def _seen_in(case: Case, scene: Scene) -> dict[str, str]:
    """Everybody who speaks in a scene, and whose talk it is, each with what is said of that."""
    shown = case.index.talk[scene.talk].person
    found = {shown: "is te zien"} if shown else {}
    return found | {line.who: "praat" for line in scene.lines if line.who != NARRATOR}


def _followed(case: Case, key: str) -> list[tuple[Scene, int]]:
    """The scenes that may follow on a scene, itself among them, each with the most beats that may have passed."""
    found, waiting = {key: 0}, [key]
    while waiting:
        scene = case.index.scene[waiting.pop()]
        for costs, then in [(choice.costs, choice.then) for choice in scene.choices] or [(0, scene.then)]:
            later = min(found[scene.key] + costs, LONGEST_TALK)
            if then in case.index.scene and later > found.get(then, -1):
                found[then] = later
                waiting.append(then)
    return [(case.index.scene[one], later) for one, later in found.items()]


class _Whereabouts:
    """Where each person may be in one variant, and where the pupil is when a scene opens."""

    def __init__(self, case: Case, variant: str) -> None:
        self.case, self.variant = case, case.index.variant[variant]
        self._known: dict[tuple[int, str], tuple[Presence, ...]] = {}
        self._rows: dict[tuple[int, str], list[Stay]] = {}
        for number, day in enumerate(case.days):
            for stay in filter(self._here, day.stays):
                self._rows.setdefault((number, stay.person), []).append(stay)

    def instead(self, who: str, opening: Opening, later: int) -> tuple[str, ...]:
        """The places where somebody is instead, when they can never be where the scene opened at most `later` beats
        before; none when they may be there."""
        elsewhere: dict[str, None] = {}
        for pupil in opening.presences:
            if not self._may(opening.tree, pupil):
                continue
            for one in self.on(pupil.day, who):
                both = pupil.together(one, later)
                if both and self._may(opening.tree, both):
                    return ()
                alone = pupil.at_the_time_of(one, later)
                if alone and self._may(opening.tree, alone):
                    elsewhere[one.place] = None
        return tuple(elsewhere)

    def on(self, number: int, who: str) -> tuple[Presence, ...]:
        """Every row of a day that may count for somebody, and the time before the first."""
        if (number, who) not in self._known:
            self._known[number, who] = tuple(self._on(number, who))
        return self._known[number, who]

    def _on(self, number: int, who: str) -> Iterator[Presence]:
        day = self.case.days[number]
        rows = [stay for stay in self._rows.get((number, who), ()) if not stay.when
                or self._may(parse(stay.when), Presence(number, ANYWHERE, 0, day.last + 1))]
        for place, begins, after in [(ANYWHERE, day.begins, rows),
                                     *((row.place, row.begins, rows[at:]) for at, row in enumerate(rows, 1))]:
            ends = next((row.begins for row in after if not row.when), day.last + 1)
            if begins < ends:
                yield Presence(number, place, begins, ends)

    def openings(self) -> Iterator[Opening]:
        """Every way in which a scene opens in this variant; that of the friendly test is no matter of place."""
        for talk in self.case.talks:
            presences = self._of_talk(talk)
            for start in filter(self._here, talk.starts):
                yield self._opening(start.scene, start.when, presences, talk)
        for number, day in enumerate(self.case.days):
            for deed in day.deeds:
                if deed.then in self.case.index.scene:
                    yield self._opening(deed.then, deed.needs,
                                        (Presence(number, deed.place, day.begins, day.last + 1),))

    def _of_talk(self, talk: Talk) -> tuple[Presence, ...]:
        if talk.person:
            return tuple(one for number in range(len(self.case.days)) for one in self.on(number, talk.person)
                         if one.place)
        return tuple(Presence(number, ANYWHERE, day.begins, day.last + 1)
                     for number, day in enumerate(self.case.days))

    def _opening(self, scene: str, when: str, presences: Iterable[Presence], talk: Talk | None = None) -> Opening:
        tree = parse(when, talk.id if talk else "") if when else YES
        return Opening(scene, tree, tuple(presences), talk.person if talk else NARRATOR)

    def _here(self, part: Stay | Start) -> bool:
        return not part.variants or self.variant.id in part.variants

    def _may(self, tree: Tree, presence: Presence) -> bool:
        """Whether a condition may hold at some moment of a presence, as far as day, place and hour tell."""
        return settled(tree, lambda leaf: self._sure(leaf, presence)) != 0

    def _sure(self, leaf: Tree, presence: Presence) -> int | None:
        kind = leaf[0]
        if kind == "day":
            return int(self.case.index.day_number[leaf[1]] == presence.day)
        if kind == "visitor":
            return int(self.variant.visitor == leaf[1])
        if kind == "at":
            return int(leaf[1] == presence.place) if presence.place else None
        if kind in ("before", "after"):
            answers = {(beat >= leaf[1]) is (kind == "after") for beat in (presence.begins, presence.ends - 1)}
            return int(answers.pop()) if len(answers) == 1 else None
        return None
