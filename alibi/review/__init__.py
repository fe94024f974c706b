"""The review room: what an author asks of a case before a child sees it.

Knows proof by slice, recorded plays, personas and the words of their findings. Plays with the same rules as a
child does. Knows no screen and no database; reading files is for `content`.
"""
