"""Telling: what happened, as sentences, for captions, speech, the terminal and the transcript alike.

Every line a child sees or hears of an event is made here from happenings and the world after them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from alibi.core import happenings as told
from alibi.core.case import Alibi, Case, Choice, Line, Signal
from alibi.core.day_rules import held
from alibi.core.happenings import Happening
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.caption import Caption
from alibi.play.names import amid, at_place
from alibi.play.telling_week import of_anger, of_homework, of_the_day

__all__ = ["LEADS", "MOOD_WORDS", "SLID_BACK", "Caption", "as_it_is_told", "asked_kindly", "clue_words", "feedback_of",
           "scene_captions", "tell", "tell_first", "why_it_fits", "why_it_slid_back", "words_of"]

SLID_BACK = {
    "rumour": "Dit is een gerucht. Een gerucht is geen bewijs.",
    "lies_already": "Dit kaartje ligt al op het bord.",
}


LEADS = {"clue": "Aanwijzing: ", "change": "Wijziging: ", "trace": "Scanner: "}
MOOD_WORDS = {"neutral": "rustig", "happy": "blij", "sad": "verdrietig", "nervous": "gespannen", "angry": "boos",
              "surprised": "verrast", "bored": "verveeld", "thoughtful": "nadenkend"}
AT_EASE = ("neutral", "happy")
"""The moods of a line that do not go with a strain."""
_BROUGHT = (told.ClueFound, told.ChangeAnnounced, told.TaskHeard, told.PromiseMade)
"""What words bring to light."""


def words_of(case: Case, caption: Caption) -> str:
    """A caption as one line of plain text: who speaks, in what mood, and the words."""
    if caption.kind != "line":
        return LEADS.get(caption.kind, "") + caption.text
    name = case.index.person[caption.who].name
    mood = "" if caption.mood == "neutral" else f" ({MOOD_WORDS[caption.mood]})"
    return f"{name}{mood}: {caption.text}"


def tell(world: World, happened: Iterable[Happening]) -> tuple[Caption, ...]:
    """What to show and say of these happenings, in order; `world` is the world after them."""
    everything = as_it_is_told(world.case, tuple(happened))
    return tuple(caption for at in range(len(everything)) for caption in tell_first(world, everything[at:]))


def as_it_is_told(case: Case, happened: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """What a choice or a deed brings to light comes after the talk to which it leads: there it is said."""
    leads = _leads_to(case, happened[0]) if happened else ""
    opened = next((at for at, one in enumerate(happened)
                   if isinstance(one, told.SceneOpened) and one.scene == leads), 0)
    brought = tuple(one for one in happened[:opened] if isinstance(one, _BROUGHT))
    before = tuple(one for one in happened[:opened] if not isinstance(one, _BROUGHT))
    return (*before, happened[opened], *brought, *happened[opened + 1 :]) if brought else happened


def _leads_to(case: Case, happening: Happening) -> str:
    """The scene that follows on a choice or a deed; "" for all else."""
    if isinstance(happening, told.DeedDone):
        return case.index.deed[happening.deed].then
    return _choice(case, happening).then if isinstance(happening, told.ChoiceMade) else ""


def tell_first(world: World, happened: Sequence[Happening]) -> tuple[Caption, ...]:
    """What to show and say of the first of these happenings, knowing those that came after it."""
    return _captions(world, happened[0], tuple(happened))


def _captions(world: World, happening: Happening, since: tuple[Happening, ...]) -> tuple[Caption, ...]:
    if isinstance(happening, told.SceneOpened):
        return scene_captions(world, happening.scene)
    if isinstance(happening, told.ChoiceMade | told.DeedDone):
        text = feedback_of(world.case, happening)
        return (Caption("feedback", text),) if text else ()
    if isinstance(happening, told.CardSlidBack):
        return (Caption("board", why_it_slid_back(world.case, happening), about=happening.card),)
    if isinstance(happening, told.Waited):
        passed = next((one for one in since if isinstance(one, told.TimePassed)), None)
        home = world.day.home
        doing = "Je doet iets voor jezelf" if home and home.place == happening.place else "Je wacht even"
        return (Caption("time", f"{doing}. Het is {time_of(passed.now) if passed else world.time}."),)
    if isinstance(happening, told.AppointmentPassed) and _opens_talk(since):
        visit = world.case.index.appointment[happening.appointment]
        return (Caption("time", f"{visit.text}, tot {time_of(visit.ends)}."),)
    made = (_of_finds(world.case, happening) or of_homework(world, happening) or of_the_day(world, happening)
            or of_anger(world, happening) or _of_school(world, happening))
    return (made,) if made else ()


def _opens_talk(since: tuple[Happening, ...]) -> bool:
    """Whether a talk opens in what passed: then it is told before the talk, and not as if it were over."""
    following = (one for one in since[1:] if isinstance(one, told.SceneOpened | told.AppointmentPassed))
    return isinstance(next(following, None), told.SceneOpened)


def scene_captions(world: World, scene: str) -> tuple[Caption, ...]:
    """The lines of a scene, as they sound in this world: people speak, the narrator shows."""
    return tuple(Caption("line", line.text, line.who, mood_shown(world, line)) if line.who
                 else Caption("seen", line.text) for line in world.case.index.scene[scene].lines)


def mood_shown(world: World, line: Line) -> str:
    """The mood in which somebody says a line. Who is strained does not laugh and is not at ease: then it is the mood of
    the strain, unless the line names another that goes with it."""
    strained = line.mood in AT_EASE and world.strained(line.who)
    return world.mood(line.who) if strained else line.mood


def feedback_of(case: Case, happening: told.ChoiceMade | told.DeedDone) -> str:
    if isinstance(happening, told.DeedDone):
        return case.index.deed[happening.deed].feedback
    return _choice(case, happening).feedback


def _choice(case: Case, made: told.ChoiceMade) -> Choice:
    return next(choice for choice in case.index.scene[made.scene].choices if choice.id == made.choice)


def _of_finds(case: Case, happening: Happening) -> Caption | None:
    if isinstance(happening, told.TraceSeen):
        return Caption("trace", case.index.trace[happening.trace].text, about=happening.trace)
    if isinstance(happening, told.ClueFound):
        return Caption("clue", clue_words(case, happening.clue), about=happening.clue)
    if isinstance(happening, told.ChangeAnnounced):
        return Caption("change", case.index.change[happening.change].text, about=happening.change)
    return None


def clue_words(case: Case, clue: str) -> str:
    return next(found.text for found in case.clues if found.id == clue)


def _of_school(world: World, happening: Happening) -> Caption | None:
    case = world.case
    if isinstance(happening, told.BellRang):
        return _of_the_bell(world, happening)
    if isinstance(happening, told.ArrivedInLesson):
        lesson = case.index.lesson[happening.lesson].name
        return Caption("time", f"{lesson} is al begonnen." if happening.late else f"Je bent op tijd voor {lesson}.")
    if isinstance(happening, told.FoundClosed):
        return Caption("closed", happening.text)
    if isinstance(happening, told.GuestAsked):
        return Caption("board", asked_kindly(world, happening.person), happening.person)
    if isinstance(happening, told.GuestFound):
        there = looked_up(world, happening.person)
        return Caption("board", there, happening.person) if there else None
    return _of_promises(case, happening)


def _of_the_bell(world: World, happening: told.BellRang) -> Caption | None:
    """The bell rings for the whole school; of a lesson that is not held it says neither that it begins nor that it is
    over. That it is not held, it does not give away either."""
    lesson = world.case.index.lesson[happening.lesson]
    day = next(day for day in world.case.days if lesson in day.lessons)
    if held(day, lesson):
        return Caption("time", f"De bel. {lesson.name} begint." if happening.starts
                       else f"De bel. {lesson.name} is afgelopen.")
    rings_anyway = not happening.starts and any(one.begins == lesson.ends for one in day.lessons)
    return None if rings_anyway else Caption("time", "De bel gaat.")


def _of_promises(case: Case, happening: Happening) -> Caption | None:
    if isinstance(happening, told.PromiseMade):
        return Caption("promise", f"Afspraak: {case.index.promise[happening.promise].text}.", about=happening.promise)
    if isinstance(happening, told.PromiseKept):
        return Caption("promise", f"Deze afspraak is gelukt: {case.index.promise[happening.promise].text}.",
                       about=happening.promise)
    if isinstance(happening, told.PromiseBroken):
        return Caption("promise", f"Deze afspraak ging voorbij: {case.index.promise[happening.promise].text}.",
                       about=happening.promise)
    if isinstance(happening, told.CaseEnded):
        return Caption("end", case.index.ending[happening.end].title)
    return None


def asked_kindly(world: World, person: str) -> str:
    """The kind reply to the friendly test, the same whether it is the guest or not; another one for who was asked
    before. A guest that was found is known already."""
    name = world.case.index.person[person].name
    known = world.guest_is_found and person == world.book.variant.visitor
    answer = world.case.unmasking.answer(person, again=world.diary.asked.count(person) > 1)
    reply = f"{name} knipoogt. Jullie weten het al." if known else answer.replace("{naam}", name)
    return " ".join(part for part in (looked_up(world, person), reply) if part)


def looked_up(world: World, person: str) -> str:
    """How the child comes to ask somebody who is not here; "" for who is. From home one does not walk to anybody."""
    name = amid(world.case.index.person[person].name)
    looks_up = f"Je spreekt even af met {name}." if world.at_home else f"Je zoekt {name} even op."
    return "" if person in world.people_here else looks_up


def why_it_slid_back(case: Case, slid: told.CardSlidBack) -> str:
    """Why a card does not stay, as a fact about place and time."""
    if slid.reason in SLID_BACK:
        return SLID_BACK[slid.reason]
    alibi, signal = case.index.alibi[slid.card], case.index.signal[slid.signal]
    if slid.reason == "other_person":
        return f"Dit kaartje gaat over {amid(case.index.person[alibi.who].name)}."
    if slid.reason == "other_time":
        return f"Dit kaartje gaat over {time_of(alibi.beat)}, niet over {time_of(signal.beat)}."
    return f"Dit is dezelfde plek: {case.index.place[alibi.place].name}."


def why_it_fits(case: Case, alibi: Alibi, signal: Signal) -> str:
    """The aha in words: who was where, so not here."""
    who, there = case.index.person[alibi.who].name, case.index.place[alibi.place].name
    here = at_place(case.index.place[signal.place].name)
    return f"{who} was om {time_of(alibi.beat)} ergens anders: {there}. Dan kan {amid(who)} niet ook {here} zijn."
