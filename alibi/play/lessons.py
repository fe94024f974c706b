"""Lessons as the pupil knows them: the timetable, with what known changes make different.

Knows the world. What is really so but not known yet is not in here. Does not know screens.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case import Change, Day, Lesson
from alibi.core.world import World


@dataclass(frozen=True, slots=True)
class LessonKnown:
    """One lesson. `room` and `teacher` are in words, "" when the timetable names none; `was_room` and `was_teacher`
    are what the timetable said and no longer holds; `held` is False when it is known to be dropped."""

    lesson: Lesson
    room: str
    teacher: str
    was_room: str
    was_teacher: str
    held: bool
    changes: tuple[Change, ...]

    @property
    def is_break(self) -> bool:
        """Time without a room of its own."""
        return not self.lesson.room

    @property
    def words(self) -> str:
        """The changes in words."""
        return " ".join(change.text for change in self.changes)

    @property
    def plans(self) -> str:
        """Plan A, as the timetable had it, and plan B, as it is now; "" when nothing is different, or when the change
        itself says so."""
        if "plan b" in self.words.casefold():
            return ""
        if not self.held:
            return f"Plan A: {self.lesson.name}. Plan B: jij kiest een plek."
        was, now = [], []
        for before, after in ((self.was_teacher, self.teacher), (self.was_room, self.room)):
            was += [before] if before else []
            now += [after] if before else []
        return f"Plan A: {', '.join(was)}. Plan B: {', '.join(now)}." if was else ""


def lesson_as_known(world: World, lesson: Lesson, day: Day | None = None) -> LessonKnown:
    """What is known of a lesson of today, or of another day of the case."""
    index = world.case.index
    changes = tuple(change for change in (day or world.day).changes
                    if change.lesson == lesson.id and world.knows(change.id))
    room, teacher = world.known_room(lesson), world.known_teacher(lesson)
    return LessonKnown(
        lesson, _short(world, room), index.person[teacher].name if teacher else "",
        _short(world, lesson.room) if room != lesson.room else "",
        index.person[lesson.teacher].name if lesson.teacher and teacher != lesson.teacher else "",
        world.known_held(lesson), changes)


def _short(world: World, place: str) -> str:
    return world.case.index.place[place].short if place else ""
