"""What assistive technology reads of painted widgets: role, state, and their parts as children.

Qt knows the role of its own widgets only; of a painted one it says "client" and nothing of what is painted. A widget that
names an `accessible_role` is told by that role here; one that also has `spoken_count`, `spoken_part` and `spoken_current`
(see `widgets.painted.Painted`) has its parts as children, before any child widgets. Everything runs on the GUI thread, and
nothing at all where no assistive technology listens.
"""

import weakref
from functools import cache
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QComboBox, QScrollArea, QWidget
from shiboken6 import isValid

from widgets.painted import Painted

_Role = QAccessible.Role
CHOSEN: Final = frozenset({_Role.PageTab, _Role.RadioButton})
"""Buttons of which one of a group is chosen: they say "selected" beside "checked"."""

Nothing = Any
"""An interface or None: Qt's documentation asks for None where nothing is, the stubs know none."""


@cache
def install() -> None:
    """Speak for painted widgets from now on; a second call changes nothing."""
    QAccessible.installFactory(_interface_of)


def tell_current(widget: Painted) -> None:
    """Say that the current part is another one now, where somebody listens and the widget has the focus."""
    at = widget.spoken_current()
    if at >= 0 and QAccessible.isActive() and widget.hasFocus():
        event = QAccessibleEvent(widget, QAccessible.Event.Focus)
        event.setChild(at)
        QAccessible.updateAccessibility(event)


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """The role this module tells of a widget; None where Qt's own answer stands."""
    role = getattr(widget, "accessible_role", None)
    if role is not None:
        return QAccessible.Role(role)
    if isinstance(widget, QScrollArea) and widget.accessibleName():
        return _Role.Document
    if isinstance(widget, QComboBox) and widget.accessibleName():
        return _Role.ComboBox
    if isinstance(widget, Painted) and widget.accessibleName():
        # What is only painted and named is text to be read, with whatever it holds.
        return _Role.Grouping if widget.findChild(QWidget) is not None else _Role.StaticText
    return None


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not isValid(thing):
        return None
    role = role_of(thing)
    if role is None:
        return None
    if isinstance(thing, QComboBox):
        return _SpokenCombo(thing, role)
    if isinstance(thing, QAbstractButton):
        return _SpokenButton(thing, role)
    return _SpokenWidget(thing, role)


class _SpokenWidget(QAccessibleWidget):
    """A painted widget: its parts first, then its child widgets."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = weakref.ref(widget)
        self._parts: dict[int, _Part] = {}
        widget.destroyed.connect(self._forget)

    def painted(self) -> Painted | None:
        """The widget, as long as it lives; None as well where it has no parts by its kind."""
        widget = self._widget()
        return widget if isinstance(widget, Painted) and isValid(widget) else None

    def count(self) -> int:
        """How many parts there are now."""
        painted = self.painted()
        return 0 if painted is None else painted.spoken_count()

    def part(self, at: int) -> "_Part":
        """The part at a place, made when first asked for."""
        found = self._parts.get(at)
        if found is None:
            found = self._parts[at] = _Part(self, at)
            QAccessible.registerAccessibleInterface(found)
        return found

    def childCount(self) -> int:  # noqa: N802  Qt's name
        """Parts and child widgets."""
        return self.count() + super().childCount()

    def child(self, index: int) -> Nothing:
        """A part or a child widget; None beyond the last."""
        count = self.count()
        if 0 <= index < count:
            return self.part(index)
        return super().child(index - count) if index >= count else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        """Its place; -1 for a stranger."""
        if isinstance(child, _Part):
            return child.at if child.owner is self else -1
        at = super().indexOfChild(child)
        return at + self.count() if at >= 0 else at

    def childAt(self, x: int, y: int) -> Nothing:  # noqa: N802  Qt's name
        """The part or child widget under a point of the screen."""
        painted = self.painted()
        if painted is not None:
            spot = painted.mapFromGlobal(QPoint(x, y))
            for at in range(painted.spoken_count()):
                if painted.spoken_part(at).place.contains(spot):
                    return self.part(at)
        return super().childAt(x, y)

    def focusChild(self) -> Nothing:  # noqa: N802  Qt's name
        """The current part while the widget has the focus."""
        painted = self.painted()
        if painted is not None and painted.hasFocus() and 0 <= (at := painted.spoken_current()) < self.count():
            return self.part(at)
        return super().focusChild()

    def _forget(self) -> None:
        parts, self._parts = self._parts, {}
        for part in parts.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(part))


class _SpokenButton(QAccessibleWidget):
    """A painted button of another role than Qt's: a tab, one choice of a few."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)
        self._button = weakref.ref(button)
        self._role = role

    def state(self) -> QAccessible.State:
        """Whether it can be pressed and is the chosen one."""
        state = super().state()
        button = self._button()
        if button is not None and isValid(button):
            state.checkable, state.checked = button.isCheckable(), button.isChecked()
            if self._role in CHOSEN:
                state.selectable, state.selected = True, button.isChecked()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802  Qt's name
        """Press, and take the focus."""
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802  Qt's name
        """Press it as a click would."""
        button = self._button()
        if name != QAccessibleActionInterface.pressAction():
            super().doAction(name)
        elif button is not None and isValid(button) and button.isEnabled():
            button.click()


