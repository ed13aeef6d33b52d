"""Writes a bundle: some incidents with what was said about them, or the whole record. On any thread but the store thread.

Work goes to the store thread a page at a time, so that an open console stays alive meanwhile.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from console.comms_book import comms_stream
from console.desk import Desk
from console.sync.witness import FeedWitness
from models.kernel.envelope import MalformedEnvelope
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.kernel.ids import OriginId, PersonId, StreamId
from models.store.rows import StoredEvent
from models.sync.blob_refs import blob_refs
from models.sync.bundle.manifest import Opening
from models.sync.bundle.writer import MAX_BLOB_BYTES, BundleFull, BundleWriter
from models.sync.parcel import Parcel
from models.sync.protocol import Person
from models.sync.reading_rights import may_read
from resources.said import say

_PAGE: Final = 200
"""Events in one piece of work: some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was written."""

    events: int
    incidents: int
    certificates: int
    blobs: int
    people: int
    left_out: int
    """Blobs larger than a bundle takes."""
    restricted: int
    """Restricted incidents that are not in it."""
    size: int
    """Of the file, bytes."""


Heard = Callable[[int], None]
"""Hears how far the writing is, in hundredths; may raise to stop it. On the caller's thread."""
_NOBODY: Final[Heard] = lambda _hundredths: None  # noqa: E731  a default that hears nothing needs no name of its own


def export(
    desk: Desk,
    target: Path,
    incidents: Sequence[StreamId] = (),
    passphrase: str | None = None,
    heard: Heard = _NOBODY,
) -> Made:
    """Write a new file with some incidents and what was said about them, or with the whole record. Refused where the file is
    there already; whatever goes wrong, and where `heard` raises, no part of it is left.
    """
    if target.exists():
        raise Refused(say("nothing is exported"), (say("{target} is there already", target=target),))
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with suppress(FileNotFoundError):
            beside.unlink()
        # Before anything is in it: an incident is nobody else's business on a machine that several people use.
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            made = _written(desk, file, incidents, passphrase, heard)
            file.flush()
            os.fsync(file.fileno())
        size = beside.stat().st_size
        beside.replace(target)
    except BundleFull as error:
        raise Refused(say("nothing is exported"), (str(error),)) from None
    except MalformedEnvelope as error:
        raise WatchfloorError(
            say("the record is damaged ({error}). See where with: audit verify", error=error)
        ) from None
    except OSError as error:
        raise BadInput(
            Problem(str(target), None, "", say("can't be written: {strerror}", strerror=error.strerror))
        ) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return Made(size=size, **made)


def _written(
    desk: Desk, file: BinaryIO, incidents: Sequence[StreamId], passphrase: str | None, heard: Heard
) -> dict[str, int]:
    author = desk.read(desk.authorship.current)
    withheld = _withheld(desk, desk.bounds.left(author.certificate), incidents, passphrase)
    opening = Opening(desk.identity.org, author.certificate.user, desk.clock.now_ms(), tuple(dict.fromkeys(incidents)))
    # The key of the device, which signs everything else that leaves it.
    writer = BundleWriter(file, opening, desk.identity.device, author.certificate, passphrase)
    actors: set[PersonId] = {author.certificate.user}
    streams: set[StreamId] = set()
    left_out: set[bytes] = set()
    told = -1
    for done, found in _pages(desk, incidents):
        if done != told:
            told = done
            heard(done)
        page = [parcel for parcel in found if parcel.event.envelope.stream not in withheld]
        for digest in dict.fromkeys(ref for parcel in page for ref in blob_refs(parcel.event.body)):
            if writer.has_blob(digest) or digest in left_out:
                continue
            # Attachments take the time: between any two of them it can be stopped.
            heard(told)
            data = desk.read(partial(desk.blobs.get, digest))
            if data is not None and len(data) > MAX_BLOB_BYTES:
                left_out.add(digest)
            elif data is not None:
                writer.blob(digest, data)
        for parcel in page:
            writer.event(parcel)
            actors.add(parcel.event.envelope.actor)
            if parcel.event.envelope.type.startswith(f"{desk.incidents.prefix}."):
                streams.add(parcel.event.envelope.stream)
    # What the hub signed goes along, so that it can't tell others another story unnoticed.
    for checkpoint, key in FeedWitness(desk).to_carry():
        writer.checkpoint(checkpoint, key)
    # Names alone: how to reach somebody is not the business of whoever is handed the file.
    known = (desk.people.directory.get(actor) for actor in sorted(actors))
    writer.people([Person(PersonId(each.id), each.name, {}) for each in known if each is not None])
    counts = writer.end().counts
    return {
        "events": counts.events,
        "incidents": len(streams),
        "certificates": counts.certificates,
        "blobs": counts.blobs,
        "people": counts.people,
        "left_out": len(left_out),
        "restricted": sum(comms_stream(stream) in withheld for stream in withheld),
    }


def _withheld(
    desk: Desk, permissions: Sequence[str], incidents: Sequence[StreamId], passphrase: str | None
) -> frozenset[StreamId]:
    """Streams that stay out: restricted incidents leave only in an encrypted file, by the hand of somebody who may read them."""
    restricted = desk.read(desk.restricted.now)
    named = [desk.read(partial(desk.incidents.state, each)).summary() for each in incidents if each in restricted]
    is_given = may_read(permissions, True)
    why = [] if is_given else [say("this device may not read restricted incidents")]
    why += [] if passphrase is not None else ["it goes only into an encrypted bundle: give a passphrase"]
    if named and why:
        names = ", ".join(each.number or each.title for each in named)
        raise Refused(say("restricted, and not exported: {names}", names=names), tuple(why))
    return restricted if why else frozenset()


def _pages(desk: Desk, incidents: Sequence[StreamId]) -> Iterator[tuple[int, list[Parcel]]]:
    """What is to be exported, every chain in its order; before each page, how many hundredths of it all came before."""
    if not incidents:
        position, last = 0, desk.read(desk.log.newest)
        while position < last:
            rows = desk.read(partial(desk.log.after, position, _PAGE))
            rows = [row for row in rows if row.position <= last]
            if not rows:
                return
            yield 100 * position // last, _parcels(desk, rows)
            position = rows[-1].position
        return
    vector = desk.read(desk.log.vector)
    streams = dict.fromkeys(each for incident in incidents for each in (incident, comms_stream(incident)))
    chains = [(stream, origin) for stream in streams for origin in sorted(vector.get(stream, {}))]
    whole = sum(max(leaf.seq for leaf in vector[stream][origin]) for stream, origin in chains) or 1
    written = 0
    for stream, origin in chains:
        for page in _chain(desk, stream, origin):
            yield min(99, 100 * written // whole), page
            written += len(page)


def _chain(desk: Desk, stream: StreamId, origin: OriginId) -> Iterator[list[Parcel]]:
    after, limit = 0, _PAGE
    while True:
        rows = desk.read(partial(desk.log.chain, stream, origin, after, limit))
        is_end = len(rows) < limit
        # Several events at one place of a forked chain stay together.
        whole = rows if is_end else [row for row in rows if row.seq < rows[-1].seq]
        if whole:
            yield _parcels(desk, whole)
            after = whole[-1].seq
        if is_end:
            return
        limit = _PAGE if whole else 2 * limit


def _parcels(desk: Desk, rows: Sequence[StoredEvent]) -> list[Parcel]:
    def work() -> list[Parcel]:
        signed = [row.signed() for row in rows]
        return [Parcel(event, desk.certificates.get(event.envelope.certificate)) for event in signed]

    return desk.read(work)
