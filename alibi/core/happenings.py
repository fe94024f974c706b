"""What happened, in the past tense: the one event model of log, screen, speech, transcript and mentor's page.

Plain data that names things of the case by id; the words belonging to an id are in the case and, for a log
that must stand alone, in `wording.py`. This is the door to all of them.
"""

from __future__ import annotations

from alibi.core.happenings_clues import (
    AlibiLaid,
    AlibiLifted,
    CardSlidBack,
    ClueFound,
    GuestAsked,
    GuestFound,
    Scanned,
    TraceSeen,
)
from alibi.core.happenings_day import (
    AgentChosen,
    AppointmentPassed,
    ArrivedInLesson,
    BellRang,
    CaseEnded,
    ChangeAnnounced,
    DayBegan,
    DayEnded,
    FoundClosed,
    Started,
    TimePassed,
    Waited,
    Went,
    WentHome,
)
from alibi.core.happenings_diary import (
    AimChosen,
    Answered,
    HeadSet,
    LineDrawn,
    MomentStruckOut,
    NoteWritten,
    PickedToDiscuss,
    SentenceKept,
    Shared,
)
from alibi.core.happenings_talk import (
    ChoiceMade,
    ChoiceOffered,
    Cooled,
    DeedDone,
    PromiseBroken,
    PromiseExplained,
    PromiseKept,
    PromiseMade,
    SceneClosed,
    SceneOpened,
    StrainBegan,
    StrainMended,
    TrustChanged,
)
from alibi.core.happenings_work import (
    FreeTimeGivenBack,
    FreeTimeKept,
    MoreTimeGiven,
    SupportSet,
    TaskDone,
    TaskEstimated,
    TaskHandedIn,
    TaskHeard,
    TaskMoved,
    TaskNoted,
    TaskPacked,
    TaskPlanned,
    TaskUnplanned,
    TaskWorkedOn,
)

__all__ = [
    "HAPPENINGS",
    "AgentChosen",
    "AimChosen",
    "AlibiLaid",
    "AlibiLifted",
    "Answered",
    "AppointmentPassed",
    "ArrivedInLesson",
    "BellRang",
    "CardSlidBack",
    "CaseEnded",
    "ChangeAnnounced",
    "ChoiceMade",
    "ChoiceOffered",
    "ClueFound",
    "Cooled",
    "DayBegan",
    "DayEnded",
    "DeedDone",
    "FoundClosed",
    "FreeTimeGivenBack",
    "FreeTimeKept",
    "GuestAsked",
    "GuestFound",
    "Happening",
    "HeadSet",
    "LineDrawn",
    "MomentStruckOut",
    "MoreTimeGiven",
    "NoteWritten",
    "PickedToDiscuss",
    "PromiseBroken",
    "PromiseExplained",
    "PromiseKept",
    "PromiseMade",
    "Scanned",
    "SceneClosed",
    "SceneOpened",
    "SentenceKept",
    "Shared",
    "Started",
    "StrainBegan",
    "StrainMended",
    "SupportSet",
    "TaskDone",
    "TaskEstimated",
    "TaskHandedIn",
    "TaskHeard",
    "TaskMoved",
    "TaskNoted",
    "TaskPacked",
    "TaskPlanned",
    "TaskUnplanned",
    "TaskWorkedOn",
    "TimePassed",
    "TraceSeen",
    "TrustChanged",
    "Waited",
    "Went",
    "WentHome",
]

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