class _SpokenCombo(QAccessibleWidget):
    """A field with a list. On Linux Qt tells its value in place of its name, so that nobody hears what the field is."""

    def __init__(self, combo: QComboBox, role: QAccessible.Role) -> None:
        super().__init__(combo, role)
        self._combo = weakref.ref(combo)

    def combo(self) -> QComboBox | None:
        """The field, as long as it lives."""
        combo = self._combo()
        return combo if combo is not None and isValid(combo) else None

    def text(self, kind: QAccessible.Text) -> str:
        """The name it was given; its value is what is chosen."""
        combo = self.combo()
        if combo is not None and kind == QAccessible.Text.Value:
            return combo.currentText()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Whether its list is open, and whether other words may be typed."""
        state = super().state()
        combo = self.combo()
        if combo is not None:
            state.expandable, state.expanded = True, combo.view().isVisible()
            state.editable = combo.isEditable()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802  Qt's name
        """Open the list, and take the focus."""
        return [QAccessibleActionInterface.showMenuAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802  Qt's name
        """Open the list, or close it again."""
        combo = self.combo()
        if name != QAccessibleActionInterface.showMenuAction():
            super().doAction(name)
        elif combo is not None and combo.isEnabled():
            (combo.hidePopup if combo.view().isVisible() else combo.showPopup)()


class _Part(QAccessibleInterface):
    """One painted part. It stands for a place: what is told is whatever stands there now."""

    def __init__(self, owner: _SpokenWidget, at: int) -> None:
        super().__init__()
        self.owner, self.at = owner, at

    def _now(self) -> "tuple[Painted, str, QRect, QAccessible.Role] | None":
        painted = self.owner.painted()
        if painted is None or self.at >= painted.spoken_count():
            return None
        part = painted.spoken_part(self.at)
        return painted, part.name, part.place, part.role

    def isValid(self) -> bool:  # noqa: N802  Qt's name
        """Whether anything stands there."""
        return self._now() is not None

    def object(self) -> Nothing:
        """None: it is no object."""
        return None

    def window(self) -> Nothing:
        """The window it is shown in."""
        painted = self.owner.painted()
        return None if painted is None else painted.window().windowHandle()

    def role(self) -> QAccessible.Role:
        """As the widget tells it."""
        now = self._now()
        return _Role.NoRole if now is None else now[3]

    def text(self, kind: QAccessible.Text) -> str:
        """Its sentence."""
        now = self._now()
        return now[1] if now is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802  Qt's name
        """Nobody writes into it."""

    def rect(self) -> QRect:
        """Where it stands on the screen."""
        now = self._now()
        return QRect() if now is None else QRect(now[0].mapToGlobal(now[2].topLeft()), now[2].size())

    def state(self) -> QAccessible.State:
        """Selectable; selected and focused where it is the current one."""
        state = QAccessible.State()
        now = self._now()
        if now is None:
            state.invalid = True
            return state
        painted, _name, place, _role = now
        is_current = painted.spoken_current() == self.at
        state.selectable = state.focusable = painted.isEnabled()
        state.disabled = not painted.isEnabled()
        state.selected = is_current
        state.active = is_current
        state.focused = is_current and painted.hasFocus()
        state.invisible = not painted.isVisible()
        state.offscreen = place.isEmpty()
        return state

    def parent(self) -> QAccessibleInterface:
        """The widget it is painted in."""
        return self.owner

    def child(self, index: int) -> Nothing:
        """None: it has none."""
        return None

    def childAt(self, x: int, y: int) -> Nothing:  # noqa: N802  Qt's name
        """None: it has none."""
        return None

    def childCount(self) -> int:  # noqa: N802  Qt's name
        """None."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        """Nobody is its child."""
        return -1
