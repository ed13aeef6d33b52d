"""The briefing in its seven blocks, as the record has it now: heading and lines, two columns, nothing cut off."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from models.incident.briefing import Section
from resources.tongue import all_shown, tr
from widgets.rule import hairline

_LEFT: Final = 2
"""So many blocks stand in the first column: situation and objectives, about as long as the other five."""
_LINE: Final = 24


class Blocks(QWidget):
    """Lines can be selected and copied; each block is one thing to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(32)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self.setAccessibleName(tr("Briefing"))

    def text(self) -> str:
        """All of it, a heading and a line each."""
        return "\n".join(f"{section.title}\n" + "\n".join(section.lines) for section in self._sections)

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these."""
        if tuple(sections) == self._sections:
            return
        if [each.title for each in sections] != [each.title for each in self._sections]:
            self._make(sections)
        self._sections = tuple(sections)
        for label, section in zip(self._labels, sections, strict=True):
            label.setText(_spaced(all_shown(section.lines)))
            label.setAccessibleName(f"{tr(section.title)}: {'; '.join(all_shown(section.lines))}")

    def _make(self, sections: Sequence[Section]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._labels = []
        columns = (QWidget(), QWidget())
        for at, column in enumerate(columns):
            rows = QVBoxLayout(column)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(0)
            for number, section in enumerate(sections[:_LEFT] if at == 0 else sections[_LEFT:]):
                if number:
                    rows.addSpacing(12)
                    rows.addWidget(hairline())
                    rows.addSpacing(12)
                heading, lines = QLabel(tr(section.title)), QLabel()
                heading.setProperty("role", "label")
                heading.setFixedHeight(20)
                lines.setWordWrap(True)
                lines.setTextFormat(Qt.TextFormat.RichText)
                lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                rows.addWidget(heading)
                rows.addWidget(lines)
                self._labels.append(lines)
            rows.addStretch(1)
            self._grid.addWidget(column, 0, at)


def _spaced(lines: Sequence[str]) -> str:
    """Each on a line of its own, 24 high; where one goes on below it is indented, so that it is not taken for another.

    What people wrote is never markup.
    """
    style = f"margin: 0 0 0 12px; text-indent: -12px; line-height: {_LINE}px"
    return "".join(f'<p style="{style}">{escape(line)}</p>' for line in lines)
