"""What an author reads in English: the words of every message, and of the phrases around them.

Knows English only. The Dutch words stand in the rooms that find the faults; tests hold the two together.
"""
