"""The shape of one message in English.

Knows what an author needs to read. Does not know any message.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """`title`, `sentence` and `advice` as in the Dutch table, with the same gaps; `why` is what `alibi explain` says
    before its examples."""

    title: str
    sentence: str
    why: str
    advice: str
