"""What comes from others: how much of one core it takes to receive an event, and how long a newcomer waits for all of them.

The peer is the signature alone: nobody who takes nothing on trust can do with less. Pages of both take turns, so that the
machine's noise hits both alike. Three stages are told apart: verified (read off the wire, checked, judged), recorded (written,
synced) and shown (folded, listeners told). Catching up goes over TLS to a hub in a process of its own.
"""

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from console.bench.hub import serving
from console.bench.phrases import phrase
from console.bench.record import KEY
from console.bench.result import Goal, Result, Surroundings
from console.bus import Bus, Gate
from console.data_dir import DataDir
from console.desk import open_desk
from console.hub.batch import Batch
from console.hub.opening import hub_directory, open_hub
from console.incident_book import IncidentBook
from console.secret_store import MemorySecrets, open_secrets
from console.sync.exchange import close_exchange, exchange_of
from console.sync.joining import join
from console.sync.place import open_place
from console.workers import StoreThread
from models.access.roles import DeviceRole
from models.incident.commands import Declare, LogEntry
from models.incident.decide import decide
from models.incident.decision import Decision
from models.incident.state import IncidentState
from models.kernel import admission, canonical, envelope
from models.kernel.author import Author, ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Trust
from models.kernel.clock import SystemClock, rfc3339
from models.kernel.errors import WatchfloorError
from models.kernel.event import Draft
from models.kernel.hlc import HybridClock
from models.kernel.ids import StreamId, new_origin, uuid7
from models.kernel.signing import EVENT, SigningKey, verify
from models.store import schema
from models.store.arrivals import Arrivals
from models.store.database import Database
from models.store.event_log import EventLog, event_of
from models.store.hub.memory import MemoryHubStore
from models.store.records import Blobs, Certificates, Snapshots
from models.sync import enrolment, wire
from models.sync.parcel import Parcel
from models.sync.protocol import EnrolRequest

VERIFIED: Final = 1 / 0.7
"""Of the bare signature's time: 0.7 of its rate."""
CATCH_UP_SECONDS: Final = 10.0
_REMEMBERED: Final = (
    envelope._decoded_lately.cache_clear, envelope._hashed_lately.cache_clear, canonical._object_fault_known.cache_clear
)  # fmt: skip
"""What the kernel keeps of bytes it read lately: one way must not profit from another's."""
_PAGE: Final = 500
_INCIDENTS: Final = 20


@dataclass(slots=True)
class _Seconds:
    """Of this thread's processor time."""

    bare: float = 0.0
    verified: float = 0.0
    recorded: float = 0.0
    shown: float = 0.0


def measure(surroundings: Surroundings) -> Result:
    """One member writes, another receives."""
    place, wanted, progress = surroundings.directory, surroundings.size.sync_events, surroundings.progress
    clock = SystemClock()
    passphrase = place / "passphrase"
    passphrase.write_text(secrets.token_hex(16))
    directory = hub_directory(place / "hub")
    kept = open_secrets(directory, lambda _creating: passphrase.read_text(), prefer_vault=True)
    hub = open_hub(directory, lambda: kept, clock, "bench", None, ("127.0.0.1",))
    try:
        key = SigningKey(secrets.token_bytes(32))
        progress(f"sync: {wanted} events are written")
        code = enrolment.key_of(hub.core.enrolment.invite("Writer", DeviceRole.RESPONDER).code)
        bare = EnrolRequest(code.selector, key.public, secrets.token_bytes(32), bytes(32), "writer")
        proof = enrolment.device_proof(code, hub.tls.ca_fingerprint, bare.asked)
        member = hub.core.enrolment.enrol(replace(bare, proof=proof))
        parcels = _written(wanted, key, member.certificate, clock)
        for page in wire.pages(parcels):
            with hub.core.store.writing():
                hub.core.push(member.device, page)
        invited = hub.core.enrolment.invite("Newcomer", DeviceRole.RESPONDER).code
    finally:
        hub.core.store.close()
        hub.close()
    progress("sync: received page by page")
    seconds = _received(place, parcels, clock)
    progress("sync: a newcomer catches up")
    with serving(place / "hub", passphrase) as served:
        caught_up = _caught_up(place / "newcomer", f"https://127.0.0.1:{served.port}", invited, wanted)
    each = {name: getattr(seconds, name) / len(parcels) for name in ("bare", "verified", "recorded", "shown")}
    return Result(
        "sync",
        f"{len(parcels)} events of {_INCIDENTS} incidents received in pages of {_PAGE}, then fetched from a hub by a newcomer",
        {
            "verified_per_second": 1 / each["verified"],
            "recorded_per_second": 1 / each["recorded"],
            "shown_per_second": 1 / each["shown"],
            "catch_up_seconds": caught_up,
        },
        "bare Ed25519 checks of the same signatures, in turns",
        {"verify_per_second": 1 / each["bare"], "verify_us": each["bare"] * 1_000_000},
        (
            Goal("an event received and verified, of a bare check", each["verified"] / each["bare"], "×", VERIFIED),
            Goal(
                f"catching up on {len(parcels)} events over TLS",
                caught_up,
                "s",
                CATCH_UP_SECONDS * len(parcels) / 10_000,
            ),
        ),
        {f"{name}_rate": each["bare"] / each[name] for name in ("verified", "recorded", "shown")},
    )


