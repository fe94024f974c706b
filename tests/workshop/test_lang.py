"""`alibi lang`: an update loses no translation, marks what changed, and done twice is done once."""

from __future__ import annotations

import io
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibi.content.texts import Text
from alibi.content.translation import read_entries
from alibi.workshop.lang import run_lang
from alibi.workshop.translating import counted, updated

TWO_LETTERS = "Een taal heet met twee kleine letters, zoals en. Nederlands staat in de zaak zelf.\n"
NAMES = ("case/title", "line/mila/hello", "line/mila/later", "choice/mila/hello/ja")
WORDS = st.text("abc {n}.“”\\\"\n", min_size=1, max_size=12).filter(lambda text: text.strip() != "")
TEXTS = st.lists(st.builds(Text, st.sampled_from(NAMES), WORDS), max_size=8, unique_by=lambda text: text.key).map(tuple)


def again(file: polib.POFile) -> polib.POFile:
    """The file as it is read back."""
    return polib.pofile(f"{file}", wrapwidth=0)


def translated(texts: tuple[Text, ...]) -> polib.POFile:
    file = updated([], texts, "en")
    for number, entry in enumerate(file):
        entry.msgstr = f"words {number}"
    return file


@given(TEXTS, TEXTS)
def test_done_twice_is_done_once(before: tuple[Text, ...], after: tuple[Text, ...]) -> None:
    once = updated(again(translated(before)), after, "en")
    assert f"{updated(again(once), after, 'en')}" == f"{once}"


@given(TEXTS, TEXTS)
def test_no_translation_is_ever_lost_and_none_is_shown_for_another_text(
    before: tuple[Text, ...], after: tuple[Text, ...]
) -> None:
    old = {(one.msgctxt, one.msgid): one.msgstr for one in translated(before)}
    new = updated(again(translated(before)), after, "en")
    assert sorted(one.msgstr for one in new if one.msgstr) == sorted(old.values())
    for one in new:
        if one.msgstr and not one.fuzzy and not one.obsolete:
            assert old[one.msgctxt, one.msgid] == one.msgstr
    assert [(one.msgctxt, one.msgid) for one in new if not one.obsolete] == [text.key for text in after]


@given(TEXTS, TEXTS)
def test_what_comes_back_is_as_it_was(before: tuple[Text, ...], between: tuple[Text, ...]) -> None:
    gone = {text.name for text in before} & {text.name for text in between}
    between = tuple(text for text in between if text.name not in gone and
                    text.dutch not in {one.dutch for one in before})
    file = updated(again(updated(again(translated(before)), between, "en")), before, "en")
    assert f"{file}" == f"{translated(before)}"


def test_a_changed_text_is_kept_in_doubt_beside_the_dutch_of_before() -> None:
    old = Text("case/title", "De lepel loopt")
    [entry] = updated(translated((old,)), [Text("case/title", "De vork loopt")], "en")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("words 0", True, "De lepel loopt")


def test_of_the_lines_of_a_scene_the_one_most_alike_is_the_changed_one() -> None:
    lines = tuple(Text("line/mila/hello", dutch) for dutch in ("Hoi. Kom je mee?", "Ik ben Mila.", "Ze lacht."))
    new = (lines[1], Text("line/mila/hello", "Hoi! Kom je ook mee?"), Text("line/mila/hello", "xyzzy"))
    found = {one.msgid: (one.msgstr, one.fuzzy) for one in updated(translated(lines), new, "en") if not one.obsolete}
    assert found == {"Ik ben Mila.": ("words 1", False), "Hoi! Kom je ook mee?": ("words 0", True),
                     "xyzzy": ("", False)}


def test_what_a_translator_wrote_beside_a_text_stays() -> None:
    file = translated((Text("case/title", "De lepel"),))
    file[0].tcomment = "not a ladle"
    assert updated(again(file), [Text("case/title", "Een lepel")], "en")[0].tcomment == "not a ladle"


