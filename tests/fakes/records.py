"""A real database with signed events of one device, and the key to tamper with it from outside."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from models.kernel.chain import Trust
from models.kernel.event import Draft, SignedEvent
from models.kernel.ids import StreamId
from models.store import schema
from models.store.database import Database
from models.store.event_log import EventLog
from models.store.records import Certificates
from tests.fakes.events import ORG, Device

KEY = bytes(range(32))
"""Opens test files only."""


class Record:
    def __init__(self, path: Path, seed: int = 1) -> None:
        self.path = path
        self.database = Database(path, KEY)
        schema.bring_up(self.database)
        self.device = Device(seed=seed)
        Certificates(self.database).put(self.device.certificate)
        self.log = EventLog(self.database)

    @property
    def trust(self) -> Trust:
        return Trust({self.device.authority.public: ORG}, Certificates(self.database).get)

    def write(self, text: str, stream: StreamId) -> SignedEvent:
        self.device.clock.advance(1)
        event = self.device.sign(Draft(stream, "incident.entry_logged", {"kind": "fact", "text": text}))
        self.log.append([event])
        return event

    def fill(self, count: int, streams: int = 3) -> list[SignedEvent]:
        names = [self.device.new_stream() for _ in range(streams)]
        return [self.write(f"line {number}", names[number % streams]) for number in range(count)]


def intruder(path: Path, key: bytes = KEY) -> Any:
    """A connection of somebody who has the key and no manners: the triggers are gone."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for name in ("events_are_never_deleted", "events_are_never_changed"):
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    return connection
