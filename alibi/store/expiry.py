"""How long a shared copy may be kept.

Knows two dates: the primary school lets go of its copy when the school year is over, the new school once the
first weeks, for which it was shared, are past. Does not remove anything itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alibi.store.dates import date_in_words


@dataclass(frozen=True, slots=True)
class KeepUntil:
    """Last days on which a copy may still be there."""

    primary_school: date
    new_school: date

    @property
    def note(self) -> str:
        """One sentence for whoever receives the copy."""
        return (f"De basisschool bewaart deze kopie tot en met {date_in_words(self.primary_school)},"
                f" de nieuwe school tot en met {date_in_words(self.new_school)}.")


def keep_until(shared: date) -> KeepUntil:
    """31 July after the day of sharing, and 1 November after that."""
    end_of_year = date(shared.year, 7, 31)
    if shared > end_of_year:
        end_of_year = date(shared.year + 1, 7, 31)
    return KeepUntil(end_of_year, date(end_of_year.year, 11, 1))
