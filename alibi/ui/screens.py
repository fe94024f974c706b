"""Every screen by name: the only list of screen classes, so that screens never import each other.

Knows in which module each is. A module is imported when its screen is first opened, or by `import_screens` once the
first frame is on screen: a start shows the title and should not wait for the debrief.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.stage import Scene

_CLASSES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "title": ("title_screen", "TitleScreen"), "cases": ("title_lists", "CasesScreen"),
    "agents": ("title_lists", "AgentsScreen"), "preparing": ("title_lists", "PreparingScreen"),
    "changed_case": ("title_lists", "ChangedCaseScreen"), "mentor": ("title_lists", "MentorScreen"),
    "map": ("map_screen", "MapScreen"), "talk": ("talk_screen", "TalkScreen"),
    "mirror": ("mirror_screen", "MirrorScreen"), "agenda": ("agenda_screen", "AgendaScreen"),
    "pause": ("modal_screens", "PauseScreen"), "time_machine": ("modal_screens", "TimeMachineScreen"),
    "help": ("modal_screens", "HelpScreen"),
    "reveal": ("reveal_screen", "RevealScreen"), "debrief": ("debrief_screen", "DebriefScreen"),
    "evening": ("evening_screen", "EveningScreen"),
    "share": ("share_screen", "ShareScreen"),
    "maker": ("maker_screen", "MakerScreen"), "maker_case": ("maker_case_screen", "MakerCaseScreen"),
    "maker_new": ("maker_new_screen", "MakerNewScreen"), "maker_scenes": ("maker_screen", "MakerScenesScreen"),
    "maker_explain": ("maker_screen", "MakerExplainScreen"), "maker_take": ("maker_take_screen", "MakerTakeScreen"),
    "look_back": ("title_look_back", "LookBackScreen"), "replay": ("replay_screen", "ReplayScreen"),
    "moments": ("replay_screen", "MomentsScreen"), "what_if": ("what_if_screen", "WhatIfScreen"),
})


def _maker(module: str, name: str) -> Callable[[Client], Scene]:
    def make(client: Client) -> Scene:
        scene: Scene = getattr(import_module(f"alibi.ui.{module}"), name)(client)
        return scene
    return make


def _settings(client: Client) -> Scene:
    from alibi.ui.settings_screen import Languages, SettingsScreen

    return SettingsScreen(client.look, client.change_settings, client.close, client.sound, client.voice,
                          put_help=_help_sheet(client) if client.play else None,
                          languages=Languages(client.agency.language, client.change_language))


def _help_sheet(client: Client) -> Callable[[Page, int], int]:
    from alibi.ui.support_sheet import HelpSheet

    return HelpSheet(client).put


SCREENS: Mapping[str, Callable[[Client], Scene]] = MappingProxyType(
    {name: _maker(*where) for name, where in _CLASSES.items()} | {"settings": _settings})


def import_screens() -> None:
    """Import what no screen has asked for yet, so that the child's first click does not wait for it."""
    for module in {module for module, _ in _CLASSES.values()} | {"settings_screen"}:
        import_module(f"alibi.ui.{module}")
