"""The running checklist in short, for the war room: how far it is, the step at hand, what is expected, two buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from resources.tongue import marked, tr
from widgets.board import RIGHT, Board
from widgets.buttons import Button
from widgets.glyphs import GlyphKind
from widgets.marks import CHECK, CROSS, PLAY, RING
from widgets.mirror import put
from widgets.painted import Painted
from widgets.runbook.views import StepSign, StepView

_CURRENT, _ROW, _FOOT = 72, 36, 48


@dataclass(frozen=True, slots=True)
class BriefRun:
    """What it shows."""

    title: str
    settled: int
    count: int
    current: StepView | None
    following: Sequence[StepView] = ()
    is_held: bool = False
    done_label: str = marked("Done")


class RunBrief(Painted):
    """`done_requested`, `hold_requested`; steps that follow are drawn as far as they fit."""

    mirrors = True
    done_requested = Signal()
    hold_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: BriefRun | None = None
        self.done, self.hold = Button(tr("Done"), is_primary=True, parent=self), Button(tr("Hold"), parent=self)
        self.done.clicked.connect(self.done_requested)
        self.hold.clicked.connect(self.hold_requested)
        self.setMinimumHeight(_CURRENT + _FOOT)

    def set_run(self, run: BriefRun) -> None:
        """Show this."""
        if run == self._run:
            return
        self._run = run
        self.done.set_label(tr(run.done_label))
        self.done.setVisible(run.current is not None)
        self.hold.set_label(tr("Go on") if run.is_held else tr("Hold"))
        at = run.current
        said = (
            tr("all steps settled")
            if at is None
            else tr(
                "step {number} {at}, {sign}, expect {expect}",
                number=at.number,
                at=at.text,
                sign=tr(at.sign.value),
                expect=at.expect,
            )
        )
        self.setAccessibleName(
            tr(
                "{title}, {settled} of {count} done, {said}",
                title=run.title,
                settled=run.settled,
                count=run.count,
                said=said,
            )
        )
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Buttons stay below the step at hand."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        x = 44
        for button in (self.done, self.hold):
            if not button.isHidden():
                wide = button.sizeHint().width()
                put(button, x, _CURRENT + 12, wide, 32)
                x += wide + 8

    def paint(self, board: Board) -> None:
        """Progress, the step at hand, what follows."""
        run = self._run
        if run is None:
            return
        right = self.width() - 16
        at = run.current
        bar = QRectF(16, 8, right - 16, 6)
        board.fill(bar, "canvas")
        if run.count:
            board.fill(QRectF(16, 8, (right - 16) * run.settled / run.count, 6), "text2")
        if at is None:
            board.mark(CHECK, 16, 28, 16)
            board.text(44, 24, tr("Every step is settled: say “checklist complete”"), width=right - 44)
        else:
            _sign(board, at.sign, 16, 28)
            used = board.text(right, 24, at.time, "name", align=RIGHT, weight=600 if at.is_overdue else None)
            board.text(44, 24, f"{at.number} {at.text}", "name", width=right - 60 - used)
            words = " · ".join(
                part for part in (tr("Expect {expect}", expect=at.expect) if at.expect else "", at.note, at.by) if part
            )
            board.text(44, 50, words, "label", "text2", width=right - 44)
        top = float(_CURRENT + _FOOT + 8)
        board.hline(16, right, top - 1)
        for step in run.following:
            if top + _ROW > self.height():
                break
            _sign(board, step.sign, 16, top + 10)
            used = board.text(right, top + 8, step.time, "label", "text2", align=RIGHT)
            board.text(44, top + 6, f"{step.number} {step.text}", "body", "text2", width=right - 60 - used)
            top += _ROW


def _sign(board: Board, sign: StepSign, x: float, y: float) -> None:
    hues = {
        StepSign.FAILED: GlyphKind.DOWN,
        StepSign.DISPUTED: GlyphKind.UNKNOWN,
        StepSign.BLOCKED: GlyphKind.AT_RISK,
    }
    if sign in hues:
        board.glyph(hues[sign], x, y, 16)
    else:
        mark = {StepSign.DONE: CHECK, StepSign.SKIPPED: CROSS, StepSign.DOING: PLAY}.get(sign, RING)
        board.mark(mark, x, y, 15)
