"""The support bundle: every file of it can be read here before anything is written. Nothing is sent."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from console.live import Live
from console.support import bundle
from console.support.bundle import Part
from console.support.outlines import CheckRow
from console.windows.aside import Aside
from console.windows.dialog_room import room_for
from models.kernel.clock import utc
from models.kernel.errors import WatchfloorError
from resources.tongue import shown, tr
from widgets.buttons import Button
from widgets.field import Field
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


class SupportDialog(QDialog):
    """`checks` is what the doctor sees; it may take a second."""

    def __init__(
        self, live: Live, checks: Callable[[], Sequence[CheckRow]], folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self.parts: tuple[Part, ...] = ()
        """Empty until they are made up."""
        self.setWindowTitle(tr("Support bundle"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(tr("Support bundle"))
        heading.setProperty("role", "heading")
        said = QLabel(
            tr(
                "One file for whoever helps you: how this Watchfloor is, and nothing of what anybody wrote, of names, addresses "
                "or secrets. Read it here first. It is only saved; giving it to somebody is up to you."
            )
        )
        said.setWordWrap(True)
        self.notice = NoticeRow(glyph=GlyphKind.OK, is_inner=True)
        self.notice.set_notice(tr("Looking at this workstation and measuring the record…"))
        self.files = QListWidget()
        self.files.setAccessibleName(tr("Files of the bundle"))
        self.files.setProperty("ring", True)
        self.files.setFixedWidth(216)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Content of the file"))
        self.text.setProperty("ring", True)
        self.text.setTabChangesFocus(True)
        name = tr("watchfloor-support-{utc:%Y%m%d-%H%M}.zip", utc=utc(live.clock.now_ms()))
        self.place = Field(tr("Save as"), note=tr("readable by you alone"))
        self.place.set_text(str(folder / name))
        self.button = Button(tr("Save"), "Ctrl+Enter", is_primary=True)
        self.button.set_disabled(tr("it is still being made up"))
        leave = Button(tr("Close"), "Esc")
        leave.clicked.connect(self.reject)
        self.button.clicked.connect(self.save)
        self.place.committed.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        self.files.currentRowChanged.connect(self._show)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.files)
        both.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (heading, said, self.notice):
            column.addWidget(widget)
        column.addLayout(both, 1)
        column.addWidget(self.place)
        column.addLayout(row)
        self.resize(room_for(parent, 880, 680))
        desk = live.desk
        self._aside = Aside("support", self)
        self._aside.done.connect(self.show_parts)
        self._aside.refused.connect(self._refused)
        gather = partial(bundle.gathered, desk.directory.path, desk.clock, checks, lambda: desk)
        self._aside.start(lambda _heard: gather())
        self.files.setFocus()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """What is in it."""
        self.parts = tuple(parts)
        self.files.clear()
        for part in self.parts:
            item = QListWidgetItem(part.name)
            item.setSizeHint(QSize(0, 32))
            self.files.addItem(item)
        self.files.setCurrentRow(0)
        self.button.set_disabled(None)

    def leave_alone(self) -> None:
        """Show nothing that the look at this workstation brings: what is to be shown comes otherwise."""
        self._aside.done.disconnect(self.show_parts)
        self._aside.refused.disconnect(self._refused)

    def save(self) -> None:
        """Write what is shown; it stays open and says where it is, or why it is not."""
        if not self.parts:
            return
        typed = self.place.text().strip()
        target = Path(typed).expanduser()
        if not typed or target.is_dir():
            self.place.set_error(tr("A file is expected, such as {name}.", name="support.zip"))
            return
        try:
            bundle.write(self.parts, target)
        except WatchfloorError as error:
            self.place.set_error(shown(str(error)))
            return
        self.place.set_error("")
        self.notice.set_glyph(GlyphKind.OK)
        self.notice.set_notice(tr("Saved as {file}. Nothing was sent.", file=target))
        self.notice.show()

    def _show(self, at: int) -> None:
        if 0 <= at < len(self.parts):
            part = self.parts[at]
            self.text.setPlainText(part.text)
            self.notice.set_glyph(GlyphKind.OK)
            self.notice.set_notice(
                tr("{name}: {about}, {bytes} bytes", name=part.name, about=part.about, bytes=part.bytes)
            )

    def _refused(self, sentence: str) -> None:
        self.notice.set_glyph(GlyphKind.DOWN)
        self.notice.set_notice(sentence)
