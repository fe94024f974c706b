"""The walker: goes through the day with a temper. It plans with what a child knows, and remembers what it did.

One walker is one play. What can be thought out without knowing this play is thought once, for all (`bot_thoughts.py`),
and looked up here a hundred times a play: always as `kept[key]`, with KeyError for the first time, since of all ways
that costs least. Knows sights, the agenda and the board. Where to go is in `bot_ways.py`. Does not know rules, effects
or anybody's plans.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from random import Random

from alibi.core.commands import Unmask
from alibi.review.bot_desk import Agenda, Board, Desk, Note
from alibi.review.bot_ground import IN_THE_AGENDA, ON_THE_BOARD, Here, Move
from alibi.review.bot_play import Eyes
from alibi.review.bot_sight import Sight
from alibi.review.bot_temper import ALWAYS
from alibi.review.bot_thoughts import Idea, Thoughts
from alibi.review.bot_watch import Packed
from alibi.review.bot_ways import Wanderer
from alibi.review.floor_plan import FAR

TALK_AGAIN = 3
"""After so many beats it speaks to somebody again."""
BACK_LATER = 6
"""After so many beats it tries a shut door again, and speaks again to who had nothing to ask."""
SCAN_AGAIN = 12
NOBODY = -1


class Walker(Wanderer):
    """One play by one walker."""

    __slots__ = ("agenda", "asked", "before", "concerns", "early", "ideas", "looked", "noted", "outlooks", "passed",
                 "said", "speak", "spoken_to", "to_do", "today", "weights", "wishes")

    def __init__(self, thoughts: Thoughts, chance: Random) -> None:
        super().__init__(thoughts, chance)
        self.weights, self.outlooks = thoughts.weights, thoughts.outlooks
        self.early = chance.choice(self.temper.early)
        self.concerns = thoughts.concerns[self.early]
        self.said = [0] * thoughts.scenes
        self.passed = 0
        self.noted: set[str] = set()
        self.wishes: dict[str, bool] = {}
        self.before: Sight | None = None
        self.ideas: Iterator[Idea] = iter(())
        self.agenda: Agenda | None = None
        self.to_do: tuple[str, ...] = ()
        self.asked: set[str] = set()
        self.today = 0
        self._new_day()

    def _new_day(self) -> None:
        """Of each place when it was seen, looked round in, and until when it is shut; of each person when it speaks to
        them again."""
        self._forget_places()
        self.looked = [-FAR] * len(self.plan.places)
        self.speak = [0] * len(self.thoughts.people)
        self.spoken_to = NOBODY

    def next(self, eyes: Eyes, here: Here, state: Packed, sight: Sight) -> Move | None:
        """What to do now."""
        if here.scene:
            return self._say(here, sight)
        if eyes.news or self.to_do:
            move = self._at_the_desk(eyes, here, state, sight)
            if move:
                return move
        if sight is not self.before:
            self._arrive(here, sight)
        return self._here(here, state, sight) or self._where_to(here, sight) or sight.wait

    # --- what to say --------------------------------------------------------------------------------------

    def _say(self, here: Here, sight: Sight) -> Move:
        if sight.go_on:
            self._leave_in_peace()
            return sight.go_on
        scene, left, random = here.scene, sight.dear, self.random
        if left:
            _, spare = self._calls(here)
            if spare < left:
                left = spare
        before = self.said[scene]
        try:
            ends, length = self.weights[sight, before, left]
        except KeyError:
            ends, length = self.thoughts.weigh(sight, before, left)
        chosen = sight.options[bisect(ends, random() * length)]
        self.said[scene] = before | chosen.bit
        return chosen.move

    def _leave_in_peace(self) -> None:
        """Who had nothing to ask is left alone for a while."""
        if self.spoken_to >= 0:
            self.speak[self.spoken_to] += BACK_LATER - TALK_AGAIN
            self.spoken_to = NOBODY

    # --- board and homework -------------------------------------------------------------------------------

    def _at_the_desk(self, eyes: Eyes, here: Here, state: Packed, sight: Sight) -> Move | None:
        """What is new is read; in the evening there is nothing to do but to go on to the next day."""
        if sight.rest:
            return sight.rest[0]
        if eyes.news & IN_THE_AGENDA:
            if here.day != self.today:
                self.today = here.day
                self._new_day()
            agenda = eyes.agenda(state)
            if agenda is not self.agenda:
                self._read(agenda)
        move = self._on_the_board(eyes.board(state), here) if eyes.news & ON_THE_BOARD else None
        return move or (self._with_tasks(here, here.desk.of(state)) if self.to_do else None)

    def _read(self, agenda: Agenda) -> None:
        """Look in the agenda: what of it will this player see to?"""
        self.agenda, self.to_do = agenda, agenda.to_do
        try:
            concerns = self.concerns[agenda]
        except KeyError:
            concerns = self.thoughts.take_in(agenda, self.early)
        wanted = tuple([self._wants(what, part) for what, part in concerns.named]) if concerns.named else ()
        try:
            self.table = concerns.tables[wanted]
        except KeyError:
            self.table = concerns.choose(wanted)

    def _on_the_board(self, board: Board, here: Here) -> Move | None:
        """Lay each found card on the cell of its time, and ask the one who is left."""
        if self.temper.board < ALWAYS and self.random() >= self.temper.board:
            return None
        if board.fits:
            return here.move(board.fits[0])
        if board.columns and len(board.left) == 1 and board.left[0] not in self.asked:
            self.asked.add(board.left[0])
            return here.move(Unmask(board.left[0]))
        return None

    def _with_tasks(self, here: Here, desk: Desk) -> Move | None:
        for note in desk.notes:
            if note.task not in self.noted and self._wants(f"note {note.task}", self.temper.notes):
                self.noted.add(note.task)
                return self._under(note.task, [one for one in desk.notes if one.task == note.task])
        for work in desk.works:
            half_hour = f"{here.day} {here.beat}" if work.by_half_hours else ""
            if work.task in self.noted and self._wants(f"work {work.task} {half_hour}", self.temper.works):
                ways = [one.move for one in desk.works if one.task == work.task]
                return ways[int(self.random() * len(ways))]
        self.to_do = ()
        return None

    def _wants(self, what: str, part: float) -> bool:
        """Whether it does this; decided once a play."""
        found = self.wishes.get(what)
        if found is None:
            found = self.wishes[what] = self.random() < part
        return found

    def _under(self, task: str, ways: list[Note]) -> Move:
        """The line of the agenda: the right one, or any."""
        if self.random() < self.temper.notes_right:
            right = self.thoughts.right_slot[task]
            return next((note.move for note in ways if note.slot == right), ways[0].move)
        return ways[int(self.random() * len(ways))].move

    # --- what is here -------------------------------------------------------------------------------------

    def _arrive(self, here: Here, sight: Sight) -> None:
        """See what is here, people first or things first."""
        beat = here.beat
        self.before = sight
        self.seen[here.place] = beat
        for door, opens in sight.shut:
            self.shut[door] = opens or beat + BACK_LATER
        try:
            outlook = self.outlooks[sight]
        except KeyError:
            outlook = self.thoughts.look_out(sight)
        passed = self.passed & outlook.wishes
        try:
            ideas = outlook.ideas[passed]
        except KeyError:
            ideas = outlook.think(passed)
        self.ideas = iter(ideas[self.random() < self.temper.things_first])
        if here.works and self.agenda:
            self.to_do = self.agenda.to_do

    def _here(self, here: Here, state: Packed, sight: Sight) -> Move | None:
        """The next of what there is to do here; None when nothing is left. Whom it would speak to it sees from near;
        that is written out here, since of all a walker does it does this most."""
        random, temper = self.random, self.temper
        speak, beat = self.speak, here.beat
        for idea in self.ideas:
            person = idea.person
            if person is not None:
                if beat < speak[person]:
                    continue
                speak[person] = beat + TALK_AGAIN
                question = idea.mood
                try:
                    mood = question.known[state & question.mask]
                except KeyError:
                    mood = question.look(state)
                part = temper.seeks_strained if mood.strained else temper.greets if mood.news else temper.chats
                if mood.talks and (part >= ALWAYS or random() < part):
                    self.spoken_to = person
                    return idea.move
            elif idea.round:
                if beat - self.looked[here.place] >= SCAN_AGAIN and self._looks_round(here):
                    return sight.scan
            elif not idea.costs or self._in_time(here, idea):
                self.passed |= idea.bit
                if (idea.sure or random() < idea.appeal) and not state & idea.done:
                    return idea.move
        return None

    def _looks_round(self, here: Here) -> bool:
        """Whether it looks round now; if not, the wish is gone for a while as well."""
        self.looked[here.place] = here.beat
        return self.random() < self.temper.scans

    def _in_time(self, here: Here, idea: Idea) -> bool:
        _, spare = self._calls(here)
        return idea.costs <= spare and (not idea.idle or spare > FAR // 2)
