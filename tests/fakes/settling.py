"""Until everything that was asked of the record is answered and shown."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from console.desk import Desk
from console.live import Live

_QUIET_ROUNDS: Final = 3
"""So often in a row nothing may be outstanding: what an answer shows may itself ask again, or delete something."""
_MOST_ROUNDS: Final = 400
"""After which something asks without end."""


def settle(desk: Desk, live: Live) -> None:
    """For a test that is the clock's hand: nothing else comes by itself."""
    quiet = rounds = 0
    while quiet < _QUIET_ROUNDS:
        # The store thread works in order: once this is answered, whatever was asked before is, too.
        desk.read(lambda: None)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        quiet = quiet + 1 if live.unanswered == 0 else 0
        rounds += 1
        assert rounds < _MOST_ROUNDS, "what is shown keeps asking"
