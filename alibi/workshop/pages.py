"""Templates of the workshop: every text of a case is escaped before it stands on a page.

Knows where the templates lie and the marks they may use. Does not know what is shown.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from alibi import palette


@cache
def templates() -> Environment:
    """The templates of this room; a name that is not given is an error, never an empty place."""
    found = Environment(loader=PackageLoader("alibi.workshop"), autoescape=True, undefined=StrictUndefined,
                        trim_blocks=True, lstrip_blocks=True)
    found.globals["colour"] = palette.colour
    return found
