"""`alibi book CASE`: the whole case as a booklet for colleagues to read, talk over and sign.

Knows which chapters there are and how the file is written. What stands in a chapter is known by the `book_…` modules,
how it looks by the template. Nothing that is secret in the game is left out: this is for adults.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language
from alibi.content.disk_words import why_not
from alibi.content.files import NoSuchCase, find_case
from alibi.content.translation import in_language
from alibi.core.case import Case
from alibi.review.marks import Marks
from alibi.workshop.book_closing import promises, proof, questions
from alibi.workshop.book_days import Days
from alibi.workshop.book_plays import stories
from alibi.workshop.book_skills import reading, skills
from alibi.workshop.book_talks import Talks
from alibi.workshop.book_truth import LETTERS, truths
from alibi.workshop.file_writing import write_bytes, write_text
from alibi.workshop.in_words import CHANNELS, CaseWords
from alibi.workshop.opening import CannotShow, loaded_whole, written_to
from alibi.workshop.page_words import page_words
from alibi.workshop.pages import templates

ALL_WELL, WRONG = 0, 1
VERSION_SIGNS = 8
MakePdf = Callable[[str], bytes]
"""Makes a PDF of a page; NoPdf when that cannot be done here."""


class NoPdf(Exception):
    """No PDF can be made here; the message is a sentence that says what to do."""


def run_book(name: str, out: Path | None, by: str, make_pdf: MakePdf | None, said: TextIO,
             language: Language = DUTCH) -> int:
    """Write the booklet of a case as a page, and as PDF when `make_pdf` is given. `by` is who made the case. 1 when
    the case cannot be read or the file cannot be written."""
    try:
        folder = find_case(name)
        page = make_book(folder, out, by, language.name)
        print(page, file=said)
        if make_pdf:
            pdf = page.with_suffix(".pdf")
            write_bytes(pdf, make_pdf(page.read_text("utf-8")))
            print(pdf, file=said)
    except CannotShow as why:
        print(why.said(language), file=said)
        return WRONG
    except (NoSuchCase, NoPdf) as why:
        print(language.say(str(why)), file=said)
        return WRONG
    except OSError as wrong:
        print(language.say(f"Ik kan het boekje hier niet opslaan ({why_not(wrong)}). Kies een andere plek met --out."),
              file=said)
        return WRONG
    return ALL_WELL


def make_book(folder: Path, out: Path | None = None, by: str = "", language: str = DUTCH.name) -> Path:
    """Write the booklet of the case in `folder` in a language; beside where one stands when `out` is not given. The
    file."""
    folder = folder.resolve()
    path = written_to(out, f"{folder.name}_boekje.html")
    write_text(path, book_page(in_language(loaded_whole(folder), folder, language).case, folder, by, language))
    return path


def book_page(case: Case | None, folder: Path, by: str = "", language: str = DUTCH.name) -> str:
    """The booklet as one page without script or network."""
    assert case is not None
    wording = page_words(language)
    words, marks = CaseWords(case, wording.say), Marks(folder)
    days = Days(case, words, marks)
    return wording.page(templates().get_template("book.html").render(
        case=case, by=by, version=case.text_hash[:VERSION_SIGNS], days=days.all(), traces=days.traces(),
        talks=Talks(case, words, marks).all(), truths=truths(case, words), stories=stories(case, folder, words, marks),
        skills=skills(case, words), reading=reading(folder, words), letters=tuple(
            (letter, words.say(CHANNELS[channel])) for channel, letter in LETTERS.items()),
        promises=promises(case, words), proof=proof(case, words), questions=questions(case, words),
        missions=tuple((one.text, words.skill(one.skill)) for one in case.debrief.missions),
        say=words.say, language=language))
