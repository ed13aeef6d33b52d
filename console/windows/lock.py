"""The lock: after some idle minutes, or at Ctrl+Alt+L, a screen covers the console until its person's passphrase is typed.

Everything behind it goes on: the record, sending, alarms, the clocks. What was half typed stays as it is. Windows of the console
are put out of sight and come back; walls stay. Keys reach the lock screen alone.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from console.second_person import SecondRevoked
from console.sign_in import ShutOut, SignInFacts
from console.windows.lock_words import lock_data
from console.windows.main_window import MainWindow
from console.windows.passphrase_prompt import choose_passphrase
from models.access.signing_in import Idle
from resources.tongue import tr
from widgets.lock_screen import LockScreen

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
_FOLLOWED: Final = frozenset({QEvent.Type.Resize, QEvent.Type.ChildPolished, QEvent.Type.LayoutRequest})
_ASK_EVERY_TICKS: Final = 30


class Lock(QObject):
    """One for the application, on the GUI thread. The minutes come from the settings, the clock from `live`."""

    locked = Signal()
    unlocked = Signal()

    def __init__(self, window: MainWindow, minutes: Callable[[], int]) -> None:
        super().__init__(window)
        self._window, self._live, self._minutes = window, window.live, minutes
        self.facts: SignInFacts = self._live.desk.read(self._live.desk.sign_in.facts)
        self.screen: LockScreen | None = None
        """The one that covers everything; None while the console is open."""
        self._touched = self._now()
        self._is_watching = self._is_asked = False
        self._hidden: list[QWidget] = []
        self._before: QWidget | None = None
        self._ticks = 0
        self._live.second_passed.connect(self._tick)
        self._live.on_change(ShutOut, self._on_shut_out)
        self._live.on_change(SecondRevoked, self._on_second_revoked)

    @property
    def is_locked(self) -> bool:
        """Whether the console is covered."""
        return self.screen is not None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """By action id."""
        return {"lock": self.lock, "passphrase": self.choose}

    def begin(self) -> None:
        """When the console starts: locked, where somebody has to sign in."""
        if self.facts.must_sign_in:
            self._cover()

    def choose(self) -> None:
        """Ask for a passphrase to sign in with."""
        choose_passphrase(self._live, self.facts, self._window, self._look)

    def lock(self) -> None:
        """Now. Without a passphrase nobody could come back: then one is chosen first."""
        if not self.facts.has_passphrase:
            choose_passphrase(self._live, self.facts, self._window, self._look_and_cover)
            return
        self._cover()

    def touched(self) -> None:
        """Somebody is here."""
        self._touched = self._now()

    def close(self) -> None:
        """Give the application its events back, before the window goes."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._is_watching = False

    # While open: since when is nobody here?

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Open: notice that somebody is here. Locked: keep keys and windows behind the screen."""
        if self.screen is None:
            if event.type() in _TOUCHES:
                self._watch(on=False)
                self.touched()
            return False
        return self._guard(watched, event)

    def _tick(self) -> None:
        if self.screen is not None:
            self._show()
            self._ticks += 1
            if self._ticks % _ASK_EVERY_TICKS == 0:
                self._look()
            return
        clock = self._live.clock
        if self.facts.has_passphrase and self._touched.is_over(clock.monotonic(), clock.now_ms(), self._minutes()):
            self._cover()
            return
        # Only until the first touch of this second: every event of the application passes through a filter.
        self._watch(on=True)

    def _watch(self, *, on: bool) -> None:
        app = QApplication.instance()
        if app is None or on == self._is_watching:
            return
        self._is_watching = on
        if on:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def _now(self) -> Idle:
        return Idle(self._live.clock.monotonic(), self._live.clock.now_ms())

    # Locking and unlocking.

    def _cover(self) -> None:
        if self.screen is not None:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._before = QApplication.focusWidget()
        self.screen = LockScreen(self._window)
        self.screen.entered.connect(self._enter)
        for each in QApplication.topLevelWidgets():
            self._hide(each)
        self._window.set_locked(True)
        self._watch(on=True)
        self._is_asked, self._ticks = False, 0
        self._fit()
        self._show()
        self.screen.show()
        self.screen.raise_()
        self.screen.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()
        self.locked.emit()

    def _enter(self, passphrase: str) -> None:
        if self.screen is None or self._is_asked:
            return
        self._is_asked = True
        self.screen.set_busy(True)
        self.screen.say("")
        self._live.attempt(lambda: self._live.desk.sign_in.enter(passphrase), lambda _done: self._open(), self._refuse)

    def _refuse(self, sentence: str) -> None:
        self._is_asked = False
        if self.screen is not None:
            self.screen.set_busy(False)
            self.screen.say(sentence)
            self.screen.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _open(self) -> None:
        screen, self.screen = self.screen, None
        self._is_asked = False
        if screen is None:
            return
        self._watch(on=False)
        screen.clear()
        screen.hide()
        screen.deleteLater()
        self._window.set_locked(False)
        self.touched()
        hidden, self._hidden = self._hidden, []
        for each in hidden:
            if isValid(each):
                each.show()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.show_pane(self._window.front)
        self._before = None
        self.unlocked.emit()

    def _guard(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            # Accepted, it is an ordinary key for whoever has the focus, and no shortcut anywhere.
            event.accept()
            return True
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._hide(watched)
        elif kind == QEvent.Type.FocusIn and isinstance(watched, QWidget) and not self._may_have_focus(watched):
            self._back_to_screen()
        elif watched is self._window and kind in _FOLLOWED:
            self._fit()
        return False

    def _may_have_focus(self, widget: QWidget) -> bool:
        screen = self.screen
        return screen is None or screen.isAncestorOf(widget) or widget is screen or widget.window() is not self._window

    def _back_to_screen(self) -> None:
        if self.screen is not None:
            self.screen.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide(self, widget: QWidget) -> None:
        from console.wall.window import WallWindow  # read when a console is first locked

        if widget is self._window or not widget.isVisible() or isinstance(widget, WallWindow):
            return
        if widget.windowType() in (Qt.WindowType.Dialog, Qt.WindowType.Tool, Qt.WindowType.Window, Qt.WindowType.Sheet):
            self._hidden.append(widget)
        widget.hide()

    def _fit(self) -> None:
        if self.screen is not None:
            self.screen.setGeometry(self._window.rect())
            self.screen.raise_()
            for ring in self._window.findChildren(QWidget, "focus-ring", Qt.FindChildOption.FindDirectChildrenOnly):
                ring.raise_()

    # What is shown.

    def _show(self) -> None:
        if self.screen is not None:
            self._fit()
            self.screen.set_data(lock_data(self._live, self.facts, self._window.sharing.words()))

    def _look(self) -> None:
        self._live.ask(self._live.desk.sign_in.facts, self.take)

    def _look_and_cover(self) -> None:
        def taken(facts: SignInFacts) -> None:
            self.take(facts)
            self._cover()

        self._live.ask(self._live.desk.sign_in.facts, taken)

    def take(self, facts: SignInFacts) -> None:
        """This is how signing in stands now."""
        could = not self.facts.why
        self.facts = facts
        self._show()
        if self.screen is not None and not facts.why and not could:
            self._back_to_screen()

    def _on_shut_out(self, _change: ShutOut) -> None:
        self._cover()
        self._look()

    def _on_second_revoked(self, change: SecondRevoked) -> None:
        name = self._live.person(change.person)
        self._live.failed.emit(
            tr("The hub ended {name}'s membership: they can't sign at this workstation any more.", name=name)
        )
