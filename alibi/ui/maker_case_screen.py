"""One case in the hands of its maker: check it, try a scene, make a booklet or a picture, let bots play.

Knows the port of the workshop and what came of work. Work goes on outside: each step asks how far it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from alibi.play.maker import Done, Kind, MakerProblem, Remark, Step, Watch, Work
from alibi.ui.client import Client
from alibi.ui.maker_outcome import put_remarks, put_table
from alibi.ui.maker_screen import maker_of
from alibi.ui.maker_share import FIRST_FIELD, ShareForm
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, Box
from alibi.ui.screen import Screen
from alibi.ui.widgets import Heading, Panel, TextBlock
from alibi.ui.widgets_frame import Notice
from alibi.ui.widgets_press import Button

LEFT, WIDE = 40, 316
SHEET = Box(380, 24, 876, SCREEN_H - 48)
WORKS: tuple[tuple[Kind, str, str, str], ...] = (
    ("check", "Kijk na", "check", "Ik kijk de zaak na …"),
    ("fix", "Herstel wat kan", "settings", "Ik herstel wat zeker is …"),
    ("record", "Neem op", "pen", "Ik neem de spellen op …"),
    ("graph", "Maak een tekening", "map", "Ik maak de tekening …"),
    ("book", "Maak een boekje", "book", "Ik maak het boekje …"),
    ("bots", "Laat bots spelen", "people", "De bots spelen …"),
    ("pack", "Geef door", "share", "Ik pak de zaak in …"),
)
SHOWING = "Ik zoek het spel op …"
CHANGES: tuple[Kind, ...] = ("record", "fix", "pack")
"""Work that changes files of the case itself."""
CHECKS: tuple[Kind, ...] = ("check", "record", "fix")
"""Work that ends in a check."""
ABOUT = (
    ("Kijk na", "Kan een kind alles bereiken? Is de zaak op te lossen, ook met één weg minder? Leest hij goed?"),
    ("Herstel wat kan", "Kleine fouten waar maar één ding bedoeld kan zijn. Je ziet wat er veranderde."),
    ("Probeer een scène", "Begin ergens in het spel. Sla je een bestand op, dan zie je het meteen."),
    ("Neem op", "Voor elke gast een spel dat laat zien dat het kan. Nodig als een oud spel niet meer past."),
    ("Maak een tekening", "Wie waar is, wat waartoe leidt, en elk gesprek. Met hoe vaak bots ergens kwamen."),
    ("Maak een boekje", "Alle teksten en keuzes op papier, voor collega’s om te lezen en te tekenen."),
    ("Geef door", "Eén bestand met je zaak, voor wie hem ook wil spelen."),
    ("Laat bots spelen", "Zeven soorten spelers spelen hem vele keren. Wat zien ze, en hoe loopt het af?"),
)


class MakerCaseScreen(Screen):
    """What can be done at the left, what came of it at the right."""

    start_focus = "check"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        case = client.maker_case
        assert case is not None, "a case was chosen"
        self.case = case
        self.work: Work | None = None
        self.kind: Kind = "check"
        self.done: Done | None = None
        self.note = ""
        self.watch: Watch | None = None
        self.old = False
        self.form: ShareForm | None = None
        self.packing = False
        self.before_show: Done | None = None

    # --- work -------------------------------------------------------------------------------------------

    def tick(self, dt: float) -> None:
        done = self.work.look() if self.work is not None else None
        if done is not None:
            self.work, self.done = None, done
            self.old = self.old and self.kind not in CHECKS
            if self.kind in CHANGES:
                self._begin_to_watch()
            if done.file is not None and not done.table:
                self._show_file()
            if done.played:
                self._look_back(done)
        if self.watch is not None and self.watch.changed():
            self._saved()

    def _saved(self) -> None:
        """Something was saved: what is shown is old. A check is done again at once."""
        if self.done is not None or self.work is not None:
            self.old = True
            if self.kind in CHECKS:
                self._begin("check")

    def _start(self, kind: Kind) -> None:
        """Begin work; what came of other work goes away."""
        self._stop()
        self.done, self.note, self.old, self.packing = None, "", False, kind == "pack"
        if kind != "pack":
            self._begin(kind)
        elif self.form is None:
            maker = maker_of(self.client)
            self.form = ShareForm(maker.sharing(self.case.name), maker.short_name)
        if kind == "pack":
            self.type_anew(FIRST_FIELD)

    def _pack(self) -> None:
        assert self.form is not None
        if FIRST_FIELD not in self.form.answers():
            self.note = "Vul eerst in hoe je heet."
            self.type_anew(FIRST_FIELD)
            return
        self.packing, self.note = False, ""
        self._begin("pack", self.form.answers())

    def _begin(self, kind: Kind, more: Mapping[str, str] = MappingProxyType({})) -> None:
        self._stop()
        self.kind = kind
        try:
            self.work = maker_of(self.client).start(kind, self.case.name, more)
            self._begin_to_watch()
        except MakerProblem as problem:
            self.note = str(problem)

    def _begin_to_watch(self) -> None:
        """From now on, unless work goes on that itself changes files: then once it is done."""
        busy = self.work is not None and self.kind in CHANGES
        self.watch = None if busy else maker_of(self.client).watch(self.case.name)

    def _stop(self) -> None:
        if self.work is not None:
            self.work.stop()
            self.work = None

    def _show_file(self) -> None:
        """Show what was made; where no program can, say where it lies."""
        assert self.done is not None and self.done.file is not None
        opened = maker_of(self.client).open(self.done.file)
        self.note = "" if opened else f"Hier kan ik niets openen. Het staat in: {self.done.file}"

    def _open_folder(self) -> None:
        opened = maker_of(self.client).open(self.case.folder)
        self.note = f"{'De map gaat open. Zie je niets? ' if opened else ''}De map staat hier: {self.case.folder}"

    def _put_back(self) -> None:
        """The files as they were before the last work changed them; then what that makes of the case."""
        assert self.done is not None and self.done.kept is not None
        try:
            maker_of(self.client).put_back(self.case.name, self.done.kept)
        except MakerProblem as problem:
            self.note = str(problem)
            return
        self._start("check")
        self.note = "De vorige bestanden staan terug."

    def back(self) -> None:
        self._stop()
        self.client.close()

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        head = page.put(Heading("kop", self.case.title, step="subhead"), LEFT, 28, WIDE).bottom
        head = page.put(TextBlock("map", self.case.name, step="small", colour="quiet"), LEFT, head + 2, WIDE).bottom
        foot = page.put_above(Button("terug", "Terug", self.back, icon="arrow_left", kind="quiet"), LEFT,
                              SCREEN_H - 24, WIDE).y
        with page.scroll("doen", Box(LEFT - 8, head + 4, WIDE + 30, foot - head - 12)) as inner:
            inner.column(self._buttons(), inner.x, inner.y, WIDE, gap=8)
        page.put(Panel(radius=20), *SHEET)
        with page.scroll("blad", SHEET.grown(-12)) as inner:
            self._sheet(inner)

    def _buttons(self) -> list[Button]:
        asked = bool(self.done and self.done.steps)
        works = [self._work_button(kind, kind, first=kind == "check" and not asked) for kind, *_ in WORKS]
        scene = Button("scene", "Probeer een scène", self._opener("maker_scenes"), icon="play")
        folder = Button("openen", "Open de map", self._open_folder, icon="search")
        return [*works[:3], scene, *works[3:], folder]

    def _opener(self, screen: str) -> Callable[[], None]:
        def open_it() -> None:
            self._stop()
            self.client.open(screen)
        return open_it

    def _sheet(self, inner: Page) -> None:
        x, y, w = inner.x + 8, inner.y + 4, inner.w - 16
        if self.note:
            y = inner.put(Notice("melding", "Let op", self.note, icon="bulb"), x, y, w).bottom + 12
        if self.done is not None:
            y = self._put_old(inner, x, y, w) if self.old else y
            self._put_done(inner, x, y, w, self.done)
        elif self.work is not None:
            self._put_work(inner, x, y, w, self.work.doing)
        elif self.packing and self.form is not None:
            self.form.put(inner, x, y, w, self._pack)
        else:
            self._put_about(inner, x, y, w)

    def _put_about(self, inner: Page, x: int, y: int, w: int) -> None:
        y = inner.put(Heading("blad", "Wat wil je doen?", step="subhead"), x, y, w).bottom + 12
        for what, words in ABOUT:
            y = inner.put(TextBlock("", what, step="body_strong"), x, y, w).bottom
            y = inner.put(TextBlock("", words), x, y, w).bottom + 12
        inner.put(TextBlock("", f"De bestanden staan in: {self.case.folder}", step="small", colour="quiet"), x, y, w)

    def _put_old(self, inner: Page, x: int, y: int, w: int) -> int:
        """That what stands below is from before the last save, and that it is looked at again or can be."""
        words = "Je hebt iets opgeslagen. Wat hieronder staat, is van daarvoor."
        doing = f"{words} Ik kijk opnieuw na." if self.work is not None else words
        y = inner.put(Notice("oud", "Niet meer van nu", doing, icon="clock"), x, y, w).bottom + 10
        label = "Kijk opnieuw na" if self.kind in CHECKS else "Doe het opnieuw"
        again = (Button("stop", "Stop hiermee", self._stop, icon="close") if self.work is not None else
                 Button("opnieuw", label, partial(self._start, "check" if self.kind in CHECKS else self.kind),
                        icon="undo", kind="primary"))
        return inner.put(again, x, y).bottom + 16

    def _put_work(self, inner: Page, x: int, y: int, w: int, doing: str) -> None:
        title = next((words for kind, _, _, words in WORKS if kind == self.kind), SHOWING)
        y = inner.put(Heading("blad", title, step="subhead"), x, y, w).bottom + 12
        y = inner.put(TextBlock("bezig", doing), x, y, w).bottom + 16
        inner.put(Button("stop", "Stop hiermee", self._stop, icon="close"), x, y)

    def _put_done(self, inner: Page, x: int, y: int, w: int, done: Done) -> None:
        y = inner.put(Heading("blad", done.sentence, step="subhead"), x, y, w).bottom + 6
        if done.more:
            y = inner.put(TextBlock("meer", done.more, colour="quiet"), x, y, w).bottom
        y = self._put_steps(inner, x, y + 12, w, done)
        if done.file is not None:
            label = "Bekijk alles" if done.table else "Open de map" if self.kind == "pack" else "Open het nog eens"
            y = inner.put(Button("nogeens", label, self._show_file, icon="eye", subtitle=str(done.file)), x, y,
                          w).bottom + 16
        if done.table:
            y = put_table(inner, x, y, w, done.table)
        put_remarks(inner, x, y, w, done.remarks, self._explain, self._show, to_record=done.steps == ("record",))

    def _put_steps(self, inner: Page, x: int, y: int, w: int, done: Done) -> int:
        """What there is to do next, and the way back when files were changed."""
        buttons = [self._step_button(step, first=number == 0) for number, step in enumerate(done.steps)]
        if done.kept is not None:
            buttons.append(Button("terugzetten", "Zet de vorige bestanden terug", self._put_back, icon="undo"))
        columns = 2 if len(buttons) > 1 and w // 2 > max(button.wide(self.look) for button in buttons) else 1
        return inner.grid(buttons, x, y, w, columns, gap=10) + 10 if buttons else y

    def _step_button(self, step: Step, first: bool) -> Button:
        if step != "play":
            return self._work_button(f"nu:{step}", step, first)
        return Button("nu:play", "Speel de zaak", self._play, icon="play", kind="primary" if first else "card")

    def _play(self) -> None:
        """The whole case from its beginning, without keeping anything; after it, back to here."""
        from alibi.ui.preview_overlay import show_preview

        try:
            port = maker_of(self.client).preview(self.case.name, "")
        except MakerProblem as problem:
            self.note = str(problem)
            return
        self._stop()
        show_preview(self.client, port, self._come_back)

    def _come_back(self) -> None:
        """To this very screen, with what was found."""
        self.client.open("maker")
        self.client.stage.push(self)

    def _work_button(self, key: str, kind: Kind, first: bool) -> Button:
        label, icon = next((label, icon) for one, label, icon, _ in WORKS if one == kind)
        return Button(key, label, partial(self._start, kind), icon=icon, kind="primary" if first else "card")

    def _show(self, remark: Remark) -> None:
        """The play of a bot that a finding is about; what the bots said stays for afterwards."""
        self.before_show, self.note = self.done, ""
        self._begin("show", {"play": remark.play})
        self.done = None

    def _look_back(self, done: Done) -> None:
        self.done, self.kind, self.before_show = self.before_show, "bots", None
        try:
            self.client.look_back(maker_of(self.client).looked_back(self.case.name, done.played))
        except MakerProblem as problem:
            self.note = str(problem)

    def _explain(self, remark: Remark) -> None:
        self.client.maker_remark = remark
        self.client.open("maker_explain")
