"""Effects, conditions and chances of a case as sentences, for whoever reads a case without knowing its keys.

Knows one case and the Dutch words of every family of facts; each phrase goes through `say`, which may put it in another
language. A family that it does not know yet is shown as it is written, never left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from alibi.core.case import Case, Chance, Effect
from alibi.core.conditions import STATES, ConditionError, Tree, parse
from alibi.core.school_time import time_of
from alibi.play.names import amid

SIGNS = {"+": "helpt", "-": "helpt niet", "~": "zegt er niets over"}
CHANNELS = {"classmate": "klasgenoten", "teacher": "docenten en school", "on_time": "op tijd zijn",
            "task": "huiswerk", "free": "vrij te vinden"}
STATE_WORDS: dict[str, tuple[str, ...]] = {
    "promise": ("niet gemaakt", "gemaakt", "nagekomen", "verbroken", "uitgelegd"),
    "task": ("nog niet gehoord", "gehoord", "opgeschreven", "af", "ingeleverd"),
    "lesson": ("er niet bij", "op tijd", "te laat"),
    "clue": ("nog niet gevonden", "gevonden"),
    "known": ("nog niet bekend", "bekend"),
    "strain": ("niet begonnen", "gaande", "bekoeld", "goedgemaakt"),
    "packed": ("niet in de tas", "in de tas"),
    "extra": ("niet gekregen", "gekregen"),
}
_HOW: dict[str, tuple[str, str]] = {
    ">=": ("", " of meer"), "<=": ("", " of minder"), ">": ("meer dan ", ""), "<": ("minder dan ", ""),
    "==": ("", ""), "!=": ("niet ", ""),
}
_OPPOSITE = {">=": "<", "<": ">=", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}


class CaseWords:
    """The words of one case; `say` puts a Dutch phrase in the language of the page."""

    def __init__(self, case: Case, say: Callable[[str], str] = str) -> None:
        self.case, self.say = case, say
        self._clues = {clue.id: clue.text for clue in case.clues}

    # --- names ------------------------------------------------------------------------------------------

    def person(self, person: str) -> str:
        """A name in the middle of a sentence: “meneer Bakker”, but “Noor”."""
        found = self.case.index.person.get(person)
        return amid(found.name if found else person)

    def place(self, place: str) -> str:
        found = self.case.index.place.get(place)
        return found.name if found else place

    def talk(self, talk: str) -> str:
        """What a talk is called: with whom, or the name of an event."""
        found = self.case.index.talk.get(talk)
        return capital(self.person(found.person)) if found and found.person else talk.replace("_", " ").capitalize()

    def choice(self, key: str) -> str:
        """The words of a choice by talk/scene/choice."""
        scene, _, choice = key.rpartition("/")
        found = self.case.index.scene.get(scene)
        texts = (one.text for one in found.choices if one.id == choice) if found else ()
        return next(iter(texts), key)

    # --- effects and chances ----------------------------------------------------------------------------

    def effects(self, effects: Iterable[Effect]) -> tuple[str, ...]:
        """One sentence for each effect, in the order in which they were written."""
        return tuple(map(self.effect, effects))

    def effect(self, effect: Effect) -> str:
        family, _, name = effect.name.partition(".")
        say = {"trust": self._trust, "promise": self._promise, "task": self._task, "known": self._known,
               "clue": self._clue, "end": self._end, "strain": self._strain, "packed": self._packed,
               "extra": self._extra}.get(family)
        return say(name, effect.value) if say else f"{effect.name}: {_signed(effect)}"

    def _trust(self, person: str, value: int) -> str:
        name = capital(self.person(person))
        by = f"{value:+d}".replace("-", "−")
        return self.say(f"{name} vertrouwt je {'meer' if value > 0 else 'minder'} ({by})")

    def _promise(self, promise: str, value: int) -> str:
        words, found = STATE_WORDS["promise"], self.case.index.promise[promise]
        if value == 1:
            return self.say(f"Afspraak met {self.person(found.to)}: {found.text}")
        return capital(f"{self.promise_in_short(promise)} {self.say(words[value]) if value < len(words) else value}")

    def _task(self, task: str, value: int) -> str:
        words = STATE_WORDS["task"]
        how = "" if value == 1 else f" {self.say(words[value]) if value < len(words) else value}"
        return f"{self.say('Huiswerk')}{how}: {self.case.index.task[task].text}"

    def _known(self, change: str, value: int) -> str:
        return self.say(f"Wijziging bekend: {self.case.index.change[change].text}")

    def _clue(self, clue: str, value: int) -> str:
        return f"{self.sort_of_clue(clue)}: {self._clues[clue]}"

    def _end(self, end: str, value: int) -> str:
        return self.say(f"De zaak loopt af: {self.case.index.ending[end].title}")

    def _strain(self, strain: str, value: int) -> str:
        found = self.case.index.strain[strain]
        name = self.person(found.person)
        how = {1: f"{capital(name)} is boos. {found.cause}", 2: f"{capital(name)} is niet meer zo boos",
               3: f"Het is weer goed met {name}"}
        return self.say(how.get(value, f"strain.{strain}: {value}"))

    def _packed(self, task: str, value: int) -> str:
        return self.say(f"In de tas: {first_sentence(self.case.index.task[task].text)}")

    def _extra(self, task: str, value: int) -> str:
        return self.say(f"Meer tijd voor: {first_sentence(self.case.index.task[task].text)}")

    def sort_of_clue(self, clue: str) -> str:
        index = self.case.index
        return self.say("Signaal" if clue in index.signal else "Alibi" if clue in index.alibi else "Gerucht")

    def chance(self, chance: Chance) -> str:
        """A skill with what choosing this says about it."""
        return f"{self.skill(chance.skill).rstrip('.')} ({self.say(SIGNS[chance.sign])})"

    def skill(self, skill: str) -> str:
        found = self.case.index.skill.get(skill)
        return found.text if found else skill

    # --- conditions -------------------------------------------------------------------------------------

    def condition(self, text: str, talk: str = "") -> str:
        """What a condition asks, in telegram style ("vóór 13:50 en in de aula"); "" for no condition."""
        if not text:
            return ""
        try:
            return self._said(parse(text, talk), True)
        except ConditionError:
            return text

    def _said(self, tree: Tree, yes: bool) -> str:
        kind = tree[0]
        if kind == "not":
            return self._said(tree[1], not yes)
        if kind in ("and", "or"):
            joined = " en " if (kind == "and") is yes else " of "
            return self.say(joined).join(self._part(part, yes, joined) for part in tree[1:])
        if kind == "is":
            return self._compared(tree, yes)
        return self._leaf(tree, yes)

    def _part(self, tree: Tree, yes: bool, joined: str) -> str:
        """A part of a longer condition, between brackets where it would be read wrongly."""
        while tree[0] == "not":
            tree, yes = tree[1], not yes
        said = self._said(tree, yes)
        inner = {"and": " en ", "or": " of "} if yes else {"and": " of ", "or": " en "}
        return f"({said})" if inner.get(tree[0], joined) != joined else said

    def _leaf(self, tree: Tree, yes: bool) -> str:
        kind = tree[0]
        if kind == "variable":
            return self._fact(tree[1], yes)
        if kind in ("before", "after"):
            return self.say(f"{'vóór' if (kind == 'before') is yes else 'vanaf'} {time_of(tree[1])}")
        not_ = "" if yes else "niet "
        if kind == "at":
            return self.say(f"plek {not_}{self.place(tree[1])}")
        if kind == "visitor":
            return self.say(f"de gast is {not_}{self.person(tree[1])}")
        return self.say(f"{not_}op {self._day(tree[1])}" if kind == "day" else f"hier is het {not_}druk")

    def _day(self, day: str) -> str:
        return next((one.name for one in self.case.days if one.id == day), day)

    def fact(self, name: str, value: int) -> str:
        """What is so now, for whoever tries a case: “vertrouwen van Noor 3”, “gekozen: “Ik zwaai.””."""
        if name.partition(".")[0] in ("seen", "chose", "did", "clue", "known"):
            return self._fact(name, bool(value))
        return self._compared(("is", "==", ("variable", name), ("value", value)), True)

    def _fact(self, name: str, yes: bool) -> str:
        """A fact that is asked for as yes or no."""
        return self.say(self._fact_in_dutch(name, yes))

    def _fact_in_dutch(self, name: str, yes: bool) -> str:
        family, _, rest = name.partition(".")
        not_yet, index = "" if yes else "nog niet ", self.case.index
        if family == "seen":
            return f"scène {rest} {not_yet}gezien"
        if family == "chose":
            return f"{not_yet}gekozen: “{self.choice(rest)}”"
        if family == "did" and rest in index.deed:
            return f"{not_yet}gedaan: “{index.deed[rest].text}”"
        if family == "clue":
            return f"{self.clue_in_short(rest)} {not_yet}bekend"
        if family == "known" and rest in index.change:
            return f"wijziging {not_yet}bekend: “{index.change[rest].text}”"
        if family in ("packed", "extra") and rest in index.task:
            return f"{self._subject(family, rest)} {self.say(STATE_WORDS[family][yes])}"
        return name if yes else f"niet {name}"

    def clue_in_short(self, clue: str) -> str:
        """A clue by what it is about: "alibi van Roos (13:20)"."""
        index = self.case.index
        if clue in index.alibi:
            return self.say(f"alibi van {self.person(index.alibi[clue].who)} ({time_of(index.alibi[clue].beat)})")
        if clue in index.rumour:
            return self.say(f"gerucht over {self.person(index.rumour[clue].about)}")
        if clue in index.signal:
            return self.say(f"signaal {self.place(index.signal[clue].place)} ({time_of(index.signal[clue].beat)})")
        return clue

    def _compared(self, tree: Tree, yes: bool) -> str:
        """A comparison of a fact with a number or a word; anything else as it is written."""
        _, sign, left, right = tree
        sign = sign if yes else _OPPOSITE[sign]
        if right[0] != "value" or left[0] not in ("variable", "busy"):
            return f"{_written(left)} {sign} {_written(right)}"
        name = left[1] if left[0] == "variable" else "busy"
        family, _, rest = name.partition(".")
        if family in ("clue", "known", "packed", "extra") and sign in ("==", "!="):
            return self._fact(name, bool(right[1]) is (sign == "=="))
        return f"{self._subject(family, rest)} {self._amount(family, sign, right[1])}"

    def _subject(self, family: str, rest: str) -> str:
        index = self.case.index
        if family == "promise" and rest in index.promise:
            return self.promise_in_short(rest)
        if family == "task" and rest in index.task:
            return f"{first_sentence(index.task[rest].text)}:"
        if family == "lesson" and rest in index.lesson:
            return self.say(f"bij {index.lesson[rest].name}")
        if family == "strain" and rest in index.strain:
            return self._strain_in_short(rest)
        if family in ("work", "packed", "extra") and rest in index.task:
            what = first_sentence(index.task[rest].text)
            return self.say({"work": f"halve uren voor “{what}”:", "packed": f"“{what}”",
                             "extra": f"meer tijd voor “{what}”"}[family])
        if family == "trust":
            return self.say(f"vertrouwen van {self.person(rest)}")
        known = {"busy": "drukte hier", "head": "vol hoofd"}
        return self.say(known.get(family, f"{family}.{rest}" if rest else family))

    def _strain_in_short(self, strain: str) -> str:
        """A quarrel by with whom it is, or also by its name when there are more with that person."""
        found = self.case.index.strain[strain]
        several = sum(one.person == found.person for one in self.case.strains) > 1
        return f"{self.say(f'ruzie met {self.person(found.person)}')}{f' ({strain})' if several else ''}"

    def promise_in_short(self, promise: str) -> str:
        """A promise by to whom it is, or by its words when there are more to that person."""
        found = self.case.index.promise[promise]
        several = sum(one.to == found.to for one in self.case.promises) > 1
        return self.say(f"afspraak “{found.text}”" if several else f"afspraak met {self.person(found.to)}")

    def _amount(self, family: str, sign: str, value: int) -> str:
        words = STATE_WORDS.get(family) or STATES.get(family)
        if words and 0 <= value < len(words):
            return self._state(words, sign, value)
        before, after = _HOW[sign]
        return f"{self.say(before)}{str(value).replace('-', '−')}{self.say(after)}"

    def _state(self, words: tuple[str, ...], sign: str, value: int) -> str:
        """A state in words, with its order: “opgeschreven of verder”."""
        if sign in (">", "<"):
            value, sign = (value + 1, ">=") if sign == ">" else (value - 1, "<=")
        if not 0 <= value < len(words):
            return self.say("anders")
        ends = {">=": " of verder" if value < len(words) - 1 else "", "<=": " of minder ver" if value else ""}
        not_ = self.say("niet ") if sign == "!=" else ""
        return f"{not_}{self.say(words[value])}{self.say(ends.get(sign, ''))}"


def first_sentence(text: str) -> str:
    """The first sentence of a text without its full stop: enough to know which text is meant."""
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0].rstrip(".")


def _signed(effect: Effect) -> str:
    return f"{effect.value:+d}".replace("-", "−") if effect.add else str(effect.value)


def _written(tree: Tree) -> str:
    return str(tree[1]) if len(tree) > 1 else str(tree[0])


def capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}" if text else text
