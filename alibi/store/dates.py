"""A day of the calendar in words.

Knows the names of the months. Does not know today.
"""

from __future__ import annotations

from datetime import date

_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december")


def date_in_words(day: date) -> str:
    """As one writes it: 1 november 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
