"""Proof by slice: for each thing that must be able to happen, a play in which it does, or that nobody can.

Three nets, each wider: thin slices (few people; what they find is replayed in the whole case), rough slices
(allow more than the case does; what they miss is impossible), strict slices and the whole case (exact). Each
search has a budget; past it nothing is claimed, and seeded plays by chance are all there is to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from alibi.core.case import Case
from alibi.core.rulebook import rulebook_of
from alibi.review.askings import Moment
from alibi.review.bare import bare
from alibi.review.cores import can_be_copied, shared
from alibi.review.dependence import UNMASK, Dependence, Names
from alibi.review.errands import AsAsked, Errand, Fetched, Look, SearchedSlice, Team, is_worth_a_team
from alibi.review.in_variant import InVariants
from alibi.review.lifting import Lifting, WholeCase
from alibi.review.outcomes import Liberties
from alibi.review.pauses import Pauses
from alibi.review.remembered import Kept, Key, Plays, Remembered, RememberedPlays
from alibi.review.restricted import RestrictedCase, restricted
from alibi.review.sampling import PLAYS, DayAndBeat, Meeting, day_and_beat, met_by_chance
from alibi.review.search import MOST_STATES, Happened, Ways, search
from alibi.review.slices import Slice, joined, rough_slice, strict_slice, whole_slice
from alibi.review.targets import looked_for, names_of, things_of
from alibi.review.thin import ThinDependence

Progress = Callable[[str], None]
MOST_PEOPLE = 2
A_FEW = 4
"""When fewer errands than one in so many are new, one process has done them before a second has started."""


@dataclass(slots=True)
class VariantProof:
    """What is known of one variant. `reached` are facts; `impossible` was proved; `unproven` was neither."""

    variant: str
    reached: dict[Happened, Meeting] = field(default_factory=dict)
    impossible: set[Happened] = field(default_factory=set)
    unproven: set[Happened] = field(default_factory=set)


class Prover:
    """Proves for one case. `slices` lists every search that counts for it. What the prover `before` kept of the same
    case before a change, and would now come to the same, is not done again. `whole_plays` is the memory of this
    case's plays, which may have begun already; a prover whose plays are kept can be such a prover."""

    def __init__(self, case: Case, most: int = MOST_STATES, progress: Progress | None = None,
                 plays: int = PLAYS, before: Prover | None = None, whole_plays: RememberedPlays | None = None) -> None:
        self.case, self.most, self.plays = case, most, plays
        self.tell = progress or _nothing
        self.slices: list[SearchedSlice] = []
        self.has_looked = False
        self.variants = {variant.id: VariantProof(variant.id) for variant in case.variants}
        self.dependence: dict[str, Dependence] = {}
        self.thin: dict[str, ThinDependence] = {}
        whole_plays = whole_plays or RememberedPlays(bare(case))
        self.in_variants: InVariants = InVariants(whole_plays.case, before.in_variants if before else None)
        for variant, proof in self.variants.items():
            possible = self.in_variants.possible[variant]
            self.dependence[variant] = Dependence(self.in_variants.cases[variant], variant)
            self.thin[variant] = ThinDependence(self.dependence[variant])
            proof.impossible.update(one for one in things_of(case) if ".".join(one) not in possible.things)
        self.ground = {variant: WholeCase(rulebook_of(case, variant)) for variant in self.variants}
        self._longest: dict[str, Pauses] = {}
        self._searched: dict[Key, tuple[Ways, SearchedSlice]] = {}
        self.remembered: Remembered = Remembered(whole_plays, self.in_variants.cases,
                                                 before.remembered if before else None)

    def first_net(self, team: Team | None = None) -> None:
        """Look for everything in thin slices, with a team (None: one of its own, when much is new). What is found does
        not depend on how many work along."""
        errands = self._errands()
        for fetched in team.fetch(self, errands) if team else self._fetched(errands):
            self.slices += fetched.slices
            self.remembered.now.add(fetched.kept)
            for variant, reached in fetched.reached.items():
                self.variants[variant].reached.update(reached)
        self.has_looked = True

    def _fetched(self, errands: list[Errand]) -> list[Fetched]:
        """What all errands bring, when much may be known. Copies of this process have all it remembers, and help with
        the others; another process has to find the same first, which is worth it only when many searches are new."""
        if not is_worth_a_team(self.case) or not can_be_copied():
            new = sum(not self.remembered.knows((self._key_of(errand.looks[0]), errand.looks[0].asked))
                      for errand in errands)
            with team_for(self.case, self.most, self.remembered.keeps, 0 if new * A_FEW > len(errands) else 1) as own:
                return own.fetch(self, errands)
        anew = AsAsked(errand for errand in errands if not self._is_known(errand))
        brought = shared(lambda number: anew.at(number, self.fetch), len(errands))
        others = {errand.number for errand in errands} - {errand.number for errand in anew.all()}
        done = {number: self.fetch(errands[number]) for number in sorted(others)}
        done |= {fetched.number: fetched for fetched in brought() if fetched}
        return [done[errand.number] for errand in errands]

    def _errands(self) -> list[Errand]:
        """What is to be looked for, each once, in the largest slices; the variants of one slice together."""
        found: dict[Names, list[Look]] = {}
        for variant, thin in self.thin.items():
            for slice, asked in self.remembered.looks(variant, partial(looked_for, thin)):
                found.setdefault(slice.names, []).append(Look(variant, slice, asked))
        return [Errand(number, tuple(looks)) for number, looks in enumerate(found.values())]

    def fetch(self, errand: Errand) -> Fetched:
        """Do one errand; what it brings is not kept here."""
        searched, self._searched, slices, self.slices = self._searched, {}, self.slices, []
        kept, self.remembered.now = self.remembered.now, Kept()
        reached: dict[str, dict[Happened, Meeting]] = {}
        for look in errand.looks:
            _, reached[look.variant] = self._lifted(look.variant, self.thin[look.variant], look.slice, look.asked,
                                                    "thin")
        fetched = Fetched(errand.number, reached, self.slices, self.remembered.now)
        self._searched, self.slices, self.remembered.now = searched, slices, kept
        return fetched

    def _is_known(self, errand: Errand) -> bool:
        """Whether all of an errand was searched and played before, and would go the same."""
        if self.remembered.whole_plays.changed.everywhere:  # no play is known: no need to see what was searched
            return False
        first = self._key_of(errand.looks[0])
        for look in errand.looks:
            key, merge = self._key_of(look), self._cut(look.variant, self.thin[look.variant], look.slice).merge
            if not self.remembered.knows_plays((look.variant, key, look.slice.names, look.asked), merge.stands_for):
                return False
            if (look is errand.looks[0] or key != first) and not self.remembered.knows((key, look.asked)):
                return False
        return True

    def _key_of(self, look: Look) -> Key:
        return self._key(look.variant, self._cut(look.variant, self.thin[look.variant], look.slice), "thin")

    @property
    def crowded(self) -> dict[tuple[str, ...], list[Happened]]:
        """What needed more people at once than is wise, by those people."""
        found: dict[tuple[str, ...], list[Happened]] = {}
        for one in self.slices:
            if len(one.people) > MOST_PEOPLE:
                found.setdefault(one.people, []).extend(one.asked)
        return found

    def settle(self, variant: str, happened: Iterable[Happened]) -> None:
        """Decide what the first net did not find: reached, impossible or unproven."""
        proof, dependence = self.variants[variant], self.dependence[variant]
        open_ = [one for one in happened if one not in proof.reached and one not in proof.impossible]
        slices = joined(rough_slice(dependence, names_of(dependence, one)) for one in open_)
        for slice in slices:
            inside = [one for one in open_ if set(names_of(dependence, one)) <= slice.targets
                      and one not in proof.reached]
            self._decide(variant, dependence, slice, inside)

    def happens_by(self, variant: str, happened: Happened, latest: DayAndBeat) -> bool:
        """Whether something can happen on this day and beat or before; False too when that is too large to say."""
        proof, dependence = self.variants[variant], self.dependence[variant]
        self.settle(variant, [happened])
        if happened in proof.impossible:
            return False
        meeting = proof.reached.get(happened)
        if meeting and _time_of_meeting(happened, meeting) <= latest:
            return True
        rough = rough_slice(dependence, names_of(dependence, happened))
        for net in ("rough", "strict", "whole"):
            slice = self._wider(net, dependence, rough, [happened])
            found, shown = self._lifted(variant, dependence, slice, [happened], net)
            if happened in shown and _time_of_meeting(happened, shown[happened]) <= latest:
                return True
            moment = found.first.get(happened)
            soon = moment is not None and time_of_happening(
                happened, day_and_beat(moment.before), day_and_beat(moment.after)) <= latest
            if found.whole and (not soon or net == "whole" or (net == "strict" and self._by_the_beat(latest))):
                return soon
        return False

    def _by_the_beat(self, latest: DayAndBeat) -> bool:
        """Whether no evening comes before this day and beat. At home a strict slice goes by the beat, the game by half
        hours: what the slice shows after an evening begins counts only when a play of the whole case shows it."""
        return not any(day.home and (number, day.ends) <= latest for number, day in enumerate(self.case.days))

    def _decide(self, variant: str, dependence: Dependence, slice: Slice, asked: list[Happened]) -> None:
        """Ask ever wider slices, until each of `asked` is reached, impossible, or too large to say."""
        proof = self.variants[variant]
        for net in ("rough", "strict", "whole"):
            asked = [one for one in asked if one not in proof.reached]
            if not asked:
                return
            found = self._look(variant, dependence, self._wider(net, dependence, slice, asked), asked, net)
            if found.whole:
                proof.impossible.update(one for one in asked if one not in found.first)
                asked = [one for one in asked if one in found.first]
        self._play(variant, [one for one in asked if one not in proof.reached])

    def _wider(self, net: str, dependence: Dependence, slice: Slice, asked: list[Happened]) -> Slice:
        if net == "rough":
            return slice
        names = [name for one in asked for name in names_of(dependence, one)]
        return strict_slice(dependence, names) if net == "strict" else whole_slice(dependence)

    def _look(self, variant: str, dependence: Dependence, slice: Slice, asked: Sequence[Happened],
              net: str) -> Ways:
        """Search a slice for what is asked, and keep what could be lifted."""
        found, reached = self._lifted(variant, dependence, slice, asked, net)
        proof = self.variants[variant]
        proof.reached.update((happened, meeting) for happened, meeting in reached.items()
                             if happened not in proof.reached)
        return found

    def _lifted(self, variant: str, dependence: Dependence, slice: Slice, asked: Sequence[Happened],
                net: str) -> tuple[Ways, dict[Happened, Meeting]]:
        cut, asked = self._cut(variant, dependence, slice), tuple(asked)
        key = self._key(variant, cut, net)
        found = self._search(variant, cut, key, asked, net)

        def played() -> Plays:
            lifting = Lifting(self.ground[variant], cut, found)
            lifted = ((happened, lifting.lift(happened)) for happened in asked if happened in found.first)
            reached = {happened: way.meeting() for happened, way in lifted if way}
            return Plays(reached, lifting.passed, cut.merge.stands_for)

        plays = self.remembered.plays((variant, key, slice.names, asked), cut.merge.stands_for, played)
        return found, dict(plays.reached)

    def _cut(self, variant: str, dependence: Dependence, slice: Slice) -> RestrictedCase:
        return self.remembered.cut(variant, slice, lambda: restricted(dependence, slice))

    def _key(self, variant: str, cut: RestrictedCase, net: str) -> Key:
        """All that a search reads, but for what it is asked: the cut case, and what it may count on."""
        liberties = self.liberties(variant, cut, net)
        guest = (self.case.index.variant[variant].visitor, self.dependence[variant].unmask_scene)
        return cut.key, liberties, guest if liberties.unmasks else (), self.most

    def _search(self, variant: str, cut: RestrictedCase, key: Key, asked: tuple[Happened, ...], net: str) -> Ways:
        known = self._searched.get(key)
        if known and (all(one in known[0].first for one in asked) or not known[0].stopped):
            if variant not in known[1].variants:
                known[1].variants.append(variant)
            return known[0]
        found = self.remembered.ways((key, asked), lambda: self._searched_anew(variant, cut, asked, net))
        report = SearchedSlice(net, cut.slice.people, asked, found.states, found.whole, [variant])
        self.slices.append(report)
        self._searched[key] = found, report
        return found

    def _searched_anew(self, variant: str, cut: RestrictedCase, asked: tuple[Happened, ...], net: str) -> Ways:
        people = [self.case.index.person[one].name for one in cut.slice.people]
        self.tell(", ".join(people) or "tijd en plaats")
        return search(cut.case, variant, self.liberties(variant, cut, net), asked, self.most).ways()

    def liberties(self, variant: str, cut: RestrictedCase, net: str) -> Liberties:
        """What a search of this net may count on in a slice."""
        wide = net in ("rough", "strict")
        return Liberties(UNMASK in cut.slice.names, "head" in cut.slice.names,
                         self._pauses(variant, cut) if wide else (), beats_at_home=wide, whole=net == "whole",
                         rough=net == "rough")

    def _pauses(self, variant: str, cut: RestrictedCase) -> tuple[tuple[Moment, int], ...]:
        """How long what was left out can take without an event in between; that matters only with events."""
        if not any(talk.starts_by_itself for talk in cut.case.talks):
            return ()
        if variant not in self._longest:
            self._longest[variant] = Pauses(self.dependence[variant].case, variant)
        return self._longest[variant].at_kept(cut.merge.nearest)

    def _play(self, variant: str, asked: list[Happened]) -> None:
        if not asked:
            return
        self.tell("spelen op goed geluk")
        proof = self.variants[variant]
        proof.reached.update(met_by_chance(rulebook_of(self.case, variant), asked, self.plays))
        proof.unproven.update(one for one in asked if one not in proof.reached)


def _nothing(what: str) -> None:
    """Nobody waits."""


def _time_of_meeting(happened: Happened, meeting: Meeting) -> DayAndBeat:
    return time_of_happening(happened, meeting.before, meeting.after)


def time_of_happening(happened: Happened, before: DayAndBeat, after: DayAndBeat) -> DayAndBeat:
    """When something is: a choice or deed when it is done, all else when it is so."""
    return before if happened[0] in ("choice", "deed") else after


def team_for(case: Case, most: int, keeps: bool, processes: int = 0) -> Team:
    """Others to work along on the proof of a case, of at most `most` states a search; `keeps` when the proof is for the
    next one to know. Each works out for itself what this process does meanwhile."""
    return Team(partial(_another, keeps), case, most, processes)


def _another(keeps: bool, case: Case, most: int) -> Prover:
    return Prover(case, most, whole_plays=RememberedPlays(bare(case), keeps=keeps))
