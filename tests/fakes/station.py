"""A workstation's data directory that can be opened again and again, with its keeper of secrets and a clock set by hand."""

from pathlib import Path

from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.secret_store import MemorySecrets
from models.kernel.clock import ManualClock
from tests.fakes.events import START_MS


class Station:
    def __init__(self, place: Path) -> None:
        self.place = place
        self.secrets = MemorySecrets()
        self.clock = ManualClock(START_MS)

    def open(self) -> Desk:
        self.clock.advance(1)
        if not self.place.exists():
            self.place.mkdir(mode=0o700)
            (self.place / "identity.json").write_text("{}")
        return open_desk(DataDir(self.place), lambda: self.secrets, self.clock, "test")

    @property
    def database(self) -> Path:
        return self.place / "watchfloor.db"

    @property
    def key(self) -> bytes:
        return bytes.fromhex(self.secrets.get("database-key") or "")
