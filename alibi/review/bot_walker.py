"""The walker: goes through the day with a temper. It plans with what a child knows, and remembers what it did.

One walker is one play. What can be thought out without knowing this play is thought once, for all (`bot_thoughts.py`),
and looked up here a hundred times a play: always as `kept[key]`, with KeyError for the first time, since of all ways
that costs least. Knows sights, the agenda, the board and the floor plan. Does not know rules, effects or anybody's
plans.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterator
from random import Random

from alibi.core.commands import LayAlibi, Unmask
from alibi.review.bot_desk import Agenda, Note
from alibi.review.bot_ground import IN_THE_AGENDA, ON_THE_BOARD, Here, Move
from alibi.review.bot_play import Eyes
from alibi.review.bot_sight import Sight
from alibi.review.bot_temper import ALWAYS
from alibi.review.bot_thoughts import MOST_UNSEEN, WHIM, Calls, Idea, Thoughts, Timetable
from alibi.review.floor_plan import FAR

TALK_AGAIN = 3
"""After so many beats it speaks to somebody again."""
BACK_LATER = 6
"""After so many beats it tries a shut door again, and speaks again to who had nothing to ask."""
SCAN_AGAIN = 12
NOBODY = -1


class Walker:
    """One play by one walker."""

    __slots__ = ("agenda", "asked", "back", "before", "concerns", "early", "goal", "hops", "ideas", "looked", "noted",
                 "outlooks", "passed", "plan", "random", "said", "seen", "shut", "speak", "spoken_to", "table",
                 "temper", "thoughts", "to_do", "today", "towards", "wandered_at", "weights", "wishes")

    def __init__(self, thoughts: Thoughts, chance: Random) -> None:
        self.thoughts, self.temper, self.plan, self.random = thoughts, thoughts.temper, thoughts.plan, chance.random
        self.weights, self.outlooks, self.towards = thoughts.weights, thoughts.outlooks, thoughts.plan.towards
        self.early, self.back = chance.choice(self.temper.early), self.temper.back
        self.concerns = thoughts.concerns[self.early]
        self.said = [0] * thoughts.scenes
        self.passed = 0
        self.noted: set[str] = set()
        self.wishes: dict[str, bool] = {}
        self.before: Sight | None = None
        self.ideas: Iterator[Idea] = iter(())
        self.goal = self.wandered_at = -1
        self.hops = 0
        self.agenda: Agenda | None = None
        self.table = Timetable()
        self.to_do: tuple[str, ...] = ()
        self.asked: set[str] = set()
        self.today = 0
        self._new_day()

    def _new_day(self) -> None:
        """Of each place when it was seen, looked round in, and until when it is shut; of each person when it speaks to
        them again."""
        places = len(self.plan.places)
        self.seen, self.looked, self.shut = [-FAR] * places, [-FAR] * places, [0] * places
        self.speak = [0] * len(self.thoughts.people)
        self.spoken_to = NOBODY

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        """What to do now."""
        here = eyes.here
        if here.scene:
            return self._say(here, sight)
        if eyes.news or self.to_do:
            move = self._at_the_desk(eyes, here, sight)
            if move:
                return move
        if sight is not self.before:
            self._arrive(here, sight)
        return self._here(eyes, here, sight) or self._where_to(here, sight) or sight.wait

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

    def _calls(self, here: Here) -> Calls:
        """What its duties ask here."""
        try:
            return self.table.at[here]
        except KeyError:
            return self.table.work_out(here)

    def _leave_in_peace(self) -> None:
        """Who had nothing to ask is left alone for a while."""
        if self.spoken_to >= 0:
            self.speak[self.spoken_to] += BACK_LATER - TALK_AGAIN
            self.spoken_to = NOBODY

    # --- board and homework -------------------------------------------------------------------------------

    def _at_the_desk(self, eyes: Eyes, here: Here, sight: Sight) -> Move | None:
        """What is new is read; in the evening there is nothing to do but to go on to the next day."""
        if sight.rest:
            return sight.rest[0]
        if eyes.news & IN_THE_AGENDA:
            if here.day != self.today:
                self.today = here.day
                self._new_day()
            agenda = eyes.agenda()
            if agenda is not self.agenda:
                self._read(agenda)
        move = self._on_the_board(eyes) if eyes.news & ON_THE_BOARD else None
        return move or (self._with_tasks(eyes) if self.to_do else None)

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

    def _on_the_board(self, eyes: Eyes) -> Move | None:
        """Lay each found card on the cell of its time, and ask the one who is left."""
        board = eyes.board()
        if self.temper.board < ALWAYS and self.random() >= self.temper.board:
            return None
        if board.fits:
            return eyes.here.move(LayAlibi(*board.fits[0]))
        if board.columns and len(board.left) == 1 and board.left[0] not in self.asked:
            self.asked.add(board.left[0])
            return eyes.here.move(Unmask(board.left[0]))
        return None

    def _with_tasks(self, eyes: Eyes) -> Move | None:
        desk = eyes.desk()
        for note in desk.notes:
            if note.task not in self.noted and self._wants(f"note {note.task}", self.temper.notes):
                self.noted.add(note.task)
                return self._under(note.task, [one for one in desk.notes if one.task == note.task])
        for work in desk.works:
            half_hour = f"{eyes.here.day} {eyes.here.beat}" if work.by_half_hours else ""
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

    def _here(self, eyes: Eyes, here: Here, sight: Sight) -> Move | None:
        """The next of what there is to do here; None when nothing is left. Whom it would speak to it sees from near;
        that is written out here, since of all a walker does it does this most."""
        random, temper, speak, beat, state = self.random, self.temper, self.speak, here.beat, eyes.state
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

    # --- where to go --------------------------------------------------------------------------------------

    def _where_to(self, here: Here, sight: Sight) -> Move | None:
        """To what must be done now; when that is nothing, or all its doors are shut, to see who is where."""
        calls, spare = self._calls(here)
        for places in calls:
            for place in places:
                if here.beat >= self.shut[place]:
                    return self._attend(here, sight, places)
        return self._explore(here, sight, spare)

    def _attend(self, here: Here, sight: Sight, places: tuple[int, ...]) -> Move | None:
        """Go to where one must be, look round there, and wait."""
        self.goal = -1
        if len(places) == 1:
            return sight.wait if here.place == places[0] else self._step(here, sight, places[0])
        cost, beat = self.plan.cost[here.place], here.beat
        fresh = [place for place in places if self.seen[place] != beat and beat >= self.shut[place]
                 and cost[place] == 0]
        if here.place in places and not fresh:
            return sight.wait
        return self._step(here, sight, fresh[0] if fresh else min(places, key=cost.__getitem__))

    def _explore(self, here: Here, sight: Sight, spare: int) -> Move | None:
        """To the place it was going to, or to another; a shut door on the way is no reason to stand still."""
        beat, goal = here.beat, self.goal
        if beat != self.wandered_at:
            self.wandered_at, self.hops = beat, self.temper.hops
        if not self.hops:
            return None
        self.hops -= 1
        if goal < 0 or goal == here.place or beat < self.shut[goal] or 2 * self.plan.cost[here.place][goal] > spare:
            goal = self.goal = self._choose(here.place, beat, spare)
        while goal >= 0:
            step = self._step(here, sight, goal)
            if step:
                return step
            goal = self.goal = self._choose(here.place, beat, spare)
        return None

    def _choose(self, here: int, beat: int, spare: int) -> int:
        """The place not seen for longest, not far, not too busy, that leaves time for what must be done; -1 when
        there is none."""
        if spare < 0:
            return -1
        chosen, best, seen, shut, back, random = -1, -math.inf, self.seen, self.shut, self.back, self.random
        pulls = self.thoughts.pulls[here]
        for place, most, pull in pulls[spare if spare < len(pulls) else -1]:
            if most < best:
                break
            unseen = beat - seen[place]
            if unseen >= back and beat >= shut[place]:
                worth = (unseen if unseen < MOST_UNSEEN else MOST_UNSEEN) + pull + WHIM * random()
                if worth > best:
                    chosen, best = place, worth
        return chosen

    def _step(self, here: Here, sight: Sight, goal: int) -> Move | None:
        """One door further to a place; None when that door is shut."""
        try:
            return sight.ways[self.towards[here.place][goal]]
        except KeyError:
            self.shut[goal] = max(self.shut[goal], here.beat + 1)
            self.goal = -1
            return None
