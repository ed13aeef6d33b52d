"""Choosing in the grid of tiles, by key and by mouse."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from widgets.accessible import tell_current
from widgets.charts.tile_layout import Spot, TileLayout
from widgets.charts.tile_walk import step_from
from widgets.mirror import is_mirrored
from widgets.painted import Painted
from widgets.spoken_part import SpokenPart


class TileChoice(Painted):
    """Arrows, Home, End and pages move; Enter opens; Right and Left, Enter, Space and a click open and close a group.

    A click selects, a double click opens. Subclasses say `places` and hear `refit` when other things stand there.
    """

    accessible_role = QAccessible.Role.List
    service_selected = Signal(str)
    service_opened = Signal(str)
    reached = Signal(QRect)
    """Where what was selected by key stands, for whoever scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: set[str] = set()
        self._selected = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def places(self) -> TileLayout:
        """Where everything stands."""
        raise NotImplementedError

    def refit(self) -> None:
        """Place everything anew."""
        raise NotImplementedError

    def spot_words(self, at: int, spot: Spot) -> str:
        """What a screen reader says of the spot at a place."""
        raise NotImplementedError

    def spoken_count(self) -> int:
        """Tiles, groups, and the services of groups that are open."""
        return len(self.places().spots)

    def spoken_part(self, at: int) -> SpokenPart:
        """One of them."""
        spot = self.places().spots[at]
        return SpokenPart(self.spot_words(at, spot), spot.rect)

    def spoken_current(self) -> int:
        """What is selected, a service or a group."""
        return next((at for at, spot in enumerate(self.places().spots) if spot.id == self._selected), -1)

    def selected_id(self) -> str:
        """Id of the selected service; empty for none."""
        return "" if self._selected.startswith("group:") else self._selected

    def has_selection(self) -> bool:
        """Whether a service or a group is selected."""
        return bool(self._selected)

    def set_selected(self, service_id: str) -> None:
        """Select without a signal."""
        if service_id == self._selected:
            return
        changed = {self._selected, service_id}
        self._selected = service_id
        self._repaint(changed)
        tell_current(self)

    def spot_of(self, spot_id: str) -> QRect | None:
        """Where a service, or "group:" and a group's name, stands; None where it isn't shown."""
        return next((spot.rect for spot in self.places().spots if spot.id == spot_id), None)

    def _repaint(self, ids: set[str]) -> None:
        for spot in self.places().spots:
            if spot.id in ids:
                self.update(spot.rect)

    def _choose(self, spot: Spot) -> None:
        if spot.id == self._selected:
            return
        self.set_selected(spot.id)
        if spot.kind != "group":
            self.service_selected.emit(spot.id)

    def _toggle(self, spot_id: str, is_open: bool | None = None) -> None:
        group = spot_id.removeprefix("group:")
        if is_open is None:
            is_open = group not in self._open
        (self._open.add if is_open else self._open.discard)(group)
        self.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Move, open, close."""
        spots = self.places().spots
        at = next((number for number, spot in enumerate(spots) if spot.id == self._selected), -1)
        here, key = (spots[at] if at >= 0 else None), event.key()
        if is_mirrored(self):
            # What follows stands to the left.
            key = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}.get(Qt.Key(key), key)
        if here is not None and here.kind == "group" and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._toggle(here.id, key == Qt.Key.Key_Right)
            return
        target = step_from(spots, at, key, self.visibleRegion().boundingRect().height()) if spots else None
        if target is not None:
            self._choose(spots[target])
            self.reached.emit(spots[target].rect)
        elif here is not None and here.kind == "group" and key in _OPENING:
            self._toggle(here.id)
        elif here is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.service_opened.emit(here.id)
        else:
            super().keyPressEvent(event)

    def _spot_at(self, point: QPoint) -> Spot | None:
        return next((spot for spot in self.places().spots if spot.rect.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click selects; on a group it opens or closes it."""
        spot = self._spot_at(event.position().toPoint())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(spot)
            if spot.kind == "group":
                self._toggle(spot.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A double click opens a service."""
        spot = self._spot_at(event.position().toPoint())
        if spot is not None and spot.kind != "group":
            self.service_opened.emit(spot.id)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Show the bar."""
        super().focusInEvent(event)
        self._repaint({self._selected})

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Hide the bar."""
        super().focusOutEvent(event)
        self._repaint({self._selected})


_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
