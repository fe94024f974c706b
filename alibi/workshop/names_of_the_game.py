"""What a school of the game has for everybody, and what a maker put there: that only this computer has.

`names.txt` in the folder of the school lists its people, places and skills as they come with the game. A case that
uses a name beyond it cannot be played by who gets it. Spots of the map are not listed: furniture is moved often, and a
maker who draws a map makes a school of their own. Knows that file; after a change of our own school
`python -m alibi.workshop.names_of_the_game levels/_school/het_kompas` writes it anew.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from alibi.content.notes import Notes
from alibi.content.school_reading import read_school

FILE = "names.txt"
_HEAD = "# Wat iedereen in deze school heeft. Hoort bij het spel: een eigen naam zet je hier niet bij."


def names_in(school: Path) -> tuple[str, ...]:
    """Every name that a case can use of a school as it is now, in one order; none when it cannot be read."""
    notes = Notes()
    read = read_school(school.resolve(), notes)
    declared = (name for kind in ("place", "skill") for name in notes.declared[kind])
    return tuple(sorted({*read.people, *declared})) if read else ()


def names_of_the_game(school: Path) -> tuple[str, ...]:
    """The names with which a school of the game came; none when it has no list."""
    try:
        rows = (school / FILE).read_text("utf-8").splitlines()
    except OSError:
        return ()
    return tuple(row for row in rows if row and not row.startswith("#"))


def own_names_used(case: Path, school: Path) -> tuple[str, ...]:
    """The names that a case uses and that only this computer has in a school of the game."""
    given = names_of_the_game(school)
    own = set(names_in(school)) - set(given) if given else set[str]()
    texts = [path.read_text("utf-8") for path in sorted(case.rglob("*.yaml"))] if own else []
    return tuple(name for name in sorted(own)
                 if any(re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", text) for text in texts))


def write_names(school: Path) -> None:
    (school / FILE).write_text("\n".join((_HEAD, *names_in(school), "")), "utf-8")


if __name__ == "__main__":
    write_names(Path(sys.argv[1]))
