"""A piece of work beside the windows: on a thread of its own, heard of on the window's, and broken off where nobody wants it."""

import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal, SignalInstance

from models.kernel.errors import WatchfloorError
from resources.tongue import shown, tr


class Stopped(WatchfloorError):
    """A person broke it off."""

    def __init__(self) -> None:
        super().__init__("stopped")


class Aside(QObject):
    """One piece of work. `done` brings its result, `refused` the sentence why there is none, `heard` hundredths on the way."""

    done = Signal(object)
    refused = Signal(str)
    heard = Signal(int)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._is_stopped = threading.Event()
        self.is_over = False
        """It has ended, and said so."""

    def start(self, work: Callable[[Callable[[int], None]], object]) -> None:
        """`work` is given what to tell hundredths to, which raises Stopped where a person stopped it."""

        def run() -> None:
            try:
                result = work(self._tell)
            except WatchfloorError as error:
                self._end(self.refused, shown(str(error)))
            except OSError as error:
                self._end(self.refused, f"{error.filename or tr('the file')}: {error.strerror or error}")
            else:
                self._end(self.done, result)

        self.done.connect(self._note_end)
        self.refused.connect(self._note_end)
        threading.Thread(target=run, name=self._name, daemon=True).start()

    def stop(self) -> None:
        """Break it off at its next word; what it did until then stays done."""
        self._is_stopped.set()

    def _tell(self, hundredths: int) -> None:
        if self._is_stopped.is_set():
            raise Stopped
        with suppress(RuntimeError):  # the window is gone, and the work goes on
            self.heard.emit(hundredths)

    def _end(self, signal: SignalInstance, said: object) -> None:
        with suppress(RuntimeError):  # the window is gone
            signal.emit(said)

    def _note_end(self, _result: object = None) -> None:
        self.is_over = True
