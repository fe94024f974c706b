"""Memory that was let go, given back to the computer.

On Linux the C library keeps what a program lets go of for later, in the holes between what is still in use: after a
talk 10 MiB of backdrops and portraits that nobody sees any more. Elsewhere large pieces go back by themselves. Knows
that one call of the library; where it is not there, nothing is done.
"""

from __future__ import annotations

import sys


def give_back() -> None:
    """Give whole pages that nothing lies on back to the computer: about a millisecond, so not in every frame."""
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
