"""The mentor's side: what a child shared becomes a page to talk over, for one child or a class.

Reads dossiers and journals through `alibi.store`; knows nothing of rules, cases or screens.
"""

from __future__ import annotations

from mentor_export.making import make_page

__all__ = ["make_page"]
