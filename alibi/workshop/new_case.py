"""`alibi new NAME`: a new case that runs, made from the template with five answers.

Copies `levels/_template`, puts other people and words in it, has the plays recorded anew, and adds schemas and editor
settings. The folder appears when all of it is done, or not at all. Knows the template; the questions are `answers.py`.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.disk_words import why_not
from alibi.content.files import PACKAGE, find_folder, school_folder
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.play.maker import SCHOOL
from alibi.review.check import check_loaded
from alibi.workshop.answers import Answers, Ask, NoGoodAnswer, Offer, Say, choose_school, collect
from alibi.workshop.case_name import NoGoodName, folder_name, suggestion_for
from alibi.workshop.editor import write_editor_settings
from alibi.workshop.file_writing import write_text
from alibi.workshop.known import school_people
from alibi.workshop.recording import MOST_TRIES, Outcome, record_all
from alibi.workshop.schema_files import add_pointer, without_pointer, write_schemas
from alibi.workshop.setting import CannotPlayThere, Setting, own_setting, schools, setting_on

ALL_WELL, WRONG = 0, 1
TEMPLATE = "_template"
DAY = "days/1_ochtend.yaml"
_CELL = re.compile(r"(\S+(?: \S+)*)( {2,}|$)")
"""What stands in one column of a table written with blanks, and the gap behind it."""


class CannotMake(Exception):
    """The case could not be made; the message is a sentence for the author."""


def run_new(name: str, given: dict[str, str], yes: bool, out: TextIO, ask: Ask = input,
            levels: Path | None = None) -> int:
    """Make a new case. `given` holds the answers that came as options (school, title, guest, board, question, place);
    with `yes` the template answers the others, without it they are asked. `levels` is another folder than the game's
    own, with its own numbers. 1 when nothing was made."""
    target = levels or own_levels()

    def say(sentence: str) -> None:
        print(sentence, file=out)

    try:
        folder = target / folder_name(name, {levels} if levels else {target, find_folder("levels")})
        template = _template()
        setting = _asked_setting(template, target, given, yes, ask, say)
        make_case(template, folder, setting, collect(_offer(template, setting), given, yes, ask, say))
    except (NoGoodName, NoGoodAnswer, CannotMake) as refused:
        print(refused, file=out)
        return WRONG
    except EOFError:
        print("\nGestopt. Er is niets gemaakt.", file=out)
        return WRONG
    except OSError as wrong:
        print(f"In {target} kan ik niet schrijven ({why_not(wrong)}). Er is niets gemaakt.", file=out)
        return WRONG
    print(_next_steps(folder, target), file=out)
    return ALL_WELL


def make_from(target: Path, given: dict[str, str]) -> Path:
    """Make a new case in the folder `target` from answers alone, named after its title; what is not given is as in the
    template. The folder of the case. NoGoodName, NoGoodAnswer or CannotMake when it cannot be."""
    template = _template()
    setting = _asked_setting(template, target, given, True, input, print)
    answers = collect(_offer(template, setting), given, True, input, print)
    folder = target / folder_name(suggestion_for(answers.title), {target, find_folder("levels")})
    make_case(template, folder, setting, answers)
    return folder


def schools_for(target: Path) -> dict[str, str]:
    """The schools on which a case in this folder can be, the template's own first: id -> name."""
    return _schools_for(target, _template().school)


def _schools_for(target: Path, own: str) -> dict[str, str]:
    found = schools([target])
    return {own: found[own], **found} if own in found else found


def offer(target: Path, school: str = "") -> Offer:
    """What a new case on a school can be made of, with the ready answers. CannotMake when the template is broken or
    the school has not what it takes; without a school the template's own."""
    template = _template()
    return _offer(template, _setting(template, target, school or template.school))


def _asked_setting(template: Case, target: Path, given: dict[str, str], yes: bool, ask: Ask, say: Say) -> Setting:
    """The school that was given or chosen; one that cannot have the case is asked again."""
    known = _schools_for(target, template.school)
    while True:
        chosen = choose_school(known, template.school, given, yes, ask, say)
        try:
            return _setting(template, target, chosen)
        except CannotMake as why:
            if yes or SCHOOL in given:
                raise
            say(str(why))


def _setting(template: Case, target: Path, school: str) -> Setting:
    if school == template.school:
        return own_setting(template, school_people(target / TEMPLATE, school))
    texts = [path.read_text("utf-8") for path in _files_of_template()]
    try:
        return setting_on(template, texts, school_folder(target / TEMPLATE, school))
    except CannotPlayThere as why:
        raise CannotMake(str(why)) from None


def own_levels(package: Path = PACKAGE) -> Path:
    """Where new cases go: beside the others in a checkout, else in the folder one stands in."""
    beside = package.parent / "levels"
    return beside if beside.is_dir() else Path.cwd()


def people_of_template() -> tuple[str, ...]:
    """Who the template needs: with these people a school can have a new case at once."""
    return tuple(person.id for person in _template().people)


def _template() -> Case:
    loaded = load_case(find_folder("levels") / TEMPLATE)
    if loaded.case is None:
        raise CannotMake("De voorbeeldzaak levels/_template is stuk. Kijk met: alibi check _template")
    return loaded.case


def _offer(template: Case, setting: Setting) -> Offer:
    place = template.days[0].place
    return Offer(setting.people, setting.places, template.title, template.question,
                 tuple(setting.parts[one] for one in template.board), setting.rooms.get(place, place))


# --- making ---------------------------------------------------------------------------------------------------


