"""What of a play may be told to somebody else: the one place that decides what stays at home.

Knows kinds of happenings and what the child struck out or took back. Does not know files or pages. Preview,
page and dossier all pass through `telling_of`, so the child sees exactly what a mentor would see.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from alibi.core import happenings as h
from alibi.core.case import SILENCE
from alibi.core.diary import SKILLS_OF
from alibi.core.happenings import Happening
from alibi.core.records import Entry
from alibi.store.told_entry import ToldEntry
from alibi.store.unplanned import without_unplanned
from alibi.store.words import Wording

__all__ = ["SHARED_KINDS", "ToldEntry", "as_shared", "closing_days", "ids_of", "is_shared", "struck_out", "telling_of"]

SHARED_KINDS: tuple[type[Happening], ...] = (
    h.Started, h.AgentChosen, h.DayBegan, h.DayEnded, h.CaseEnded, h.ChoiceOffered, h.ChoiceMade, h.DeedDone,
    h.PromiseMade, h.PromiseKept, h.PromiseBroken, h.PromiseExplained, h.StrainBegan, h.Cooled, h.StrainMended,
    h.ChangeAnnounced, h.TaskHeard, h.TaskNoted, h.TaskEstimated, h.TaskPlanned, h.TaskMoved, h.TaskWorkedOn,
    h.TaskDone, h.TaskPacked, h.MoreTimeGiven, h.TaskHandedIn, h.SupportSet, h.GuestFound, h.SentenceKept, h.LineDrawn,
    h.Answered, h.AimChosen, h.PickedToDiscuss, h.Shared,
)
"""What can be seen in a preview and on a page. A new kind stays at home until it is put here: notes, how full
the head was set, walking, waiting, trust, tries on the case board are nobody else's business."""

_PROMISES = (h.PromiseMade, h.PromiseKept, h.PromiseBroken, h.PromiseExplained)
_STRAINS = (h.StrainBegan, h.Cooled, h.StrainMended)
_TASKS = (h.TaskHeard, h.TaskNoted, h.TaskEstimated, h.TaskPlanned, h.TaskMoved, h.TaskWorkedOn, h.TaskDone,
          h.TaskPacked, h.MoreTimeGiven, h.TaskHandedIn)
_OWN = (h.ChoiceMade, h.DeedDone, *_PROMISES, *_STRAINS)
"""What the child itself did. Changes and tasks are the school's."""

_DAY_MARKS = (h.DayBegan, h.DayEnded)


def struck_out(entries: Iterable[Entry]) -> frozenset[int]:
    """The numbers of the moments that are struck out after these standing entries: the last word counts."""
    last = {happening.moment: happening.out for entry in entries for happening in entry.happenings
            if isinstance(happening, h.MomentStruckOut)}
    return frozenset(number for number, out in last.items() if out)


def is_shared(standing: Sequence[Entry]) -> bool:
    """Whether the last decision about sharing was yes, and was not struck out itself."""
    entry = _last_decision(standing)
    return entry is not None and entry.number not in struck_out(standing) and _says_yes(entry)


def as_shared(standing: Sequence[Entry]) -> tuple[tuple[Entry, ...], frozenset[int]]:
    """The entries the child had seen when it last decided to share, and which of them are struck out: then or
    since. What came later, or was put back later, was not in that preview."""
    decision = _last_decision(standing)
    seen = tuple(entry for entry in standing if decision and entry.number <= decision.number)
    return seen, struck_out(seen) | struck_out(standing)


def telling_of(standing: Sequence[Entry], struck: frozenset[int], words: Wording,
               all_entries: Sequence[Entry] = ()) -> tuple[ToldEntry, ...]:
    """What may be told of `standing` without the moments in `struck`. `all_entries` (also what was taken back)
    says what else must not be heard of again. Entries of which nothing is told are left out."""
    kept = {entry.number for entry in standing} - struck
    hidden = [entry for entry in (all_entries or standing) if entry.number not in kept]
    left_out = _LeftOut([entry for entry in standing if entry.number in kept], hidden, words)
    told = without_unplanned(_without_gone(standing, kept, left_out))
    return tuple(entry for entry in _last_words(told) if entry.happenings)


