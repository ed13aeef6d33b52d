"""The catalogue: every service of the estate, what its record lacks first, and the way in for a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.live import Live
from console.panes.health_views import place
from models.catalog.gaps import gaps
from resources.tongue import tr
from widgets.buttons import Button
from widgets.catalog_list import CatalogList, CatalogRowView
from widgets.panel import Panel
from widgets.segment import Option, Segment


class CatalogPane(QWidget):
    """`action_requested("import")` asks for a file."""

    action_requested = Signal(str)
    service_opened = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.setProperty("surface", "canvas")
        self.filter = Segment(tr("Show"), [Option("all", tr("All")), Option("gaps", tr("With gaps"))], "all")
        self.importing = Button(tr("Import catalogue…"))
        self.list = CatalogList()
        self.panel = Panel(tr("Catalogue"))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.list)
        # The list moves it; by itself it would be a second stop for the keys.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Catalogue"))
        self.panel.set_body(scroll)
        bar = QFrame()
        bar.setProperty("surface", "panel")
        bar.setFixedHeight(48)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        line.addWidget(self.filter)
        line.addStretch(1)
        line.addWidget(self.importing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(bar)
        column.addWidget(self.panel, 1)
        self.setFocusProxy(self.list)
        self.filter.chosen.connect(self._refresh)
        self.importing.clicked.connect(lambda: self.action_requested.emit("catalog.import"))
        self.list.row_opened.connect(self.service_opened)
        live.catalog_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self, *_args: object) -> None:
        catalog = self._live.catalog
        services = catalog.services if catalog else ()
        found = {gap.service: gap for gap in gaps(catalog)} if catalog else {}
        rows = []
        for service in services:
            gap = found.get(service.id)
            if gap is None and self.filter.chosen_id() == "gaps":
                continue
            rows.append(
                CatalogRowView(
                    service.id,
                    service.name,
                    place(service),
                    service.owner or tr("NO OWNER"),
                    ", ".join(map(tr, gap.missing)) if gap else "",
                    gap.blocks_production if gap else False,
                )
            )
        rows.sort(key=lambda row: (not row.is_blocking, not row.missing))
        self.list.set_rows(rows)
        self.panel.set_meta(
            tr(
                "{catalog} · {services} services · {found} with gaps",
                catalog=catalog.name,
                services=len(services),
                found=len(found),
            )
            if catalog
            else ""
        )
        none = tr("No catalogue yet. Import one: own YAML, Backstage catalog-info.yaml, or a plain edge list.")
        self.panel.set_empty(none if catalog is None else None if rows else tr("No service has a gap."))
