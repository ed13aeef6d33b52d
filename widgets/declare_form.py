"""The content of the Declare dialog, 912 wide. Everything is filled when it opens; Ctrl+Enter declares at once.

Alt+M/S/F and Alt+Y/N answer from anywhere, Ctrl+1 to 4 set the severity from anywhere, plain 1 to 4 and the bare letters
wherever nothing is being typed. The caller listens to `inputs_changed` and answers with `show_suggestion`.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.buttons import Button
from widgets.combo import Combo
from widgets.declare_data import Answer, DeclareFormData, DeclareInputs, UsersHit
from widgets.glyphs import GlyphKind, glyph_of_severity
from widgets.marks import PLAY
from widgets.mirror import put, spot
from widgets.painted import Painted
from widgets.segment import Option, Segment
from widgets.severity_list import SeverityList
from widgets.theme import current, set_state

_PAD = 25
_FOOT = 72
_GAP = 24
"""Least room between two questions."""
_SECOND_ROW = 72
"""What the form is higher where long words push two questions into a row of their own."""


class DeclareForm(Painted):
    """`declare_requested(DeclareInputs)`, `drill_requested(DeclareInputs)`, `cancelled()`; the draft stays in the form."""

    mirrors = True
    surface = "panel"
    inputs_changed = Signal(object)
    declare_requested = Signal(object)
    drill_requested = Signal(object)
    cancelled = Signal()

    def __init__(self, data: DeclareFormData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = data
        self._chosen = data.inputs.is_severity_chosen
        self._rule_text, self._error = "", ""
        self._below = 0
        """How much lower all stands below the questions."""
        self.title = QLineEdit(self)
        self.title.setAccessibleName(tr("Title, required"))
        self.title.setProperty("scale", "title")
        self.title.setProperty("ring", True)
        self.users = Segment(
            tr("Users hit"),
            [
                Option("many", tr("Many, 25 % +"), "M"),
                Option("some", tr("Some, 5 to 25 %"), "S"),
                Option("few", tr("Few"), "F"),
            ],
            height=40,
            parent=self,
        )
        yes_no = [Option("yes", tr("Yes"), "Y"), Option("no", tr("No"), "N")]
        self.core = Segment(tr("Core function failed"), yes_no, height=40, parent=self)
        unsure = [Option("yes", tr("Yes")), Option("no", tr("No")), Option("unsure", tr("Unsure"))]
        self.exposed = Segment(tr("Data exposed"), unsure, height=40, parent=self)
        self.severity = SeverityList(data.rules, self)
        self.commander = Combo(tr("Commander"), parent=self)
        for option in data.commanders:
            self.commander.addItem(option.label, option.id)
        self.declare = Button(tr("Declare"), "Ctrl+Enter", is_primary=True, parent=self)
        self.drill = Button(tr("Drill"), "Ctrl+Shift+D", parent=self)
        self.cancel = Button(tr("Cancel, keep draft"), "Esc", parent=self)
        self._fill(data.inputs)
        self._connect()
        self.setFocusProxy(self.title)
        self.setAccessibleName(tr("Declare incident"))
        self.setMinimumSize(720, 712 + self._below)

    def _fill(self, inputs: DeclareInputs) -> None:
        self.title.setText(inputs.title)
        self.users.set_chosen(inputs.users_hit)
        self.core.set_chosen(inputs.core_function_failed)
        self.exposed.set_chosen(inputs.data_exposed)
        at = self.commander.findData(inputs.commander)
        self.commander.setCurrentIndex(max(0, at))
        self._set_severity(inputs.severity)

    def _connect(self) -> None:
        self.title.textChanged.connect(self._titled)
        for segment in (self.users, self.core, self.exposed):
            segment.chosen.connect(self._changed)
        self.commander.currentIndexChanged.connect(self._changed)
        self.severity.chosen.connect(self._pick)
        self.declare.clicked.connect(self._declare)
        self.drill.clicked.connect(lambda: self._send(self.drill_requested))
        self.cancel.clicked.connect(self.cancelled)
        for digit in (1, 2, 3, 4):
            QShortcut(QKeySequence(f"Ctrl+{digit}"), self, lambda one=digit: self._pick(one))
        for keys, act in (("Ctrl+Return", self._declare), ("Ctrl+Enter", self._declare)):
            QShortcut(QKeySequence(keys), self, act)
        QShortcut(QKeySequence("Ctrl+Shift+D"), self, lambda: self._send(self.drill_requested))
        QShortcut(QKeySequence("Esc"), self, self.cancelled.emit)
        for child in self.findChildren(QWidget):
            if child is not self.title:
                child.installEventFilter(self)

    def inputs(self) -> DeclareInputs:
        """What stands in the form."""
        return DeclareInputs(
            self.title.text().strip(),
            UsersHit(self.users.chosen_id()),
            Answer(self.core.chosen_id()),
            Answer(self.exposed.chosen_id()),
            self.severity.severity(),
            self._chosen,
            str(self.commander.currentData() or ""),
        )

    def show_suggestion(self, severity: int, rule_text: str) -> None:
        """Mark a severity as suggested and say the rule that fired; it becomes current unless a person picked one."""
        self._rule_text = rule_text
        self.severity.set_suggested(severity)
        if not self._chosen:
            self._set_severity(severity)
        self.update()

    def set_will(self, lines: tuple[str, ...], protocol: str = "") -> None:
        """What declaring sets off, for the present answers."""
        self._data = replace(self._data, will=lines, protocol=protocol)
        self.update()

    def set_error(self, sentence: str) -> None:
        """Say what stands against declaring; empty clears it."""
        self._error = sentence
        set_state(self.title, "status", "error" if sentence else "")
        self.update()

    def _titled(self) -> None:
        if self._error:
            self.set_error("")
        self._changed()

    def _changed(self) -> None:
        self.update()
        self.inputs_changed.emit(self.inputs())

    def _pick(self, severity: int) -> None:
        self._chosen = True
        self._set_severity(severity)
        self._changed()

    def _set_severity(self, severity: int) -> None:
        self.severity.set_severity(severity)
        self.declare.set_label(tr("Declare SEV{severity}", severity=severity))
        self.declare.set_glyph(glyph_of_severity(severity))
        self._place()

    def _send(self, signal: object) -> None:
        if not self.title.text().strip():
            self.set_error(tr("A title is required. Example: Checkout failing in eu-west"))
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        signal.emit(self.inputs())  # type: ignore[attr-defined]  # bound signals share no public type

    def _declare(self) -> None:
        self._send(self.drill_requested if self._data.is_drill_only else self.declare_requested)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Bare digits and letters answer wherever nothing is being typed."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        key = event.text().lower()
        if key in ("1", "2", "3", "4"):
            self._pick(int(key))
        elif key in ("m", "s", "f"):
            self.users.set_chosen({"m": "many", "s": "some", "f": "few"}[key])
            self._changed()
        elif key in ("y", "n"):
            # On the data question the letters answer that one, else the core function.
            segment = self.exposed if self.exposed.isAncestorOf(self.focusWidget() or self) else self.core
            segment.set_chosen({"y": "yes", "n": "no"}[key])
            self._changed()
        else:
            return False
        return True

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """912 × 712, higher where the questions take two rows."""
        return QSize(912, 712 + self._below)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = self.width() - 2 * _PAD
        put(self.title, _PAD, 100, wide, 48)
        self._place_questions(wide)
        put(self.severity, _PAD, 284 + self._below, wide, self.severity.sizeHint().height())
        put(self.commander, _PAD, 550 + self._below, 200, 40)
        y = self.height() - _FOOT + 20
        width = self.declare.sizeHint().width()
        put(self.declare, _PAD, y, width, 32)
        put(self.drill, _PAD + width + 8, y, self.drill.sizeHint().width(), 32)
        width = self.cancel.sizeHint().width()
        put(self.cancel, self.width() - _PAD - width, y, width, 32)

    def _place_questions(self, wide: int) -> None:
        """Side by side in wide columns, then closer together, then the last two in a row of their own."""
        users, core, exposed = self._column(self.users), self._column(self.core), self._column(self.exposed)
        second = max(438, users + _GAP)
        third = max(second + 224, second + core + _GAP)
        if third + exposed > wide:
            spare = (wide - users - core - exposed) // 2
            second, third = users + spare, users + spare + core + spare
            if spare < _GAP:
                second, third = 0, max(438, core + _GAP)
        below = 0 if second else _SECOND_ROW
        for segment, x, top in (
            (self.users, 0, 196),
            (self.core, second, 196 + below),
            (self.exposed, third, 196 + below),
        ):
            put(segment, _PAD + x, top, segment.sizeHint().width(), 40)
        if below != self._below:
            self._below = below
            self.setMinimumHeight(712 + below)
            self.updateGeometry()

    def _column(self, question: Segment) -> int:
        """As wide as the answers or the words above them."""
        words = QFontMetricsF(current().font("name")).horizontalAdvance(question.accessibleName())
        return max(question.sizeHint().width(), round(words))

    def paint(self, board: Board) -> None:
        """Draw labels, notes, the rule that fired, what this will do, and the foot."""
        data, wide = self._data, self.width()
        right = wide - _PAD
        board.text(_PAD, 16, tr("Declare incident"), "value", weight=600)
        hint = board.key_hint(right, 18, "F2", RIGHT)
        board.text(right - hint - 6, 20, data.head_note, "label", "text2", width=wide / 2, align=RIGHT)
        board.hline(0, wide, 56)
        board.text(_PAD, 72, tr("Title"), "name")
        if self._error:
            board.text(right, 77, self._error, "label", align=RIGHT)
            board.glyph(GlyphKind.DOWN, right - board.width_of(self._error, "label") - 18, 79, 12)
        else:
            board.text(right, 77, tr(data.title_note), "label", "text2", width=wide - 160, align=RIGHT)
        board.text(_PAD, 168, tr("Users hit"), "name")
        core, exposed = spot(self.core), spot(self.exposed)
        asked = _PAD + board.width_of(tr("Users hit"), "name") + 12
        end = right if self._below else core.x() - _GAP
        board.text(end, 173, data.users_note, "label", "text2", width=end - asked, align=RIGHT)
        board.text(core.x(), core.y() - 28, tr("Core function failed"), "name")
        board.text(exposed.x(), exposed.y() - 28, tr("Data exposed"), "name")
        board.text(_PAD, 256 + self._below, tr("Severity"), "name")
        board.text(right, 261 + self._below, tr("Press 1 to 4. Ties choose the higher."), "label", "text2", align=RIGHT)
        if self._rule_text:
            y = self.severity.geometry().bottom() + 10
            board.mark(PLAY, _PAD, y + 3, 10, "text2")
            board.text(_PAD + 18, y, self._rule_text, "label", width=wide - 2 * _PAD - 18)
        self._paint_will(board)
        top = self.height() - _FOOT
        board.fill(self.rect().adjusted(0, top, 0, 0), "raised")
        x = spot(self.drill).right() + 24
        board.text(
            x,
            top + 28,
            tr("At once. All of it can change later."),
            "label",
            "text2",
            width=spot(self.cancel).x() - x - 12,
        )
        board.frame(self.rect())

    def _paint_will(self, board: Board) -> None:
        data, right, low = self._data, self.width() - _PAD, self._below
        board.text(_PAD, 522 + low, tr("Commander"), "name")
        at = self.commander.currentIndex()
        warning = data.commanders[at].warning if 0 <= at < len(data.commanders) else ""
        if warning:
            board.glyph(GlyphKind.AT_RISK, _PAD, 601 + low, 12)
            board.text(_PAD + 18, 599 + low, warning, "label", "text2", width=182)
        x = _PAD + 224
        board.text(x, 522 + low, tr("This will"), "name")
        board.text(right, 527 + low, data.protocol, "label", "text2", width=320, align=RIGHT)
        for number, line in enumerate(data.will[:4]):
            board.text(x, 555 + low + number * 24, line, "label", width=right - x)