class _LeftOut:
    """What a hidden moment leaves behind in other entries, and must not."""

    def __init__(self, kept: Sequence[Entry], hidden: Sequence[Entry], words: Wording) -> None:
        self._words = words
        self.moments = frozenset(entry.number for entry in hidden)
        self._named = _ids(kept, SHARED_KINDS)
        self._gone = _ids(hidden, _OWN) - self._named
        self._promises = _made(hidden) - _made(kept)
        self._strains = _begun(hidden) - _begun(kept)
        self._skills = [(entry.number, happening.skill) for entry in hidden for happening in entry.happenings
                        if isinstance(happening, h.ChoiceMade | h.DeedDone)]
        self._said = {text for entry in hidden for text in _literal(entry, words)}
        self._said -= {text for entry in kept for text in _literal(entry, words)}

    def hides(self, number: int, happening: Happening) -> bool:
        if isinstance(happening, _PROMISES):
            return happening.promise in self._promises
        if isinstance(happening, _STRAINS):
            return happening.strain in self._strains
        if isinstance(happening, h.SentenceKept):
            return any(text in happening.text for text in self._said)
        if isinstance(happening, h.Answered):
            about = set(self._words.at(f"question_about/{happening.question}", number).split())
            return bool(about & self._gone) and not about & self._named
        return False

    def without_reason(self, number: int, happening: Happening) -> Happening:
        """Help that was set because of moments that are hidden now is told without its reason."""
        if isinstance(happening, h.SupportSet) and any(
                before < number and skill in SKILLS_OF.get(happening.area, ()) for before, skill in self._skills):
            return replace(happening, because="")
        return happening


def _without_gone(standing: Sequence[Entry], kept: set[int], left_out: _LeftOut) -> list[ToldEntry]:
    """The offer of a choice travels with the choice, and the turn of a day with the next thing told, so that
    neither needs an entry that is gone, and no offer is left of a choice that is gone."""
    told: list[ToldEntry] = []
    offers: dict[str, h.ChoiceOffered] = {}
    waiting: list[Happening] = []
    for entry in standing:
        mine = list(waiting)
        for happening in entry.happenings:
            if isinstance(happening, h.ChoiceOffered):
                offers[happening.scene] = happening
            elif isinstance(happening, _DAY_MARKS):
                mine.append(happening)
            elif entry.number in kept and not left_out.hides(entry.number, happening):
                happening = left_out.without_reason(entry.number, happening)
                mine.extend(_fit_to_tell(happening, offers, left_out.moments))
        waiting = [] if entry.number in kept else mine
        if entry.number in kept:
            told.append(ToldEntry(entry.number, entry.id, tuple(mine)))
    return told


def _fit_to_tell(happening: Happening, offers: dict[str, h.ChoiceOffered], gone: frozenset[int]) -> list[Happening]:
    if isinstance(happening, h.TaskUnplanned):
        return [happening]
    if not isinstance(happening, SHARED_KINDS):
        return []
    if isinstance(happening, h.ChoiceMade):
        offer = offers.pop(happening.scene, None)
        if happening.choice == SILENCE and not happening.skill:
            return []
        return [offer, happening] if offer else [happening]
    if isinstance(happening, h.AgentChosen):
        return [replace(happening, name="")]
    if isinstance(happening, h.PickedToDiscuss):
        return [h.PickedToDiscuss(tuple(moment for moment in happening.moments if moment not in gone))]
    return [happening]


# --- only the last word ---------------------------------------------------------------------------------


