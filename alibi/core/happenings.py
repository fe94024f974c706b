"""What happened, in the past tense: the one event model of log, screen, speech, transcript and mentor's page.

Plain data that names things of the case by id; the words belonging to an id are in the case and, for a log
that must stand alone, in `wording.py`. Times are beats.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Started:
    case: str
    rules_hash: str
    rules_version: int
    seed: int
    help: str


@dataclass(frozen=True, slots=True)
class AgentChosen:
    look: str
    name: str


@dataclass(frozen=True, slots=True)
class DayBegan:
    day: str
    place: str
    beat: int


@dataclass(frozen=True, slots=True)
class WentHome:
    """School is out: the pupil is at home from `beat` on."""

    place: str
    beat: int


@dataclass(frozen=True, slots=True)
class AppointmentPassed:
    """Something at home took its time; it was over at `beat`."""

    appointment: str
    beat: int


@dataclass(frozen=True, slots=True)
class DayEnded:
    day: str


@dataclass(frozen=True, slots=True)
class CaseEnded:
    end: str


@dataclass(frozen=True, slots=True)
class TimePassed:
    beats: int
    now: int


@dataclass(frozen=True, slots=True)
class BellRang:
    """`starts` True for the beginning of the lesson's slot, False for its end."""

    lesson: str
    starts: bool


@dataclass(frozen=True, slots=True)
class Went:
    came_from: str
    place: str


@dataclass(frozen=True, slots=True)
class FoundClosed:
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class ArrivedInLesson:
    lesson: str
    late: bool


@dataclass(frozen=True, slots=True)
class SceneOpened:
    """The lines of the scene are seen and spoken."""

    scene: str


@dataclass(frozen=True, slots=True)
class ChoiceOffered:
    scene: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceMade:
    """`skill` and `sign` are "" when the choice carries no chance."""

    scene: str
    choice: str
    skill: str
    sign: str
    beat: int
    place: str


@dataclass(frozen=True, slots=True)
class SceneClosed:
    scene: str


@dataclass(frozen=True, slots=True)
class DeedDone:
    deed: str
    skill: str
    sign: str
    beat: int
    place: str


@dataclass(frozen=True, slots=True)
class Waited:
    place: str


@dataclass(frozen=True, slots=True)
class Scanned:
    place: str


@dataclass(frozen=True, slots=True)
class TraceSeen:
    trace: str


@dataclass(frozen=True, slots=True)
class TrustChanged:
    person: str
    by: int
    now: int


@dataclass(frozen=True, slots=True)
class PromiseMade:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class PromiseKept:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class PromiseBroken:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class PromiseExplained:
    promise: str
    person: str


@dataclass(frozen=True, slots=True)
class StrainBegan:
    """`person` is angry with the pupil."""

    strain: str
    person: str


@dataclass(frozen=True, slots=True)
class Cooled:
    """`person` is no longer angry; it is not mended yet."""

    strain: str
    person: str


@dataclass(frozen=True, slots=True)
class StrainMended:
    strain: str
    person: str


@dataclass(frozen=True, slots=True)
class ChangeAnnounced:
    change: str


@dataclass(frozen=True, slots=True)
class ClueFound:
    """`what` is signal, alibi or rumour."""

    clue: str
    what: str


@dataclass(frozen=True, slots=True)
class TaskHeard:
    task: str


@dataclass(frozen=True, slots=True)
class TaskNoted:
    """`fits` False: the words stand under another line than where the teacher would look."""

    task: str
    slot: str
    fits: bool


@dataclass(frozen=True, slots=True)
class TaskDone:
    task: str
    answer: str


@dataclass(frozen=True, slots=True)
class TaskWorkedOn:
    """One more half hour of work: `half_hours` are done now, of the `of` that it takes."""

    task: str
    half_hours: int
    of: int


@dataclass(frozen=True, slots=True)
class TaskPacked:
    task: str


@dataclass(frozen=True, slots=True)
class MoreTimeGiven:
    """More time was asked for, and given."""

    task: str


@dataclass(frozen=True, slots=True)
class TaskHandedIn:
    task: str


@dataclass(frozen=True, slots=True)
class TaskEstimated:
    task: str
    half_hours: int


@dataclass(frozen=True, slots=True)
class TaskPlanned:
    task: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class TaskUnplanned:
    task: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class TaskMoved:
    task: str
    from_day: str
    from_part: str
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class FreeTimeKept:
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class FreeTimeGivenBack:
    day: str
    part: str


@dataclass(frozen=True, slots=True)
class SupportSet:
    """From the next morning on there is this much help in an area; `by` is game, child or mentor."""

    area: str
    level: str
    by: str
    because: str


@dataclass(frozen=True, slots=True)
class AlibiLaid:
    card: str
    person: str
    signal: str


@dataclass(frozen=True, slots=True)
class AlibiLifted:
    card: str


@dataclass(frozen=True, slots=True)
class CardSlidBack:
    """`reason`: other_person, other_time, same_place, rumour, lies_already."""

    card: str
    person: str
    signal: str
    reason: str


@dataclass(frozen=True, slots=True)
class GuestAsked:
    """The friendly test, answered kindly: not (yet) shown."""

    person: str


@dataclass(frozen=True, slots=True)
class GuestFound:
    person: str


@dataclass(frozen=True, slots=True)
class HeadSet:
    level: int


@dataclass(frozen=True, slots=True)
class SentenceKept:
    text: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    text: str


@dataclass(frozen=True, slots=True)
class LineDrawn:
    at: tuple[int, ...]
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    question: str
    picked: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class AimChosen:
    mission: str


@dataclass(frozen=True, slots=True)
class MomentStruckOut:
    moment: int
    out: bool


@dataclass(frozen=True, slots=True)
class PickedToDiscuss:
    moments: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    yes: bool


Happening = (
    Started | AgentChosen | DayBegan | DayEnded | WentHome | AppointmentPassed | CaseEnded | TimePassed | BellRang
    | Went | FoundClosed | ArrivedInLesson | SceneOpened | ChoiceOffered | ChoiceMade | SceneClosed | DeedDone | Waited
    | Scanned | TraceSeen | TrustChanged | PromiseMade | PromiseKept | PromiseBroken | PromiseExplained | StrainBegan
    | Cooled | StrainMended | ChangeAnnounced | ClueFound | TaskHeard | TaskNoted | TaskEstimated | TaskPlanned
    | TaskUnplanned | TaskMoved | FreeTimeKept | FreeTimeGivenBack | TaskWorkedOn | TaskDone | TaskPacked
    | MoreTimeGiven | TaskHandedIn | AlibiLaid | AlibiLifted | CardSlidBack | GuestAsked | GuestFound | HeadSet
    | SupportSet | SentenceKept | NoteWritten | LineDrawn | Answered | AimChosen | MomentStruckOut | PickedToDiscuss
    | Shared
)
HAPPENINGS: tuple[type[Happening], ...] = Happening.__args__
