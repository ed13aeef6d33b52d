"""How far an update is on its way out: six bars and their words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from resources.tongue import marked, tr
from widgets.board import Board
from widgets.painted import Painted

STEPS = (marked("Draft"), marked("In review"), marked("Approved"), marked("Queued"), marked("Sending"), marked("Sent"))


class OutboxTrack(Painted):
    """40 high, 60 with notes."""

    surface: str | None = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._notes: tuple[str, ...] = ()
        self.set_step(0)

    def set_step(self, at: int, notes: Sequence[str] = ()) -> None:
        """The current step and a word below each."""
        self._at, self._notes = at, tuple(notes)
        self.setFixedHeight(self.sizeHint().height())
        said = [
            tr("{name}, step {at} of {count}", name=tr(STEPS[at]), at=at + 1, count=len(STEPS)),
            *(note for note in notes if note),
        ]
        self.setAccessibleName(tr("Outbox: ") + ", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """All six."""
        return QSize(480, 60 if any(self._notes) else 40)

    def paint(self, board: Board) -> None:
        """Bars, words, notes."""
        gap = 8
        width = (self.width() - 32 - gap * (len(STEPS) - 1)) / len(STEPS)
        for number, name in enumerate(STEPS):
            x = 16 + number * (width + gap)
            is_now = number == self._at
            board.fill(QRectF(x, 8, width, 4), "text" if number <= self._at else "raised")
            board.text(
                x, 18, tr(name), "label", "text" if is_now else "text2", width=width, weight=600 if is_now else None
            )
            note = self._notes[number] if number < len(self._notes) else ""
            board.text(x, 36, note, "label", "text2", width=width)
