"""School time on its way: bells, who is in the lesson, promises that run out, home in half hours, the night.

Knows one day after the other. A turn (`turn.py`) says when time passes; what opens by itself is its affair too.
"""

from __future__ import annotations

from alibi.core import happenings as told
from alibi.core.effects import Effects
from alibi.core.layout import (
    ANGRY,
    BEAT,
    BROKEN,
    COOLED,
    DAY,
    HELP,
    KEPT,
    LATE,
    MADE,
    NOT_THERE,
    ON_TIME,
    PLACE,
)
from alibi.core.rule_shapes import AppointmentRule, HomeRule, PromiseRule
from alibi.core.school_time import HALF_HOUR

FULL_HELP = HELP.index("full")


class Clock(Effects):
    """A state in which time passes."""

    def pass_time(self, beats: int) -> None:
        """Let `beats` pass one by one: bells ring, lessons count who is there, promises run out."""
        for _ in range(beats):
            self.now[BEAT] += 1
            self._ring()
            self._attend()
            self._check_promises()
        if beats:
            self._say(lambda: told.TimePassed(beats, self.now[BEAT]))

    def _ring(self) -> None:
        if self.tell is None:
            return
        for lesson in self.book.days[self.now[DAY]].day.lessons:
            for beat, starts in ((lesson.begins, True), (lesson.ends, False)):
                if self.now[BEAT] == beat:
                    self.tell.append(told.BellRang(lesson.id, starts))

    def _attend(self) -> None:
        """The wissel is the first beat of the slot: who is in the room before it ends is on time."""
        beat, place = self.now[BEAT], self.now[PLACE]
        for rule in self.book.days[self.now[DAY]].rooms:
            if rule.place == place and self.now[rule.variable.at] == NOT_THERE and rule.begins <= beat < rule.ends:
                late = beat > rule.lesson.begins
                self.now[rule.variable.at] = LATE if late else ON_TIME
                self._say(lambda: told.ArrivedInLesson(rule.lesson.id, late))  # noqa: B023 — called at once

    def _check_promises(self) -> None:
        for promise in self.book.promises:
            if self.now[promise.variable.at] == MADE:
                if promise.kept(self.now):
                    self._set(promise.variable, KEPT)
                elif self._overdue(promise):
                    self._set(promise.variable, BROKEN)

    def _overdue(self, promise: PromiseRule) -> bool:
        return (self.now[DAY], self.now[BEAT]) > (promise.day, promise.until)

    # --- home -------------------------------------------------------------------------------------------

    def pause(self) -> int:
        """How many beats one wait takes: one at school, at home the time up to the next half hour."""
        home = self.book.days[self.now[DAY]].home
        return half_hour_ahead(home, self.now) if home and self.now[PLACE] == home.place else 1

    def _time_at_home(self, home: HomeRule, school_ends: int) -> bool:
        """School that is out leads home, and what begins there passes. Whether anything did."""
        beat = self.now[BEAT]
        if self.now[PLACE] != home.place:
            if beat < school_ends:
                return False
            self.now[PLACE], self.now[BEAT] = home.place, max(beat, home.begins)
            self._say(lambda: told.WentHome(self._place(home.place), self.now[BEAT]))
        else:
            going_on = next((one for one in home.appointments if _goes_on(one, self.now)), None)
            if going_on is None:
                return False
            self.now[BEAT] = going_on.appointment.ends
            self._say(lambda: told.AppointmentPassed(going_on.appointment.id, self.now[BEAT]))
        self._check_promises()
        return True

    # --- the night --------------------------------------------------------------------------------------

    def _wake_up(self) -> None:
        """The morning of the day it is now: who was angry has cooled, and full help tells what is different."""
        rule = self.book.days[self.now[DAY]]
        self.now[BEAT], self.now[PLACE] = rule.day.begins, rule.place
        self._say(lambda: told.DayBegan(rule.day.id, rule.day.place, rule.day.begins))
        for strain in self.book.strains:
            if self.now[strain.at] == ANGRY:
                self._set(strain, COOLED)
        if self.book.help and self.now[self.book.help.at] == FULL_HELP:
            for variable in rule.early:
                self._set(variable, 1)


def half_hour_ahead(home: HomeRule, now: list[int] | tuple[int, ...]) -> int:
    """Beats from now to the next whole half hour, or to an appointment or the end of the day when that is sooner."""
    beat = now[BEAT]
    return min(beat - beat % HALF_HOUR + HALF_HOUR, free_until(home, now)) - beat


def free_until(home: HomeRule, now: list[int] | tuple[int, ...]) -> int:
    """The beat at which the next appointment begins, or the day at home ends."""
    beat = now[BEAT]
    return next((one.appointment.begins for one in home.appointments
                 if one.appointment.begins > beat and one.fits(now)), home.ends)


def _goes_on(rule: AppointmentRule, now: list[int]) -> bool:
    return rule.appointment.begins <= now[BEAT] < rule.appointment.ends and bool(rule.fits(now))
