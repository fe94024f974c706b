"""Choices after which it cannot come right any more: the guest can no longer be found, or somebody stays angry.

For each clue and each person who can be strained, the slice of the check that follows it is searched, until each choice
in it was shown to leave a way, or the slice is at its end. A choice from which no state with that clue (or without that
strain) can be reached any more is a proof: a slice allows at least what the whole case allows. Only choices that can
matter to a clue or person are looked at; what is too large is left out. So what is marked is sure; the rest is not.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from alibi.core.case import Alibi, Case, Signal
from alibi.core.commands import Choose, Command
from alibi.core.deduction import same_time
from alibi.core.layout import SCENE, State
from alibi.core.rulebook import Rulebook
from alibi.core.turn import Turn
from alibi.review.outcomes import Liberties, Outcomes
from alibi.review.proof import Prover
from alibi.review.restricted import RestrictedCase, restricted
from alibi.review.search import Notes
from alibi.review.slices import rough_slice
from alibi.review.targets import names_of, who_can_be_strained

MOST_LEFT = 60_000
"""How many states of one slice are left; past it nothing is claimed of it."""
Tell = Callable[[str], None]
Holds = Callable[[State], bool]


@dataclass(frozen=True, slots=True)
class Hopeless:
    """Choices by talk/scene/choice: `unsolvable` with the person nobody can place elsewhere any more, `unmended` with
    the person who stays angry. `too_large` are the clues and people of which nothing is claimed."""

    unsolvable: dict[str, str]
    unmended: dict[str, str]
    too_large: tuple[str, ...] = ()


def hopeless_choices(case: Case, prover: Prover, tell: Tell) -> Hopeless:
    """The choices after which it cannot come right any more, in every variant in which they can be made."""
    unsolvable: defaultdict[str, list[str]] = defaultdict(list)
    unmended: defaultdict[str, list[str]] = defaultdict(list)
    webs = _Webs()
    for variant in case.index.variant:
        looking = _Looking(prover, variant, webs, tell)
        lost, stays = looking.without_clue(), looking.without_mending()
        for choice in looking.made:
            unsolvable[choice].append(_not_placed(case, variant, lost[choice]))
            unmended[choice].append(min(stays[choice], default=""))
    return Hopeless({choice: people[0] for choice, people in unsolvable.items() if all(people)},
                    {choice: people[0] for choice, people in unmended.items() if all(people)},
                    tuple(sorted({what.partition(".")[2] for what in webs.too_large})))


def _not_placed(case: Case, variant: str, lost: Collection[str]) -> str:
    """Somebody on the board whom no signal and alibi together can place elsewhere once some clues are lost; "" for
    nobody."""
    visitor = case.index.variant[variant].visitor
    others = (person for person in case.board if person != visitor)
    return next((person for person in others if not any(signal.id not in lost and alibi.id not in lost for signal, alibi
                                                        in _pairs(case, variant, person))), "")


def _pairs(case: Case, variant: str, person: str) -> Iterator[tuple[Signal, Alibi]]:
    """The signals and alibis that together place somebody elsewhere."""
    for alibi in (one for one in case.alibis if one.who == person and _here(one, variant)):
        yield from ((signal, alibi) for signal in case.signals if _here(signal, variant)
                    and same_time(alibi, signal) and alibi.place != signal.place)


def _here(clue: Signal | Alibi, variant: str) -> bool:
    return not clue.variants or variant in clue.variants


class _Looking:
    """One variant. `made` are the choices that were met on the way."""

    def __init__(self, prover: Prover, variant: str, webs: _Webs, tell: Tell) -> None:
        self.prover, self.variant, self.webs, self.tell = prover, variant, webs, tell
        self.dependence = prover.dependence[variant]
        self.case = self.dependence.case
        self.made: set[str] = set()

    def without_clue(self) -> defaultdict[str, set[str]]:
        """By choice the signals and alibis that cannot be found after it, nor were found before."""
        lost: defaultdict[str, set[str]] = defaultdict(set)
        clues = [signal.id for signal in self.case.signals] + [alibi.id for alibi in self.case.alibis]
        for clue in clues:
            for choice in self._dead_ends((f"clue.{clue}",), f"clue.{clue}", partial(_found, clue)):
                lost[choice].add(clue)
        return lost

    def without_mending(self) -> defaultdict[str, set[str]]:
        """By choice the people who are strained from then on, whatever is done."""
        stays: defaultdict[str, set[str]] = defaultdict(set)
        for person in who_can_be_strained(self.dependence):
            names = names_of(self.dependence, ("strained", person))
            for choice in self._dead_ends(names, f"person.{person}", partial(_well, person)):
                stays[choice].add(person)
        return stays

    def _dead_ends(self, names: Iterable[str], what: str, holding: Callable[[Rulebook], Holds]) -> set[str]:
        """The choices after which something can never hold, in the slice of these names."""
        cut = restricted(self.dependence, rough_slice(self.dependence, names))
        self.tell(", ".join(self.prover.case.index.person[one].name for one in cut.slice.people) or "tijd en plaats")
        web = self.webs.of(cut, self.variant, self.prover.liberties(self.variant, cut, "rough"), what, holding)
        self.made |= self._meant(web.met, cut)
        return self._meant(web.met - web.fine, cut)

    def _meant(self, choices: Iterable[str], cut: RestrictedCase) -> set[str]:
        """The choices of the case that are meant: leaving a scene stands for all that do not matter to the slice."""
        found: set[str] = set()
        for choice in choices:
            scene = self.case.index.scene[choice.rpartition("/")[0]]
            others = {f"{scene.key}/{one.id}" for one in scene.choices if f"choice.{scene.key}/{one.id}"
                      not in cut.slice.names}
            found |= others if choice.endswith("/") else {choice}
        return found


class _Webs:
    """The webs that were searched: variants in which a slice does not differ share one."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], _Web] = {}
        self.too_large: set[str] = set()

    def of(self, cut: RestrictedCase, variant: str, liberties: Liberties, what: str,
           holding: Callable[[Rulebook], Holds]) -> _Web:
        """The searched web of a slice, about whether `what` (a name of its own) can hold."""
        key = (cut.key, liberties, what)
        if key not in self._known:
            book = Rulebook(cut.case, variant)
            web = self._known[key] = _Web(Outcomes(book, liberties, remembered=(what,)), holding(book))
            web.search()
            if web.steps > MOST_LEFT:
                self.too_large.add(what)
        return self._known[key]


