"""School words that are explained: which of them stand in a text.

Knows the glossary of a case, which holds that of its school. Does not know screens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from alibi.core.case import Case

PLURALS = ("", "s", "en", "jes")


def words_explained(case: Case, texts: Iterable[str]) -> tuple[str, ...]:
    """The words of the glossary in some texts, in that order; also when they are in the plural."""
    spoken = re.findall(r"[\w-]+", " ".join(texts).casefold())
    forms = {f"{word}{ending}": word for word, _ in case.glossary for ending in PLURALS}
    return tuple(dict.fromkeys(forms[one] for one in spoken if one in forms))


def meaning_of(case: Case, word: str) -> str:
    """What a word of the glossary means."""
    return dict(case.glossary)[word]
