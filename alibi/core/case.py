"""The shape of a case: frozen data that `content` builds from YAML and the rules read.

Knows which facts a case consists of. Does not know YAML, files, pictures or the screen. Conditions are
kept as text in the small condition language (`conditions.py`); times are beats (`school_time.py`).
Every tuple keeps the order in which the designer wrote it: the first scene that fits is used.
"""

from __future__ import annotations

from dataclasses import dataclass, field

NARRATOR = ""
MOODS = ("neutral", "happy", "sad", "nervous", "angry", "surprised", "bored", "thoughtful")
CHANNELS = ("classmate", "teacher", "on_time", "task", "free")
SIGNS = ("+", "-", "~")
END = "end"
SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Line:
    """One bubble: `who` is a person id, or NARRATOR for what can be seen; `mood` one of MOODS."""

    who: str
    mood: str
    text: str


@dataclass(frozen=True, slots=True)
class Effect:
    """One change of one variable ("trust.noor", "clue.wei_puzzel"): added to it, or put in its place."""

    name: str
    value: int
    add: bool = False


@dataclass(frozen=True, slots=True)
class Chance:
    """What a choice or deed says about a skill: `sign` + helpful, - not helpful, ~ no chance either way."""

    skill: str
    sign: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing the pupil can say or leave unsaid in a scene; `then` is a scene key or END."""

    id: str
    text: str
    then: str = END
    needs: str = ""
    chance: Chance | None = None
    costs: int = 0
    effects: tuple[Effect, ...] = ()
    feedback: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of a talk. Without choices it goes on to `then` after its lines. `about` says for the
    mentor's page, in one neutral sentence, what the situation was."""

    key: str
    talk: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    then: str = END
    about: str = ""
    place_picture: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """One line of a talk's start list: the first whose condition fits opens `scene`."""

    scene: str
    once: bool = False
    when: str = ""
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk with `person`, or with nobody: an event that starts by itself as soon as a start line fits."""

    id: str
    person: str
    starts: tuple[Start, ...]

    @property
    def starts_by_itself(self) -> bool:
        return not self.person


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    role: str
    pronoun: str = "die"
    likes: str = ""
    voice: str = ""
    trust: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A zone of the school: `name` with its article ("de mediatheek"), `short` for labels, `busy` 0-4."""

    id: str
    name: str
    short: str
    busy: int = 1
    floor: int = 0


@dataclass(frozen=True, slots=True)
class Door:
    """A way between two places that costs `beats` (0 or 1), both ways."""

    a: str
    b: str
    beats: int


@dataclass(frozen=True, slots=True)
class Closed:
    """`place` cannot be entered from beat `begins` up to `ends` (not included); `text` hangs on the door."""

    place: str
    begins: int
    ends: int
    text: str


