"""Every screen by name: the only list of screen classes, so that screens never import each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.client import Client
from alibi.ui.debrief_screen import DebriefScreen
from alibi.ui.map_screen import MapScreen
from alibi.ui.mirror_screen import MirrorScreen
from alibi.ui.modal_screens import HelpScreen, PauseScreen, TimeMachineScreen
from alibi.ui.reveal_screen import RevealScreen
from alibi.ui.settings_screen import SettingsScreen
from alibi.ui.share_screen import ShareScreen
from alibi.ui.stage import Scene
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.title_screen import AgentsScreen, CasesScreen, ChangedCaseScreen, MentorScreen, TitleScreen

SCREENS: Mapping[str, Callable[[Client], Scene]] = MappingProxyType({
    "title": TitleScreen, "cases": CasesScreen, "agents": AgentsScreen, "changed_case": ChangedCaseScreen,
    "mentor": MentorScreen,
    "agenda": AgendaScreen, "map": MapScreen, "talk": TalkScreen, "mirror": MirrorScreen,
    "settings": lambda client: SettingsScreen(client.look, client.change_settings, client.close, client.sound,
                                              client.voice),
    "pause": PauseScreen, "time_machine": TimeMachineScreen, "help": HelpScreen,
    "reveal": RevealScreen, "debrief": DebriefScreen, "share": ShareScreen,
})
