"""What is heard on the map: footsteps, quietly, one a stride; and the murmur of a busy place.

Knows how busy places are and how far the child walked. Nothing here tells anything: the school is the same without
sound. The calm stand has no murmur, and wheels make no footsteps.
"""

from __future__ import annotations

from alibi.core.world import World
from alibi.ui.ports import Sound
from alibi.ui.walking import Walker

STRIDE = 72.0
"""Pixels from one footstep to the next: fewer than four a second."""
BUSY = 2
"""From this busyness on a place murmurs."""
WHEELS = frozenset({"agent_5"})
MURMUR = "gang"


class MapSounds:
    """Remembers what was heard last."""

    def __init__(self) -> None:
        self._strides = 0
        self._asked: tuple[object, ...] = ()

    def step(self, sound: Sound, me: Walker, world: World, calm: bool, volume: int) -> None:
        """One logic step: a footstep when one is due, and the murmur of where the child is now."""
        strides = int(me.walked // STRIDE)
        if strides > self._strides and world.diary.look not in WHEELS:
            sound.play("stap")
        self._strides = strides
        murmurs = not calm and volume > 0 and world.busyness >= BUSY
        if (sound, murmurs) != self._asked:
            self._asked = (sound, murmurs)
            sound.play(MURMUR) if murmurs else sound.stop(MURMUR)
