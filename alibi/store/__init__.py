"""The choice log: one SQLite journal per agent, kept for good, and the dossier a child may share from it.

Knows files, tables, copies and their guarantees. Does not know rules, screens, pages or what a moment means.
"""
