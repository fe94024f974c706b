"""`alibi fmt`: one way to write a case, with every comment kept and nothing said differently."""

from __future__ import annotations

import io
import os
import random
import re
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.content.diagnostics import Findings
from alibi.content.load import load_case
from alibi.content.strict_yaml import read_yaml
from alibi.workshop.canonical import WIDEST
from alibi.workshop.fmt import files_of, format_text, meaning, people_files, run_fmt
from alibi.workshop.kinds import Shape
from alibi.workshop.shapes import CASE, CLUES, DAY, FILES, PERSON, TALK, file_kind
from alibi.workshop.written import read_written

ROOT = Path(__file__).parents[2]
SHIPPED = [file for folder in ("00_kennismaking", "_template") for file in files_of(ROOT / "levels" / folder)]
SHIPPED += list(people_files(ROOT / "levels"))


def said(text: str, shape: Shape) -> object:
    findings = Findings()
    root = read_yaml(text.encode("utf-8"), "proef", findings)
    assert root is not None and not findings.has_errors, findings.sorted()
    return meaning(root, shape)


def comments(text: str) -> list[str]:
    """Every comment of a file, however it is moved."""
    written = read_written(text)
    found = [*written.head]
    pieces = [written.root]
    while pieces:
        piece = pieces.pop()
        found += piece.below
        for member in piece.members:
            found += [*member.above, member.beside]
            pieces.append(member.node)
    return sorted(comment for comment in found if comment)


# --- shipped files --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", ["00_kennismaking", "_template"])
def test_a_shipped_case_loads_the_same_before_and_after(shipped: Path, case: str, out: io.StringIO) -> None:
    before = load_case(shipped / case).case
    assert run_fmt([case], False, out, shipped) == 0
    after = load_case(shipped / case)
    assert before and after.case and after.diagnostics == ()
    assert (before.rules_hash, before.text_hash) == (after.case.rules_hash, after.case.text_hash)
    for field in ("days", "talks", "scenes", "promises", "alibis", "variants", "endings", "debrief", "people"):
        assert getattr(before, field) == getattr(after.case, field)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.shown)
def test_a_shipped_file_keeps_its_comments_and_is_done_after_one_time(file: object) -> None:
    path, shape = file.path, file.shape  # type: ignore[attr-defined]
    text = path.read_text("utf-8")
    once = format_text(text, shape)
    assert comments(once) == comments(text)
    assert said(once, shape) == said(text, shape)
    assert format_text(once, shape) == once


def test_the_template_is_written_in_canonical_form(out: io.StringIO) -> None:
    assert run_fmt(["_template"], True, out) == 0
    assert "er hoefde niets te veranderen" in out.getvalue()


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.shown)
def test_the_order_in_which_keys_were_written_does_not_matter(file: object) -> None:
    """Top-level keys in any order give one and the same file, comments at their own key."""
    path, shape = file.path, file.shape  # type: ignore[attr-defined]
    text = format_text(path.read_text("utf-8"), shape)
    head, blocks = _blocks(text)
    random.Random(1).shuffle(blocks)
    again = format_text(head + "\n" + "".join(blocks), shape)
    assert [line for line in again.splitlines() if line] == [line for line in text.splitlines() if line]


def _blocks(text: str) -> tuple[str, list[str]]:
    """The comments at the head, and each key of the top level with the comments right above it."""
    lines = text.splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if re.match(r"\w", line))
    blocks, waiting = [], ""
    for line in lines[first:]:
        if re.match(r"\w", line):
            blocks.append(waiting + line)
            waiting = ""
        elif line.startswith("#") or line == "\n":
            waiting += line
        else:
            blocks[-1] += waiting + line
            waiting = ""
    return "".join(lines[:first]), blocks


# --- what it does ---------------------------------------------------------------------------------------------

