"""Half hours where there is little room: the unit of the planner, in signs.

Knows numbers; in full words they are said by `school_time.half_hours_in_words`.
"""

from __future__ import annotations


def halves_short(count: int) -> str:
    """"½ uur", "1 uur", "1½ uur"."""
    whole = str(count // 2) if count > 1 else ""
    return f"{whole}{'½' if count % 2 else ''} uur"