@dataclass(frozen=True, slots=True)
class Stay:
    """Where `person` is from beat `begins` on, until the next row that fits. Place "" is: not to be met."""

    person: str
    place: str
    begins: int
    when: str = ""
    variants: tuple[str, ...] = ()
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A slot of the timetable. `room` is what the timetable says; a change may make it another."""

    id: str
    name: str
    begins: int
    ends: int
    room: str
    teacher: str


@dataclass(frozen=True, slots=True)
class Change:
    """Something that turns out different: real from the start of the day, known once announced.
    `lesson` and `room` say which lesson is really where ("" for changes of another kind)."""

    id: str
    kind: str
    text: str
    lesson: str = ""
    room: str = ""
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Homework: `slot` is the agenda line under which it belongs; `slots` the lines to choose from.
    `due` is the beat before which it can be handed in."""

    id: str
    lesson: str
    text: str
    due: int
    slot: str
    slots: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str], ...] = ()
    skill: str = "note_down"
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something to do at `place` (a spot of it): read, ask, knock, take, leave, hand in, rest, wait …"""

    id: str
    place: str
    does: str
    text: str
    spot: str = ""
    needs: str = ""
    chance: Chance | None = None
    costs: int = 0
    effects: tuple[Effect, ...] = ()
    feedback: str = ""
    again: bool = False
    about: str = ""
    then: str = END
    task: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """Made by an effect; kept as soon as `kept_by` holds; broken when `until` (a beat of day `day`) passes."""

    id: str
    to: str
    text: str
    kept_by: str
    until: int
    day: int = 0


@dataclass(frozen=True, slots=True)
class Signal:
    """The visitor was at `place` at `beat` of day `day`: a trace shows it."""

    id: str
    place: str
    beat: int
    channel: str
    text: str
    day: int = 0
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alibi:
    """`who` was at `place` at `beat`, says `witness` (a person, or "" for a list, a drawing, a photo)."""

    id: str
    who: str
    place: str
    beat: int
    channel: str
    text: str
    witness: str = ""
    day: int = 0
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rumour:
    """A wrong claim about place or time; it proves nothing and can be checked with `refuted_by`."""

    id: str
    about: str
    place: str
    beat: int
    told_by: str
    refuted_by: str
    text: str
    day: int = 0
    variants: tuple[str, ...] = ()


Clue = Signal | Alibi | Rumour


@dataclass(frozen=True, slots=True)
class Trace:
    """Something absurd at `place` that the scanner shows; wonder first, sometimes a clue (`effects`)."""

    id: str
    place: str
    text: str
    picture: str
    spot: str = ""
    when: str = ""
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    id: str
    visitor: str


@dataclass(frozen=True, slots=True)
class Ending:
    id: str
    title: str
    text: str
    good: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One school day from beat `begins` at `place` to beat `ends`."""

    id: str
    name: str
    place: str
    begins: int
    ends: int
    lessons: tuple[Lesson, ...] = ()
    changes: tuple[Change, ...] = ()
    tasks: tuple[Task, ...] = ()
    stays: tuple[Stay, ...] = ()
    deeds: tuple[Deed, ...] = ()
    closed: tuple[Closed, ...] = ()
    aim: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the debrief, asked when one of `about` (change, promise, task, choice ids) happened."""

    id: str
    about: tuple[str, ...]
    ask: str
    answers: tuple[str, ...]
    skill: str
    mentor: str


@dataclass(frozen=True, slots=True)
class Mission:
    """One thing to try for real: "Als …, dan …"."""

    id: str
    skill: str
    text: str


@dataclass(frozen=True, slots=True)
class Debrief:
    proud: tuple[str, ...] = ()
    surprised: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    missions: tuple[Mission, ...] = ()


@dataclass(frozen=True, slots=True)
class Skill:
    id: str
    text: str
    theme: str


@dataclass(frozen=True, slots=True)
class Unmasking:
    """The friendly test: `found` is the scene when it succeeds, `reply` what anybody else says, always."""

    found: str
    ask: str
    reply: str
    scenes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class Case:
    """One level, whole. Compared by identity: `rules_hash` and `text_hash` tell contents apart."""

    id: str
    title: str
    summary: str
    school: str
    question: str
    skills: tuple[Skill, ...]
    declared: tuple[str, ...]
    people: tuple[Person, ...]
    board: tuple[str, ...]
    places: tuple[Place, ...]
    doors: tuple[Door, ...]
    days: tuple[Day, ...]
    talks: tuple[Talk, ...]
    scenes: tuple[Scene, ...]
    promises: tuple[Promise, ...]
    signals: tuple[Signal, ...]
    alibis: tuple[Alibi, ...]
    rumours: tuple[Rumour, ...]
    traces: tuple[Trace, ...]
    variants: tuple[Variant, ...]
    endings: tuple[Ending, ...]
    unmasking: Unmasking
    debrief: Debrief
    glossary: tuple[tuple[str, str], ...] = ()
    rules_hash: str = ""
    text_hash: str = ""
    index: CaseIndex = field(init=False, repr=False)

    @property
    def clues(self) -> tuple[Clue, ...]:
        """Signals, alibis and rumours together."""
        return (*self.signals, *self.alibis, *self.rumours)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", CaseIndex(self))


class CaseIndex:
    """The same facts by id, for readers; made once per case."""

    def __init__(self, case: Case) -> None:
        self.person = {person.id: person for person in case.people}
        self.place = {place.id: place for place in case.places}
        self.scene = {scene.key: scene for scene in case.scenes}
        self.talk = {talk.id: talk for talk in case.talks}
        self.talk_with = {talk.person: talk for talk in case.talks if talk.person}
        self.promise = {promise.id: promise for promise in case.promises}
        self.signal = {signal.id: signal for signal in case.signals}
        self.alibi = {alibi.id: alibi for alibi in case.alibis}
        self.rumour = {rumour.id: rumour for rumour in case.rumours}
        self.trace = {trace.id: trace for trace in case.traces}
        self.variant = {variant.id: variant for variant in case.variants}
        self.ending = {ending.id: ending for ending in case.endings}
        self.skill = {skill.id: skill for skill in case.skills}
        self.deed = {deed.id: deed for day in case.days for deed in day.deeds}
        self.task = {task.id: task for day in case.days for task in day.tasks}
        self.change = {change.id: change for day in case.days for change in day.changes}
        self.lesson = {lesson.id: lesson for day in case.days for lesson in day.lessons}
        self.question = {question.id: question for question in case.debrief.questions}
        self.mission = {mission.id: mission for mission in case.debrief.missions}
