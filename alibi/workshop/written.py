"""A YAML file as it is written: every key and value with the very characters, comments and blank lines around it.

`content.strict_yaml` reads what a file means; this reads how it looks, so that it can be written anew without losing
a word. Only for text that strict reading accepted: no anchors, no tags, bounded depth. Knows no key of a case.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

BLOCK_STYLES = ("|", ">")
Place = tuple[int, int]
"""Line and column, both from 0."""


@dataclass(slots=True, eq=False)
class Piece:
    """One value. `kind` is "text", "map" or "list"; a flow collection is one written with brackets.
    `rows` are the lines of a text as written, for a block without its indentation; `raw` is what it says."""

    kind: str
    begins: Place
    ends: Place
    flow: bool = False
    style: str = ""
    raw: str = ""
    rows: list[str] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Member:
    """One entry of a map or item of a list. `key` is as written, `name` what it says, both "" in a list.
    `above` holds comments, and "" for a blank line; `beside` is the comment on its own line."""

    key: str
    name: str
    begins: Place
    node: Piece
    above: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True)
class Written:
    """A whole file: `head` are the comments before the first key."""

    root: Piece
    head: list[str] = field(default_factory=list)


def read_written(text: str) -> Written:
    """The file as written; `text` is one YAML document that strict reading accepted."""
    lines = text.split("\n")
    builder = _Builder(lines)
    root = builder.piece_of_document(text)
    return _with_comments(Written(root), lines, builder.covered)


class _Builder:
    """Turns parse events into pieces; `covered` are the character ranges that belong to a text."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.covered: dict[int, list[tuple[int, int]]] = {}
        self.parent_column = -1

    def piece_of_document(self, text: str) -> Piece:
        import yaml

        events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        return self._piece(next(events), events, -1)

    def _piece(self, event: object, events: Iterator[object], parent: int) -> Piece:
        import yaml

        assert isinstance(event, yaml.NodeEvent)
        begins = _start(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, parent)
        flow = bool(getattr(event, "flow_style", False))
        kind = "map" if isinstance(event, yaml.MappingStartEvent) else "list"
        piece = Piece(kind, begins, begins, flow=flow)
        inner = parent if flow else begins[1]
        for event in events:
            if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                break
            piece.members.append(self._member(piece, event, events, inner))
        piece.ends = _end(event) if flow else piece.members[-1].node.ends
        return piece

    def _member(self, within: Piece, event: object, events: Iterator[object], parent: int) -> Member:
        if within.kind == "list":
            node = self._piece(event, events, parent)
            return Member("", "", node.begins if within.flow else self._dash(within, node.begins), node)
        key = self._piece(event, events, parent)
        return Member(" ".join(row.strip() for row in key.rows), key.raw, key.begins,
                      self._piece(next(events), events, parent))

    def _dash(self, within: Piece, begins: Place) -> Place:
        """The place of the dash of an item, on its line or above it."""
        column = within.begins[1]
        for line in range(begins[0], within.begins[0] - 1, -1):
            if self.lines[line][:column].strip(" -") == "" and self.lines[line][column : column + 1] == "-":
                return line, column
        return begins

    def _text(self, event: object, parent: int) -> Piece:
        import yaml

        assert isinstance(event, yaml.ScalarEvent)
        begins, ends = _start(event), _end(event)
        piece = Piece("text", begins, ends, style=event.style or "", raw=event.value)
        if piece.style in BLOCK_STYLES:
            self._block(piece, parent)
        elif begins == ends:
            piece.rows = [""]
        else:
            piece.rows = self._between(begins, ends)
            for line in range(begins[0], ends[0] + 1):
                first = begins[1] if line == begins[0] else 0
                last = ends[1] if line == ends[0] else len(self.lines[line])
                self.covered.setdefault(line, []).append((first, last))
        return piece

    def _between(self, begins: Place, ends: Place) -> list[str]:
        if begins[0] == ends[0]:
            return [self.lines[begins[0]][begins[1] : ends[1]]]
        middle = [self.lines[line].strip() for line in range(begins[0] + 1, ends[0])]
        return [self.lines[begins[0]][begins[1] :].rstrip(), *middle, self.lines[ends[0]][: ends[1]].strip()]

    def _block(self, piece: Piece, parent: int) -> None:
        """The rows of a block text, found by their indentation; the header comes first."""
        line, column = piece.begins
        header = re.match(r"[|>][-+0-9]*", self.lines[line][column:])
        sign = header[0] if header else piece.style
        self.covered.setdefault(line, []).append((column, column + len(sign)))
        first = next((at for at in range(line + 1, len(self.lines)) if self.lines[at].strip()), len(self.lines))
        told = re.search(r"\d", sign)
        indent = parent + int(told[0]) if told and parent >= 0 else int(told[0]) if told else \
            _indent(self.lines[first]) if first < len(self.lines) else 0
        last = line
        if indent > parent:
            last = self._last_row(line, indent)
        if "+" in sign:
            blanks = len(piece.raw) - len(piece.raw.rstrip("\n")) - (1 if piece.raw.strip("\n") else 0)
            last = min(last + blanks, len(self.lines) - 1)
        piece.rows = [sign, *(self.lines[at][indent:] for at in range(line + 1, last + 1))]
        piece.ends = (last, len(self.lines[last]))
        for at in range(line + 1, last + 1):
            self.covered.setdefault(at, []).append((0, max(1, len(self.lines[at]))))

    def _last_row(self, header: int, indent: int) -> int:
        last = header
        for at in range(header + 1, len(self.lines)):
            if self.lines[at].strip() or _indent(self.lines[at]) > indent:
                if _indent(self.lines[at]) < indent:
                    break
                last = at
        return last


