"""Writes into a record, an outbox and a hub's store, and says on standard output what it was told is durable. Each of them
works in a directory of its own, in a process of its own, and begins its lines with that directory's name.

    python -m tests.fakes.power_writer ROOT NAME … with NAME one of record, hub, outbox, or one of them and a fault: record-normal
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any, Final
from unittest.mock import patch

from console import data_dir
from console.bench import outbox_station
from console.channels.port import Absent, Accepted, Found, LookUp, Outcome, Parcel
from console.channels.registry import Channels
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.hub.opening import OpenHub, open_hub
from console.identity import PERMISSIONS
from console.secret_store import SecretStore, open_secrets
from models.access import vault
from models.access.roles import DeviceRole
from models.comms.outbox.item import State
from models.comms.rendering.sink import Sink, SinkKind
from models.incident.commands import Declare, LogEntry
from models.kernel.author import Author
from models.kernel.certificate import issue
from models.kernel.clock import ManualClock, SystemClock
from models.kernel.hlc import HybridClock
from models.kernel.ids import OrgId, PersonId, StreamId, new_origin
from models.kernel.signing import SigningKey
from models.store import database
from models.store.database import Database
from models.sync.device import DeviceId
from tests.fakes import hub as fakes
from tests.fakes.outbox import sink_of

INCIDENT: Final = StreamId("018f0000-0000-7000-8000-0000000000e1")
KINDS: Final = (SinkKind.SLACK_WEBHOOK, SinkKind.STATUSPAGE, SinkKind.PAGERDUTY)


class SamePlace(DataDir):
    """A directory whose database is taken for the very file that was there before the power failed, as it would be."""

    def database_place(self) -> str:
        """See DataDir."""
        return "here"


def opened(place: Path) -> Desk:
    """A workstation's directory, with the vault as its keeper of keys."""
    directory = SamePlace(place)
    return open_desk(directory, lambda: keeper(directory), SystemClock(), "power")


def opened_hub(place: Path) -> OpenHub:
    """A hub's directory, served by nobody."""
    directory = SamePlace(place)
    directory.prepare()
    return open_hub(directory, lambda: keeper(directory), SystemClock(), "power", None, ())


def keeper(directory: DataDir) -> SecretStore:
    """The vault."""
    return open_secrets(directory, lambda _is_new: "a passphrase", prefer_vault=True)


def write_record(place: Path, say: Callable[[str], None]) -> None:
    """Two runs of a workstation: the first ends as it should, and folds its write-ahead log into the file."""
    desk = opened(place)
    stream = desk.execute(Declare("Power")).stream
    _log(desk, stream, range(6), say)
    desk.close()
    desk = opened(place)
    _log(desk, stream, range(6, 14 if _IS_BRIEF else 26), say)


def _log(desk: Desk, stream: StreamId, numbers: range, say: Callable[[str], None]) -> None:
    for number in numbers:
        _NEXT[:] = [f"saved {number}"]
        desk.execute(LogEntry(stream, f"{number} {'and on ' * (1_400 if number % 2 else 1)}"))
        say(f"saved {number}")
        if number % 8 == 7 and not _IS_BRIEF:
            # Fills many pages, so that the log is folded into the file, and begun anew, in the middle.
            large = Random(number).randbytes(1_300_000)
            say(f"kept {desk.read(lambda large=large: desk.blobs.put(large)).hex()}")  # type: ignore[misc]  # called at once


def write_hub(place: Path, say: Callable[[str], None]) -> None:
    """A hub to which a member brings batches."""
    hub = opened_hub(place)
    member = joined(hub, "Ana")
    say(f"joined {member.device}")
    for number in range(6 if _IS_BRIEF else 24):
        batch = [member.write(f"{number} {'x' * 9_000 * (number % 2)}") for _ in range(2)]
        assert hub.core.push(member.device, batch).receipt is not None
        for each in batch:
            say(f"saved {each.event.hash.hex()}")


def joined(hub: OpenHub, name: str, seed: int = 1) -> fakes.Station:
    """A new member of it."""
    member = member_of(hub, seed)
    invited = hub.core.enrolment.invite(name, DeviceRole.RESPONDER)
    member.take_place(hub.core.enrol(member.request(invited.code, ca=hub.tls.ca_fingerprint)))
    return member


def member_of(hub: OpenHub, seed: int = 1) -> fakes.Station:
    """One that knows its own keys and nothing of what it did."""
    reached = SimpleNamespace(core=hub.core, clock=ManualClock(SystemClock().now_ms()))
    return fakes.Station(reached, seed)  # type: ignore[arg-type]  # all that a member asks of its hub


