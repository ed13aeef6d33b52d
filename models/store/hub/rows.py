"""Between the rows of the hub's tables and what they mean."""

import json
from typing import Any

from sqlalchemy import RowMapping

from models.kernel import certificate, envelope
from models.kernel.certificate import Certificate
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId, uuid_bytes
from models.store.hub.records import AdoptedAuthority, Device, Invitation, KnownPerson, ParkedRow


def stream_of(value: bytes) -> StreamId:
    """Of its 16 bytes."""
    text = value.hex()
    return StreamId(f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")


def origin_of(value: bytes) -> OriginId:
    """Of its 16 bytes."""
    return OriginId(value.hex())


def chain_key(stream: StreamId, origin: OriginId) -> dict[str, bytes]:
    """The columns that name a chain."""
    return {"stream": uuid_bytes(stream), "origin": bytes.fromhex(origin)}


def event_of(row: RowMapping) -> SignedEvent:
    """An event as it was stored; MalformedEnvelope where the row was changed by somebody else."""
    return SignedEvent(envelope.decode(row["raw"]), row["raw"], row["signature"], row["body"], row["salt"])


def event_row(event: SignedEvent) -> dict[str, Any]:
    """Its columns, but for its number."""
    sealed = event.envelope
    return {
        **chain_key(sealed.stream, sealed.origin),
        "seq": sealed.seq,
        "hash": event.hash,
        "certificate": sealed.certificate,
        **content_row(event),
        "raw": event.raw,
        "signature": event.signature,
    }


def content_row(event: SignedEvent) -> dict[str, Any]:
    """The columns of its content."""
    return {"body": event.body, "salt": event.salt}


def parked_of(row: RowMapping) -> ParkedRow:
    """A parked event with the certificate it came with."""
    paper = None
    if row["certificate"] is not None:
        paper = certificate.decode(row["certificate"], row["certificate_signature"])
    return ParkedRow(event_of(row), paper, row["fault"], row["device"], row["at_ms"])


def parked_row(parked: ParkedRow) -> dict[str, Any]:
    """Its columns, but for its number."""
    event, paper = parked.event, parked.certificate
    return {
        "hash": event.hash,
        "raw": event.raw,
        "signature": event.signature,
        **content_row(event),
        "certificate": None if paper is None else paper.raw,
        "certificate_signature": None if paper is None else paper.signature,
        "fault": parked.fault,
        "device": parked.device,
        "at_ms": parked.at_ms,
    }


def certificate_of(row: RowMapping) -> Certificate:
    """A certificate as it was stored; BadCertificate where the row was changed by somebody else."""
    return certificate.decode(row["raw"], row["signature"])


def certificate_row(paper: Certificate) -> dict[str, Any]:
    """Its columns."""
    return {"hash": paper.hash, "device_key": paper.device_key, "raw": paper.raw, "signature": paper.signature}


def authority_of(row: RowMapping) -> AdoptedAuthority:
    """An adopted authority."""
    return AdoptedAuthority(row["key"], OrgId(row["for_org"]), row["device"], row["at_ms"])


def device_of(row: RowMapping) -> Device:
    """A device."""
    return Device(
        row["id"],
        row["key"],
        PersonId(row["person"]),
        row["name"],
        row["machine"],
        row["role"],
        row["enrolled_ms"],
        row["certificate"],
        row["revoked_ms"],
        row["seen_ms"],
    )


def device_row(device: Device) -> dict[str, Any]:
    """Its columns, but for its number."""
    return {name: getattr(device, name) for name in Device.__slots__}


def invitation_of(row: RowMapping) -> Invitation:
    """An open code."""
    return Invitation(
        row["selector"],
        row["secret"],
        row["name"],
        PersonId(row["person"]),
        row["role"],
        row["adopt"],
        row["made_ms"],
        row["tries"],
    )


def invitation_row(invitation: Invitation) -> dict[str, Any]:
    """Its columns."""
    return {name: getattr(invitation, name) for name in Invitation.__slots__}


def person_of(row: RowMapping) -> KnownPerson:
    """A line of the directory."""
    return KnownPerson(PersonId(row["id"]), row["name"], json.loads(row["details"]), row["changed_ms"])


def person_row(person: KnownPerson) -> dict[str, Any]:
    """Its columns."""
    details = json.dumps(dict(person.details), sort_keys=True)
    return {"id": person.id, "name": person.name, "details": details, "changed_ms": person.changed_ms}
