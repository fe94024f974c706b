"""How much help the game gives in one area: what it means, why it is so, and three levels to choose from by hand.

Knows widgets and the command that sets a level. Does not know how the game chooses, nor on which page it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alibi.core.commands import SetSupport
from alibi.core.diary import AUTO, LEVELS
from alibi.play.help_now import LEVEL_TITLES, HelpNow, help_now
from alibi.ui.client import Client
from alibi.ui.widgets import TextBlock, Widget
from alibi.ui.widgets_press import Button

BY_CHILD = "child"
FROM_TOMORROW = "Dit geldt vanaf morgen."


def help_rows(client: Client, area: str) -> Iterator[Widget]:
    """What the level means and why it is so; the levels; and the way back to the game's own choice."""
    now = help_now(client.world, area)
    yield TextBlock("", now.means)
    yield TextBlock(f"hulp.{area}.waarom", now.why, colour="quiet")
    if now.tomorrow != now.level:
        yield TextBlock("", f"{LEVEL_TITLES[now.tomorrow]}: {FROM_TOMORROW.casefold()}", colour="quiet")
    yield from level_buttons(client, now)


def level_buttons(client: Client, now: HelpNow) -> list[Button]:
    """A button for each level; the one that holds has a tick. And one to leave it to the game."""
    levels = [Button(f"hulp.{now.area}.{level}", LEVEL_TITLES[level], _setter(client, now.area, level),
                     selected=level == now.tomorrow) for level in LEVELS]
    free = Button(f"hulp.{now.area}.auto", "Laat het spel kiezen", _setter(client, now.area, AUTO), icon="undo")
    return [*levels, free] if now.by_hand else levels


def _setter(client: Client, area: str, level: str) -> Callable[[], None]:
    def put() -> None:
        client.do(SetSupport(area, level, BY_CHILD))
        client.take_captions("help")
    return put