@pytest.fixture
def levels(tiny: Path) -> Path:
    return tiny


def lang(levels: Path, *words: str, to: str = "en") -> tuple[int, str]:
    out = io.StringIO()
    code = run_lang(words[0], words[1:], "--all" in words, to, out, levels)
    return code, out.getvalue()


def test_update_and_status_of_a_case_and_a_school(levels: Path) -> None:
    assert lang(levels, "status")[1].startswith("_school/basis/lang/en.po: nog niet begonnen, ")
    code, said = lang(levels, "update", "basis", "zaak")
    assert code == 0 and said.count("(bijgewerkt)") == 2
    path = levels / "zaak/lang/en.po"
    empty, written = (f'msgid "De lepel"\nmsgstr "{words}"' for words in ("", "The spoon"))
    texts = path.read_text("utf-8").replace(empty, written)
    path.write_text(texts, "utf-8")
    assert lang(levels, "update", "zaak")[1].endswith("(was al bij)\n") and path.read_text("utf-8") == texts
    case = levels / "zaak/case.yaml"
    case.write_text(case.read_text("utf-8").replace('"De lepel"', '"De lepels"'), "utf-8")
    said = lang(levels, "status", "zaak")[1]
    assert "0 van " in said and "1 niet meer in de zaak" in said
    assert ", 1 in twijfel, " in lang(levels, "update", "zaak")[1]
    assert '#, fuzzy\n#| msgid "De lepel"\nmsgctxt "case/title"\nmsgid "De lepels"\nmsgstr "The spoon"' in \
        path.read_text("utf-8")


@pytest.mark.parametrize(("words", "to", "sentence"), [
    (("update",), "en", "Welke zaak of school? Bijvoorbeeld: alibi lang update 00_kennismaking. Of alles: --all\n"),
    (("update", "zaka"), "en", "Er is geen zaak “zaka”. Bedoel je “zaak”? Een school mag ook, zoals het_kompas.\n"),
    (("status", "zaak"), "engels", TWO_LETTERS),
    (("status", "zaak"), "nl", TWO_LETTERS),
])
def test_a_wrong_call_gets_a_sentence(words: tuple[str, ...], to: str, sentence: str, levels: Path) -> None:
    assert lang(levels, *words, to=to) == (1, sentence)


def test_a_file_that_cannot_be_read_is_not_overwritten(levels: Path) -> None:
    path = levels / "zaak/lang/en.po"
    path.parent.mkdir()
    path.write_text('msgid "De lepel"\nmsgstr The spoon\n', "utf-8")
    code, said = lang(levels, "update", "zaak")
    assert code == 1 and "zaak/lang/en.po:2:1  A861" in said and said.endswith("Er is niets veranderd.\n")
    assert path.read_text("utf-8") == 'msgid "De lepel"\nmsgstr The spoon\n'


def test_a_case_with_faults_is_not_translated(levels: Path) -> None:
    (levels / "zaak/debrief.yaml").unlink()
    code, said = lang(levels, "update", "zaak")
    assert code == 1 and "A001" in said and "De zaak “zaak” heeft fouten. Herstel die eerst." in said
    assert not (levels / "zaak/lang").exists()


def test_figures_are_of_the_texts_of_today(levels: Path) -> None:
    texts = tuple(Text("case/title", dutch) for dutch in ("a", "b", "{c}", "d"))
    file = updated([], texts, "en")
    file[0].msgstr, file[2].msgstr, file[3].msgstr = "A", "C", "D"
    file[3].flags.append("fuzzy")
    file.append(polib.POEntry(msgctxt="case/title", msgid="e", msgstr="E"))
    path = levels / "en.po"
    path.write_text(f"{file}", "utf-8")
    from alibi.content.diagnostics import Findings

    count = counted(read_entries(path, "en.po", Findings()), texts)
    assert (count.texts, count.shown, count.doubtful, count.missing, count.unlike, count.left) == (4, 1, 1, 1, 1, 1)
