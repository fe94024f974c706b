"""Claims of kindness: what goes wrong between people can be mended, no talk is a trap, a silent day ends well.

Asks the prover for plays; plays the silent day itself. Knows no file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from alibi.core.case import Case, Person
from alibi.core.commands import Choose, Command, GoOn, NextDay, Wait
from alibi.core.happenings import CaseEnded, Happening, SceneOpened
from alibi.core.layout import DAY, ENDING, PLACE, SCENE, State
from alibi.core.moves import moves, perform
from alibi.core.rulebook import Rulebook, rulebook_of
from alibi.core.turn import Turn
from alibi.review.dependence import UNMASK, Names
from alibi.review.outcomes import Liberties
from alibi.review.proof import Prover
from alibi.review.report import Findings
from alibi.review.restricted import restricted
from alibi.review.search import Notes, search
from alibi.review.slices import strict_slice
from alibi.review.targets import who_can_be_strained
from alibi.review.touched_plays import had, lasting, places_passed

LONGEST_DAY = 2_000


def check_people(case: Case, prover: Prover, findings: Findings) -> None:
    """Repair, ways out of talks, and the silent day, for each variant."""
    touchy = {variant: frozenset(who_can_be_strained(one)) for variant, one in prover.dependence.items()}
    for person in case.people:
        _check_repair(case, prover, findings, person, [one for one, who in touchy.items() if person.id in who])
    for variant in case.index.variant:
        if _check_silent_day(case, prover, findings, variant):
            break
    _check_ways_out(case, prover, findings)


def _check_repair(case: Case, prover: Prover, findings: Findings, person: Person, variants: Iterable[str]) -> None:
    """Who can be strained in these variants can be mended in them; said once, with the way into the first strain."""
    strained, mended = ("strained", person.id), ("mended", person.id)
    for variant in variants:
        proof = prover.variants[variant]
        prover.settle(variant, [strained])
        if strained in proof.reached:
            prover.settle(variant, [mended])
            if mended not in proof.reached:
                code = "A733" if mended in proof.unproven else "A714"
                findings.report(code, "scene", _talk_scene(case, person.id), way=proof.reached[strained].commands,
                                variant=variant, name=person.name, plays=prover.plays)
                return


def _talk_scene(case: Case, person: str) -> str:
    """The first scene with a person: where an author looks first."""
    talk = case.index.talk_with.get(person)
    return talk.starts[0].scene if talk and talk.starts else ""


def _check_ways_out(case: Case, prover: Prover, findings: Findings) -> None:
    """A scene whose every choice asks something may leave a child with nothing to choose."""
    for scene in case.scenes:
        if not scene.choices or any(not choice.needs for choice in scene.choices):
            continue
        for variant, dependence in prover.dependence.items():
            names = [f"choice.{scene.key}/{choice.id}" for choice in scene.choices]
            slice = strict_slice(dependence, [f"scene.{scene.key}", *names])
            found = search(restricted(dependence, slice).case, variant,
                           Liberties(UNMASK in slice.names, "head" in slice.names), most=prover.most)
            stuck = next((state for state in found.stuck if found.scene_of(state) == scene.key), None)
            if stuck is not None:
                findings.report("A716", "scene", scene.key, way=found.way_to(stuck), variant=variant)
                break


# --- the silent day -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SilentPlay:
    """What a play of silence came to: the ids of its ends and of who is hurt at the end; `passed` are the scenes that
    opened on the way, the places on it, and the promises, tasks and strains it had."""

    way: tuple[Command, ...]
    ends: tuple[str, ...]
    strained: tuple[str, ...]
    has_ended: bool
    passed: Names


def _check_silent_day(case: Case, prover: Prover, findings: Findings, variant: str) -> bool:
    """Whoever says nothing and waits comes to the end of every day, with nobody hurt and a kind word. True when
    that is not so."""
    play = prover.remembered.whole_plays.play(f"silent.{variant}", (), lambda: silent_play(rulebook_of(case, variant)))
    wrong = ""
    if not play.has_ended:
        wrong = "komt niet bij het einde van de dag"
    elif play.strained:
        wrong = f"heeft aan het eind ruzie met {' en '.join(case.index.person[one].name for one in play.strained)}"
    elif not any(case.index.ending[end].text for end in play.ends):
        wrong = "krijgt aan het eind geen tekst te zien"
    if wrong:
        findings.report("A717", "variant", variant, way=play.way, variant=variant, what=wrong)
    return bool(wrong)


def silent_play(book: Rulebook) -> SilentPlay:
    """The play of a pupil who only waits, and keeps silent wherever that is possible."""
    told: list[Happening] = []
    turn = Turn(book, book.first_state(), told)
    turn.begin_day()
    state, way = turn.state(), list[Command]()
    places = {(state[PLACE], state[DAY])}
    for _ in range(LONGEST_DAY):
        command = _silent(book, state)
        if command is None:
            break
        state = perform(book, state, command, told)
        way.append(command)
        places.add((state[PLACE], state[DAY]))
    return SilentPlay(tuple(way), tuple(one.end for one in told if isinstance(one, CaseEnded)),
                      tuple(what for kind, what in Notes(book).of_state(state) if kind == "strained"),
                      bool(state[ENDING]),
                      frozenset((*(f"scene.{one.scene}" for one in told if isinstance(one, SceneOpened)),
                                 *places_passed(book, places),
                                 *had(lasting(book), state))))


def _silent(book: Rulebook, state: State) -> Command | None:
    possible = tuple(moves(book, state))
    if not possible:
        return None
    if not state[SCENE]:
        return NextDay() if NextDay() in possible else Wait()
    quiet = Choose("silence")
    return quiet if quiet in possible else GoOn() if GoOn() in possible else possible[-1]
