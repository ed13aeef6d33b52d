"""Which displays there are, and a window of the wall on each that is wanted: also as they come and go.

A display that is gone takes its window with it, so that Qt does not move it over something else; one that comes gets one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from console.wall.window import WallFace, WallWindow
from models.kernel.errors import BadInput, Problem
from resources.said import say

ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Display:
    """One of them, as of one moment."""

    key: str
    """Its name; where two bear the same one, with their number."""
    geometry: QRect
    screen: QScreen | None = None


class Displays(QObject):
    """Those of the machine."""

    changed = Signal()
    """One came or went, or has another size. What was given before is no longer valid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        self._heard: set[str] = set()
        if isinstance(app, QGuiApplication):
            # Queued: while it is told, the display that goes still has windows on it.
            app.screenAdded.connect(self._hear, Qt.ConnectionType.QueuedConnection)
            app.screenRemoved.connect(self._hear, Qt.ConnectionType.QueuedConnection)
            for screen in app.screens():
                screen.geometryChanged.connect(self._hear, Qt.ConnectionType.QueuedConnection)
            app.screenAdded.connect(self._listen)

    def now(self) -> tuple[Display, ...]:
        """All there are. Where none is left Qt keeps one without any size, which is none."""
        return named([(each.name(), each.geometry(), each) for each in QGuiApplication.screens()])

    def _listen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def _hear(self, _what: object = None) -> None:
        self.changed.emit()


def named(found: Sequence[tuple[str, QRect, QScreen | None]]) -> tuple[Display, ...]:
    """Displays under keys of their own; those without a size are left out."""
    names = [name for name, _geometry, _screen in found]
    return tuple(
        Display(name if names.count(name) == 1 else f"{name} {number}", geometry, screen)
        for number, (name, geometry, screen) in enumerate(found, 1)
        if not geometry.isEmpty()
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """Which displays are wanted."""

    key: str = ALL
    """One by its name, or all."""

    def takes(self, display: Display) -> bool:
        """Whether a window goes there."""
        return self.key in (ALL, display.key)


def chosen(asked: str, there: Sequence[Display], *, may_wait: bool = False) -> Choice:
    """By name, by number from 1, or all; BadInput with those there are. `may_wait`: a name that is not there may come yet."""
    if asked == ALL:
        return Choice()
    named_ = {each.key: each.key for each in there} | {str(at): each.key for at, each in enumerate(there, 1)}
    found = named_.get(asked)
    if found is not None:
        return Choice(found)
    if may_wait and not asked.isdecimal():
        return Choice(asked)
    known = ", ".join(f"{number} {each.key}" for number, each in enumerate(there, 1))
    raise BadInput(
        Problem(
            "--screen",
            None,
            "",
            say("there is no screen {asked!r}; expected all, or one of {known}", asked=asked, known=known)
            if known
            else say("there is no screen {asked!r}; none is connected", asked=asked),
        )
    )


class WallWindows(QObject):
    """A window on every display that is chosen, and on no other."""

    ended = Signal()
    """Somebody closed one: the wall is given up on all of them."""

    def __init__(
        self,
        face: WallFace,
        displays: Displays,
        choice: Choice,
        *,
        can_close: bool,
        parent: QObject | None = None,
        show_on: Callable[[WallWindow, Display], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._face, self._displays, self._choice, self._can_close = face, displays, choice, can_close
        self._show_on = show_on or (lambda window, display: window.show_on(display.geometry, display.screen))
        self._shown: dict[str, tuple[WallWindow, QRect]] = {}
        displays.changed.connect(self.arrange)

    @property
    def windows(self) -> tuple[WallWindow, ...]:
        """Those that are shown now."""
        return tuple(window for window, _geometry in self._shown.values())

    def arrange(self) -> None:
        """Bring the windows in line with the displays there are; doing it twice changes nothing."""
        wanted = {each.key: each for each in self._displays.now() if self._choice.takes(each)}
        for key in [key for key in self._shown if key not in wanted]:
            self._shown.pop(key)[0].give_up()
        for key, display in wanted.items():
            if key not in self._shown:
                window = WallWindow(self._face, can_close=self._can_close)
                window.closed.connect(self.ended)
            else:
                window, geometry = self._shown[key]
                if geometry == display.geometry:
                    continue
            self._shown[key] = (window, QRect(display.geometry))
            self._show_on(window, display)

    def close(self) -> None:
        """Take all of them away, and look at the displays no more."""
        self._displays.changed.disconnect(self.arrange)
        for window in self.windows:
            window.give_up()
        self._shown.clear()
