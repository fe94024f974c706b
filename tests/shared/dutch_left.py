"""Whether an English sentence still has Dutch in it by oversight."""

from __future__ import annotations

import re

_DUTCH = re.compile(r"\b(de|het|een|van|niet|geen|hier|staat|deze|dit|met|bij|voor|ken|ik|zijn|naar|ook|mag)\b")


def dutch_left(text: str) -> bool:
    """True when a Dutch word is left, outside what the author wrote: that stays as it is."""
    return bool(_DUTCH.search(re.sub(r"“[^”]*”", "“…”", text)))
