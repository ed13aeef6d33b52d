"""What assistive technology finds in a window, asked through Qt's accessibility interface, and what is wrong with it."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget

from widgets.painted import Painted

Role = QAccessible.Role
SMALLEST_TARGET = 24
"""Logical pixels, WCAG 2.5.8."""
_NO_ROLES = (Role.NoRole, Role.Client, Role.Window, Role.Pane)


def interactive(window: QWidget) -> Iterator[QWidget]:
    """Everything shown that takes the keyboard or can be pressed."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or widget.window() is not window or isinstance(widget, QMainWindow):
            continue
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        # Qt's own parts of a field are told as part of the field; labels whose text can be marked are text.
        is_part = widget.objectName().startswith("qt_")
        if (takes_keys or isinstance(widget, QAbstractButton)) and not is_part and widget is not window:
            yield widget


def told(widget: QWidget) -> QAccessibleInterface:
    """The widget as assistive technology sees it."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(widget: QWidget) -> str:
    """Its name as told."""
    return told(widget).text(QAccessible.Text.Name)


def faults(window: QWidget) -> list[str]:
    """Everything a person with a screen reader, or with an unsteady hand, would stumble over; empty where nothing."""
    found: list[str] = []
    names: Counter[tuple[str, str, str]] = Counter()
    for widget in interactive(window):
        one = told(widget)
        name, role, state = one.text(QAccessible.Text.Name), one.role(), one.state()
        where = f"{type(widget).__name__} {name!r} in {type(widget.parent()).__name__}"
        if role in _NO_ROLES:
            found.append(f"{where}: its role is {role.name}")
        if not any(letter.isalnum() for letter in name) or name.startswith((",", " ")):
            found.append(f"{where}: it has no name")
        if bool(state.disabled) is widget.isEnabled():
            found.append(f"{where}: told as {'disabled' if state.disabled else 'enabled'}")
        if (
            isinstance(widget, QAbstractButton)
            and widget.isCheckable()
            and bool(state.checked) is not widget.isChecked()
        ):
            found.append(f"{where}: told as {'checked' if state.checked else 'not checked'}")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not state.focusable:
            found.append(f"{where}: told as taking no focus")
        if min(widget.width(), widget.height()) < SMALLEST_TARGET and role is not Role.StaticText:
            found.append(f"{where}: {widget.width()} × {widget.height()} is too small to hit")
        names[(role.name, name, group_of(widget))] += 1
        found += [f"{where}: {each}" for each in part_faults(widget)]
    found += [f"{count} × {role} {name!r} in {group!r}" for (role, name, group), count in names.items() if count > 1]
    return found


def group_of(widget: QWidget) -> str:
    """Name of the nearest thing about it that has one."""
    about = widget.parentWidget()
    while about is not None:
        if about.accessibleName() or about.windowTitle():
            return about.accessibleName() or about.windowTitle()
        about = about.parentWidget()
    return ""


def part_faults(widget: QWidget) -> list[str]:
    """What is wrong with what is painted in it and told as its children."""
    if not isinstance(widget, Painted) or not widget.spoken_count():
        return []
    one, found = told(widget), []
    whole = QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
    for at in range(widget.spoken_count()):
        part = one.child(at)
        name = part.text(QAccessible.Text.Name)
        if not part.isValid() or not any(letter.isalnum() for letter in name):
            found.append(f"part {at} has no name")
        if part.role() in _NO_ROLES or part.parent() is None or one.indexOfChild(part) != at:
            found.append(f"part {at}, {name!r}, is in no tree")
        if not part.rect().isEmpty() and not whole.contains(part.rect()):
            found.append(f"part {at}, {name!r}, stands outside: {part.rect()} of {whole}")
        if bool(part.state().selected) is not (widget.spoken_current() == at):
            found.append(f"part {at}, {name!r}, is told as {'' if part.state().selected else 'not '}current")
    return found
