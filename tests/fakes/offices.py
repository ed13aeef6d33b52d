"""Several workstations of one organisation, each with its own record, and events carried between them by hand."""

import json
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from console.bus import Reception
from console.desk import Desk
from models.kernel.admission import Outcome
from models.kernel.ids import StreamId
from models.runbooks.plain import content_sha256
from models.store.records import Blobs, Certificates
from models.store.rows import StoredEvent
from models.sync.parcel import Parcel
from tests.fakes.station import Station


@contextmanager
def offices(place: Path, number: int, skews: Sequence[float] = ()) -> Iterator[list[Desk]]:
    """Their clocks differ by `skews` seconds. They believe each other, and know each other's names by nothing but ids."""
    stations = [Station(place / str(at)) for at in range(number)]
    for station, skew in zip(stations, skews, strict=False):
        station.clock.advance(skew)
    desks = [station.open() for station in stations]
    org = desks[0].identity.org
    for at, desk in enumerate(desks[1:], start=1):
        desk.read(lambda desk=desk: desk.meta.put({"org": org}))  # type: ignore[misc]  # bound at once
        desk.close()
        desks[at] = stations[at].open()
    for desk in desks:
        desk.trusted.update({other.identity.authority.public: org for other in desks})
    try:
        yield desks
    finally:
        for desk in desks:
            desk.close()


def tick(desk: Desk, seconds: float) -> None:
    clock: Any = desk.clock
    clock.advance(seconds)


def parcels(desk: Desk, after: int = 0) -> list[Parcel]:
    """Everything in a record, in the order of arrival there."""

    def read() -> list[Parcel]:
        certificates = Certificates(desk._database)
        rows: list[StoredEvent] = desk.log.after(after, 100_000)
        signed = [row.signed() for row in rows]
        return [Parcel(event, certificates.get(event.envelope.certificate)) for event in signed]

    return desk.read(read)


def receive(desk: Desk, batch: Sequence[Parcel], via: str = "test") -> Reception:
    return desk.read(lambda: desk.bus.receive(batch, via))


def carry(source: Desk, target: Desk, chance: random.Random | None = None, *, with_blobs: bool = True) -> None:
    """All that the one has to the other: in order, or in any order, in batches of any size and some of it twice."""
    if with_blobs:
        carry_blobs(source, target)
    left = parcels(source)
    if chance is not None:
        left += chance.sample(left, len(left) // 3)
        chance.shuffle(left)
    while left:
        size = len(left) if chance is None else chance.randint(1, 7)
        batch, left = left[:size], left[size:]
        reception = receive(target, batch)
        for parcel, admission in zip(batch, reception.admissions, strict=True):
            assert admission.outcome not in (Outcome.REFUSED, Outcome.PARKED), admission
            if admission.outcome is Outcome.WAITING:
                left.append(parcel)


def carry_blobs(source: Desk, target: Desk) -> None:
    def read() -> list[bytes | None]:
        blobs = Blobs(source._database)
        with source._database.cursor() as cursor:
            return [blobs.get(digest) for (digest,) in cursor.execute("SELECT sha256 FROM blobs").fetchall()]

    found = source.read(read)
    target.read(lambda: [Blobs(target._database).put(each) for each in found if each is not None])


def folded(desk: Desk) -> dict[str, Any]:
    """Everything that a record's books say, but for when things arrived here."""

    def read() -> dict[str, Any]:
        incidents = desk.incidents
        streams = [heading.id for heading in incidents.headings()]
        plan = desk.oncall.current
        alerts = desk.alerts.state
        items = desk.comms.outbox.items(0)
        return {
            "headings": incidents.headings(),
            "incidents": {stream: _incident(desk, stream) for stream in sorted(streams)},
            "comms": {stream: desk.comms.state(stream).digest for stream in sorted(streams)},
            "outbox": items,
            "preapproved": desk.comms.preapproved(0),
            "templates": sorted(each.key for each in desk.comms.library.templates),
            "catalog": (desk.catalogs.version, desk.catalogs.current),
            "coupling": desk.couplings.current,
            "causes": desk.causes.state,
            "automation": desk.automation.runs(),
            "policy": (desk.policies.version, desk.policies.text),
            "oncall": None if plan is None else (plan.version, plan.published_ms, plan.confirmed_ms, plan.files.text),
            "access": desk.access.groups.to_plain(),
            "runbooks": sorted(
                (each.key, each.version, content_sha256(each)) for each in desk.runbooks.library.runbooks
            ),
            "alerts": {each: alerts.runs(each) for each in sorted(alerts.prints())},
        }

    return desk.read(read)


def _incident(desk: Desk, stream: StreamId) -> Any:
    plain = json.loads(json.dumps(desk.incidents.state(stream).to_plain()))
    plain["timeline"].pop("arrived", None)
    return plain
