"""The data directory: where everything a workstation keeps lies, for its owner's eyes only, used by one process at a time."""

import contextlib
import json
import os
import secrets
import socket
import stat
import sys
import tempfile
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final

from models.kernel.errors import WatchfloorError
from resources.said import say

_LOCKED_BYTE: Final = 1 << 30
"""Windows locks are mandatory: the locked byte lies far behind the text others must be able to read."""

_POLL_SECONDS: Final = 0.02


def default() -> Path:
    """Where the platform keeps an application's data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("watchfloor", appauthor=False))


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a data directory open."""

    pid: int
    host: str
    what: str
    """console, or the verb that runs."""
    since: str
    """RFC 3339."""
    address: str | None
    """Of its local socket, through which verbs go while it is open; None for short-lived verbs."""


class DirectoryHeld(WatchfloorError):
    """Another process has the directory open."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        self.holder = holder
        who = (
            f"{holder.what}, process {holder.pid} on {holder.host}, since {holder.since}"
            if holder
            else "another process"
        )
        super().__init__(f"{path} is open in {who}")


class DataDir:
    """An existing directory with mode 0700, locked by this process from `lock` to `release`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[str] | None = None

    @property
    def database(self) -> Path:
        """The encrypted database file."""
        return self.path / "watchfloor.db"

    def database_place(self) -> str:
        """Which file on its disk the database is: another for every copy, the same after a move."""
        # The note of the keeper is written once, and no copying tool can set when that was. Inodes alone get reused.
        noted = str(self.identity.stat().st_ctime_ns) if self.identity.exists() else "-"
        return f"{self.database.stat().st_ino}:{noted}"

    @property
    def identity(self) -> Path:
        """Which keeper of secrets this directory uses; no secret in it."""
        return self.path / "identity.json"

    @property
    def vault(self) -> Path:
        """The passphrase vault, where there is no OS keyring."""
        return self.path / "vault.json"

    def prepare(self) -> None:
        """Create the directory, or refuse one that others can read."""
        try:
            fresh = [each for each in (self.path, *self.path.parents) if not each.exists()]
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for each in fresh:
                # Or else all that is synced inside could be gone with the directory's own name after a power cut. Who may
                # make names in a directory need not be able to open it.
                with contextlib.suppress(PermissionError):
                    sync_directory(each.parent)
            if os.name == "posix" and stat.S_IMODE(self.path.stat().st_mode) & 0o077:
                # Only a directory that is ours: closing the door of /tmp or of a home would shut others out.
                if not self.lock_file.exists() and any(self.path.iterdir()):
                    raise WatchfloorError(
                        say(
                            "{path} holds other things and can be read by others; expected a new, empty or private directory",
                            path=self.path,
                        )
                    )
                self.path.chmod(0o700)
        except OSError as error:
            raise self._unusable(error) from None

    def lock(self, what: str, since: str, address: str | None, wait_seconds: float = 0) -> None:
        """Take the directory for this process; DirectoryHeld where a living process has it. A dead one's lock is free.

        Verbs hold it for moments only, so waiting for them is worth a while; a console holds it for days.
        """
        try:
            # Owner-only from the first moment, whatever the umask.
            descriptor = os.open(self.lock_file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as error:
            raise self._unusable(error) from None
        handle = os.fdopen(descriptor, "a+", encoding="utf-8")
        pause, rounds = threading.Event(), round(wait_seconds / _POLL_SECONDS)
        while not _try_lock(handle):
            holder = self._read_holder(handle)
            if rounds <= 0 or (holder is not None and holder.address is not None):
                handle.close()
                raise DirectoryHeld(self.path, holder)
            pause.wait(_POLL_SECONDS)
            rounds -= 1
        self._lock = handle
        self._write_holder(Holder(os.getpid(), socket.gethostname(), what, since, address))

    def held_by(self) -> tuple[bool, Holder | None]:
        """Whether another process has the directory now, and who as far as it says. Makes and changes no file."""
        try:
            handle = self.lock_file.open("r+", encoding="utf-8")
        except OSError:
            return False, None
        with handle:
            # Closing the file gives a lock that was free back at once.
            return (False, None) if _try_lock(handle) else (True, self._read_holder(handle))

    def release(self) -> None:
        """Give the directory up. The operating system does the same for a process that dies."""
        if self._lock is not None:
            # The note goes before the lock: the next holder's rivals must not read our address.
            with contextlib.suppress(OSError):
                self._lock.truncate(0)
            self._lock.close()
            self._lock = None

    def socket_address(self) -> str:
        """A place for the owner-only socket of a console: in the directory, or in a private one where the path is too long."""
        if sys.platform == "win32":
            return rf"\\.\pipe\watchfloor-{os.getpid()}-{secrets.token_hex(8)}"
        inside = self.path.resolve() / "console.sock"
        if len(os.fsencode(inside)) < 100:
            return str(inside)
        return str(Path(tempfile.mkdtemp(prefix="watchfloor-")) / "console.sock")

    def _read_holder(self, handle: IO[str]) -> Holder | None:
        handle.seek(0)
        with contextlib.suppress(ValueError, TypeError, OSError):
            holder = Holder(**json.loads(handle.read()))
            # Somebody has the lock but has not written who yet: what stands there may be a dead process's note.
            return holder if _is_alive(holder) else None
        return None

    @property
    def lock_file(self) -> Path:
        """Whose lock is the directory's; it names who has it."""
        return self.path / "lock"

    def _unusable(self, error: OSError) -> WatchfloorError:
        return WatchfloorError(
            say("the data directory {path} can't be used: {strerror}", path=self.path, strerror=error.strerror)
        )

    def _write_holder(self, holder: Holder) -> None:
        assert self._lock is not None
        self._lock.truncate(0)
        # The lock holds without the note: on a full disk the record can still be read. Not through the handle's
        # buffer, which would try again, and fail again, when it is closed.
        with contextlib.suppress(OSError):
            os.write(self._lock.fileno(), json.dumps(asdict(holder)).encode())


def write_private(path: Path, text: str) -> None:
    """Replace a file's content at once or not at all, readable by its owner only, synced to the disk."""
    replace_bytes(path, text.encode("utf-8"))


def replace_bytes(path: Path, content: bytes) -> None:
    """The same for content of any form."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_directory(path.parent)


def sync_directory(path: Path) -> None:
    """Make new names in a directory survive a power cut; Windows does so by itself."""
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _is_alive(holder: Holder) -> bool:
    # Asking on Windows would need a handle; there a note outlives its writer only when that was killed.
    if os.name != "posix" or holder.host != socket.gethostname():
        return True
    try:
        os.kill(holder.pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: IO[str]) -> bool:
        handle.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