def _written(wanted: int, key: SigningKey, paper: Certificate, clock: SystemClock) -> list[Parcel]:
    """Incidents with lines in their logs, as their commands give them."""
    author = Author(paper.org, new_origin(key.public), key, paper, clock, HybridClock(clock))
    heads: dict[StreamId, ChainHead] = {}
    parcels: list[Parcel] = []

    def sign(drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            event = author.write(draft, heads.get(draft.stream, ChainHead()), {})
            heads[draft.stream] = ChainHead(event.envelope.seq, event.hash)
            parcels.append(Parcel(event, paper))

    lines: list[Draft] = []
    for number in range(_INCIDENTS):
        stream = StreamId(uuid7(clock.now_ms()))
        how = Decision(clock.now_ms(), paper.user, partial(StreamId, stream), partial(_number, number))
        sign(decide(None, Declare(f"Checkout {number} failing", drill=True), how))
        state = IncidentState(stream)
        for parcel in parcels:
            if parcel.event.envelope.stream == stream:
                state.apply(event_of(parcel.event))
        lines += decide(state, LogEntry(stream, "a line"), how)
    for number in range(wanted - len(parcels)):
        line = lines[number % len(lines)]
        sign((replace(line, body={**line.body, "text": phrase(number)}),))
    return parcels


def _number(number: int, _drill: bool) -> str:
    return f"DRILL-{number + 1}"


def _received(place: Path, parcels: Sequence[Parcel], clock: SystemClock) -> _Seconds:
    """Each page by each way, one after the other."""
    seconds = _Seconds()
    paper = parcels[0].certificate
    assert paper is not None
    trust = Trust({paper.issuer: paper.org}, lambda digest: paper if digest == paper.hash else None)
    batch = Batch(MemoryHubStore(paper.org))
    databases = [Database(place / f"{name}.db", KEY) for name in ("recorded", "shown")]
    thread = StoreThread()
    try:
        receivers = [
            _receiver(database, thread, paper, clock, shows=shows)
            for database, shows in zip(databases, (False, True), strict=True)
        ]
        for at in range(0, len(parcels), _PAGE):
            page = parcels[at : at + _PAGE]
            raw = wire.encode(page)
            seconds.bare += _took(partial(_check, page, paper.device_key))
            seconds.verified += _took(partial(_verify, raw, batch, trust, clock.now_ms()))
            seconds.recorded += _took(partial(receivers[0], raw))
            seconds.shown += _took(partial(receivers[1], raw))
    finally:
        thread.stop()
        for database in databases:
            database.close()
    return seconds


def _check(page: Sequence[Parcel], key: bytes) -> None:
    for parcel in page:
        verify(key, EVENT, parcel.event.raw, parcel.event.signature)


def _verify(raw: bytes, batch: Batch, trust: Trust, now_ms: int) -> None:
    parcels = wire.decode(raw, wire.Limits(bytes=len(raw)))
    believed = admission.check_ahead((parcel.event for parcel in parcels), batch, trust)
    for parcel in parcels:
        if not admission.judge(parcel.event, batch, believed, now_ms).outcome.is_in_record:
            raise WatchfloorError("an event of the benchmark was not believed")
        batch.admit(parcel.event)


def _receiver(
    database: Database, thread: StoreThread, paper: Certificate, clock: SystemClock, *, shows: bool
) -> Callable[[bytes], None]:
    schema.bring_up(database)
    log = EventLog(database)
    books = (IncidentBook(log, Snapshots(database), Blobs(database), clock),) if shows else ()
    trust = Trust({paper.issuer: paper.org}, Certificates(database).get)
    own = new_origin(bytes(32))
    gate = Gate(Arrivals(database, log), lambda: trust, HybridClock(clock), clock, lambda: own, lambda _origin: None)
    bus = Bus(thread, log, _nobody, books, gate)

    def receive(raw: bytes) -> None:
        found = bus.receive(wire.decode(raw, wire.Limits(bytes=len(raw))), "bench")
        if not all(each.outcome.is_in_record for each in found.admissions):
            raise WatchfloorError("an event of the benchmark was not believed")

    return receive


def _nobody() -> Author:
    raise AssertionError("nothing is written here")


def _took(work: Callable[[], object]) -> float:
    for forget in _REMEMBERED:
        forget()
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


def _caught_up(place: Path, url: str, code: str, wanted: int) -> float:
    """Seconds from the first question to the last event folded."""
    clock, kept, directory = SystemClock(), MemorySecrets(), DataDir(place)
    open_desk(directory, lambda: kept, clock, "bench").close()
    directory.lock("bench", rfc3339(clock.now_ms()), None)
    with open_place(directory, kept, clock) as joining:
        join(joining, (url,), code, None, False, clock)
    desk = open_desk(directory, lambda: kept, clock, "bench")
    try:
        exchange = exchange_of(desk)
        assert exchange is not None
        begun = time.perf_counter()
        turn = exchange.turn()
        seconds = time.perf_counter() - begun
        if turn.failure is not None or turn.pulled < wanted:
            raise WatchfloorError(f"the newcomer has {turn.pulled} of {wanted} events: {turn.failure}")
        return seconds
    finally:
        close_exchange(desk)
        desk.close()
