"""The last card: where the file lies, or that nothing was shared; and one sentence of the day to keep.

Knows what to show and which functions its buttons call. Does not know how anything is opened or kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from alibi.play.debrief import HeardLine
from alibi.ui.debrief_frame import CardHead
from alibi.ui.page import Page
from alibi.ui.widgets import TextBlock
from alibi.ui.widgets_press import Action, Button

GAP = 10
LATER = "Bedenk je je later? Kies op het beginscherm “Mijn agent”."


class Ending(NamedTuple):
    """What there is to say at the end. `file` is there once something was shared; `keepable` are sentences of which
    one may be kept, `kept` the one that was."""

    shared: bool
    file: Path | None
    keepable: tuple[HeardLine, ...]
    kept: str
    open_folder: Action
    open_page: Action
    keep: Callable[[str], None]


def put_ending(page: Page, ending: Ending) -> None:
    """The card from top to bottom."""
    y = _put_shared(page, ending) if ending.shared else _put_not_shared(page, ending)
    if ending.kept:
        y = page.put(CardHead("bewaard", "Deze zin is bewaard", icon="saved", hue="ink"), page.x, y + 24,
                     page.w).bottom + GAP
        page.put(TextBlock("bewaarde_zin", f"“{ending.kept}”"), page.x, y, page.w)
    elif ending.keepable:
        _put_sentences(page, y + 24, ending)


def _put_shared(page: Page, ending: Ending) -> int:
    y = page.put(CardHead("gedeeld", "Dit bestand is voor je mentor", icon="share", hue="plum"), page.x, page.y,
                 page.w).bottom + GAP
    y = page.put(TextBlock("geven", "Je geeft het zelf. Het spel stuurt niets weg. Het staat hier:"), page.x, y,
                 page.w).bottom + GAP
    y = page.put(TextBlock("bestand", str(ending.file), step="body_strong"), page.x, y, page.w).bottom + 2 * GAP
    return page.row([Button("map", "Open de map", ending.open_folder, icon="folder"),
                     Button("blad", "Bekijk het blad", ending.open_page, icon="eye")], page.x, y, gap=GAP, room=page.w)


def _put_not_shared(page: Page, ending: Ending) -> int:
    lines = ["Alles blijft op deze computer.", LATER]
    if ending.file is not None:
        lines.append(f"Het bestand van daarnet staat nog hier. Je mag het weggooien: {ending.file}")
    y = page.put(CardHead("niets", "Er is niets gedeeld", icon="lock", hue="plum"), page.x, page.y, page.w).bottom + GAP
    return page.column([TextBlock("", line) for line in lines], page.x, y, page.w, gap=6)


def _put_sentences(page: Page, y: int, ending: Ending) -> None:
    y = page.put(CardHead("zin", "Wil je één zin van vandaag bewaren?", icon="chat", hue="ink"), page.x, y,
                 page.w).bottom + 4
    y = page.put(TextBlock("zin_uitleg", "Dat hoeft niet. Klik op een zin om hem te bewaren.", colour="quiet"), page.x,
                 y, page.w).bottom + GAP
    page.column([Button(f"zin:{number}", f"“{line.text}”", _keeper(ending, line), subtitle=line.name)
                 for number, line in enumerate(ending.keepable)], page.x, y, page.w, gap=GAP)


def _keeper(ending: Ending, line: HeardLine) -> Action:
    return lambda: ending.keep(line.text)
