"""Reading YAML that nobody has checked: what stays text, where everything stands, and what is refused."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.content.diagnostics import Findings, Mark, Source, as_text
from alibi.content.nodes import ListNode, MapNode, Node, TextNode
from alibi.content.strict_yaml import read_yaml


def _read(text: str | bytes) -> tuple[Node | None, list[str]]:
    findings = Findings()
    node = read_yaml(text.encode() if isinstance(text, str) else text, "x.yaml", findings)
    return node, [f"{one.code}:{one.line}:{one.column}" for one in findings.sorted()]


def _values(text: str) -> dict[str, object]:
    node, faults = _read(text)
    assert not faults
    assert isinstance(node, MapNode)
    return {key: getattr(entry.node, "value", entry.node) for key, entry in node.entries.items()}


def test_only_true_and_false_and_whole_numbers_are_more_than_text() -> None:
    written = "a: no\nb: yes\nc: off\nd: 8:30\ne: 012\nf: 1.10\ng: 2026-09-01\nh: 1e3\ni: ~\nj: null\nk: 0x1F\n"
    assert all(isinstance(value, str) for value in _values(written).values())
    assert _values('a: true\nb: false\nc: 12\nd: -3\ne: +1\nf: "12"\ng:\n') == {
        "a": True,
        "b": False,
        "c": 12,
        "d": -3,
        "e": 1,
        "f": "12",
        "g": None,
    }


def test_every_value_keeps_its_place() -> None:
    node, _ = _read("é: één\nlijst: [a, bb]\n")
    assert isinstance(node, MapNode)
    assert (node.entries["é"].node.mark.line, node.entries["é"].node.mark.column) == (1, 4)
    items = node.entries["lijst"].node
    assert isinstance(items, ListNode)
    assert [(item.mark.line, item.mark.column, item.mark.width) for item in items.items] == [(2, 9, 1), (2, 12, 2)]


def test_a_place_inside_quotes_counts_what_is_written() -> None:
    node, _ = _read("a: \"x\\\"y z\"\nb: 'it''s z'\nc: |\n\n  een\n   twee\n")
    assert isinstance(node, MapNode)
    texts = [entry.node for entry in node.entries.values()]
    assert all(isinstance(text, TextNode) for text in texts)
    double, single, block = [text for text in texts if isinstance(text, TextNode)]
    assert double.at(double.raw.index("z")).column == 10
    assert single.at(single.raw.index("z")).column == 11
    assert (block.line_mark(1).line, block.line_mark(1).column) == (5, 3)
    assert (block.line_mark(2).line, block.line_mark(2).column) == (6, 4)


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    node, faults = _read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert not faults
    assert isinstance(node, MapNode)
    assert (node.entries["b"].mark.line, node.entries["b"].mark.column) == (2, 1)


HOSTILE: list[tuple[str, str | bytes, str]] = [
    ("hundred kilobytes of brackets", "[" * 50_000 + "]" * 50_000, "A005:1:2001"),
    ("brackets on lines of their own", "[\n" * 2_500, "A006:25:1"),
    ("a deep mapping", "".join(f"{' ' * depth}a:\n" for depth in range(60)), "A006:25:25"),
    ("an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "A008:1:4"),
    ("an alias", "a: *b\n", "A008:1:4"),
    ("a merge", "a: 1\n<<: {b: 2}\n", "A008:2:1"),
    ("a tag", "a: !!python/object:os.system x\n", "A009:1:4"),
    ("a repeated key", "a: 1\nb: 2\na: 3\n", "A010:3:1"),
    ("a tab", "a:\n\tb: 1\n", "A011:2:1"),
    ("a NUL byte", b"a: 1\nb: x\0y\n", "A003:2:5"),
    ("a hidden direction mark", "a: x‮y\n", "A003:1:5"),
    ("bytes that are no UTF-8", b"a: 1\nb: caf\xe9\n", "A002:2:7"),
    ("UTF-16", "a: 1\n".encode("utf-16"), "A002:1:1"),
    ("a file of two megabytes", "# x\n" * 500_000, "A004:1:1"),
    ("a long line", "a: " + "x" * 3000, "A005:1:2001"),
    ("too many values", "- x\n" * 20_000, "A007:1:1"),
    ("a file of keys", "".join(f"k{number}: v\n" for number in range(20_000)), "A007:1:1"),
    ("nothing", "", "A015:1:1"),
    ("only a comment", "# x\n", "A015:1:1"),
    ("two documents", "a: 1\n---\nb: 1\n", "A016:2:1"),
    ("text after the end", "a: 1\n...\nb: 1\n", "A016:3:1"),
    ("a list as key", "[a, b]: 1\n", "A017:1:1"),
    ("an unclosed quote", 'a: 1\nb: "x\nc: 2\n', "A012:2:4"),
    ("an unclosed bracket", "a: [1, 2\n", "A012:1:9"),
    ("a quote not closed, and one further on", 'a:\n  b: "x y\n  c: z\n  d: "zin"\n', "A012:2:6"),
    ("a quote not opened", 'a: Wie is daar?"\nb: 1\n', "A012:1:4"),
    ("no space after a colon", 'a:\n  b:"x"\n  c: 1\n', "A012:2:4"),
    ("an effect without braces", "a:\n  effect: trust.x: +1\n", "A012:2:11"),
    ("text after a quote", "a: 'Hoi' zei hij\n", "A021:1:8"),
    ("a colon in text", "a: let op: nu\n", "A013:1:10"),
    ("a star in text", "a: *zucht* ik wil niet\n", "A013:1:4"),
    ("an at sign in text", "a: @sami kom je\n", "A013:1:4"),
    ("a dash in text", "a: - nee\n", "A013:1:4"),
]


@pytest.mark.parametrize(("what", "data", "fault"), HOSTILE, ids=[row[0] for row in HOSTILE])
def test_what_is_not_safe_or_not_clear_is_refused_with_its_place(what: str, data: str | bytes, fault: str) -> None:
    started = time.process_time()
    assert _read(data)[1] == [fault]
    assert time.process_time() - started < 2


def test_a_repeated_key_does_not_hide_other_faults() -> None:
    assert _read("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n")[1] == ["A010:2:1", "A010:5:3"]


def test_the_fault_list_has_an_end() -> None:
    findings = Findings()
    for line in range(1000):
        findings.report("A014", Mark(Source("x"), line + 1), {})
    assert len(findings.sorted()) == 200
    assert not findings.has_errors
    findings.report("A015", Mark(Source("x")), {})
    assert findings.has_errors, "a flood of warnings hides no error"
    assert as_text(findings.sorted()).endswith("Er kunnen er nog meer zijn.")


PIECES = st.sampled_from(
    [
        "a",
        ": ",
        "\n",
        "  ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "|",
        ">",
        "&x ",
        "*x",
        "!t ",
        "# ",
        "\t",
        "é",
        "\\",
        "?",
        "%",
        "@",
        "---",
        "\0",
        "‮",
        "8:30",
        "true",
        ",",
        "<<",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_can_make_the_reader_fail(data: bytes) -> None:
    node, faults = _read(data)
    assert node is not None or faults


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_yaml_can_make_the_reader_fail(text: str) -> None:
    node, faults = _read(text)
    assert node is not None or faults
