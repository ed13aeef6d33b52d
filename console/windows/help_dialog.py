"""F1: what the pane in front is for, every key, and the way to the manual; one search over all three."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from console.manual import pages
from console.manual.build import TablePage, build, write
from console.windows.aside import Aside
from console.windows.dialog_room import room_for
from console.windows.key_groups import fitting, key_groups
from console.windows.pane_help import PANE_HELP
from resources.tongue import tr
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow
from widgets.panel import EmptyNote
from widgets.rule import hairline
from widgets.shortcut_sheet import ShortcutSheet

_MOST: Final = 6


def _open_in_browser(file: Path, anchor: str) -> bool:
    address = QUrl.fromLocalFile(str(file))
    address.setFragment(anchor)
    return QDesktopServices.openUrl(address)


class HelpDialog(QDialog):
    """`asked(action)` where another action is to go on."""

    asked = Signal(str)

    def __init__(
        self,
        pane: str,
        pane_name: str,
        place: Path,
        tables: Callable[[], list[TablePage]],
        parent: QWidget | None = None,
        *,
        show: Callable[[Path, str], bool] = _open_in_browser,
        docs: Path | None = None,
    ) -> None:
        """`place` is the folder the manual is made in, `tables` its pages from tables; `show(file, anchor)` opens it."""
        super().__init__(parent)
        self._place, self._tables, self._show_file = place, tables, show
        self._docs = docs or pages.folder()
        self._aside: Aside | None = None
        self._file: Path | None = None
        self.setWindowTitle(tr("Keys and help"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups = key_groups()
        self.search = QLineEdit()
        self.search.setFixedHeight(40)
        self.search.setPlaceholderText(tr("Find a key, an action or a page of the manual"))
        self.search.setAccessibleName(tr("Find help"))
        self.search.setProperty("ring", True)
        self.notice = NoticeRow(glyph=GlyphKind.OK)
        self.notice.hide()
        help = PANE_HELP[pane]
        self.about = QLabel(tr(help.about))
        self.about.setWordWrap(True)
        self._heading = QLabel(tr("This pane: {pane}", pane=pane_name))
        self._heading.setProperty("role", "name")
        self.page = Button(tr("Its page in the manual"))
        self.page.clicked.connect(lambda: self.open_manual(help.page))
        self.found: list[Button] = []
        self._nothing = EmptyNote()
        self._nothing.set_sentence(tr("Nothing fits. Fewer letters find more."))
        self._nothing.setFixedHeight(64)
        self.sheet = ShortcutSheet(self._groups)
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self._find("")
        self.resize(room_for(parent, 920, 720))
        self.search.setFocus()

    def open_manual(self, anchor: str = "") -> None:
        """In the browser, at a page; made first where it is not there yet. Nothing is fetched."""
        if self._file is not None:
            self._open(self._file, anchor)
            return
        if self._aside is not None:
            return
        self._say(tr("Making the manual…"), GlyphKind.OK)
        docs, place, tables = self._docs, self._place, self._tables()
        self._aside = Aside("manual", self)
        self._aside.done.connect(lambda path: self._made(path, anchor))
        self._aside.refused.connect(self._refused)
        self._aside.start(lambda _heard: write(build(docs, tables), place))

    def _made(self, path: object, anchor: str) -> None:
        assert isinstance(path, Path), "what writing gives"
        self._aside, self._file = None, path
        self._open(path, anchor)

    def _refused(self, sentence: str) -> None:
        self._aside = None
        self._say(sentence, GlyphKind.DOWN)

    def _open(self, path: Path, anchor: str) -> None:
        if self._show_file(path, anchor):
            self._say(tr("The manual is open in your browser; it lies at {file}.", file=path), GlyphKind.OK)
        else:
            self._say(tr("No browser could be opened. The manual lies at {file}.", file=path), GlyphKind.DEGRADED)

    def _say(self, sentence: str, glyph: GlyphKind) -> None:
        self.notice.set_glyph(glyph)
        self.notice.set_notice(sentence)
        self.notice.show()

    def _find(self, words: str) -> None:
        groups = fitting(self._groups, words)
        self.sheet.set_groups(groups)
        self.sheet.setVisible(bool(groups))
        is_searching = bool(words.strip())
        for widget in (self._heading, self.about, self.page):
            widget.setVisible(not is_searching)
        for button in self.found:
            self._pages.removeWidget(button)
            button.deleteLater()
        self.found = []
        for heading in pages.fitting(words, self._docs, _MOST):
            where = heading.text if heading.level == 1 else f"{heading.page_title} ▸ {heading.text}"
            button = Button(tr("Manual: {page}", page=where))
            button.clicked.connect(lambda _checked=False, to=heading.anchor: self.open_manual(to))
            self._pages.addWidget(button)
            self.found.append(button)
        self._nothing.setVisible(not groups and not self.found)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("surface", "panel")
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 0)
        head.setSpacing(8)
        for widget in (self._heading, self.about, self.page):
            # As high as their words: wrapped ones would share what the sheet leaves.
            widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
            head.addWidget(widget)
        self.sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pages = QVBoxLayout()
        self._pages.setContentsMargins(16, 0, 16, 0)
        self._pages.setSpacing(8)
        body.addLayout(head)
        body.addLayout(self._pages)
        body.addWidget(self._nothing)
        body.addWidget(self.sheet)
        # What there is stands at the top, however little it is.
        body.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setAccessibleName(tr("Keys and help"))
        self._area = area
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        self.manual = Button(tr("Manual"), is_primary=True)
        self.manual.clicked.connect(lambda _checked=False: self.open_manual())
        foot.addWidget(self.manual)
        for action, words in (
            ("first_run", tr("First steps…")),
            ("connections", tr("Connections…")),
            ("support", tr("Support bundle…")),
        ):
            button = Button(words)
            button.clicked.connect(lambda _checked=False, one=action: self._go_to(one))
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 16, 16, 8)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(area, 1)
        column.addWidget(hairline())
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Another width breaks the words elsewhere."""
        super().resizeEvent(event)
        room = self._area.viewport().width() - 32
        self.about.setFixedHeight(self.about.heightForWidth(room))

    def _go_to(self, action: str) -> None:
        self.accept()
        self.asked.emit(action)
