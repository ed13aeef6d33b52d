"""Bundles at the window: what goes into one; what is in one and what taking it in would do, before anything is taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from console.bundles.making import Made, export
from console.bundles.taking import Taken, inspect, take
from console.bundles.words import conflicts_of, lines_of, made_lines, taken_lines
from console.live import Live
from console.windows.aside import Aside
from console.windows.choosing import ChoosingPrompt, Chosen, Rows
from console.windows.prompt import Answers, Prompt, Question
from models.kernel.ids import StreamId
from resources.tongue import all_shown, marked, tr
from widgets.ask_dialog import AskDialog, heading
from widgets.buttons import Button
from widgets.choice_list import Choice
from widgets.field import Field
from widgets.notice_row import NoticeRow

_REPORT_HEIGHT = 280
_WARNING = marked(
    "Whoever holds the file can read it, and what was handed out can't be called back. A passphrase encrypts it."
)


def export_bundle(live: Live, window: QWidget, directory: Path, incident: str = "") -> None:
    """Ask which incidents, where to and under which passphrase; none ticked means the whole record."""
    choices = [
        Choice(each.id, f"{each.number} {each.title}", str(each.severity), tr(each.state).upper())
        for each in live.headings
    ]
    named = next((each.number for each in live.headings if each.id == incident), "record")
    questions = (
        Question(
            "file", tr("File"), str(directory / f"{named}.wrbundle"), note=tr("a file that is there is never replaced")
        ),
        Question("passphrase", tr("Passphrase"), note=tr("empty: not encrypted")),
    )

    def preview(answers: Answers, chosen: Chosen) -> str:
        what = (
            tr("the whole record")
            if not chosen
            else tr("1 incident")
            if len(chosen) == 1
            else tr("{chosen} incidents", chosen=len(chosen))
        )
        with_it = tr("with what was said about it and its attachments") if chosen else tr("with everything in it")
        end = tr("encrypted") if answers["passphrase"] else tr("readable by whoever holds the file")
        return tr("Writes {what}, {with_it}; {end}.", what=what, with_it=with_it, end=end)

    def answer(answers: Answers, chosen: Chosen, prompt: Prompt) -> None:
        target = Path(answers["file"]).expanduser()
        if not answers["file"] or not target.parent.is_dir():
            prompt.refuse(
                tr("There is no directory {parent}.", parent=target.parent) if answers["file"] else tr("Name the file.")
            )
            return
        passphrase = answers["passphrase"] or None
        streams = tuple(StreamId(each) for each in chosen)
        aside = Aside("bundle export", window)

        def done(made: object) -> None:
            aside.deleteLater()
            assert isinstance(made, Made), "what export gives"
            prompt.succeed()
            live.told.emit(" ".join(all_shown(made_lines(made, target, is_encrypted=passphrase is not None))))

        def refused(sentence: str) -> None:
            aside.deleteLater()
            if sentence == "stopped":
                live.told.emit(tr("The export was stopped; no part of it is left."))
                return
            if not prompt.is_over:
                prompt.button.set_busy(None)
            (live.failed.emit if prompt.is_over else prompt.refuse)(sentence)

        def hear(hundredths: int) -> None:
            if not prompt.is_over:
                prompt.button.set_busy(hundredths / 100)

        aside.done.connect(done)
        aside.refused.connect(refused)
        aside.heard.connect(hear)
        # Whoever leaves the dialog stops the writing.
        prompt.rejected.connect(aside.stop)
        prompt.button.set_busy(0)
        aside.start(lambda heard: export(live.desk, target, streams, passphrase, heard))

    chosen = (incident,) if incident else ()
    rows = Rows(tr("Incidents; none ticked: the whole record"), choices, chosen)
    prompt = ChoosingPrompt(tr("Export a bundle"), tr(_WARNING), questions, rows, tr("Export"), preview, answer, window)
    field = prompt.fields["passphrase"]
    if isinstance(field, Field) and isinstance(field.edit, QLineEdit):
        field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    prompt.open()


class _Report(QPlainTextEdit):
    """As high as a whole report, where there is room."""

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """What it would like to have."""
        return QSize(super().sizeHint().width(), _REPORT_HEIGHT)


class BundleImport(AskDialog):
    """Name a file, look into it, see what would happen, take it in. Esc leaves; while something runs it stops that first."""

    def __init__(self, live: Live, parent: QWidget, file: str = "") -> None:
        super().__init__(tr("Import a bundle"), 720, parent)
        self._live = live
        self._aside: Aside | None = None
        self._looked: Path | None = None
        """What was looked into, and may be taken in now."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading = heading(self.windowTitle())
        self.said = QLabel(tr("Checked and counted first. Nothing is taken before you have seen what it holds."))
        self.said.setWordWrap(True)
        self.file = Field(tr("File"), note=".wrbundle")
        self.file.set_text(file)
        self.passphrase = Field(tr("Passphrase"), note=tr("where it is encrypted"))
        if isinstance(self.passphrase.edit, QLineEdit):
            self.passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.error = NoticeRow(is_inner=True)
        self.error.hide()
        self.holds = _Report()
        self.holds.setReadOnly(True)
        self.holds.setTabChangesFocus(True)
        self.holds.setAccessibleName(tr("What it holds"))
        self.holds.setProperty("ring", True)
        # It scrolls: on a small screen the buttons must stay in reach.
        self.holds.setMinimumHeight(96)
        self.holds.setMaximumHeight(_REPORT_HEIGHT)
        self.holds.hide()
        self.button = Button(tr("Look into it"), "Ctrl+Enter", is_primary=True)
        self.leave = Button(tr("Cancel"), "Esc")
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
            self.leave.set_disabled(tr("stopping: what is in hand is finished first"))
        else:
            super().reject()

    def _go_on(self) -> None:
        if self._aside is not None:
            return
        path = Path(self.file.text().strip()).expanduser()
        if not self.file.text().strip():
            self._refused(tr("Name the file."))
        elif self._looked is None:
            self._run(
                lambda heard: self._look(path, heard), lambda lines: self.show_holds(path, lines), tr("Checking…")
            )
        else:
            self._run(lambda heard: self._take(path, heard), self._taken, tr("Taking it in…"))

    def _run(self, work: Callable[[Callable[[int], None]], object], done: Callable[[object], None], words: str) -> None:
        self.error.hide()
        aside = self._aside = Aside("bundle import", self)
        for field in (self.file, self.passphrase):
            field.set_read_only(True)
        self.said.setText(words)
        self.leave.set_label(tr("Stop"))
        self.button.set_busy(0.0)
        aside.heard.connect(lambda hundredths: self.button.set_busy(hundredths / 100))

        def ended(then: Callable[[], None]) -> None:
            self._aside = None
            aside.deleteLater()
            self.button.set_busy(None)
            self.leave.set_disabled(None)
            self.leave.set_label(tr("Cancel"))
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
        self.heading.setText(tr("What {path} holds", path=path.name))
        self.said.setText(
            tr("Import takes in what is new and judges it like everything that comes. Nothing is taken yet.")
        )
        self.holds.setPlainText("\n".join(all_shown(lines)))
        self.holds.show()
        self.button.set_label(tr("Import"))
        self.button.setFocus()

    def _taken(self, result: object) -> None:
        assert isinstance(result, tuple), "what _take gives"
        taken, lines = result
        sentence = " ".join(all_shown(lines))
        (self._live.failed if taken.outside or taken.hub_is_caught else self._live.told).emit(sentence)
        self.accept()

    def _begin_again(self) -> None:
        """Another file or passphrase: what was seen says nothing about it."""
        if self._looked is not None:
            self._looked = None
            self.heading.setText(tr("Import a bundle"))
            self.holds.hide()
            self.button.set_label(tr("Look into it"))

    def _refused(self, sentence: str) -> None:
        self.said.setText(tr("Nothing was taken.") if self._looked is None else "")
        self.error.set_notice(sentence)
        self.error.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.leave)
        row.addStretch(1)
        for widget in (self.heading, self.said, self.error, self.file, self.passphrase, self.holds):
            self.column.addWidget(widget)
        self.column.addLayout(row)


def _told_of(sentence: str, looked: Path | None) -> str:
    if sentence != "stopped":
        return sentence
    return tr("Stopped. What came before is in and sound; importing again takes the rest.") if looked else "Stopped."
