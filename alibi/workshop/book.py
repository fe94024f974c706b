"""`alibi book CASE`: the whole case as a booklet for colleagues to read, talk over and sign.

Knows which chapters there are and how the file is written. What stands in a chapter is known by the `book_…` modules,
how it looks by the template. Nothing that is secret in the game is left out: this is for adults.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from alibi.content.disk_words import why_not
from alibi.content.files import NoSuchCase, find_case
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
from alibi.workshop.opening import CannotShow, opened, written_to
from alibi.workshop.pages import templates

ALL_WELL, WRONG = 0, 1
VERSION_SIGNS = 8
MakePdf = Callable[[str], bytes]
"""Makes a PDF of a page; NoPdf when that cannot be done here."""


class NoPdf(Exception):
    """No PDF can be made here; the message is a sentence that says what to do."""


def run_book(name: str, out: Path | None, by: str, make_pdf: MakePdf | None, said: TextIO) -> int:
    """Write the booklet of a case as a page, and as PDF when `make_pdf` is given. `by` is who made the case. 1 when
    the case cannot be read or the file cannot be written."""
    try:
        folder = find_case(name)
        page = make_book(folder, out, by)
        print(page, file=said)
        if make_pdf:
            pdf = page.with_suffix(".pdf")
            write_bytes(pdf, make_pdf(page.read_text("utf-8")))
            print(pdf, file=said)
    except (NoSuchCase, CannotShow, NoPdf) as why:
        print(why, file=said)
        return WRONG
    except OSError as wrong:
        print(f"Ik kan het boekje hier niet opslaan ({why_not(wrong)}). Kies een andere plek met --out.", file=said)
        return WRONG
    return ALL_WELL


def make_book(folder: Path, out: Path | None = None, by: str = "") -> Path:
    """Write the booklet of the case in `folder`; beside where one stands when `out` is not given. The file."""
    folder = folder.resolve()
    path = written_to(out, f"{folder.name}_boekje.html")
    write_text(path, book_page(opened(folder), folder, by))
    return path


def book_page(case: Case, folder: Path, by: str = "") -> str:
    """The booklet as one page without script or network."""
    words, marks = CaseWords(case), Marks(folder)
    days = Days(case, words, marks)
    return templates().get_template("book.html").render(
        case=case, by=by, version=case.text_hash[:VERSION_SIGNS], days=days.all(), traces=days.traces(),
        talks=Talks(case, words, marks).all(), truths=truths(case, words), stories=stories(case, folder, words, marks),
        skills=skills(case, words), reading=reading(folder), letters=tuple(
            (letter, CHANNELS[channel]) for channel, letter in LETTERS.items()),
        promises=promises(case, words), proof=proof(case, words), questions=questions(case, words),
        missions=tuple((one.text, words.skill(one.skill)) for one in case.debrief.missions))
