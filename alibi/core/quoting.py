"""Words that are quoted in a sentence: “so”, with one full stop at the end of both."""

from __future__ import annotations

import re

ENDS = (".", "!", "?", "…")
_TWICE = re.compile(r"(?<=[.!?…]”)\.(?=\s|$)")


def quoted(words: str) -> str:
    """The words between quotes, at the end of a sentence: “Kijk in de roosterapp.” and “Som 4”."""
    return f"“{words}”" if words.endswith(ENDS) else f"“{words}”."


def ended_once(text: str) -> str:
    """The text, with one full stop where a quoted sentence and the sentence around it both had one."""
    return _TWICE.sub("", text)
