"""Every word that is really painted, with its ink and the ground it lies on: what contrast is measured from.

Painted widgets and delegates draw through `Board`, the wall through its own painter, everything else is a widget of Qt's whose
ink the style sheet has put into its palette. The ground is the colour found most where the word lies in the window's picture.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPaintDevice, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from widgets.board import CENTRE, LEFT, Board

Pixels = np.ndarray[Any, np.dtype[np.uint32]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as painted."""

    text: str
    ink: int
    """As 0xRRGGBB."""
    ground: int
    size: int
    """Of its letters, logical pixels."""
    where: str


@dataclass(frozen=True, slots=True)
class _Drawn:
    text: str
    ink: int
    place: QRect
    size: int
    widget: QWidget | None
    ground: int | None


def contrast(a: int, b: int) -> float:
    """As WCAG counts it, from 1 to 21."""
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def words_of(window: QWidget) -> list[Word]:
    """What stands in the window and is seen, painted anew."""
    with _watched() as drawn:
        picture = window.grab().toImage()
    pixels = _pixels(picture)
    scale = picture.devicePixelRatio()
    found = []
    for each in drawn:
        name = "a picture" if each.widget is None else type(each.widget).__name__
        if each.ground is not None:
            found.append(Word(each.text, each.ink, each.ground, each.size, name))
            continue
        assert each.widget is not None
        place = _seen(each.widget, each.place, window)
        if place is not None:
            found.append(Word(each.text, each.ink, _ground(pixels, place, scale, each.ink), each.size, name))
    for widget, text in _written(window):
        place = _seen(widget, widget.rect(), window)
        if place is not None:
            ink = _plain(widget.palette().color(widget.foregroundRole()))
            found.append(
                Word(text, ink, _ground(pixels, place, scale, ink), widget.font().pixelSize(), type(widget).__name__)
            )
    return found


def word_in(widget: QWidget, text: str) -> Word:
    """What a widget of one ink writes through the style, such as a menu or a tip: ink is what stands out most from the ground."""
    pixels = _pixels(widget.grab().toImage())
    # Without its border.
    values, counts = np.unique(pixels[2:-2, 2:-2], return_counts=True)
    ground = int(values[counts.argmax()])
    ink = max((int(value) for value in values), key=lambda value: contrast(value, ground))
    return Word(text, ink, ground, widget.font().pixelSize(), type(widget).__name__)


def _written(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Widgets of Qt's that show words of their own."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            yield label, label.text()
    for field in window.findChildren(QLineEdit):
        if field.isVisible() and field.text():
            yield field, field.text()
    for area in window.findChildren(QPlainTextEdit):
        if area.isVisible() and area.toPlainText():
            yield area, area.toPlainText()
    for box in window.findChildren(QComboBox):
        if box.isVisible() and box.currentText():
            yield box, box.currentText()


@contextmanager
def _watched() -> Iterator[list[_Drawn]]:
    drawn: list[_Drawn] = []
    plain: Any = Board.on_baseline

    def watched(
        board: Board, x: float, base: float, text: str, role: str = "body", ink: str = "text", **more: Any
    ) -> float:
        advance = plain(board, x, base, text, role, ink, **more)
        width = more.get("width")
        advance = advance if width is None else min(advance, width)
        align = more.get("align", LEFT)
        left = x if align == LEFT else x - advance / 2 if align == CENTRE else x - advance
        metrics = QFontMetricsF(board.theme.font(role))
        box = QRect(round(left), round(base - metrics.capHeight()), max(1, round(advance)), round(metrics.capHeight()))
        if text.strip():
            transformed = board.painter.combinedTransform().mapRect(box)
            device = board.painter.device()
            widget = device if isinstance(device, QWidget) else None
            ground = None if widget is not None else _on_picture(device, transformed, _plain(board.theme.color(ink)))
            drawn.append(
                _Drawn(text, _plain(board.theme.color(ink)), transformed, board.theme.type(role).size, widget, ground)
            )
        return float(advance)

    board: Any = Board
    board.on_baseline = watched
    try:
        yield drawn
    finally:
        board.on_baseline = plain


def _on_picture(device: QPaintDevice, place: QRect, ink: int) -> int:
    assert isinstance(device, QImage | QPixmap), device
    picture = device.copy() if isinstance(device, QImage) else device.toImage()
    return _ground(_pixels(picture), place, 1.0, ink)


def _seen(widget: QWidget, place: QRect, window: QWidget) -> QRect | None:
    """Where it lies in the window; None where it is scrolled away, cut off by more than half, or covered."""
    shown = place.intersected(widget.visibleRegion().boundingRect())
    if shown.width() * 2 < place.width() or shown.height() < place.height():
        return None
    spot = widget.mapTo(window, shown.topLeft())
    inside = QRect(spot, shown.size()).intersected(window.rect())
    middle = inside.center()
    top = window.childAt(middle)
    if inside.isEmpty() or top is None or not (top is widget or widget.isAncestorOf(top) or top.isAncestorOf(widget)):
        return None
    return inside


def _pixels(picture: QImage) -> Pixels:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    return np.asarray(rows[:, : plain.width()] & 0xFFFFFF, np.uint32)


def _ground(pixels: Pixels, place: QRect, scale: float, ink: int) -> int:
    top, left = max(0, round(place.top() * scale) - 2), max(0, round(place.left() * scale) - 2)
    piece = pixels[top : round((place.bottom() + 1) * scale) + 2, left : round((place.right() + 1) * scale) + 2]
    values, counts = np.unique(piece[piece != ink], return_counts=True)
    return int(values[counts.argmax()]) if len(values) else ink


def _plain(color: QColor) -> int:
    return color.rgb() & 0xFFFFFF


def _luminance(color: int) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color >> 16) + 0.7152 * linear(color >> 8 & 255) + 0.0722 * linear(color & 255)
