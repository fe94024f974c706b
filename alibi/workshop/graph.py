"""`alibi graph CASE`: pictures of a case on one page: its days, what leads to what, and every talk.

Knows which pictures there are, their legend, and how the file is written. The same pictures come as one page with links
or as one SVG.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Language
from alibi.content.disk_words import why_not
from alibi.content.files import NoSuchCase, find_case
from alibi.content.translation import in_language
from alibi.core.case import Case
from alibi.review.personas import NAMES
from alibi.workshop import graph_svg as svg
from alibi.workshop.file_writing import write_text
from alibi.workshop.graph_days import DayPictures
from alibi.workshop.graph_facts import UNPROVEN, UNREACHED, UNSEEN, Facts, Tell, facts_of
from alibi.workshop.graph_talks import Panel, TalkPictures
from alibi.workshop.in_words import CaseWords
from alibi.workshop.opening import CannotShow, loaded_whole, written_to
from alibi.workshop.page_words import page_words
from alibi.workshop.pages import templates

ALL_WELL, WRONG = 0, 1
PLAYS = 600
MARGIN, TITLE = 24, 40


def run_graph(name: str, out: Path | None, as_svg: bool, plays: int, said: TextIO, language: Language = DUTCH) -> int:
    """Draw a case, as a page or as one SVG. 1 when the case cannot be read or the file cannot be written."""
    try:
        with _progress(said, language) as tell:
            path = make_graph(find_case(name), out, plays, as_svg, tell, language.name)
    except CannotShow as why:
        print(why.said(language), file=said)
        return WRONG
    except NoSuchCase as why:
        print(language.say(str(why)), file=said)
        return WRONG
    except OSError as wrong:
        print(language.say(f"Ik kan de tekening hier niet opslaan ({why_not(wrong)}). Kies een andere plek met --out."),
              file=said)
        return WRONG
    print(path, file=said)
    return ALL_WELL


@contextmanager
def _progress(out: TextIO, language: Language) -> Iterator[Tell]:
    """A line that says what is being done, only where a person waits at a terminal."""
    if not out.isatty():
        yield lambda what: None
        return
    from rich.console import Console

    with Console(file=out).status(language.say("Ik lees de zaak …")) as status:
        yield lambda what: status.update(language.say(f"{what} …"))


def make_graph(folder: Path, out: Path | None = None, plays: int = PLAYS, as_svg: bool = False,
               tell: Tell = lambda what: None, language: str = DUTCH.name) -> Path:
    """Draw the case in `folder` in a language; beside where one stands when `out` is not given. The file."""
    folder = folder.resolve()
    path = written_to(out, f"{folder.name}_tekening.{'svg' if as_svg else 'html'}")
    case = in_language(loaded_whole(folder), folder, language).case
    assert case is not None
    facts = facts_of(case, plays, tell)
    panels = panels_of(case, facts, language)
    write_text(path, one_svg(case, panels) if as_svg else graph_page(case, facts, panels, language))
    return path


def panels_of(case: Case, facts: Facts, language: str = DUTCH.name) -> tuple[Panel, ...]:
    """Every picture, in order."""
    words = CaseWords(case, page_words(language).say)
    return (*DayPictures(case, words, facts).all(), *TalkPictures(case, words, facts).all())


def graph_page(case: Case, facts: Facts, panels: Sequence[Panel], language: str = DUTCH.name) -> str:
    """The pictures as one page without script or network."""
    wording = page_words(language)
    drawn = [(panel, svg.picture(svg.group(panel.inner, MARGIN / 2, MARGIN / 2), panel.wide + MARGIN,
                                 panel.tall + MARGIN, panel.title)) for panel in panels]
    marks = [(mark, [(kind, name) for kind, name in all_things(case) if facts.mark(kind, name) == mark])
             for mark in (UNREACHED, UNPROVEN, *dict.fromkeys(facts.hopeless.values()), UNSEEN)]
    return wording.page(templates().get_template("graph.html").render(
        case=case, facts=facts, drawn=drawn, marks=marks, unseen=UNSEEN, anchor=_anchor,
        label=lambda kind, name: wording.say(_label(kind, name)), say=wording.say, language=language,
        personas=[wording.say(NAMES.get(one, one)) for one in facts.hits.personas]))


def _label(kind: str, name: str) -> str:
    return {"deed": f"daad {name}", "trace": f"spoor {name}"}.get(kind, name)


def _anchor(kind: str, name: str) -> str:
    """Where a thing stands on the page, "" when it has no place of its own."""
    scene = name if kind == "scene" else name.rpartition("/")[0]
    return f"graaf-{scene}" if kind in ("scene", "choice") else ""


def all_things(case: Case) -> Iterator[tuple[str, str]]:
    """Every scene, choice, deed and trace by kind and name."""
    for scene in case.scenes:
        yield "scene", scene.key
        yield from (("choice", f"{scene.key}/{choice.id}") for choice in scene.choices)
    yield from (("deed", deed.id) for day in case.days for deed in day.deeds)
    yield from (("trace", trace.id) for trace in case.traces)


def one_svg(case: Case, panels: Sequence[Panel]) -> str:
    """The pictures below each other in one SVG."""
    y, drawn = float(MARGIN), []
    for panel in panels:
        drawn.append(svg.words(MARGIN, y + 24, panel.title, 20, bold=True))
        drawn.append(svg.group(panel.inner, MARGIN, y + TITLE, panel.anchor, panel.title))
        y += TITLE + panel.tall + 2 * MARGIN
    wide = max(panel.wide for panel in panels) + 2 * MARGIN
    return svg.picture(svg.box(0, 0, wide, y, "white", "", radius=0) + "".join(drawn), wide, y, case.title)
