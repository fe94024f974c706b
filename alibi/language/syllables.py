"""Counts the syllables of a Dutch word as it is said aloud: rules for vowels, and a few exceptions.

Knows spelling, loan words that children meet, and how numbers and letters are read. Does not know sentences.
Made because hyphenation patterns miss a vowel at the beginning or end of a word (agenda, oma).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_GROUPS = re.compile(r"[^\W\d_|]+(?:\|[^\W\d_|]+)*|\d+")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
_BEGINS_ANEW = str.maketrans({"ä": "|a", "ë": "|e", "ï": "|i", "ö": "|o", "ü": "|u"})
_NUCLEUS = re.compile(
    r"ieuw|eeuw|aai|ooi|oei|eau|ie(?=uu)|i(?=eu)|e(?=ums?$)"
    r"|aa|ee|oo|uu|oe|eu|ui|ou|au|ei|ij|ie|ai|oi|ay|ey|oy|uy|[aeiou]|y(?![aeiou])"
)
_REWRITTEN = (
    (re.compile(r"qu"), "kw"),  # quiz, aquarium: this u is no vowel
    (re.compile(r"tion"), "tjon"),  # station
    (re.compile(r"^(ge|be)ij"), r"\1|ij"),  # geijkt, beijveren
)
_SAID_SHORTER = (
    re.compile(r"team|beam|stream|dream|sneak|speak|leader|reader|jeans|break|cheat|dead(?=line)|toast|coach|board"),
    re.compile(r"(?:dead|on|off|time|head)line|(?:web|^)site|phone|skate|cake|(?<!e)game(?![lnr])|fulltime"),
    re.compile(r"^(?:time|home|face|space|live|fake|date)s?(?=$|[bcdfghjklmpqtvwz])|homepage|update$|software"),
)
"""Loan words with one vowel sign too many, each list for one of them: ea as one sound, and e that is not said."""

_AS_SAID = {"so": 2, "havo": 2, "hyena": 3, "abc": 3, "sms": 3}
_ONES = (1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 2, 2, 2, 3, 2, 3)  # nul … negentien
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 3)  # twintig … negentig
_AND = 1  # een-en-twintig
_HUNDRED = 2
_REMEMBERED = 4_096


@lru_cache(_REMEMBERED)
def syllables(word: str) -> int:
    """How many syllables a word has, at least one. Numbers are read ("13:50" dertien vijftig, "02" nul twee),
    and letters without a vowel are spelled ("pw", the B of "B1.02")."""
    plain = _plain(word)
    if plain in _AS_SAID:
        return _AS_SAID[plain]
    if _ABBREVIATION.fullmatch(plain):
        return plain.count(".")
    groups = _GROUPS.findall(plain)
    spelled = any(group.isdigit() for group in groups) or not _NUCLEUS.search(plain)
    return max(1, sum(_group(group, spelled) for group in groups))


def _plain(word: str) -> str:
    """Lower case without accents; a sign with a trema begins a new vowel and gets a bar before it."""
    if word.isascii():
        return word.lower()
    text = unicodedata.normalize("NFC", word).lower().translate(_BEGINS_ANEW)
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def _group(group: str, spelled: bool) -> int:
    if group[0].isdigit():
        return _digits(group)
    found = _sounds(group)
    return len(group) if spelled and not found else found


def _sounds(letters: str) -> int:
    for pattern, instead in _REWRITTEN:
        letters = pattern.sub(instead, letters)
    count = len(_NUCLEUS.findall(letters))
    return count - sum(bool(pattern.search(letters)) for pattern in _SAID_SHORTER)


def _digits(digits: str) -> int:
    """A number up to 999 as a word; a longer one, or one that begins with 0, digit by digit."""
    if len(digits) > 3 or (digits[0] == "0" and len(digits) > 1) or not digits.isascii():
        return sum(_ONES[int(digit)] if digit.isdecimal() else 1 for digit in digits)
    hundreds, rest = divmod(int(digits), 100)
    return _hundreds(hundreds) + (_below_hundred(rest) if rest or not hundreds else 0)


def _hundreds(count: int) -> int:
    return 0 if not count else _HUNDRED + (_ONES[count] if count > 1 else 0)


def _below_hundred(number: int) -> int:
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (_ONES[ones] + _AND if ones else 0)
