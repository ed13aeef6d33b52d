"""A document as a PDF: A4, page numbers, UTC, the head of the record at the foot of every page.

Text goes in as text, never as markup: what an entry says can't become a link, a picture or a form. May run on any thread; a
headless process gets a QGuiApplication without a display.
"""

import os
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)

from models.incident.forms.document import Block, Cell, Document, Facts, Heading, Points, Table, Words
from widgets.typography import FAMILY, load_fonts

_DPI: Final = 96
_MARGIN_MM: Final = 16.0
_FOOT: Final = 36
"""Kept free below the text for the two lines of the foot, pixels of 1/96 inch."""
_BODY, _HEADING, _TITLE, _SMALL = 9, 11, 14, 7
_ROWS_AT_ONCE: Final = 250
"""Rows of one table: the layout of a longer one costs more than in proportion."""
_WIDTHS: Final = {2: (30, 70), 3: (20, 62, 18), 4: (20, 12, 52, 16)}
"""Of the columns, percent, by their number."""

_applications: list[QGuiApplication] = []
"""The one made here, kept alive."""


def pdf_bytes(document: Document) -> bytes:
    """The file's content. RuntimeError where Qt can't make it."""
    _ready()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM))
    writer.setResolution(_DPI * 4)
    writer.setTitle(" ".join(document.title.split()))
    writer.setCreator("Watchfloor")
    scale = writer.resolution() / _DPI
    page = QSizeF(writer.width() / scale, writer.height() / scale)
    body = QSizeF(page.width(), page.height() - _FOOT)
    text = laid_out(document, body)
    painter = QPainter(writer)
    if not painter.isActive():
        raise RuntimeError("the PDF could not be begun")
    try:
        painter.scale(scale, scale)
        count = text.pageCount()
        for number in range(count):
            if number:
                writer.newPage()
            _paint_page(painter, text, body, number)
            _paint_foot(painter, document.foot, page, f"Page {number + 1} of {count}")
    finally:
        painter.end()
    buffer.close()
    return bytes(content.data())


def _ready() -> None:
    if QGuiApplication.instance() is None:
        # A verb may run where there is no display at all, and needs none.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _applications.append(QGuiApplication(["watchfloor"]))
    load_fonts()


def laid_out(document: Document, page: QSizeF) -> QTextDocument:
    """The document as Qt sets it, in pages of this size in pixels of 1/96 inch."""
    text = QTextDocument()
    text.setUndoRedoEnabled(False)
    text.setDocumentMargin(0)
    text.setDefaultFont(_font(_BODY))
    text.setPageSize(page)
    cursor = QTextCursor(text)
    cursor.beginEditBlock()
    _heading(cursor, document.title, _TITLE, 1)
    for block in document.blocks:
        _write(cursor, block)
    cursor.endEditBlock()
    return text


def _write(cursor: QTextCursor, block: Block) -> None:
    match block:
        case Heading(words):
            _heading(cursor, words, _HEADING, 2)
        case Words(words):
            _paragraph(cursor, words)
        case Points(items, none):
            for item in items or (none,):
                _paragraph(cursor, f"• {item}" if items else item, indent=8)
        case Facts(rows):
            _table(cursor, (), [(Cell(label), Cell(value)) for label, value in rows])
        case Table(head, rows, none):
            if not rows:
                _paragraph(cursor, none)
            for start in range(0, len(rows), _ROWS_AT_ONCE):
                _table(cursor, head, rows[start : start + _ROWS_AT_ONCE])


def _heading(cursor: QTextCursor, words: str, size: int, level: int) -> None:
    form = QTextBlockFormat()
    form.setTopMargin(0 if level == 1 else 12)
    form.setBottomMargin(4)
    form.setHeadingLevel(level)
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_Auto)
    _begin(cursor, form)
    cursor.insertText(_plain(words), _letters(size, is_bold=True))


def _paragraph(cursor: QTextCursor, words: str, indent: int = 0) -> None:
    form = QTextBlockFormat()
    form.setBottomMargin(3)
    form.setLeftMargin(indent)
    _begin(cursor, form)
    cursor.insertText(_plain(words), _letters(_BODY))


def _begin(cursor: QTextCursor, form: QTextBlockFormat) -> None:
    if cursor.position() == 0:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)


def _table(cursor: QTextCursor, head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    if not rows:
        return
    columns = len(rows[0])
    form = QTextTableFormat()
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    widths = _WIDTHS.get(columns, (100 // columns,) * columns)
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
    form.setBorder(0.5 if head else 0)
    form.setBorderCollapse(True)
    form.setCellPadding(2)
    form.setCellSpacing(0)
    form.setHeaderRowCount(1 if head else 0)
    lines = [[Cell(words) for words in head], *rows] if head else list(rows)
    table = cursor.insertTable(len(lines), columns, form)
    for number, line in enumerate(lines):
        for column, cell in enumerate(line):
            is_bold = (bool(head) and number == 0) or (not head and column == 0)
            place = table.cellAt(number, column).firstCursorPosition()
            place.insertText(_plain(cell.text), _letters(_BODY, is_bold=is_bold, is_struck=cell.is_struck))
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _paint_page(painter: QPainter, text: QTextDocument, body: QSizeF, number: int) -> None:
    painter.save()
    top = number * body.height()
    painter.translate(0, -top)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, top, body.width(), body.height())
    palette = QPalette(context.palette)
    # Paper is white whatever the theme of the windows.
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette = palette
    painter.setClipRect(context.clip)
    text.documentLayout().draw(painter, context)
    painter.restore()


def _paint_foot(painter: QPainter, foot: str, page: QSizeF, number: str) -> None:
    painter.save()
    painter.setFont(_font(_SMALL))
    painter.setPen(Qt.GlobalColor.black)
    line = QRectF(0, page.height() - _FOOT + 12, page.width(), _FOOT - 12)
    painter.drawLine(line.topLeft(), line.topRight())
    left = line.adjusted(0, 4, -80, 0)
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    painter.drawText(left, flags, _plain(foot))
    painter.drawText(line.adjusted(0, 4, 0, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), number)
    painter.restore()


def _letters(size: int, *, is_bold: bool = False, is_struck: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    font = _font(size)
    if is_bold:
        font.setWeight(QFont.Weight.DemiBold)
    font.setStrikeOut(is_struck)
    form.setFont(font)
    return form


def _font(size: int) -> QFont:
    font = QFont(FAMILY)
    # Of the page's pixels, so that a screen's density changes nothing: 1 pt is 96/72 of them.
    font.setPixelSize(round(size * _DPI / 72))
    return font


def _plain(text: str) -> str:
    """One line; signs that would begin another line, turn its direction or can't be shown are replaced."""
    return "".join(letter if letter.isprintable() else " " for letter in " ".join(text.split()))
