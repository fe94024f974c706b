"""Keeps a PO file in step with the Dutch: what stays, what became doubtful, what is new, what is no longer there.

Knows entries of a PO file and texts; nothing of files or cases. A translation is never thrown away: when the Dutch of a
text changed, its translation stays with it as `fuzzy`, beside the Dutch of before; when a text is gone, its translation
stays at the end of the file as obsolete, and comes back with the text. Doing it twice is doing it once.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polib

from alibi.content.texts import Text
from alibi.content.translation import Entry

LEAST_ALIKE = 0.5
"""How much a text in a scene must look like one that is gone there, to be that one changed; 1 is the same."""
WIDTH = 110
HEADER = "Vertaling van A.L.I.B.I. Houd {gaten} gelijk. Bijwerken: alibi lang update"


@dataclass(frozen=True, slots=True)
class Count:
    """How far a translation is, in texts: `shown` of `texts` can be read in it. The others are Dutch: nobody wrote
    them yet (`missing`), the Dutch changed since (`doubtful`), or the gaps differ (`unlike`). `left` are entries that
    the next update takes away or puts aside."""

    texts: int
    shown: int
    doubtful: int
    missing: int
    unlike: int
    left: int


def counted(entries: Iterable[Entry], texts: Sequence[Text]) -> Count:
    """The figures of one PO file for these texts."""
    known = {one.key: one for one in entries}
    found = [known.get(text.key) for text in texts]
    written = [one for one in found if one and one.words]
    shown, doubtful = sum(one.fits for one in written), sum(one.doubtful for one in written)
    return Count(len(texts), shown, doubtful, len(found) - len(written), len(written) - shown - doubtful,
                 len(known.keys() - {text.key for text in texts}))


def fresh(language: str) -> polib.POFile:
    """A PO file without texts."""
    file = polib.POFile(wrapwidth=WIDTH, encoding="utf-8")
    file.header = HEADER
    file.metadata = {"Language": language, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8",
                     "Content-Transfer-Encoding": "8bit"}
    return file


def updated(old: Sequence[polib.POEntry], texts: Iterable[Text], language: str) -> polib.POFile:
    """The PO file for these texts, with every translation that `old` has."""
    texts = tuple(texts)
    known = {(one.msgctxt or "", one.msgid): one for one in reversed(old)}
    wanted = {text.key for text in texts}
    gone = _Gone([one for key, one in known.items() if key not in wanted and (one.msgstr or one.obsolete)])
    file = fresh(language)
    for text in texts:
        file.append(_entry(text, known.get(text.key) or gone.before(text)))
    for one in sorted(gone.left(), key=lambda one: (one.msgctxt or "", one.msgid)):
        file.append(polib.POEntry(msgctxt=one.msgctxt, msgid=one.msgid, msgstr=one.msgstr, obsolete=True,
                                  tcomment=one.tcomment))
    return file


class _Gone:
    """Translations of texts that are not there any more; each can serve one new text."""

    def __init__(self, entries: Iterable[polib.POEntry]) -> None:
        self.by_name: dict[str, list[polib.POEntry]] = defaultdict(list)
        self.by_dutch: dict[str, list[polib.POEntry]] = defaultdict(list)
        for one in entries:
            self.by_name[one.msgctxt or ""].append(one)
            self.by_dutch[one.msgid].append(one)
        self.used: set[int] = set()

    def before(self, text: Text) -> polib.POEntry | None:
        """What a new text most likely was before: the most alike under its id, else the same Dutch elsewhere."""
        alike = [(difflib.SequenceMatcher(None, one.msgid, text.dutch, False).ratio(), one)
                 for one in self.by_name[text.name] if id(one) not in self.used]
        least = LEAST_ALIKE if text.name.startswith("line/") else 0
        found = max(alike, key=lambda pair: pair[0], default=None)
        if found and found[0] >= least:
            return self._use(found[1])
        same = next((one for one in self.by_dutch[text.dutch] if id(one) not in self.used), None)
        return self._use(same) if same else None

    def _use(self, one: polib.POEntry) -> polib.POEntry:
        self.used.add(id(one))
        return one

    def left(self) -> list[polib.POEntry]:
        """What served no text, as far as it was translated."""
        return [one for group in self.by_name.values() for one in group if id(one) not in self.used and one.msgstr]


def _entry(text: Text, before: polib.POEntry | None) -> polib.POEntry:
    """The entry of a text, with the words that were there; doubtful when those were for another Dutch or elsewhere."""
    entry = polib.POEntry(msgctxt=text.name, msgid=text.dutch, comment="\n".join(text.hints))
    if before is None or not before.msgstr:
        entry.tcomment = before.tcomment if before else ""
        return entry
    entry.msgstr, entry.tcomment = before.msgstr, before.tcomment
    same = (before.msgctxt or "", before.msgid) == text.key
    if same and not before.fuzzy:
        return entry
    entry.flags.append("fuzzy")
    entry.previous_msgid = before.previous_msgid if same else before.previous_msgid or before.msgid
    return entry