MESSY = '''# Bovenaan.

scenes:
    # de groet
    hello:
        choices:
            wait: {then: end, text: Ja.,   skill: make_contact +}   # de lieve

            #   de vlugge
            go:
              feedback: 'Hij knikt.'
              text:   'Nee, "nu" niet.'
            # onder de keuzes
        say: |
            mila (happy): Let op: #dit blijft, precies zo.

            - Ze kijkt.
        about: Je komt
          iemand tegen.   # lang
    later:
       say: |-
        mila: Tot zo.
    # het eind
with:   mila
start: [ {once: true, scene: hello} , {when: "seen(hello)", scene: later}]
# helemaal onderaan
'''

NEAT = '''# Bovenaan.

with: mila
start: [{scene: hello, once: true}, {scene: later, when: "seen(hello)"}]
scenes:
  # de groet
  hello:
    about: Je komt
      iemand tegen.  # lang
    say: |
      mila (happy): Let op: #dit blijft, precies zo.

      - Ze kijkt.
    choices:
      wait: {text: "Ja.", skill: make_contact +, then: end}  # de lieve

      #   de vlugge
      go:
        text: 'Nee, "nu" niet.'
        feedback: "Hij knikt."
      # onder de keuzes
  later:
    say: |-
      mila: Tot zo.
  # het eind
# helemaal onderaan
'''


def test_order_indentation_quotes_and_blank_lines_are_put_right() -> None:
    assert format_text(MESSY, TALK) == NEAT
    assert said(MESSY, TALK) == said(NEAT, TALK)


def test_brackets_stay_when_they_fit_and_open_when_they_do_not() -> None:
    fits = 'promises:\n  a: {to: x, text: "' + "w" * 40 + '"}\n'
    assert format_text(fits, CASE) == fits
    wide = 'promises:\n  a: {text: "' + "w" * 100 + '", to: x}\n'
    assert format_text(wide, CASE) == 'promises:\n  a:\n    to: x\n    text: "' + "w" * 100 + '"\n'
    assert format_text("cast: [" + ", ".join(["noor"] * 30) + "]\n", CASE) == "cast:\n" + "  - noor\n" * 30


@pytest.mark.parametrize("length", [WIDEST - 1, WIDEST, WIDEST + 1])
def test_a_line_may_be_just_as_wide_as_agreed(length: int) -> None:
    line = 'lessons:\n  a: {name: "%s"}\n'
    text = line % ("w" * (length - len(line % "") + len("lessons:\n") + 1))
    assert len(text.splitlines()[1]) == length
    assert (format_text(text, DAY) == text) == (length <= WIDEST)


def test_an_effect_keeps_its_plus_and_the_order_of_its_parts() -> None:
    text = "scenes:\n  a:\n    choices:\n      b: {effect: {trust.x: +1, clue.y: found}}\n"
    assert "{trust.x: +1, clue.y: found}" in format_text(text, TALK)


def test_quotes_go_round_texts_times_and_conditions_only() -> None:
    text = "day: dag\nend: 10:30\naim: 'Zoek.'\nbegin: {time: 10:00, place: hal}\n"
    assert format_text(text, DAY) == 'day: "dag"\nbegin: {place: hal, time: "10:00"}\nend: "10:30"\naim: "Zoek."\n'
    when = "people:\n  a:\n    - {from: \"10:00\", when: before(\"10:10\") and x}\n"
    assert "when: 'before(\"10:10\") and x'" in format_text(when, DAY)


def test_a_look_stays_on_its_line_however_long() -> None:
    """Another room reads it line by line."""
    text = 'name: "Bo"\nlook:\n  extras: [' + ", ".join(["glasses"] * 20) + "]\n"
    assert format_text(text, PERSON) == text


def test_a_key_the_format_does_not_know_is_kept_at_the_end() -> None:
    assert format_text("zzz: 1\ntitle: Hoi\n", CASE) == 'title: "Hoi"\nzzz: 1\n'


def test_blocks_keep_every_sign() -> None:
    block = "|2\n        mila: Ingesprongen.\n      mila: Gewoon. \n\n\n      mila: Na wit.\n"
    text = f"scenes:\n  a:\n    say: {block}    then: end\n"
    once = format_text(text, TALK)
    assert said(once, TALK) == said(text, TALK) and format_text(once, TALK) == once