def member_again(hub: OpenHub) -> fakes.Station:
    """Ana as the hub knows her, at the end of her chain; somebody new where it knows nobody."""
    member, store = member_of(hub), hub.core.store
    known = store.device_of(member.key.public)
    if known is None:
        return joined(hub, "Bo", 2)
    member.device, member.certificate = (
        DeviceId(known.id),
        store.certificate(store.certificates_of(member.key.public)[0]),
    )
    if ends := store.leaves(fakes.STREAM, member.origin):
        (member.heads[fakes.STREAM],) = ends
    return member


def write_outbox(place: Path, say: Callable[[str], None]) -> None:
    """Updates to several systems, each claimed, sent and recorded as sent."""
    data_dir.DataDir(place).prepare()
    box = outbox(place, lambda marker: say(f"left {marker}"))
    for number in range(2 if _IS_BRIEF else 6):
        for kind in KINDS:
            effect = box.queue(kind, f"words {number}", number + 1).effect
            say(f"queued {effect}")
            box.worker.turn()
            assert next(each for each in box.items() if each.effect == effect).state is State.SENT
            say(f"sent {effect}")


def outbox(place: Path, left: Callable[[str], None], known: frozenset[str] = frozenset()) -> outbox_station.Station:
    """The real record and the real worker. `left` hears of everything that goes out; systems have `known` already."""
    nowhere: Any = SimpleNamespace(url="http://127.0.0.1:9", port=9)
    sinks = tuple(sink_of(each) for each in KINDS)
    outside = Channels(sinks, {each.name: Outside(each, left, known) for each in sinks})
    with patch.object(outbox_station, "configured", return_value=outside):
        box = outbox_station.Station(place, nowhere, nowhere)
    key, person = SigningKey(bytes([5]) * 32), PersonId("018f0000-0000-7000-8000-0000000000e2")
    org = OrgId("018f0000-0000-7000-8000-0000000000e3")
    paper = issue(key, org, key.public, person, PERMISSIONS, box.clock.now_ms())
    box.author = Author(org, new_origin(key.public, Random(5).randbytes), key, paper, box.clock, HybridClock(box.clock))
    box.incident = INCIDENT
    box.start_again()
    return box


class Outside:
    """A system that takes everything and can be asked."""

    def __init__(self, sink: Sink, left: Callable[[str], None], known: frozenset[str]) -> None:
        self.sink, self._left, self._known = sink, left, known

    def send(self, parcel: Parcel) -> Outcome:
        """From here on nobody can take it back."""
        self._left(parcel.marker)
        return Accepted(parcel.marker)

    def look_up(self, parcel: Parcel) -> LookUp:
        """Whether it came."""
        return Found(parcel.marker) if parcel.marker in self._known else Absent("it is not there")

    def read_back(self, parcel: Parcel, remote: str) -> None:
        """It can't be read."""


PARTS: Final = {"record": write_record, "hub": write_hub, "outbox": write_outbox}
_NEXT: Final[list[str]] = []
"""What the writer will say once it is durable."""
_IS_BRIEF: Final[list[bool]] = []
"""Not empty where a fault is to be seen: that takes little."""


def plant(fault: str, say: Callable[[str], None]) -> None:
    """Break what keeps a promise."""
    match fault:
        case "normal":
            connect = database._connect

            def weakly(path: Path, key: bytes) -> Any:
                connection = connect(path, key)
                connection.execute("PRAGMA synchronous = NORMAL")
                return connection

            database._connect = weakly
        case "early":
            writing = Database.writing

            @contextmanager
            def early(self: Database) -> Iterator[Any]:
                with writing(self) as cursor:
                    yield cursor
                    for each in _NEXT:
                        say(each)

            Database.writing = early  # type: ignore[method-assign]  # that is the fault
        case "names":
            data_dir.sync_directory = lambda path: None
        case "content":
            os.fsync = lambda fd: None
        case _:
            raise ValueError(fault)


def main(root: Path, names: list[str]) -> None:
    """One process for each name, one after the other, ended in mid-work."""
    vault.stretch = lru_cache(vault.stretch)  # each takes a fifth of a second on purpose
    for name in names:
        child = os.fork()
        if child == 0:
            try:
                part, _, fault = name.partition("-")

                def say(words: str, name: str = name) -> None:
                    os.write(1, f"{name} {words}\n".encode())

                if fault:
                    _IS_BRIEF.append(True)
                    plant(fault, say)
                PARTS[part](root / name, say)
                os._exit(0)
            except BaseException:  # noqa: BLE001  # told, and this process ends with it
                sys.excepthook(*sys.exc_info())
                os._exit(1)
        if os.waitpid(child, 0)[1]:
            sys.exit(f"{name} failed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