def make_case(template: Case, folder: Path, setting: Setting, answers: Answers) -> None:
    """Write the whole case beside its place and then move it there. CannotMake when the result would not run."""
    if folder.exists():
        raise CannotMake(f"{folder} bestaat al. Daar blijf ik af.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(dir=folder.parent, prefix="_nieuw_"))
    try:
        unfinished.chmod(0o755)
        _copy(unfinished, template, setting, answers)
        _record(unfinished)
        if setting.school != template.school:
            _prove(unfinished, setting.school)
        for path in list(without_pointer(unfinished)):
            add_pointer(path, unfinished)
        write_editor_settings(unfinished)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    write_schemas(folder)


def _record(made: Path) -> None:
    """A play for each variant, which also shows that the new case can be solved."""
    case = load_case(made).case
    if case is None:
        raise CannotMake("Met deze antwoorden komt er geen zaak uit die klopt. Er is niets gemaakt.")
    if set(record_all(case, made).outcomes.values()) != {Outcome.RECORDED}:
        raise CannotMake(f"Met deze antwoorden vond niemand de gast, in {MOST_TRIES} spellen. Er is niets gemaakt.")


def _prove(made: Path, school: str) -> None:
    """The template is fair on its own school; on another one that is proved before the case is there."""
    wrong = next((one.diagnostic for one in check_loaded(load_case(made), made).findings if one.is_error), None)
    if wrong is not None:
        raise CannotMake(f"Op de school “{school}” wordt deze zaak niet eerlijk: {wrong.sentence} Liggen de plekken "
                         "ver uit elkaar? Zet er in je plattegrond meer op één verdieping. Er is niets gemaakt.")


def _files_of_template() -> list[Path]:
    """Every file of the template; plays are recorded, not copied."""
    source = find_folder("levels") / TEMPLATE
    return [path for path in sorted(source.rglob("*.yaml")) if path.relative_to(source).parts[0] != "plays"]


def _copy(target: Path, template: Case, setting: Setting, answers: Answers) -> None:
    """Every file of the template with other people, places and words."""
    source = find_folder("levels") / TEMPLATE
    names = other_people(template, setting, answers.board)
    words = _names_in_words(template, setting, names)
    for path in _files_of_template():
        inner = path.relative_to(source)
        text = renamed(setting.moved(path.read_text("utf-8")), words)
        stem = names.get(inner.stem, inner.stem) if inner.parts[0] == "talk" else inner.stem
        write_text(target / inner.with_stem(stem), _answered(inner.as_posix(), text, setting, answers))


def other_people(template: Case, setting: Setting, board: Sequence[str]) -> dict[str, str]:
    """Who takes whose part: the board of the template becomes the new one, guest first. Who had another part and is
    now on the board hands it to somebody who left the board, so that nobody is in the case twice."""
    names = dict(setting.parts) | dict(zip(template.board, board, strict=True))
    free = [setting.parts[one] for one in template.board if setting.parts[one] not in board]
    for person in template.people:
        if setting.parts[person.id] in board and person.id not in template.board:
            names[person.id] = free.pop(0)
    return {old: new for old, new in names.items() if old != new}


def _names_in_words(template: Case, setting: Setting, names: dict[str, str]) -> dict[str, str]:
    """Ids and names of the template, also as they stand within a sentence (mevrouw …) -> those of the new case."""
    words = dict(names)
    for person in template.people:
        if person.id in names:
            name = setting.people[names[person.id]].name
            words |= {said(person.name): said(name) for said in (str, _within, _bare)}
    return words


def _within(name: str) -> str:
    """A name as it stands within a sentence: mevrouw Yilmaz."""
    return re.sub(r"^(?:Mevrouw|Meneer)\b", lambda found: found[0].lower(), name)


def _bare(name: str) -> str:
    return re.sub(r"^(?:Mevrouw|Meneer) ", "", name)


def renamed(text: str, words: dict[str, str]) -> str:
    """A text in which whole words are replaced, all at once, so that two people can change places."""
    if not words:
        return text
    either = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    word = re.compile(rf"(?<!\w)({either})(?!\w)")
    return "\n".join(_in_columns(row, word, words) if row.startswith("#") else _said(row, word, words)
                     for row in text.split("\n"))


def _said(text: str, word: re.Pattern[str], words: dict[str, str]) -> str:
    return word.sub(lambda found: words[found[1]], text)


def _in_columns(row: str, word: re.Pattern[str], words: dict[str, str]) -> str:
    """A row of comment, perhaps of a table: what stands under each other stays so."""

    def cell(found: re.Match[str]) -> str:
        said = _said(found[1], word, words)
        return said + " " * max(2, len(found[0]) - len(said)) if found[2] else said

    return _CELL.sub(cell, row)


def _answered(inner: str, text: str, setting: Setting, answers: Answers) -> str:
    """The text of one file with the school, the title, the question and the place of the author."""
    if inner == "case.yaml":
        text = _put(_put(text, "school", setting.school), "title", _quoted(answers.title))
        return _put(text, "question", _quoted(answers.question))
    if inner == DAY:
        return re.sub(r"^begin: \{place: \w+", f"begin: {{place: {answers.place}", text, count=1, flags=re.MULTILINE)
    return text


def _put(text: str, key: str, value: str) -> str:
    return re.sub(rf"^{key}: .*$", lambda _: f"{key}: {value}", text, count=1, flags=re.MULTILINE)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _next_steps(folder: Path, levels: Path) -> str:
    name = folder.name if levels == find_folder("levels") else str(folder)
    return f"""Klaar: {folder}

1. Kijk na:       alibi check {name}
2. Speel:         alibi play {name}
3. Maak hem eigen: open de map in een tekstprogramma en verander één zin in talk/bakker.yaml.
   alibi check zegt hoeveel regels nog over het voorbeeld gaan, en in welke bestanden (A736).
   Hoe je verder gaat, staat in docs/eerste_zaak.md."""