def _start(event: object) -> Place:
    mark = event.start_mark  # type: ignore[attr-defined]
    return mark.line, mark.column


def _end(event: object) -> Place:
    mark = event.end_mark  # type: ignore[attr-defined]
    return mark.line, mark.column


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# --- comments and blank lines ---------------------------------------------------------------------------------


def _with_comments(written: Written, lines: list[str], covered: dict[int, list[tuple[int, int]]]) -> Written:
    """Give every comment and blank line to the entry it stands by."""
    for line, text in enumerate(lines):
        found = _comment_in(text, covered.get(line, []))
        alone = not text[: found if found is not None else len(text)].strip()
        if alone and not covered.get(line):
            _give_line(written, (line, found if found is not None else -1), text.strip())
        elif found is not None:
            owner = _owner(written.root, (line, found))
            _put_beside(written, owner, text[found:].rstrip())
    _hand_down(written)
    return written


def _hand_down(written: Written) -> None:
    """Of several paragraphs before the first key the last, right above that key, is about the key."""
    if written.root.members and "" in written.head and written.head[-1]:
        last = len(written.head) - written.head[::-1].index("")
        written.root.members[0].above[:0] = written.head[last - 1 :]
        del written.head[last - 1 :]


def _comment_in(text: str, ranges: list[tuple[int, int]]) -> int | None:
    """Where a comment begins on a line: at a # outside every text, at the start or after a blank."""
    for at, sign in enumerate(text):
        if sign == "#" and (at == 0 or text[at - 1] in " \t") and not any(a <= at < b for a, b in ranges):
            return at
    return None


def _owner(piece: Piece, place: Place) -> Member | None:
    """The innermost entry that begins before a place on its line, not looking into brackets that are closed."""
    before = bisect_right(piece.members, place, key=_begins)
    if not before:
        return None
    member = piece.members[before - 1]
    if member.node.flow and member.node.ends <= place:
        return member
    return _owner(member.node, place) or member


def _put_beside(written: Written, owner: Member | None, comment: str) -> None:
    if owner is None:
        written.head.append(comment)
    elif owner.beside:
        owner.above.append(comment)
    else:
        owner.beside = comment


def _give_line(written: Written, place: Place, text: str) -> None:
    """A line with only a comment, or a blank one: above the next entry, or below the last of a deeper group."""
    line, column = place
    coming = _coming(written.root, (line, 0))
    if coming is None or not _coming_before(written.root, line):
        target = written.head if coming is not None else _below(written.root, place, text)
        target.append(text)
        return
    groups = [] if coming.above and any(coming.above) else _ended_groups(written.root, line, coming, column)
    if text and groups:
        group = groups[-1]
        group.below.extend(_blanks_of(coming))
        group.below.append(text)
    elif text or not coming.above or coming.above[-1]:
        coming.above.append(text)


def _blanks_of(member: Member) -> list[str]:
    blanks, member.above = member.above, []
    return blanks


def _coming_before(root: Piece, line: int) -> bool:
    return bool(root.members) and root.members[0].begins[0] < line


def _coming(piece: Piece, place: Place) -> Member | None:
    """The first entry that begins on or after a line; the outermost when several begin together."""
    after = bisect_left(piece.members, place, key=_begins)
    inner = _coming(piece.members[after - 1].node, place) if after else None
    return inner or (piece.members[after] if after < len(piece.members) else None)


def _begins(member: Member) -> Place:
    return member.begins


def _ended_groups(root: Piece, line: int, coming: Member, column: int) -> list[Piece]:
    """The groups that end before a line and are indented as deep as a comment that stands deeper than what comes."""
    if column <= coming.begins[1]:
        return []
    return [piece for piece in _trail(root, line) if piece.ends[0] < line and not piece.flow
            and coming.begins[1] < piece.begins[1] <= column]


def _trail(piece: Piece, line: int) -> Iterator[Piece]:
    """The collections around the last entry that begins before a line, from outside to inside."""
    if piece.kind == "text":
        return
    yield piece
    before = bisect_left(piece.members, (line, 0), key=_begins)
    if before:
        yield from _trail(piece.members[before - 1].node, line)


def _below(root: Piece, place: Place, text: str) -> list[str]:
    """Where a comment after the last entry goes: into the deepest group that is indented as far."""
    deep = [piece for piece in _trail(root, place[0]) if not piece.flow and piece.begins[1] <= max(place[1], 0)]
    return (deep[-1] if text and deep else root).below
