"""Whether the record still stands on the files it was opened from.

What the wall tells of incidents is kept in memory: it would go on telling it for weeks after the disk was pulled out, the
database was replaced, or somebody took the lock away and another process writes there now. So the wall looks.
"""

from pathlib import Path
from typing import Final

from console.data_dir import DataDir
from console.desk import Desk
from console.identity import NONCE
from models.kernel.errors import WatchfloorError
from models.store.database import StoreError
from resources.tongue import tr

_ABSENT: Final = (-1, -1)


class Footing:
    """Of one open record. Nothing is opened for it: closing another handle of the database would free the engine's locks."""

    def __init__(self, desk: Desk) -> None:
        """Note how it stands now."""
        self._desk = desk
        self._database, self._lock = desk.directory.database, desk.directory.lock_file
        self._marks = (_noted(self._database), _noted(self._lock))

    def lost(self) -> str:
        """What is not as it was, as a sentence; empty while all is well. On the store thread; a dead disk may take its time."""
        database, lock = self._marks
        try:
            now = _mark(self._database)
            if now == _ABSENT:
                return tr("{file} is gone: the disk was taken away, or the file deleted", file=self._database)
            if now != database:
                return tr("{file} is another file now: it was replaced", file=self._database)
            if _mark(self._lock) != lock:
                return tr("the lock of {folder} was taken away: others may write there", folder=self._database.parent)
            self._desk.meta.get(NONCE)
        except OSError as error:
            return tr("{file} can't be reached: {error}", file=self._database, error=error.strerror)
        except StoreError as error:
            return tr("{file} can't be read: {error}", file=self._database, error=error.orig)
        return ""


def must_be_there(directory: DataDir) -> None:
    """Before a record is opened again. Raises WatchfloorError where it is gone: in its place a new, empty one would be made."""
    if _mark(directory.database) == _ABSENT:
        words = tr("{file} is gone: the disk was taken away, or the file deleted", file=directory.database)
        raise WatchfloorError(words)


def _noted(path: Path) -> tuple[int, int]:
    try:
        return _mark(path)
    except OSError:
        return _ABSENT  # The next look says why.


def _mark(path: Path) -> tuple[int, int]:
    """Which file it is."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _ABSENT
    return found.st_dev, found.st_ino
