"""Eight ready-made agents for the mirror in the hall.

Knows their looks. They differ in skin, hair, clothes and aids, so that many children find someone to be; the
names are the child's own to give.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alibi.art.person import Look

_INK_JACKET = "#23344D"

AGENTS: Mapping[str, Look] = MappingProxyType(
    {
        "agent_1": Look(
            skin=1,
            hair="wavy",
            hair_colour="brown",
            eyes="#3F6B4A",
            top="jacket",
            top_colour=_INK_JACKET,
            second_colour="#F2EEE4",
            legs="#3B4A5F",
            shoes="#E9E4D8",
            extras=("backpack",),
        ),
        "agent_2": Look(
            skin=5,
            hair="afro",
            hair_colour="black",
            eyes="#2E1A10",
            face="round",
            top="hoodie",
            top_colour="#C2553F",
            second_colour="#FCE9DF",
            legs="#2F3E55",
            extras=("backpack", "lashes"),
        ),
        "agent_3": Look(
            skin=2,
            hair="hijab",
            hair_colour="dark",
            eyes="#4A2F1D",
            scarf="#6B5AA6",
            top="jacket",
            top_colour=_INK_JACKET,
            second_colour="#ECE6F6",
            legs="#3B4A5F",
            extras=("backpack", "lashes"),
        ),
        "agent_4": Look(
            skin=0,
            hair="short",
            hair_colour="blond",
            eyes="#4E86A8",
            face="square",
            top="varsity",
            top_colour="#2F5175",
            second_colour="#EBE3D1",
            legs="#34465F",
            extras=("glasses", "freckles", "backpack"),
        ),
        "agent_5": Look(
            skin=3,
            hair="bob",
            hair_colour="dark",
            eyes="#4A2C18",
            face="heart",
            top="tee",
            top_colour="#D39A32",
            second_colour="#FFF6E2",
            legs="#3A3F5C",
            wheelchair=True,
            extras=("lashes",),
        ),
        "agent_6": Look(
            skin=4,
            hair="curly",
            hair_colour="black",
            eyes="#301C12",
            face="oval",
            top="sweater",
            top_colour="#4E7F5B",
            second_colour="#EAF1E2",
            legs="#33415A",
            extras=("hearing_aid", "backpack"),
        ),
        "agent_7": Look(
            skin=1,
            hair="sidepart",
            hair_colour="black",
            eyes="#33221A",
            face="round",
            top="hoodie",
            top_colour="#3F6E9C",
            second_colour="#E8F0F6",
            legs="#2A3342",
            extras=("backpack",),
        ),
        "agent_8": Look(
            skin=0,
            hair="braids",
            hair_colour="ginger",
            eyes="#5C7A45",
            face="oval",
            top="jacket",
            top_colour="#7A4C6A",
            second_colour="#F8EEDC",
            legs="#39475C",
            extras=("freckles", "lashes", "backpack"),
        ),
    }
)
"""Agent id -> look, in the order of the mirror."""