@pytest.mark.parametrize("text", [
    "signals: {a: {text: x}} # c\n",
    "signals: { # c\n a: {text: x}, # d\n # e\n b: {text: y}\n # f\n} # g\n",
    "signals:\n  a: # c\n    # d\n    text: x # e\n    # f\n\n  # g\n  b:\n    in: [ # h\n      a, b] # i\n# j\n",
    "# a\n\n# b\nsignals: # c\n  # d\n\n  # e\n  a: {text: 'x # geen'} # f\n",
    "---\n# a\nsignals: {}\n",
    "signals: {}\n\n\n# a\n\n\n# b\n",
])
def test_comments_are_kept_wherever_they_stand(text: str) -> None:
    once = format_text(text, CLUES)
    assert comments(once) == sorted(re.findall(r"(?:(?<=\s)|^)#(?! geen)[^\n]*", text, re.MULTILINE))
    assert said(once, CLUES) == said(text, CLUES) and format_text(once, CLUES) == once


def test_a_comment_stays_with_its_entry_when_keys_change_places() -> None:
    text = "end: '10:00'  # het eind\n# over de naam\nday: 'dag'\n"
    assert format_text(text, DAY) == '# over de naam\nday: "dag"\nend: "10:00"  # het eind\n'


# --- generated files ------------------------------------------------------------------------------------------

NAMES = st.sampled_from(["a", "b1", "hello", "noor_wait", "zz"])
WORDS = st.text(st.sampled_from("ab Z#:'\"\\,[]{}-?!&*%@`é“”|>\n"), max_size=14)
COMMENT = st.sampled_from(["", "", "", " # zomaar", "   # 'nog' {iets}: [a", "\n\n# los", "\n      # diep"])


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


@st.composite
def scalar(draw: st.DrawFn) -> str:
    word = draw(WORDS)
    style = draw(st.integers(0, 3))
    if style == 0 and re.fullmatch(r"[abZé]+( [abZé]+)*", word):
        return word
    if style == 1 and "\n" not in word:
        return "'" + word.replace("'", "''") + "'"
    return draw(st.sampled_from(["1", "true", "+1", "08:30", quoted(word)])) if style == 2 else quoted(word)


@st.composite
def flow(draw: st.DrawFn, depth: int) -> str:
    if depth == 0:
        return draw(scalar())
    if draw(st.booleans()):
        return "[" + ", ".join(draw(st.lists(flow(depth - 1), max_size=3))) + "]"
    keys = draw(st.lists(NAMES, unique=True, max_size=3))
    return "{" + ", ".join(f"{key}: {draw(flow(depth - 1))}" for key in keys) + "}"


@st.composite
def block(draw: st.DrawFn, keys: tuple[str, ...], depth: int, indent: str) -> str:
    """A mapping in block style with some of these keys in any order."""
    chosen = draw(st.permutations(keys))[: draw(st.integers(1, len(keys)))]
    step = draw(st.sampled_from(["  ", "    ", " "]))
    rows = ""
    for key in chosen:
        comment = draw(COMMENT)
        sort = draw(st.integers(0, 3 if depth else 1))
        if sort == 0:
            rows += f"{indent}{key}: {draw(scalar())}{comment}\n"
        elif sort == 1:
            rows += f"{indent}{key}: {draw(flow(2))}{comment}\n"
        elif sort == 2:
            rows += f"{indent}{key}:{comment}\n" + draw(block(keys, depth - 1, indent + step))
        else:
            lines = draw(st.lists(st.sampled_from(["mila: Hoi.", "- Ze # kijkt.", "", "  in: gesprongen"]), min_size=1))
            head = draw(st.sampled_from(["|", "|-", "|+", "|2"]))
            rows += f"{indent}{key}: {head}\n" + "".join(f"{indent}  {line}".rstrip() + "\n" for line in lines)
    return rows


SHAPES = st.sampled_from([shape for name, shape in FILES.items()])


