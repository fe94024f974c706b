"""The designer's workshop: what an author is helped with when writing a case.

Explaining messages, starting a new case, schemas for editors, one canonical form, renames and upgrades, checking on
every save. Knows files and sentences for authors; what a case is, is known by `content`, and what is fair by `review`.
"""
