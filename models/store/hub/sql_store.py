"""A hub's store on a SQL database: trust, devices, codes, people and blobs, beside the record of sql.py."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import bindparam, func, select
from sqlalchemy import delete as delete_from

from models.kernel.certificate import Certificate
from models.kernel.ids import OriginId, StreamId
from models.store.hub import rows, tables
from models.store.hub.chains import stretched
from models.store.hub.erasure_tables import erasures
from models.store.hub.records import AdoptedAuthority, BlobState, CutOff, Device, Invitation, KnownPerson, Vouch
from models.store.hub.sql_cursors import SqlCursors
from models.store.hub.sql_erasures import SqlErasures
from models.store.hub.sql_posted import SqlSuggestions
from models.store.hub.sql_rights import SqlRights, labels
from models.store.hub.sql_streams import SqlStreams

_PIECE: Final = 256 * 1024
"""Bytes of a blob in one row, so that a part of a large one is read without the rest."""


_COUNTS: Final = select(
    *(
        select(func.count()).select_from(table).where(table.c.org == bindparam("whose")).scalar_subquery().label(name)
        for name, table in (("labels", labels), ("erasures", erasures))
    )
)


class SqlHubStore(SqlSuggestions, SqlCursors, SqlRights, SqlErasures, SqlStreams):
    """Implements models.store.hub.port.HubStore."""

    _counts = _COUNTS

    def _unchanged(self, counts: Sequence[int]) -> Collection[str]:
        """See SqlRecord."""
        known = self._memory.get("labels", {}).get(None), self._memory.get("erasures", {}).get(None)
        is_same = known[0] is not None and len(known[0]) == counts[0], known[1] == counts[1]
        return [kind for kind, is_kept in zip(("labels", "erasures"), is_same, strict=True) if is_kept]

    # Trust.

    def certificate(self, digest: bytes) -> Certificate | None:
        """See HubStore."""

        def read() -> Certificate | None:
            found = self._rows(self._of(tables.certificates, {"hash": digest}))
            return rows.certificate_of(found[0]) if found else None

        return self._remembered("certificates", digest, read)

    def keep_certificates(self, certificates: Sequence[Certificate]) -> None:
        """See HubStore."""
        for each in certificates:
            if self.certificate(each.hash) is not None:
                continue
            row = self._engine.insert(tables.certificates).values(org=self._org, **rows.certificate_row(each))
            self._write(row.on_conflict_do_nothing())

    def authorities(self) -> Sequence[AdoptedAuthority]:
        """See HubStore."""
        return self._remembered("authorities", None, self._authorities)

    def _authorities(self) -> Sequence[AdoptedAuthority]:
        asked = self._of(tables.authorities).order_by(tables.authorities.c.number)
        return [rows.authority_of(row) for row in self._rows(asked)]

    def adopt(self, authority: AdoptedAuthority) -> None:
        """See HubStore."""
        values = {"for_org": authority.org, "device": authority.device, "at_ms": authority.at_ms}
        known = [each.key for each in self.authorities()]
        number = known.index(authority.key) if authority.key in known else len(known)
        self._put(tables.authorities, {"key": authority.key, **values, "number": number})
        self._forget("authorities")
        self._count_members()

    def vouches(self) -> Sequence[Vouch]:
        """See HubStore."""
        return [
            Vouch(rows.origin_of(row["origin"]), rows.stream_of(row["stream"]), row["first"], row["last"])
            for row in self._rows(self._of(tables.vouches))
        ]

    def vouch(self, vouches: Sequence[Vouch]) -> None:
        """See HubStore."""
        for each in vouches:
            chain = rows.chain_key(each.stream, each.origin)
            found = self._rows(self._of(tables.vouches, chain))
            known = Vouch(each.origin, each.stream, found[0]["first"], found[0]["last"]) if found else None
            held = stretched(known, each)
            self._put(tables.vouches, {**chain, "first": held.first, "last": held.last})

    # Devices.

    def devices(self) -> Sequence[Device]:
        """See HubStore."""
        return [rows.device_of(row) for row in self._rows(self._of(tables.devices).order_by(tables.devices.c.number))]

    def device(self, device: str) -> Device | None:
        """See HubStore."""
        return self._remembered("devices", device, lambda: self._device({"id": device}))

    def device_of(self, key: bytes) -> Device | None:
        """See HubStore."""
        return self._remembered("devices", key, lambda: self._device({"key": key}))

    def _device(self, values: Mapping[str, Any]) -> Device | None:
        found = self._rows(self._of(tables.devices, values))
        return rows.device_of(found[0]) if found else None

    def put_device(self, device: Device) -> None:
        """See HubStore."""
        number = self._value(
            select(tables.devices.c.number).where(tables.devices.c.org == self._org, tables.devices.c.id == device.id)
        )
        if number is None:
            newest = select(func.max(tables.devices.c.number)).where(tables.devices.c.org == self._org)
            number = int(self._value(newest) or 0) + 1
        self._put(tables.devices, {**rows.device_row(device), "number": number})
        self._forget("devices")
        self._count_members()

    def note_seen(self, device: str, at_ms: int) -> None:
        """See HubStore."""
        table = tables.devices
        where = (table.c.org == self._org, table.c.id == device)
        self._write(table.update().where(*where).values(seen_ms=at_ms))
        kept = self._memory.get("devices", {})
        for key, known in kept.items():
            if known.id == device:
                kept[key] = replace(known, seen_ms=at_ms)

    def cut_offs(self) -> Sequence[CutOff]:
        """See HubStore."""
        return [
            CutOff(row["device"], rows.stream_of(row["stream"]), rows.origin_of(row["origin"]), row["seq"])
            for row in self._rows(self._of(tables.cut_offs))
        ]

    def put_cut_offs(self, device: str, cut_offs: Sequence[CutOff]) -> None:
        """See HubStore."""
        table = tables.cut_offs
        self._write(delete_from(table).where(table.c.org == self._org, table.c.device == device))
        for each in cut_offs:
            chain = rows.chain_key(each.stream, each.origin)
            self._put(table, {"device": device, **chain, "seq": each.seq})

    def chains_of(self, certificates: Sequence[bytes]) -> Sequence[tuple[StreamId, OriginId, int]]:
        """See HubStore."""
        table = tables.events
        asked = select(table.c.stream, table.c.origin, func.max(table.c.seq).label("seq")).where(
            table.c.org == self._org, table.c.certificate.in_(certificates)
        )
        grouped = asked.group_by(table.c.stream, table.c.origin).order_by(table.c.stream, table.c.origin)
        return [
            (rows.stream_of(row["stream"]), rows.origin_of(row["origin"]), row["seq"]) for row in self._rows(grouped)
        ]

    def certificates_of(self, key: bytes) -> Sequence[bytes]:
        """See HubStore."""
        return sorted(row["hash"] for row in self._rows(self._of(tables.certificates, {"device_key": key})))

    # Codes.

    def invitations(self) -> Sequence[Invitation]:
        """See HubStore."""
        asked = self._of(tables.invitations).order_by(tables.invitations.c.made_ms, tables.invitations.c.selector)
        return [rows.invitation_of(row) for row in self._rows(asked)]

    def put_invitation(self, invitation: Invitation) -> None:
        """See HubStore."""
        self._put(tables.invitations, rows.invitation_row(invitation))

    def drop_invitation(self, selector: str) -> None:
        """See HubStore."""
        table = tables.invitations
        self._write(delete_from(table).where(table.c.org == self._org, table.c.selector == selector))

    # People.

    def people(self) -> Sequence[KnownPerson]:
        """See HubStore."""
        return [rows.person_of(row) for row in self._rows(self._of(tables.people).order_by(tables.people.c.id))]

    def put_people(self, people: Sequence[KnownPerson]) -> None:
        """See HubStore."""
        for each in people:
            self._put(tables.people, rows.person_row(each))

    # Blobs.

    def blob(self, digest: str) -> BlobState | None:
        """See HubStore."""
        found = self._rows(self._of(tables.blobs, {"sha256": digest}))
        return BlobState(found[0]["size"], found[0]["have"], found[0]["is_whole"]) if found else None

    def blob_part(self, digest: str, start: int, length: int) -> bytes:
        """See HubStore."""
        table = tables.blob_parts
        overlaps = (table.c.start < start + length, table.c.start + func.length(table.c.data) > start)
        asked = self._of(table, {"sha256": digest}).where(*overlaps).order_by(table.c.start)
        found = self._rows(asked)
        if not found:
            return b""
        joined = b"".join(row["data"] for row in found)
        skip = start - int(found[0]["start"])
        return joined[skip : skip + length]

    def add_to_blob(self, digest: str, size: int, data: bytes, now_ms: int) -> int:
        """See HubStore."""
        known = self.blob(digest)
        if known is not None and known.is_whole:
            return known.have
        have = 0 if known is None else known.have
        for at in range(0, len(data), _PIECE):
            self._put(tables.blob_parts, {"sha256": digest, "start": have + at, "data": data[at : at + _PIECE]})
        begun = self._value(
            select(tables.blobs.c.begun_ms).where(tables.blobs.c.org == self._org, tables.blobs.c.sha256 == digest)
        )
        row = {"sha256": digest, "size": size, "have": have + len(data), "is_whole": False}
        self._put(tables.blobs, {**row, "begun_ms": now_ms if begun is None else begun})
        return have + len(data)

    def finish_blob(self, digest: str) -> None:
        """See HubStore."""
        table = tables.blobs
        where = (table.c.org == self._org, table.c.sha256 == digest)
        self._write(table.update().where(*where).values(is_whole=True))

    def drop_blob(self, digest: str) -> None:
        """See HubStore."""
        for table in (tables.blob_parts, tables.blobs):
            self._write(delete_from(table).where(table.c.org == self._org, table.c.sha256 == digest))

    def unfinished_blobs(self, before_ms: int) -> Sequence[str]:
        """See HubStore."""
        table = tables.blobs
        asked = self._of(table, {"is_whole": False}).where(table.c.begun_ms < before_ms).order_by(table.c.sha256)
        return [row["sha256"] for row in self._rows(asked)]

    def blob_bytes(self) -> int:
        """See HubStore."""
        asked = select(func.coalesce(func.sum(tables.blobs.c.have), 0)).where(tables.blobs.c.org == self._org)
        return int(self._value(asked))
