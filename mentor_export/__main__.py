"""`python -m mentor_export` and the command `mentor_export`."""

from __future__ import annotations

import sys

from mentor_export.cli import main

if __name__ == "__main__":
    sys.exit(main())
