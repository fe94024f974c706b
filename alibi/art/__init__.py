"""The art room: draws people, school and pictures as SVG text and bakes them to PNG.

Knows shapes, colours and the layout of picture sheets. Knows no cases, pupils' progress or screens.
"""