@settings(deadline=None)
@given(st.data())
def test_any_file_keeps_its_meaning_and_its_comments_and_is_done_after_one_time(data: st.DataObject) -> None:
    shape = data.draw(SHAPES)
    keys = (*[key.name for key in shape.keys][:6], "zzz")
    text = data.draw(block(keys, 2, ""))
    findings = Findings()
    if read_yaml(text.encode("utf-8"), "proef", findings) is None or findings.has_errors:
        return
    once = format_text(text, shape)
    assert said(once, shape) == said(text, shape)
    assert comments(once) == comments(text)
    assert format_text(once, shape) == once


def test_the_largest_file_that_may_be_read_is_written_in_a_moment() -> None:
    """As many scenes as fit, with comments and blank lines between them: no work that grows with the square."""
    scene = "\n  # over {0}\n  s{0}:\n    # en {0}\n    then: end  # {0}\n    about: 'Dit is {0}.'\n"
    text = "start: [{scene: s0}]\nscenes:\n" + "".join(scene.format(number) for number in range(420))
    began = time.perf_counter()
    once = format_text(text, TALK)
    assert time.perf_counter() - began < 5
    assert once.count("# ") == 1260 and once.count("about:") == 420


# --- the command ----------------------------------------------------------------------------------------------


def test_check_names_the_files_that_would_change_and_changes_none(shipped: Path, out: io.StringIO) -> None:
    path = shipped / "_template" / "case.yaml"
    path.write_text(path.read_text("utf-8").replace("format: 1\n", "") + "format: 1\n", "utf-8")
    before = path.read_bytes()
    assert run_fmt(["_template"], True, out, shipped) == 1
    assert "_template/case.yaml kan netter" in out.getvalue()
    assert path.read_bytes() == before


def test_what_comes_with_the_game_is_in_this_form(shipped: Path, out: io.StringIO) -> None:
    assert run_fmt([], True, out, shipped) == 0
    assert out.getvalue().rstrip().endswith("er hoefde niets te veranderen.")


def test_windows_line_ends_and_a_byte_order_mark_are_put_right(shipped: Path, out: io.StringIO) -> None:
    path = shipped / "_template" / "debrief.yaml"
    neat = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + neat.replace(b"\n", b"\r\n"))
    assert run_fmt(["_template"], True, out, shipped) == 1
    run_fmt(["_template"], False, out, shipped)
    assert path.read_bytes() == neat


def test_a_file_that_cannot_be_read_is_left_alone_and_told(shipped: Path, out: io.StringIO) -> None:
    path = shipped / "_template" / "talk" / "daan.yaml"
    path.write_text("scenes: [", "utf-8")
    assert run_fmt(["_template"], False, out, shipped) == 1
    assert path.read_text("utf-8") == "scenes: ["
    assert "talk/daan.yaml" in out.getvalue() and "A012" in out.getvalue() and "1 kon ik niet lezen" in out.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_out_of_the_case_is_not_followed(shipped: Path, tmp_path: Path, out: io.StringIO) -> None:
    outside = tmp_path / "geheim.yaml"
    outside.write_text("b: 1\na: 2\n", "utf-8")
    os.symlink(outside, shipped / "_template" / "talk" / "link.yaml")
    assert run_fmt(["_template"], False, out, shipped) == 1
    assert outside.read_text("utf-8") == "b: 1\na: 2\n" and "A018" in out.getvalue()


def test_files_of_another_sort_are_not_touched(shipped: Path, out: io.StringIO) -> None:
    other = shipped / "_template" / "notities.yaml"
    other.write_text("b:   1\n", "utf-8")
    assert not file_kind(Path("notities.yaml"))
    run_fmt(["_template"], False, out, shipped)
    assert other.read_text("utf-8") == "b:   1\n"


def test_no_half_written_file_is_left_behind(shipped: Path, out: io.StringIO) -> None:
    run_fmt([], False, out, shipped)
    assert not list(shipped.rglob("*.tmp"))


def test_a_case_that_is_not_there_is_said(out: io.StringIO) -> None:
    assert run_fmt(["bestaat_niet"], False, out) == 1
    assert "Er is geen zaak “bestaat_niet”" in out.getvalue()
