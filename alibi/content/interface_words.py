"""The words of the game itself in another language: those of screens, terminal, refusals and captions.

Knows `alibi/lang/en.po`: the Dutch as it is said, with gaps where a name or a number stands, and the English. The rooms
say everything in Dutch; where words are put before somebody, `interface` says them in the other language. What is not
in the file stays Dutch. Cases have files of their own (`translation.py`).
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.content.files import PACKAGE
from alibi.tongue import DUTCH, Tongue


def interface(language: str) -> Callable[[str], str]:
    """What says a Dutch text of the game in a language; the text itself when that is Dutch or not there. In Dutch
    nothing is read for it: the first frame waits for this."""
    if language == DUTCH:
        return str
    from alibi.content.diagnostics import Findings
    from alibi.content.translation import fitting, path_of, read_entries

    path = path_of(PACKAGE, language)
    if not path.is_file():
        return str
    entries = fitting(read_entries(path, path.name, Findings())).words
    return Tongue(language, {dutch: words for (_, dutch), words in entries.items()}, by_sentence=True).say
