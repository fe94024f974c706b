"""Reads a telling into words: entries as they may be told, plus wording, become `Told`.

Knows which words go with which happening. Does not know files, counts, judgements or lay-out, nor whether the
entries came from a journal or a dossier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from alibi.core import happenings as h
from alibi.core.case import SILENCE
from alibi.core.happenings import Happening
from alibi.store.telling import ToldEntry, closing_days, ids_of
from alibi.store.told_homework import HomeworkTold
from alibi.store.told_promises import PromisesTold
from alibi.store.told_shapes import AimTold, AnswerTold, DayTold, LineTold, Moment, Told
from alibi.store.words import Heard

_Kind = TypeVar("_Kind", bound=Happening)
_SAYS_NOTHING = "Ik zeg even niets."


def told_from(entries: Sequence[ToldEntry], words: Heard) -> Told:
    """Read a telling (`telling_of`, or the rows of a dossier)."""
    return _Reader(entries, words).told()


class _Reader:
    """Goes over the entries; each method gathers one kind of thing."""

    def __init__(self, entries: Sequence[ToldEntry], words: Heard) -> None:
        self._entries, self._words = entries, words
        self._rows = [(entry, happening) for entry in entries for happening in entry.happenings]
        self._closing = closing_days(entries)
        self._homework = HomeworkTold(self._rows, words)
        self._promises = PromisesTold(self._rows, words, self._choice_words)
        self._named = {id_ for _, happening in self._rows for id_ in ids_of(happening)}

    def told(self) -> Told:
        started, agent = self._last(h.Started), self._last(h.AgentChosen)
        discuss, shared = self._last(h.PickedToDiscuss), self._last(h.Shared)
        return Told(
            case=started.case if started else "", title=self._words.at("case/title", self._last_number()),
            look=agent.look if agent else "", help=started.help if started else "",
            days=self._days(), moments=self._moments(),
            lines=tuple(LineTold(self._closing[entry.number], drawn.at, drawn.levels)
                        for entry, drawn in self._rows if isinstance(drawn, h.LineDrawn)),
            answers=tuple(self._answer(entry, answer)
                          for entry, answer in self._rows if isinstance(answer, h.Answered)),
            aims=tuple(self._aim(entry, aim) for entry, aim in self._rows if isinstance(aim, h.AimChosen)),
            discuss=discuss.moments if discuss else (),
            kept_sentences=tuple(kept.text for _, kept in self._rows if isinstance(kept, h.SentenceKept)),
            promises=self._promises.promises(), tasks=self._homework.tasks(),
            changes=tuple(self._words.at(f"change/{change.change}", entry.number)
                          for entry, change in self._rows if isinstance(change, h.ChangeAnnounced)),
            guest=self._guest(),
            ends=tuple(self._words.at(f"end/{end.end}", entry.number)
                       for entry, end in self._rows if isinstance(end, h.CaseEnded)),
            shared=bool(shared and shared.yes), strains=self._homework.strains(), support=self._homework.support())

    # --- moments ----------------------------------------------------------------------------------------

    def _moments(self) -> tuple[Moment, ...]:
        moments: list[Moment] = []
        offers: dict[str, h.ChoiceOffered] = {}
        day = ""
        for entry in self._entries:
            own: list[Moment] = []
            for happening in entry.happenings:
                if isinstance(happening, h.DayBegan):
                    day = happening.day
                elif isinstance(happening, h.ChoiceOffered):
                    offers[happening.scene] = happening
                elif isinstance(happening, h.ChoiceMade):
                    own.append(self._choice(entry, day, happening, offers.get(happening.scene)))
                elif isinstance(happening, h.DeedDone):
                    own.append(self._deed(entry, day, happening))
                elif homework := self._homework.moment(entry, day, happening):
                    own.append(homework)
            moments += self._with_promises(entry, day, own)
        return tuple(moments)

    def _with_promises(self, entry: ToldEntry, day: str, own: list[Moment]) -> list[Moment]:
        """The moments of an entry with the promises that were made, were kept or went by in it. One number is one
        moment to leave out: a promise is a moment of its own only where nothing else is."""
        if not own:
            moment = self._promises.moment(entry, day)
            return [moment] if moment else []
        came = " ".join(part for part in (own[0].happened, self._promises.with_a_moment(entry)) if part)
        about = (*own[0].about, *self._promises.made_in(entry))
        return [replace(own[0], happened=came, about=about), *own[1:]]

    def _choice(self, entry: ToldEntry, day: str, made: h.ChoiceMade, offer: h.ChoiceOffered | None) -> Moment:
        at = entry.number
        others = [choice for choice in (offer.choices if offer else ()) if choice != made.choice]
        return Moment(at, entry.id, "choice", day, made.beat, self._words.at(f"place/{made.place}", at),
                      self._words.at(f"scene/{made.scene}", at), self._choice_words(made.scene, made.choice, at),
                      tuple(self._choice_words(made.scene, choice, at) for choice in others),
                      self._words.at(f"feedback/{made.scene}/{made.choice}", at),
                      made.skill, self._skill(made.skill, at), made.sign, ids_of(made))

    def _deed(self, entry: ToldEntry, day: str, deed: h.DeedDone) -> Moment:
        at = entry.number
        return Moment(at, entry.id, "deed", day, deed.beat, self._words.at(f"place/{deed.place}", at),
                      self._words.at(f"deed_about/{deed.deed}", at), self._words.at(f"deed/{deed.deed}", at), (),
                      self._words.at(f"deed_feedback/{deed.deed}", at),
                      deed.skill, self._skill(deed.skill, at), deed.sign, ids_of(deed))

    def _choice_words(self, scene: str, choice: str, at: int) -> str:
        written = self._words.at(f"choice/{scene}/{choice}", at)
        return written or (_SAYS_NOTHING if choice == SILENCE else "")

    def _skill(self, skill: str, at: int) -> str:
        return self._words.at(f"skill/{skill}", at) if skill else ""

    # --- the debrief ------------------------------------------------------------------------------------

    def _answer(self, entry: ToldEntry, answer: h.Answered) -> AnswerTold:
        def words(kind: str) -> str:
            return self._words.at(f"{kind}/{answer.question}", entry.number)

        about = tuple(id_ for id_ in words("question_about").split() if id_ in self._named)
        return AnswerTold(self._closing[entry.number], answer.question, words("question"), about,
                          words("question_skill"), words("mentor"), answer.picked, answer.words)

    def _aim(self, entry: ToldEntry, aim: h.AimChosen) -> AimTold:
        at = entry.number
        return AimTold(self._closing[at], aim.mission, self._words.at(f"mission/{aim.mission}", at),
                       self._words.at(f"mission_skill/{aim.mission}", at))

    # --- what came of it --------------------------------------------------------------------------------

    def _days(self) -> tuple[DayTold, ...]:
        ended = {happening.day for _, happening in self._rows if isinstance(happening, h.DayEnded)}
        return tuple(DayTold(began.day, self._words.at(f"day/{began.day}", entry.number), began.day in ended)
                     for entry, began in self._rows if isinstance(began, h.DayBegan))

    def _guest(self) -> str:
        found = [(entry.number, happening.person) for entry, happening in self._rows
                 if isinstance(happening, h.GuestFound)]
        return self._words.at(f"person/{found[-1][1]}", found[-1][0]) if found else ""

    # --- small ------------------------------------------------------------------------------------------

    def _last(self, kind: type[_Kind]) -> _Kind | None:
        return next((happening for _, happening in reversed(self._rows) if isinstance(happening, kind)), None)

    def _last_number(self) -> int:
        return self._entries[-1].number if self._entries else 0
