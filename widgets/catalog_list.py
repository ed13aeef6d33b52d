"""The services of the estate in rows of 40: what each is, who owns it, and what its record lacks."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.tongue import tr
from widgets.board import RIGHT, Board
from widgets.glyphs import GlyphKind
from widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class CatalogRowView:
    """A service in words."""

    id: str
    name: str
    place: str
    """T1 · Checkout."""
    owner: str
    missing: str
    """on call, runbooks; empty where nothing is missing."""
    is_blocking: bool = False
    """What is missing keeps it from counting as ready for production."""


class CatalogList(RowList[CatalogRowView]):
    """Put it into a QScrollArea with `setWidgetResizable(True)`: an estate has more rows than a screen."""

    surface = "panel"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def row_height(self, row: CatalogRowView) -> int:
        """40."""
        return 40

    def row_name(self, row: CatalogRowView) -> str:
        """All of it."""
        return tr(
            "{row}, {place}, owner {owner}, {missing}",
            row=row.name,
            place=row.place,
            owner=row.owner,
            missing=tr("missing {missing}", missing=row.missing) if row.missing else tr("complete"),
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """All rows: the scroll area around it scrolls."""
        return QSize(400, 40 * len(self.rows()))

    def paint_row(self, board: Board, row: CatalogRowView, rect: QRectF) -> None:
        """Glyph, name, place, owner, what is missing."""
        top, width = rect.top(), rect.width()
        glyph = GlyphKind.DEGRADED if row.is_blocking else GlyphKind.AT_RISK if row.missing else GlyphKind.OK
        board.glyph(glyph, 16, top + 12, 16)
        board.text(44, top + 8, row.name, "name", width=220)
        board.text(280, top + 12, row.place, "label", "text2", width=200)
        board.text(496, top + 8, row.owner, "body", width=200)
        words = tr("missing {missing}", missing=row.missing) if row.missing else tr("complete")
        board.text(
            width - 16, top + 12, words, "label", "text2" if not row.missing else "text", width=width - 728, align=RIGHT
        )
