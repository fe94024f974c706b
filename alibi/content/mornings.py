"""A world as bytes: how it was when a morning began, so that a play of several days opens without going through all
of them again.

Knows the shape of a world and which rules it was made by. What does not fit the case or these rules is not there.
"""

from __future__ import annotations

import msgspec

from alibi.core.case import Case
from alibi.core.diary import Diary
from alibi.core.layout import State
from alibi.core.rules import RULES_VERSION
from alibi.core.world import World


class _Morning(msgspec.Struct, frozen=True):
    rules_version: int
    rules_hash: str
    variant: str
    state: State
    seed: int
    help: str
    diary: Diary


def encode_morning(world: World) -> bytes:
    """The world as bytes, without its case."""
    return msgspec.msgpack.encode(_Morning(RULES_VERSION, world.case.rules_hash, world.variant, world.state, world.seed,
                                           world.help, world.diary))


def decode_morning(case: Case, data: bytes) -> World | None:
    """The world that was kept, for the same case under the same rules; None when it is another or not whole."""
    try:
        kept = msgspec.msgpack.decode(data, type=_Morning)
    except msgspec.MsgspecError:
        return None
    if (kept.rules_version, kept.rules_hash) != (RULES_VERSION, case.rules_hash):
        return None
    return World(kept.variant, kept.state, kept.seed, kept.help, kept.diary, case=case)
