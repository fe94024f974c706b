"""The client: scenes, widgets, letters, keys and voice, drawn through a thin painter.

Knows the screen of 1280x720 logical pixels. Does not know pygame, except in `painter_pygame` with
`kept_pygame`, `sound_pygame` and `window_pygame`. A new screen starts at `alibi.ui.screen`.
"""
