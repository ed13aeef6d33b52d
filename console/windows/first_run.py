"""First steps: who you are, what is watched, how it looks and sounds, and a drill. Four pages, each can be left out.

What is chosen applies when its page is left; where somebody stopped, Help goes on.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from console import practice
from console.connections import kinds
from console.connections.asking import ask
from console.connections.cause import Found
from console.live import Live
from console.program import PROGRAM
from console.settings import Settings
from console.sounds import Player
from console.windows.aside import Aside
from console.windows.first_run_note import LAST, FirstRunNote
from models.alerts.inbox.sounding import Sound
from models.kernel.errors import BadInput
from resources.tongue import marked, shown, tr
from widgets.buttons import Button
from widgets.field import Field
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow
from widgets.segment import Option, Segment
from widgets.shape_legend import ShapeLegend
from widgets.shortcut_sheet import ShortcutGroup, ShortcutSheet

_STEPS: Final = (marked("1 You"), marked("2 Connect"), marked("3 See and hear"), marked("4 Drill"))
_ROLES: Final = (
    (
        "ic",
        marked("Incident Commander"),
        marked("The war room comes first: impact, decisions, tasks, the next update."),
    ),
    ("operator", marked("Operator"), marked("The overview comes first: every service, the worst at the top.")),
    ("scribe", marked("Scribe"), marked("The timeline comes first: what happened, who decided what.")),
)
_SOUNDS: Final = (
    (
        Sound.P1,
        marked("P1 alarm"),
        marked("Three short, high, twice. Seen as well: the alert's glyph flashes until somebody has it."),
    ),
    (
        Sound.UPDATE,
        marked("Update due"),
        marked("Two long, middle. Seen as well: the countdown in the banner turns and counts up."),
    ),
    (
        Sound.APPROVAL,
        marked("Approval wanted"),
        marked("One long, low. Seen as well: the count at Approve in the banner."),
    ),
)
_DRILL: Final = (
    ("F3", marked("look at what is broken")),
    ("F2", marked("declare an incident; only its title is needed")),
    ("Ctrl+L", marked("log what you see, one line")),
    ("Ctrl+Shift+L", marked("log what was decided, and why")),
    ("F5", marked("see whom it hits and what began it")),
    ("Ctrl+Shift+T", marked("say how far it is")),
)


class FirstRun(QDialog):
    """`applied(setting)` after each that was taken; `asked(action)` where an action of the window is to go on."""

    applied = Signal(str)
    asked = Signal(str)

    def __init__(
        self,
        settings: Settings,
        live: Live,
        note: FirstRunNote,
        parent: QWidget | None = None,
        *,
        launch: Callable[[bool], bool] = lambda guided: practice.start(guided=guided),
        play: Callable[[Sound], None] | None = None,
    ) -> None:
        """`launch(guided)` opens the console on sample data beside this one; `play` makes a sound."""
        super().__init__(parent)
        self._settings, self._live, self._note, self._launch = settings, live, note, launch
        self._at: int = 0
        self._player: Player | None = None
        self._play = play or self._make_sound
        self._asides: list[Aside] = []
        self.setWindowTitle(tr("First steps"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.steps = Segment(tr("Step"), [Option(str(at), tr(words)) for at, words in enumerate(_STEPS)])
        self.notice = NoticeRow(glyph=GlyphKind.DOWN, is_inner=True)
        self.notice.hide()
        self._stack = QStackedWidget()
        for page in (self._you(), self._connect(), self._see_and_hear(), self._drill()):
            self._stack.addWidget(page)
        self.back, self.go_on = Button(tr("Back"), "Alt+Left"), Button(tr("Next"), "Ctrl+Enter", is_primary=True)
        self.leave = Button(tr("Skip all"), "Esc")
        self.later = QLabel(tr("Help ▸ First steps comes back here."))
        self._lay_out()
        self.steps.chosen.connect(lambda step: self.show_step(int(step)))
        self.back.clicked.connect(lambda: self.show_step(max(0, self._at - 1)))
        self.go_on.clicked.connect(self._next)
        self.leave.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._next)
        QShortcut(QKeySequence("Alt+Left"), self, lambda: self.show_step(max(0, self._at - 1)))
        self._show(note.step)
        room = parent.height() - 112 if parent is not None else 640
        self.resize(800, max(480, min(640, room)))

    @property
    def step(self) -> int:
        """Which page is shown, from 0."""
        return self._at

    @property
    def is_testing(self) -> bool:
        """Whether an address is being asked."""
        return bool(self._asides)

    def show_step(self, step: int) -> None:
        """Apply what this page holds, and show another; stays where something can't be taken."""
        if self._apply():
            self._show(step)
            self._note.keep(step)
        else:
            self.steps.set_chosen(str(self._at))

    def done(self, result: int) -> None:
        """What was typed so far holds, and where somebody stopped is noted."""
        self._apply()
        self._note.keep(self._at)
        if self._player is not None:
            self._player.stop()
        super().done(result)

    def _next(self) -> None:
        if self._at < LAST:
            self.show_step(self._at + 1)
        elif self._apply():
            self._note.keep(self._at, is_done=True)
            self.accept()

    def _show(self, step: int) -> None:
        self._at = step
        self._stack.setCurrentIndex(step)
        self.steps.set_chosen(str(step))
        self.notice.hide()
        self.back.set_disabled(tr("this is the first step") if step == 0 else None)
        # One primary button: on the last page it is the drill.
        self.go_on.is_primary = step != LAST
        self.go_on.set_label(tr("Finish") if step == LAST else tr("Next"))
        (self.name, self.prometheus, self.theme, self.begin)[step].setFocus()

    # Its pages.

    def _you(self) -> QWidget:
        self.name = Field(tr("Your name"), note=tr("as others read it in the timeline"))
        self.name.set_text(self._settings.text("me.name") or self._live.person(self._live.desk.identity.me))
        self.role = Segment(
            tr("Role"), [Option(id_, tr(words)) for id_, words, _about in _ROLES], self._settings.text("me.layout")
        )
        self._about_role = _said("")
        self.role.chosen.connect(lambda _role: self._tell_role())
        self._tell_role()
        return _page(
            tr("Who sits here?"),
            tr("Everything you record is signed by this workstation and carries this name. Both can be changed later."),
            self.name,
            _labelled(tr("What you usually do"), self.role),
            self._about_role,
        )

    def _connect(self) -> QWidget:
        self.prometheus = Field(tr("Prometheus address"), placeholder="http://prometheus.example:9090")
        self.prometheus.set_text(self._settings.text("prometheus.url"))
        self.alertmanager = Field(tr("Alertmanager address"), placeholder="http://alertmanager.example:9093")
        self.alertmanager.set_text(self._settings.text("alertmanager.url"))
        self.found: dict[str, NoticeRow] = {}
        for key in ("prometheus", "alertmanager"):
            self.found[key] = NoticeRow(glyph=GlyphKind.DOWN, is_inner=True)
            self.found[key].hide()
        self.test = Button(tr("Test"))
        self.test.clicked.connect(self.try_addresses)
        self.hub, self.more = Button(tr("Join a hub…")), Button(tr("All connections…"))
        self.sample = Button(tr("Use sample data"))
        self.hub.clicked.connect(lambda: self._go_to("sync.join"))
        self.more.clicked.connect(lambda: self._go_to("connections"))
        self.sample.clicked.connect(lambda: self._start_practice(guided=False))
        return _page(
            tr("What should be watched?"),
            tr(
                "Monitoring is asked from here, and only read. Without any, the console still commands, logs and tells. Sample "
                "data opens a second console on a simulated company; nothing of it comes into your record."
            ),
            self.prometheus,
            self.found["prometheus"],
            self.alertmanager,
            self.found["alertmanager"],
            _row(self.test, self.hub, self.more, self.sample),
        )

    def _see_and_hear(self) -> QWidget:
        themes = [Option("dark", tr("Dark")), Option("light", tr("Light")), Option("wall", tr("Wall"))]
        self.theme = Segment(tr("Theme"), themes, self._settings.text("look.theme"))
        self.theme.chosen.connect(lambda theme: self._put("look.theme", theme))
        self.sound = Segment(
            tr("Sounds"), [Option("on", tr("On")), Option("off", tr("Off"))], self._settings.text("sound.enabled")
        )
        self.sound.chosen.connect(lambda chosen: self._put("sound.enabled", chosen))
        self.plays = {sound: Button(tr("Play")) for sound, _name, _about in _SOUNDS}
        lines = []
        for sound, name, about in _SOUNDS:
            self.plays[sound].setAccessibleName(tr("Play {sound}", sound=tr(name)))
            self.plays[sound].clicked.connect(partial(self._play, sound))
            lines.append(_row(self.plays[sound], _two_lines(tr(name), tr(about)), stretches=True))
        return _page(
            tr("Can you see and hear it?"),
            "",
            _row(_labelled(tr("Theme"), self.theme), _labelled(tr("Sounds"), self.sound)),
            *lines,
            _two_lines(
                tr("Shapes"), tr("Hue, shape and word always say the same. Learn the shapes; hues may fail you.")
            ),
            ShapeLegend(inset=0),
        )

    def _drill(self) -> QWidget:
        self.begin = Button(tr("Begin the drill"), is_primary=True)
        self.begin.clicked.connect(lambda: self._start_practice(guided=True))
        keys = ShortcutSheet(
            [ShortcutGroup(tr("What you will press"), tuple((keys, tr(what)) for keys, what in _DRILL))], inset=0
        )
        return _page(
            tr("Two minutes of practice"),
            tr(
                "An outage unfolds in a window of its own, on sample data, and a line above it says what to press next. "
                "Your own record stays as it is, nobody is told anything, and closing that window ends it."
            ),
            _row(self.begin),
            keys,
        )

    # What its pages do.

    def try_addresses(self) -> None:
        """Ask both addresses; each says beside itself whether it works, or the cause."""
        clock = self._live.clock
        for key, field, kind in (
            ("prometheus", self.prometheus, kinds.PROMETHEUS),
            ("alertmanager", self.alertmanager, kinds.ALERTMANAGER),
        ):
            url = field.text().strip()
            self.found[key].setVisible(bool(url))
            if not url:
                continue
            self.found[key].set_notice(tr("Asking {place}…", place=url))
            aside = Aside(f"test-{key}", self)
            self._asides.append(aside)
            aside.done.connect(partial(self._tell_found, aside, key))
            aside.start(partial(lambda one, of, _heard: ask(one, of, clock), url, kind))
        self.test.set_busy(-1 if self._asides else None)

    def _tell_found(self, aside: Aside, key: str, found: Found) -> None:
        self._asides.remove(aside)
        aside.deleteLater()
        self.test.set_busy(-1 if self._asides else None)
        self.show_found(key, found)

    def show_found(self, key: str, found: Found) -> None:
        """What a test found, beside the address it is about (prometheus or alertmanager)."""
        row = self.found[key]
        row.set_glyph(GlyphKind.OK if found.works else GlyphKind.DOWN)
        row.set_notice(" ".join(each for each in (found.sentence, found.mend) if each))
        row.show()

    def _tell_role(self) -> None:
        about = {id_: words for id_, _name, words in _ROLES}
        self._about_role.setText(tr(about.get(self.role.chosen_id(), "")))

    def _start_practice(self, *, guided: bool) -> None:
        if self._launch(guided):
            self._say(tr("It opens in a window of its own. Close that window to come back here."), GlyphKind.DRILL)
        else:
            self._say(
                tr("Practice could not be started. From a terminal: {program} demo", program=PROGRAM), GlyphKind.DOWN
            )

    def _go_to(self, action: str) -> None:
        if self._apply():
            self.accept()
            self.asked.emit(action)

    def _apply(self) -> bool:
        """Put what the present page holds in force; False where something can't be, which is said beside it."""
        if self._at == 0:
            return self._put("me.name", self.name.text().strip(), self.name) and self._put(
                "me.layout", self.role.chosen_id()
            )
        if self._at == 1:
            return self._put("prometheus.url", self.prometheus.text().strip(), self.prometheus) and self._put(
                "alertmanager.url", self.alertmanager.text().strip(), self.alertmanager
            )
        return True

    def _put(self, key: str, value: str, field: Field | None = None) -> bool:
        # The name that is there already, the system's, is nobody's choice.
        is_unchosen = key == "me.name" and value in ("", self._live.person(self._live.desk.identity.me))
        if value == self._settings.text(key) or is_unchosen:
            return True
        try:
            self._settings.put({key: value})
        except BadInput as error:
            if field is not None:
                field.set_error(shown(error.problems[0].message))
            else:
                self._say(shown(error.problems[0].message), GlyphKind.DOWN)
            return False
        if field is not None:
            field.set_error("")
        if key == "me.name":
            self._live.desk.people.put(self._live.desk.identity.me, value)
        self.applied.emit(key)
        return True

    def _make_sound(self, sound: Sound) -> None:
        if self._player is None:
            self._player = Player(lambda: True, self)
        self._player.play(sound)

    def _say(self, sentence: str, glyph: GlyphKind) -> None:
        self.notice.set_glyph(glyph)
        self.notice.set_notice(sentence)
        self.notice.show()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.go_on)
        foot.addWidget(self.back)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        self.later.setProperty("role", "label")
        foot.addWidget(self.later)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.steps)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)


def _said(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _two_lines(first: str, second: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    name = _said(first)
    name.setProperty("role", "name" if second else "")
    column.addWidget(name)
    if second:
        about = _said(second)
        about.setProperty("role", "label")
        column.addWidget(about)
    return holder


def _labelled(words: str, widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(words)
    label.setProperty("role", "note")
    column.addWidget(label)
    column.addWidget(widget)
    return holder


def _row(*widgets: QWidget, stretches: bool = False) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    for at, widget in enumerate(widgets):
        row.addWidget(widget, 1 if stretches and at == len(widgets) - 1 else 0)
    if not stretches:
        row.addStretch(1)
    return holder


def _page(title: str, sentence: str, *widgets: QWidget) -> QScrollArea:
    inner = QWidget()
    inner.setProperty("surface", "panel")
    column = QVBoxLayout(inner)
    # At the right the ring of a field, and room for its scroll bar, where there is one.
    column.setContentsMargins(0, 4, 0, 8)
    column.setSpacing(12)
    heading = QLabel(title)
    heading.setProperty("role", "heading")
    column.addWidget(heading)
    if sentence:
        column.addWidget(_said(sentence))
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
