"""The one way in which the rules say no.

Knows a sentence. Does not know what was asked.
"""

from __future__ import annotations


class NotPossible(ValueError):
    """A command that cannot be done now; the sentence may be shown to the child."""

    @property
    def sentence(self) -> str:
        return str(self)
