"""The words of the pages that the workshop makes (booklet, drawing, bots), in the language of who reads them.

What a page composes goes through `say` where it is made; what stands in a template as it is, is replaced on the page
that came of it, text by text and only when all of a text is known. Sentences of the game itself are said as the game
says them. Does not know any page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from alibi.content.interface_words import interface
from alibi.tongue import DUTCH, Tongue
from alibi.workshop.english.pages import ON_PAGES, PAGES

_TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
_BODY = "<body>"


@dataclass(frozen=True, slots=True)
class PageWords:
    """`say` puts a Dutch phrase in the language, `page` the fixed texts of a whole page."""

    say: Callable[[str], str]
    page: Callable[[str], str]


@cache
def page_words(language: str) -> PageWords:
    """The words of pages in a language; Dutch for any that we do not know."""
    if language == DUTCH:
        return PageWords(str, str)
    own, of_the_game = Tongue(language, PAGES), interface(language)

    def say(dutch: str) -> str:
        said = own.say(dutch)
        return said if said != dutch else of_the_game(dutch)

    return PageWords(say, _fixed_texts)


def _fixed_texts(page: str) -> str:
    head, body, rest = page.partition(_BODY)
    return f"{head}{body}{_TEXT.sub(_fixed, rest)}"


def _fixed(found: re.Match[str]) -> str:
    bare = found[0].strip()
    english = ON_PAGES.get(html.unescape(bare))
    return found[0].replace(bare, html.escape(english, quote=False)) if english else found[0]
