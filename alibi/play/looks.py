"""The eight ready-made agents of the mirror, in words; their pictures carry the same ids."""

from __future__ import annotations

from dataclasses import dataclass

MIRROR_PLACE = "hal"


@dataclass(frozen=True, slots=True)
class AgentLook:
    """`look` is the id of the pictures, `words` what a screen reader says."""

    look: str
    words: str


AGENTS: tuple[AgentLook, ...] = (
    AgentLook("agent_1", "Bruin golvend haar, donkerblauwe jas, rugzak"),
    AgentLook("agent_2", "Groot zwart krulhaar, rode trui met capuchon, rugzak"),
    AgentLook("agent_3", "Paarse hoofddoek, donkerblauwe jas, rugzak"),
    AgentLook("agent_4", "Kort blond haar, bril, blauwe jas, rugzak"),
    AgentLook("agent_5", "Kort donker haar, geel shirt, rolstoel"),
    AgentLook("agent_6", "Zwarte krullen, gehoorapparaat, groene trui, rugzak"),
    AgentLook("agent_7", "Zwart haar met scheiding, blauwe trui met capuchon, rugzak"),
    AgentLook("agent_8", "Rode vlechten, sproeten, paarse jas, rugzak"),
)
