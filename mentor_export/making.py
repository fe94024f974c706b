"""Makes the files: a page and a guide per dossier, one sheet for the class, a table when asked for.

Knows names of files and how to write one whole or not at all. Does not know the command line.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from alibi.store.dossier import Dossier
from alibi.store.told import told_of_dossier
from mentor_export.class_sheet import class_digest
from mentor_export.digest import digest_of
from mentor_export.page import child_page, class_page, for_weasyprint, guide_page
from mentor_export.rows import csv_of
from mentor_export.shapes import Digest
from mentor_export.sources import SourceProblem, by_code, read

GUIDE = "gespreksleidraad"
CLASS = "klassenblad.html"
TABLE = "keuzes.csv"
CANNOT_WRITE = "In deze map kan niets worden opgeslagen: kies een andere met --out."
NO_PDF = "Voor een PDF is WeasyPrint nodig: installeer het met pip install \"alibi[pdf]\", of druk de pagina af."
NOT_LAID_OUT = "WeasyPrint kan van deze bladzijde geen PDF maken: open de bladzijde en druk haar af als PDF."


def make_page(source: Path, out: Path) -> Path:
    """Make the page of one journal or dossier, with the guide beside it; `out` is the page itself (….html) or a
    folder to put it in under the agent's code. SourceProblem when that cannot be done."""
    dossier = read(source)
    page = out if out.suffix == ".html" else out / f"{dossier.about.code}.html"
    write_pages(dossier, page)
    return page


def write_pages(dossier: Dossier, page: Path) -> Path:
    """Write the child's page, and the mentor's guide beside it; the path of the guide."""
    digest = digest_for(dossier)
    written(page, child_page(digest).encode())
    return written(page.with_name(f"{page.stem}-{GUIDE}.html"), guide_page(digest).encode())


def digest_for(dossier: Dossier) -> Digest:
    return digest_of(told_of_dossier(dossier), dossier.about.code, dossier.about.keep_until.note)


def names_of(dossiers: Iterable[Dossier]) -> list[tuple[str, Dossier]]:
    """Each dossier under the name of its page: the code, and a number after it for a second play."""
    return [(code if at == 1 else f"{code}-{at}", dossier)
            for code, several in by_code(dossiers).items() for at, dossier in enumerate(several, start=1)]


def write_class_sheet(dossiers: Iterable[Dossier], out: Path) -> Path:
    told = {code: [told_of_dossier(one) for one in several] for code, several in by_code(dossiers).items()}
    return written(out / CLASS, class_page(class_digest(told)).encode())


def write_table(dossiers: Iterable[Dossier], out: Path) -> Path:
    return written(out / TABLE, csv_of(one for several in by_code(dossiers).values() for one in several))


def write_pdf(page: Path) -> Path:
    """The page as a tagged PDF beside it. SourceProblem when WeasyPrint is not there."""
    return written(page.with_suffix(".pdf"), pdf_of(for_weasyprint(page.read_text(encoding="utf-8"))))


def pdf_of(html: str) -> bytes:
    """A page that stands alone as a tagged PDF. SourceProblem when WeasyPrint is not there or cannot lay it out."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        raise SourceProblem("trouble", NO_PDF) from error
    try:
        pdf: bytes = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    except Exception as error:  # a library of others: whatever breaks in it, the page itself is still there
        raise SourceProblem("trouble", NOT_LAID_OUT) from error
    return pdf


def written(path: Path, contents: bytes) -> Path:
    """Put `contents` under `path`, whole or not at all; a file that holds just this already is left alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.read_bytes() == contents:
            return path
        handle, growing = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(contents)
            os.replace(growing, path)
        except BaseException:
            Path(growing).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise SourceProblem("read_only", CANNOT_WRITE) from error
    return path
