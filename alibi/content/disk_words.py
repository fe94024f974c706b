"""Why a file cannot be read or written, in Dutch: the system itself says it in English.

Knows the numbers of the system's errors. What is not named here stays in the system's words.
"""

from __future__ import annotations

import errno

_WORDS = {
    errno.ENOENT: "dat is er niet", errno.EACCES: "dat mag hier niet", errno.EPERM: "dat mag hier niet",
    errno.EROFS: "hier kan niets opgeslagen worden", errno.ENOSPC: "de schijf is vol",
    errno.EISDIR: "dat is een map", errno.ENOTDIR: "dat is geen map", errno.EEXIST: "dat is er al",
    errno.ENAMETOOLONG: "de naam is te lang", errno.EIO: "de schijf geeft een fout",
}


def why_not(wrong: OSError) -> str:
    """The reason in a few words, to stand in a sentence."""
    return _WORDS.get(wrong.errno or 0) or wrong.strerror or str(wrong)
