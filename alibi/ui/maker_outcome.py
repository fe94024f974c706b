"""What came of work for a maker, on a page: its findings by weight, and its table.

Knows how findings and figures are shown. Does not know what was done, nor what pressing a finding opens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from alibi.play.maker import Remark, Weight
from alibi.ui.page import Page
from alibi.ui.widgets import Heading, TextBlock
from alibi.ui.widgets_press import Button

WEIGHTS: tuple[tuple[Weight, str, str, str, str], ...] = (
    ("error", "Fout", "1 fout: die moet eerst weg", "{count} fouten: die moeten eerst weg", "flag"),
    ("warning", "Let op", "1 keer let op: de zaak kan wel gespeeld worden",
     "{count} keer let op: de zaak kan wel gespeeld worden", "eye"),
    ("hint", "Tip", "1 tip: het kan misschien mooier", "{count} tips: het kan misschien mooier", "bulb"),
)
"""Each weight: what one finding is called, the heading over one and over more, and its icon."""
RECORDING_MENDS = "Dit komt goed met “Neem op”"
"""What is said over faults of recorded plays alone, and what mends them."""


def put_remarks(page: Page, x: int, y: int, w: int, remarks: Sequence[Remark],
                explain: Callable[[Remark], None], show: Callable[[Remark], None], to_record: bool = False) -> int:
    """The findings, the heaviest first; each weight under its own heading, and under a finding the play that shows it.
    `to_record` is whether recording anew is all that the faults ask for. Gives the y below."""
    numbered = list(enumerate(remarks))
    faulty = any(remark.weight == "error" for remark in remarks)
    for weight, name, one, more, icon in WEIGHTS:
        these = [(number, remark) for number, remark in numbered if remark.weight == weight]
        if these:
            head = one if len(these) == 1 else more.format(count=len(these))
            if weight == "error" and to_record:
                head = RECORDING_MENDS
            elif weight == "warning" and faulty:
                head = "1 keer let op: kijk daar later naar" if len(these) == 1 else (
                    f"{len(these)} keer let op: kijk daar later naar")
            y = page.put(Heading(f"soort:{weight}", head, step="body_strong"), x, y, w).bottom + 8
            rows = [button for number, remark in these
                    for button in (_row(number, remark, name, icon, explain), _to_play(number, remark, show)) if button]
            y = page.column(rows, x, y, w) + 8
    return y


def _row(number: int, remark: Remark, name: str, icon: str, explain: Callable[[Remark], None]) -> Button:
    """A finding: what it is, what is wrong, where, what to do; pressing it explains it."""
    quote = f"“{remark.quote}”\n" if remark.quote else ""
    below = f"{quote}{name} · {remark.place} · {remark.code}.\n{remark.advice}".strip()
    return Button(f"melding:{number}", remark.sentence, partial(explain, remark), icon=icon, icon_right="arrow_right",
                  subtitle=below)


def _to_play(number: int, remark: Remark, show: Callable[[Remark], None]) -> Button | None:
    if not remark.play:
        return None
    which = remark.play.rpartition("/")[2]
    return Button(f"spel:{number}", f"Kijk naar spel {which}", partial(show, remark), icon="play")


def put_table(page: Page, x: int, y: int, w: int, table: Sequence[Sequence[str]], headed: bool = True) -> int:
    """Rows of cells, `headed` by the first; the first column, with the names, is half as wide again. Without a head
    these are pairs, and the names get a third. Gives the y below."""
    if not headed:
        return _put_pairs(page, x, y, w, table)
    columns = max(len(row) for row in table)
    each = w * 2 // (2 * columns + 1)
    for number, row in enumerate(table):
        step = "body_strong" if number == 0 else "body"
        cells = [page.put(TextBlock("", words, step=step), x + column * each + (each // 2 if column else 0), y,
                          each + (0 if column else each // 2) - 12) for column, words in enumerate(row)]
        y = max(cell.bottom for cell in cells) + 12
    return y


def _put_pairs(page: Page, x: int, y: int, w: int, pairs: Sequence[Sequence[str]]) -> int:
    each = w // 4
    for name, words in pairs:
        cells = [page.put(TextBlock("", name, step="body_strong"), x, y, each - 12),
                 page.put(TextBlock("", words), x + each, y, w - each)]
        y = max(cell.bottom for cell in cells) + 8
    return y
