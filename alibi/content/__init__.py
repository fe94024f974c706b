"""The content room: builds a frozen case and a school map from the files of a designer.

Knows YAML, Tiled maps and the words of every diagnostic. Knows no play, no log and no screen. Nothing a
designer writes is run: a case is data, read under limits, and every fault is told with its place.
"""
