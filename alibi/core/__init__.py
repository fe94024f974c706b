"""The rules of the school day, and nothing else: no clock, no disk, no screen, no chance but the seed."""
