"""The one canonical way to write a file of a case: order of keys, two spaces, quotes, brackets that fit a line.

Knows how to write; `shapes.py` knows the order. Comments and blank lines stay with their entry, blocks keep their
lines. What the file means may not change; `fmt.py` checks that after every writing.
"""

from __future__ import annotations

from alibi.workshop.kinds import Condition, Facts, Kind, Shape, Text, Time, fitting, kind_within
from alibi.workshop.written import BLOCK_STYLES, Member, Piece, Written

WIDEST = 110
STEP = 2
KEPT = "\0"
"""A blank line at the end of a block that keeps them (|+), until all lines are together."""
AS_TEXT = (Text, Time, Condition)
"""Kinds that the loader takes as text however they are written, so that quotes change nothing."""


def canonical(written: Written, shape: Shape) -> str:
    """The text of a file in canonical form, with one newline at its end."""
    rows = _rows(written.root, shape, 0)
    head = _comments(_started(written.head), 0)
    lines = [*head, *(rows if head else _started(rows)), *_ended(_comments(written.root.below, 0))]
    return "\n".join(_with_kept_blanks(lines)) + "\n"


def _with_kept_blanks(lines: list[str]) -> list[str]:
    """Blank lines that belong to a block stay as many as they were: no other may follow them."""
    rows: list[str] = []
    for line in lines:
        if line or not rows or rows[-1] != KEPT:
            rows.append(line)
    return ["" if row == KEPT else row for row in rows]


def _started(lines: list[str]) -> list[str]:
    """Without blank lines at the beginning."""
    return lines[next((number for number, line in enumerate(lines) if line), len(lines)) :]


def _ended(lines: list[str]) -> list[str]:
    """Without blank lines at the end."""
    return _started(lines[::-1])[::-1]


def in_order(piece: Piece, kind: Kind) -> list[Member]:
    """The entries in canonical order: known keys as the shape says, unknown ones behind them as written."""
    shape = fitting(kind, piece.kind)
    if piece.kind != "map" or not isinstance(shape, Shape):
        return piece.members
    rank = {key.name: number for number, key in enumerate(shape.keys)}
    return sorted(piece.members, key=lambda member: rank.get(member.name, len(rank)))


# --- collections ----------------------------------------------------------------------------------------------


def _rows(piece: Piece, kind: Kind, indent: int) -> list[str]:
    """A piece on lines of its own."""
    if piece.kind == "text":
        first, *rest = _text_rows(piece, kind, indent)
        return [" " * indent + first, *rest]
    if not piece.members:
        return [" " * indent + _on_one_line(piece, kind)]
    rows: list[str] = []
    for number, member in enumerate(in_order(piece, kind)):
        above = _comments(member.above, indent)
        rows += _started(above) if number == 0 and indent else above
        rows += _member_rows(piece, member, kind, indent)
    return rows + (_ended(_comments(piece.below, indent)) if indent else [])


def _member_rows(piece: Piece, member: Member, kind: Kind, indent: int) -> list[str]:
    inner = kind_within(kind, piece.kind, member.name)
    beside = f"  {member.beside}" if member.beside else ""
    if piece.kind == "list":
        return _item_rows(member, inner, indent, beside)
    head = f"{' ' * indent}{member.key}:"
    if member.node.kind == "text":
        first, *rest = _text_rows(member.node, inner, indent)
        return _beside([f"{head} {first}".rstrip(), *rest], member.node, beside)
    flow = _as_flow(member.node, inner, len(head) + 1)
    if flow:
        return [f"{head} {flow}{beside}"]
    return [head + beside, *_rows(member.node, inner, indent + STEP)]


def _item_rows(member: Member, kind: Kind, indent: int, beside: str) -> list[str]:
    dash = f"{' ' * indent}- "
    if member.node.kind == "text":
        first, *rest = _text_rows(member.node, kind, indent)
        return _beside([f"{dash}{first}".rstrip(), *rest], member.node, beside)
    flow = _as_flow(member.node, kind, len(dash))
    if flow:
        return [f"{dash}{flow}{beside}"]
    rows = _rows(member.node, kind, indent + STEP)
    if beside or rows[0].lstrip().startswith("#"):
        return [dash.rstrip() + beside, *rows]
    return [dash + rows[0][indent + STEP :], *rows[1:]]


def _beside(rows: list[str], piece: Piece, comment: str) -> list[str]:
    """A comment goes behind the header of a block, and behind the last line of any other text."""
    at = 0 if piece.style in BLOCK_STYLES else -1
    rows[at] += comment
    return rows


def _comments(lines: list[str], indent: int) -> list[str]:
    """Comments at an indentation, never two blank lines on end."""
    rows: list[str] = []
    for line in lines:
        if line or not rows or rows[-1]:
            rows.append(" " * indent + line if line else "")
    return rows


# --- brackets -------------------------------------------------------------------------------------------------


def _as_flow(piece: Piece, kind: Kind, before: int) -> str:
    """A collection that was written in brackets, on one line, when that fits; "" otherwise."""
    if not piece.members:
        return _on_one_line(piece, kind)
    if not piece.flow or not _can_be_one_line(piece):
        return ""
    line = _on_one_line(piece, kind)
    return line if isinstance(kind, Facts) or before + len(line) <= WIDEST else ""


def _can_be_one_line(piece: Piece) -> bool:
    if piece.kind == "text":
        return len(piece.rows) == 1
    return not piece.below and all(not member.beside and not any(member.above) and _can_be_one_line(member.node)
                                   for member in piece.members)


def _on_one_line(piece: Piece, kind: Kind) -> str:
    if piece.kind == "text":
        return _quoted(piece, kind) if piece.rows != [""] else ""
    parts = []
    for member in in_order(piece, kind):
        value = _on_one_line(member.node, kind_within(kind, piece.kind, member.name))
        parts.append(f"{member.key}: {value}" if piece.kind == "map" else value)
    return f"[{', '.join(parts)}]" if piece.kind == "list" else f"{{{', '.join(parts)}}}"


# --- texts ----------------------------------------------------------------------------------------------------


def _text_rows(piece: Piece, kind: Kind, indent: int) -> list[str]:
    """A text: its first row without indentation, the others with it."""
    pad = " " * (indent + STEP)
    if piece.style in BLOCK_STYLES:
        return _block_rows(piece, pad)
    if len(piece.rows) == 1:
        return [_quoted(piece, kind)]
    return [piece.rows[0], *(pad + row if row else "" for row in piece.rows[1:])]


def _block_rows(piece: Piece, pad: str) -> list[str]:
    """A block: its sign, with a number only when its first line begins with a blank, and its lines."""
    sign = "".join(letter for letter in piece.rows[0] if not letter.isdigit())
    filled = [number for number, row in enumerate(piece.rows[1:], 2) if row.strip()]
    end = filled[-1] if filled else 1
    kept = len(piece.rows) - end if "+" in sign else 0
    sign = sign if kept else sign.replace("+", "")
    first = next((row for row in piece.rows[1:] if row.strip()), "")
    head = f"{sign[0]}{STEP if first.startswith(' ') else ''}{sign[1:]}"
    return [head, *(pad + row if row.strip() else "" for row in piece.rows[1:end]), *[KEPT] * kept]


def _quoted(piece: Piece, kind: Kind) -> str:
    """A text for people, a time or a condition between quotes; anything else as written."""
    written = piece.rows[0]
    if not written or piece.style == '"' or not isinstance(kind, AS_TEXT):
        return written
    if '"' not in piece.raw and "\\" not in piece.raw:
        return f'"{piece.raw}"'
    return f"'{piece.raw}'" if "'" not in piece.raw else written