class _Web:
    """The states of one slice. `met` are the choices that were come upon, `fine` those that leave a way; for all that
    do not matter to the slice there is one in a scene, without a name."""

    def __init__(self, outcomes: Outcomes, holds: Holds) -> None:
        self.book, self.outcomes, self.holds = outcomes.book, outcomes, holds
        self.open = {f"{scene.key}/{choice.id}" for scene in self.book.case.scenes for choice in scene.choices}
        self.met: set[str] = set()
        self.fine: set[str] = set()
        self.dead: set[State] = set()
        self.alive: set[State] = set()
        self.steps = 0

    def search(self) -> None:
        """Go on until every choice leaves a way, or all was seen; past the budget the rest counts as fine."""
        turn = Turn(self.book, self.book.first_state())
        turn.begin_day()
        waiting, seen = deque([turn.state()]), {turn.state()}
        while waiting and self.fine != self.open:
            state = waiting.popleft()
            for command, after in self._outcomes(state):
                if after not in seen:
                    seen.add(after)
                    waiting.append(after)
                if isinstance(command, Choose) and state[SCENE]:
                    self._weigh(f"{self.book.case.scenes[state[SCENE] - 1].key}/{command.choice}", after)
            if self.steps > MOST_LEFT:
                self.met, self.fine = set(self.open), set(self.open)

    def _outcomes(self, state: State) -> Iterator[tuple[Command, State]]:
        self.steps += 1
        return self.outcomes.of(state)

    def _weigh(self, choice: str, after: State) -> None:
        if choice in self.open and choice not in self.fine:
            self.met.add(choice)
            if self._leaves_a_way(after):
                self.fine.add(choice)

    def _leaves_a_way(self, start: State) -> bool:
        """Whether something that holds can be reached; what is learned of states on the way is kept."""
        link: dict[State, State | None] = {start: None}
        waiting = [start]
        while waiting and self.steps <= MOST_LEFT:
            state = waiting.pop()
            if state in self.alive or self.holds(state):
                self._keep_alive(state, link)
                return True
            for _, after in self._outcomes(state) if state not in self.dead else ():
                if after not in link:
                    link[after] = state
                    waiting.append(after)
        if self.steps <= MOST_LEFT:
            self.dead |= link.keys()
        return False

    def _keep_alive(self, state: State | None, link: dict[State, State | None]) -> None:
        while state is not None:
            self.alive.add(state)
            state = link.get(state)


def _found(clue: str, book: Rulebook) -> Holds:
    at = book.variables[f"clue.{clue}"].at
    return lambda state: bool(state[at])


def _well(person: str, book: Rulebook) -> Holds:
    strained = Notes(book).strains[person]
    return lambda state: not strained(state)