def _last_words(told: Sequence[ToldEntry]) -> list[ToldEntry]:
    """An answer the child changed, an aim it put away, are gone: only what it said last is told."""
    days = closing_days(told)
    last = {key: (entry.number, ordinal) for entry in told for ordinal, happening in enumerate(entry.happenings)
            if (key := _changes(happening, days[entry.number]))}
    return [ToldEntry(entry.number, entry.id, tuple(
        happening for ordinal, happening in enumerate(entry.happenings)
        if last.get(_changes(happening, days[entry.number]), (entry.number, ordinal)) == (entry.number, ordinal)
        and not _is_empty(happening))) for entry in told]


def _changes(happening: Happening, day: str) -> tuple[str, ...]:
    """What a later happening with the same key puts in the place of; () for what nothing replaces."""
    kind = type(happening).__name__
    if isinstance(happening, h.Answered):
        return kind, day, happening.question
    if isinstance(happening, h.LineDrawn | h.AimChosen):
        return kind, day
    if isinstance(happening, h.TaskEstimated):
        return kind, happening.task
    if isinstance(happening, h.SupportSet):
        return kind, day, happening.area
    return (kind,) if isinstance(happening, h.AgentChosen | h.PickedToDiscuss | h.Shared) else ()


def _is_empty(happening: Happening) -> bool:
    if isinstance(happening, h.Answered):
        return not happening.picked and not happening.words
    return happening in (h.AimChosen(""), h.LineDrawn((), ()), h.PickedToDiscuss(()))


def closing_days(told: Iterable[ToldEntry]) -> dict[int, str]:
    """Per entry the day that a debrief in it looks back on: the day that ended last, or the one going on as
    long as none has. A next day may have begun in the same entry in which a day ended."""
    days: dict[int, str] = {}
    now = closing = ""
    for entry in told:
        for happening in entry.happenings:
            if isinstance(happening, h.DayBegan):
                now = happening.day
            elif isinstance(happening, h.DayEnded):
                closing = happening.day
            elif isinstance(happening, h.CaseEnded):
                closing = now
        days[entry.number] = closing or now
    return days


# --- small ----------------------------------------------------------------------------------------------


def _last_decision(standing: Sequence[Entry]) -> Entry | None:
    return next((entry for entry in reversed(standing)
                 if any(isinstance(happening, h.Shared) for happening in entry.happenings)), None)


def _says_yes(entry: Entry) -> bool:
    return [happening.yes for happening in entry.happenings if isinstance(happening, h.Shared)][-1]


def _made(entries: Iterable[Entry]) -> set[str]:
    return {happening.promise for entry in entries for happening in entry.happenings
            if isinstance(happening, h.PromiseMade)}


def _begun(entries: Iterable[Entry]) -> set[str]:
    return {happening.strain for entry in entries for happening in entry.happenings
            if isinstance(happening, h.StrainBegan)}


def _ids(entries: Iterable[Entry], kinds: tuple[type[Happening], ...]) -> set[str]:
    return {id_ for entry in entries for happening in entry.happenings if isinstance(happening, kinds)
            for id_ in ids_of(happening)}


def ids_of(happening: Happening) -> tuple[str, ...]:
    """The ids by which a question of the debrief can be about this."""
    if isinstance(happening, h.ChoiceMade):
        return f"{happening.scene}/{happening.choice}", happening.scene
    if isinstance(happening, h.DeedDone):
        return (happening.deed,)
    if isinstance(happening, _PROMISES):
        return (happening.promise,)
    if isinstance(happening, _STRAINS):
        return (happening.strain,)
    if isinstance(happening, _TASKS):
        return (happening.task,)
    return (happening.change,) if isinstance(happening, h.ChangeAnnounced) else ()


def _literal(entry: Entry, words: Wording) -> list[str]:
    """The words of the moments in an entry, as they stood on screen."""
    keys: list[str] = []
    for happening in entry.happenings:
        if isinstance(happening, h.ChoiceMade):
            keys += (f"{kind}/{happening.scene}/{happening.choice}" for kind in ("choice", "feedback"))
        elif isinstance(happening, h.DeedDone):
            keys += (f"{kind}/{happening.deed}" for kind in ("deed", "deed_about", "deed_feedback"))
    return [text for key in keys if (text := words.at(key, entry.number))]
