"""A.L.I.B.I.: a calm detective game about the first year of Dutch secondary school.

This package only names itself here; every room is imported by its own full path.
"""

__version__ = "0.1.0"
