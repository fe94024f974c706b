"""Findings that a designer allowed in the files, left out: `# alibi: allow A735 because …`.

Knows findings and how an allowance is written. Does not know what a code means.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from alibi.language.allowances import Allowances
from alibi.review.report import Finding


def without_excused(found: tuple[Finding, ...], folder: Path, judged: Collection[str]) -> tuple[Finding, ...]:
    """The findings that are not allowed in the files of `folder`, and then the allowances of `judged` codes that
    allow nothing."""
    kept = Allowances.read(folder).kept([one.diagnostic for one in found], judged)
    told = {one.diagnostic: one for one in found}
    return tuple(told.get(one) or Finding(one) for one in kept)
