"""The three sounds as tones, and whatever the system has to play them. Never blocks, never raises; a beep where all else fails.

Tones are told apart by centre frequency (each at least 20 % from the others, NUREG-0700) and by rhythm; the loudest is half
of full scale, so that the loudspeaker's own setting decides. Each is far below ten seconds long.
"""

import io
import math
import shutil
import struct
import sys
import wave
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, QTimer
from PySide6.QtWidgets import QApplication

from models.alerts.inbox.sounding import MOST_QUEUED, Sound

RATE: Final = 22_050
_TIMEOUT_MS: Final = 10_000
_PLAYERS: Final = (("afplay",), ("paplay",), ("pw-play",), ("aplay", "-q"))
_EDGE: Final = 0.01
"""Seconds of rise and fall of a tone: without them it clicks."""


TUNES: Final[dict[Sound, tuple[tuple[float, float], ...]]] = {
    Sound.P1: ((1000, 0.15), (0, 0.1), (1000, 0.15), (0, 0.1), (1000, 0.15), (0, 0.35)) * 2,
    Sound.UPDATE: ((660, 0.3), (0, 0.15), (660, 0.3)),
    Sound.APPROVAL: ((440, 0.5),),
}
"""One sound: (hertz, seconds) one after another; 0 Hz is a pause."""


def tone(sound: Sound) -> bytes:
    """The sound as a WAV file: one channel, 16 bits."""
    samples: list[int] = []
    for hertz, seconds in TUNES[sound]:
        count = round(seconds * RATE)
        for number in range(count):
            edge = min(1.0, number / (_EDGE * RATE), (count - 1 - number) / (_EDGE * RATE))
            samples.append(round(16_383 * edge * math.sin(2 * math.pi * hertz * number / RATE)))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return file.getvalue()


class Player(QObject):
    """Plays one sound after another, on the GUI thread. What waits is at most three; more is dropped: its words were said."""

    def __init__(self, is_wanted: Callable[[], bool], parent: QObject | None = None) -> None:
        """`is_wanted` is asked before each sound: the setting may change."""
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._queue: deque[Sound] = deque(maxlen=MOST_QUEUED)
        self._folder: QTemporaryDir | None = None
        self._process: QProcess | None = None
        self._limit = QTimer(self, interval=_TIMEOUT_MS, singleShot=True)
        self._limit.timeout.connect(self._give_up)

    def play(self, sound: Sound) -> None:
        """Play it after those that wait."""
        if self._is_wanted():
            self._queue.append(sound)
            self._next()

    def stop(self) -> None:
        """Quiet at once."""
        self._queue.clear()
        self._give_up()

    def _next(self) -> None:
        if self._process is not None or not self._queue:
            return
        sound = self._queue.popleft()
        try:
            path = self._file(sound)
            if sys.platform == "win32":
                import winsound

                winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
                QTimer.singleShot(round(sum(each[1] for each in TUNES[sound]) * 1000), self, self._next)
                return
            command = next((each for each in _PLAYERS if shutil.which(each[0])), None)
            if command is None:
                raise OSError("nothing here plays sounds")
            self._start(command, path)
        except (OSError, RuntimeError):
            QApplication.beep()

    def _file(self, sound: Sound) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.filePath(f"{sound.value}.wav"))
        if not path.exists():
            path.write_bytes(tone(sound))
        return path

    def _start(self, command: tuple[str, ...], path: Path) -> None:
        process = QProcess(self)
        self._process = process
        process.finished.connect(lambda *_: self._ended(process))
        process.errorOccurred.connect(lambda *_: self._failed(process))
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        self._limit.start()
        process.start(command[0], [*command[1:], str(path)])

    def _failed(self, process: QProcess) -> None:
        if process is self._process and process.state() is QProcess.ProcessState.NotRunning:
            QApplication.beep()
            self._ended(process)

    def _ended(self, process: QProcess) -> None:
        if process is not self._process:
            return
        self._process = None
        self._limit.stop()
        process.deleteLater()
        self._next()

    def _give_up(self) -> None:
        process = self._process
        if process is not None:
            self._ended(process)
            process.kill()
