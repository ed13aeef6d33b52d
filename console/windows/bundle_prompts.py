"""Bundles at the window: what goes into one; what is in one and what taking it in would do, before anything is taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from console.bundles.making import Made, export
from console.bundles.taking import Taken, inspect, take
from console.bundles.words import conflicts_of, lines_of, made_lines, taken_lines
from console.live import Live
from console.windows.aside import Aside
from console.windows.choosing import ChoosingPrompt, Chosen, Rows
from console.windows.prompt import Answers, Prompt, Question
from models.kernel.ids import StreamId
from widgets.buttons import Button
from widgets.choice_list import Choice
from widgets.field import Field
from widgets.notice_row import NoticeRow
from widgets.theme import current

_WARNING = "Whoever holds the file can read it, and what was handed out can't be called back. A passphrase encrypts it."


def export_bundle(live: Live, window: QWidget, directory: Path, incident: str = "") -> None:
    """Ask which incidents, where to and under which passphrase; none ticked means the whole record."""
    choices = [
        Choice(each.id, f"{each.number} {each.title}", str(each.severity), each.state.upper()) for each in live.headings
    ]
    named = next((each.number for each in live.headings if each.id == incident), "record")
    questions = (
        Question("file", "File", str(directory / f"{named}.wrbundle"), note="a file that is there is never replaced"),
        Question("passphrase", "Passphrase", note="empty: not encrypted"),
    )

    def preview(answers: Answers, chosen: Chosen) -> str:
        what = "the whole record" if not chosen else "1 incident" if len(chosen) == 1 else f"{len(chosen)} incidents"
        with_it = "with what was said about it and its attachments" if chosen else "with everything in it"
        end = "encrypted" if answers["passphrase"] else "readable by whoever holds the file"
        return f"Writes {what}, {with_it}; {end}."

    def answer(answers: Answers, chosen: Chosen, prompt: Prompt) -> None:
        target = Path(answers["file"]).expanduser()
        if not answers["file"] or not target.parent.is_dir():
            prompt.refuse(f"There is no directory {target.parent}." if answers["file"] else "Name the file.")
            return
        passphrase = answers["passphrase"] or None
        streams = tuple(StreamId(each) for each in chosen)
        aside = Aside("bundle export", window)

        def done(made: object) -> None:
            aside.deleteLater()
            assert isinstance(made, Made), "what export gives"
            prompt.succeed()
            live.told.emit(" ".join(made_lines(made, target, is_encrypted=passphrase is not None)))

        def refused(sentence: str) -> None:
            aside.deleteLater()
            if not prompt.is_over:
                prompt.button.set_busy(None)
            (live.failed.emit if prompt.is_over else prompt.refuse)(sentence)

        aside.done.connect(done)
        aside.refused.connect(refused)
        prompt.button.set_busy(-1)
        aside.start(lambda _heard: export(live.desk, target, streams, passphrase))

    chosen = (incident,) if incident else ()
    rows = Rows("Incidents; none ticked: the whole record", choices, chosen)
    prompt = ChoosingPrompt("Export a bundle", _WARNING, questions, rows, "Export", preview, answer, window)
    field = prompt.fields["passphrase"]
    if isinstance(field, Field) and isinstance(field.edit, QLineEdit):
        field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    prompt.open()


class BundleImport(QDialog):
    """Name a file, look into it, see what would happen, take it in. Esc leaves; while something runs it stops that first."""

    def __init__(self, live: Live, parent: QWidget, file: str = "") -> None:
        super().__init__(parent)
        self._live = live
        self._aside: Aside | None = None
        self._looked: Path | None = None
        """What was looked into, and may be taken in now."""
        self.setWindowTitle("Import a bundle")
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(720)
        self.heading = QLabel("Import a bundle")
        self.heading.setFont(current().font("value", 600))
        self.said = QLabel("Checked and counted first. Nothing is taken before you have seen what it holds.")
        self.said.setWordWrap(True)
        self.file = Field("File", note=".wrbundle")
        self.file.set_text(file)
        self.passphrase = Field("Passphrase", note="where it is encrypted")
        if isinstance(self.passphrase.edit, QLineEdit):
            self.passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.error = NoticeRow()
        self.error.hide()
        self.holds = QPlainTextEdit()
        self.holds.setReadOnly(True)
        self.holds.setTabChangesFocus(True)
        self.holds.setAccessibleName("What it holds")
        self.holds.setProperty("ring", True)
        self.holds.setFixedHeight(280)
        self.holds.hide()
        self.button = Button("Look into it", "Ctrl+Enter", is_primary=True)
        self.leave = Button("Cancel", "Esc")
        self._lay_out()
        self.button.clicked.connect(self._go_on)
        self.leave.clicked.connect(self.reject)
        for field in (self.file, self.passphrase):
            field.text_edited.connect(lambda _text: self._begin_again())
            field.committed.connect(self._go_on)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._go_on)
        self.file.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether something runs."""
        return self._aside is not None

    def reject(self) -> None:
        """Stop what runs; else leave."""
        if self._aside is not None:
            self._aside.stop()
            self.leave.set_disabled("stopping: what is in hand is finished first")
        else:
            super().reject()

    def _go_on(self) -> None:
        if self._aside is not None:
            return
        path = Path(self.file.text().strip()).expanduser()
        if not self.file.text().strip():
            self._refused("Name the file.")
        elif self._looked is None:
            self._run(lambda heard: self._look(path, heard), lambda lines: self.show_holds(path, lines), "Checking…")
        else:
            self._run(lambda heard: self._take(path, heard), self._taken, "Taking it in…")

    def _run(self, work: Callable[[Callable[[int], None]], object], done: Callable[[object], None], words: str) -> None:
        self.error.hide()
        aside = self._aside = Aside("bundle import", self)
        for field in (self.file, self.passphrase):
            field.set_read_only(True)
        self.said.setText(words)
        self.leave.set_label("Stop")
        self.button.set_busy(0.0)
        aside.heard.connect(lambda hundredths: self.button.set_busy(hundredths / 100))

        def ended(then: Callable[[], None]) -> None:
            self._aside = None
            aside.deleteLater()
            self.button.set_busy(None)
            self.leave.set_disabled(None)
            self.leave.set_label("Cancel")
            for field in (self.file, self.passphrase):
                field.set_read_only(False)
            then()

        aside.done.connect(lambda result: ended(lambda: done(result)))
        aside.refused.connect(lambda sentence: ended(lambda: self._refused(_told_of(sentence, self._looked))))
        aside.start(work)

    def _look(self, path: Path, heard: Callable[[int], None]) -> list[str]:
        seen = inspect(self._live.desk, path, self.passphrase.text() or None, heard)
        return lines_of(self._live.desk, seen)

    def _take(self, path: Path, heard: Callable[[int], None]) -> tuple[Taken, list[str]]:
        desk = self._live.desk
        taken = take(desk, path, self.passphrase.text() or None, heard)
        return taken, taken_lines(taken, conflicts_of(desk, taken))

    def show_holds(self, path: Path, lines: object) -> None:
        """Say what is in a bundle that was looked into; the next press takes it in."""
        assert isinstance(lines, list), "what _look gives"
        self._looked = path
        self.heading.setText(f"What {path.name} holds")
        self.said.setText("Import takes in what is new and judges it like everything that comes. Nothing is taken yet.")
        self.holds.setPlainText("\n".join(lines))
        self.holds.show()
        self.button.set_label("Import")
        self.button.setFocus()
        self.adjustSize()

    def _taken(self, result: object) -> None:
        assert isinstance(result, tuple), "what _take gives"
        taken, lines = result
        sentence = " ".join(lines)
        (self._live.failed if taken.outside or taken.hub_is_caught else self._live.told).emit(sentence)
        self.accept()

    def _begin_again(self) -> None:
        """Another file or passphrase: what was seen says nothing about it."""
        if self._looked is not None:
            self._looked = None
            self.heading.setText("Import a bundle")
            self.holds.hide()
            self.button.set_label("Look into it")
            self.adjustSize()

    def _refused(self, sentence: str) -> None:
        self.said.setText("Nothing was taken." if self._looked is None else "")
        self.error.set_notice(sentence)
        self.error.show()
        self.adjustSize()

    def _lay_out(self) -> None:
        self.holds.setFont(current().font("body"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (self.heading, self.said, self.error, self.file, self.passphrase, self.holds):
            column.addWidget(widget)
        column.addLayout(row)


def _told_of(sentence: str, looked: Path | None) -> str:
    if sentence != "stopped":
        return sentence
    return "Stopped. What came before is in and sound; importing again takes the rest." if looked else "Stopped."
