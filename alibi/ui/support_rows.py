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

BY_CHILD, BY_MENTOR = "child", "mentor"
FROM_TOMORROW = "Dit geldt vanaf morgen."


def help_rows(client: Client, area: str) -> Iterator[Widget]:
    """What the level means and why it is so; the levels; and the way back to the game's own choice."""
    now = help_now(client.world, area)
    yield TextBlock("", now.means)
    yield TextBlock(f"hulp.{area}.waarom", now.why, colour="quiet")
    yield from from_tomorrow(now)
    yield from level_buttons(client, now)
    if now.by_hand:
        yield free_button(client, now)


def from_tomorrow(now: HelpNow) -> Iterator[Widget]:
    """The level that holds from tomorrow, when that is another."""
    if now.tomorrow != now.level:
        yield TextBlock("", f"{LEVEL_TITLES[now.tomorrow]}: {FROM_TOMORROW.casefold()}", colour="quiet")


def level_buttons(client: Client, now: HelpNow, by: str = BY_CHILD) -> list[Button]:
    """A button for each level; the one that holds has a tick."""
    return [Button(f"hulp.{now.area}.{level}", LEVEL_TITLES[level], _setter(client, now.area, level, by),
                   selected=level == now.tomorrow) for level in LEVELS]


def free_button(client: Client, now: HelpNow, by: str = BY_CHILD) -> Button:
    """Leaves an area to the game again."""
    return Button(f"hulp.{now.area}.auto", "Laat het spel kiezen", _setter(client, now.area, AUTO, by), icon="undo")


def _setter(client: Client, area: str, level: str, by: str) -> Callable[[], None]:
    def put() -> None:
        client.do(SetSupport(area, level, by))
        client.take_captions("help")
    return put
