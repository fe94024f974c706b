"""Digests become pages: self-contained HTML without script or network, two sides of A4 for the child's own sheet.

Knows the templates and how much fits on a side. Does not know where digests come from.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from mentor_export.class_sheet import ClassDigest
from mentor_export.daily_line import chart_of
from mentor_export.fit import back_fit, front_fit
from mentor_export.shapes import Digest, SkillShown
from mentor_export.skills import ENOUGH_CHANCES

LONGEST = 150
"""Letters of one text on a page. A bubble in the game is shorter; only what a child types can be longer."""


def child_page(digest: Digest) -> str:
    """The child's sheet: two A4 pages when printed."""
    return _templates().get_template("child.html").render(
        digest=digest, chart=chart_of(digest.lines), front=front_fit(digest), back=back_fit(digest))


def guide_page(digest: Digest) -> str:
    """The mentor's own sheet for the talk about this digest: one A4 page."""
    return _templates().get_template("guide.html").render(digest=digest)


def class_page(digest: ClassDigest) -> str:
    """The sheet for a whole class: one A4 page, for the mentor only."""
    return _templates().get_template("class.html").render(digest=digest)


def for_weasyprint(html: str) -> str:
    """The page with what WeasyPrint must hear besides, because it lays out less than a browser does."""
    return html.replace("</style>", f"{_templates().get_template('weasyprint.css').render()}</style>", 1)


@cache
def _templates() -> Environment:
    templates = Environment(loader=PackageLoader("mentor_export"), autoescape=True, undefined=StrictUndefined,
                            trim_blocks=True, lstrip_blocks=True)
    templates.filters |= {"clip": clip, "because": because}
    return templates


def clip(words: str, longest: int = LONGEST) -> str:
    """The words on one line, shortened after a whole word when they are longer than fits."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    head = line[:longest - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:.") + "…"


def because(skill: SkillShown) -> str:
    """The end of *Het spel koos … omdat*: the counts, for who asks."""
    if skill.chances < ENOUGH_CHANCES:
        return f"het pas {skill.chances} van de {ENOUGH_CHANCES} momenten zag die daarvoor nodig zijn."
    times = "1 keer" if skill.helpful == 1 else f"{skill.helpful} keer"
    return f"je bij de laatste {skill.chances} kansen {times} iets koos dat hierbij past."
