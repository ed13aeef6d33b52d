"""The record of an open desk as a replica, and what this workstation is to its hub: the ports of models.sync.session.

Every call goes over the store thread in one piece, so it may come from any thread.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from console.desk import Desk
from console.membership import SYNC_CONTACT, SYNC_STATE, Membership, put_certificate, trust_also
from console.sync.absence import note_contact
from models.access.roles import READ_RESTRICTED, is_certificate_of, may_write
from models.kernel.admission import Admission
from models.kernel.certificate import Certificate
from models.kernel.ids import OrgId, OriginId, StreamId, new_origin
from models.store.records import Meta
from models.store.rows import StoredEvent
from models.sync.parcel import Parcel
from models.sync.protocol import Member, MembersReply, RenewReply
from models.sync.reading import Malformed
from models.sync.session import RENEW_BELOW_MS, SyncState
from models.sync.vector import Vector

_MOST_BRANCHES: Final = 16
"""Events at one place of a chain, where somebody forks on purpose."""
_KEPT_EVERY_MS: Final = 60_000
"""How exactly it is remembered across restarts when the hub last answered."""


class DeskReplica:
    """Implements models.sync.session.Replica over a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def newest(self) -> int:
        """Position of the newest event here; 0 for none."""
        return self._desk.read(self._desk.log.newest)

    def after(self, position: int, limit: int) -> Sequence[Parcel]:
        """See models.sync.session.Replica."""
        return self._desk.read(lambda: self._parcels(self._desk.log.after(position, limit)))

    def completed(self) -> int:
        """How often content came here for an event that had been without."""
        return self._desk.read(lambda: self._desk.bus.arrivals.completed)

    def vector(self) -> Vector:
        """Every chain here with its leaves."""
        return self._desk.read(self._desk.log.vector)

    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> Sequence[Parcel]:
        """See models.sync.session.Replica."""
        rows = self._desk.read(lambda: self._desk.log.chain(stream, origin, after, limit + _MOST_BRANCHES))
        if len(rows) > limit:
            rows = [row for row in rows if row.seq <= rows[limit - 1].seq]
        return self._desk.read(lambda: self._parcels(rows))

    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]:
        """Judge and keep what came, in one transaction. Raises NotSaved or RecordClosed where the disk does not take it."""
        return self._desk.read(lambda: self._desk.bus.receive(parcels, via)).admissions

    def keep(self, state: SyncState) -> None:
        """Remember how far this has come."""
        text = json.dumps(state.to_plain())
        self._desk.read(lambda: self._desk.meta.put({SYNC_STATE: text}))

    def _parcels(self, rows: Sequence[StoredEvent]) -> list[Parcel]:
        papers = self._desk.certificates
        signed = [(row.signed(), row.position) for row in rows]
        return [Parcel(event, papers.get(event.envelope.certificate), position) for event, position in signed]


def state_of(meta: Meta) -> SyncState:
    """How far the exchange has come. One that can't be read begins anew, which costs time and nothing else."""
    kept = meta.get(SYNC_STATE)
    try:
        return SyncState.from_plain(json.loads(kept)) if kept else SyncState()
    except (ValueError, Malformed):
        return SyncState(must_compare=True)


def contact_of(meta: Meta) -> int | None:
    """When the hub last answered, in ms by the clock here and exact to a minute; None where it never did."""
    kept = meta.get(SYNC_CONTACT)
    return int(kept) if kept and kept.isdigit() else None


class DeskStanding:
    """Implements models.sync.session.Standing for a desk that belongs to a hub."""

    def __init__(self, desk: Desk, membership: Membership) -> None:
        self._desk = desk
        self.membership = membership
        self.hub_offset_ms = 0
        """What is added to the clock here to have the hub's; set by the driver."""
        self._orgs = frozenset({membership.org}) | (
            frozenset(desk.trusted.values()) if membership.adopted else frozenset()
        )
        self._contact_ms = 0
        self._is_entitled_anew = False
        self._is_settled = False
        """A fresh certificate would say what this one says, as long as the role is the same: the last two did."""
        self._role = membership.role
        """As the hub's list says; it counts with the next certificate."""

    @property
    def authority(self) -> bytes:
        """The hub's public key."""
        return self.membership.authority

    @property
    def may_write(self) -> bool:
        """Whether the hub lets this device write anything."""
        return may_write(self._desk.bounds.left(self.membership.certificate))

    @property
    def orgs(self) -> frozenset[OrgId]:
        """Whose events the hub takes."""
        return self._orgs

    def certificate_left_ms(self) -> int:
        """How long the certificate is good for; so little that it is renewed where the hub has given other rights since."""
        left = self.membership.certificate.not_after_ms - (self._desk.clock.now_ms() + self.hub_offset_ms)
        return min(left, RENEW_BELOW_MS - 1) if self._is_entitled_anew else left

    def renewed(self, reply: RenewReply) -> None:
        """Write under the new certificate from now on. Malformed where it is for somebody else."""
        paper, wanted = reply.certificate, self.membership
        mine: tuple[object, ...] = (wanted.authority, wanted.org, wanted.user, self._desk.identity.device.public)
        if (paper.issuer, paper.org, paper.user, paper.device_key) != mine:
            raise Malformed("certificate", "not this device's, or not from the hub that was joined")
        self._is_settled = set(paper.permissions) == set(wanted.certificate.permissions)
        self.membership = self._desk.read(lambda: self._take(paper))
        self._is_entitled_anew = False

    def told(self, reply: MembersReply) -> bool:
        """Take note of whose certificates count and what the hub stands for; whether that is new."""
        said = {each.key: each.org for each in reply.authorities}
        if said.get(self.membership.authority) != self.membership.org:
            raise Malformed("authorities", "this hub speaks for another organisation than the one that was joined")
        self._orgs = frozenset(said.values())
        self._is_entitled_anew = any(self._says_else(each) for each in reply.members)

        def work() -> bool:
            desk = self._desk
            # Nobody but this workstation's own authority, or the hub's, ever speaks for their organisations.
            others = {key: org for key, org in said.items() if org not in desk.trusted.values()}
            is_new = trust_also(desk.keeper, others)
            for key, org in others.items():
                desk.trusted.setdefault(key, org)
            is_new |= desk.vouchers.take(reply.vouched)
            is_new |= desk.bounds.take(reply, self.membership.authority)
            desk.second.heard(reply.members, desk.bounds.limits)
            # A certificate that says more than counts is of no use.
            self._is_entitled_anew |= desk.bounds.limits(self.membership.certificate)
            if is_new or desk.bounds.is_owed:
                desk.bounds.is_owed = True
                desk.bus.reconsider()
                desk.bounds.is_owed = False
            self._write_on_elsewhere()
            return is_new

        return self._desk.read(work)

    def heard(self, now_ms: int) -> None:
        """The hub answered just now."""
        if abs(now_ms - self._contact_ms) >= _KEPT_EVERY_MS:
            self._contact_ms = now_ms
            self._desk.read(lambda: note_contact(self._desk.meta, contact_of(self._desk.meta), now_ms))
            self._desk.read(lambda: self._desk.meta.put({SYNC_CONTACT: str(now_ms)}))
            self._desk.read(self._desk.sign_in.vouched)

    def _write_on_elsewhere(self) -> None:
        """Where something that was written here does not count any more, nothing that follows it in its chain ever would: what
        is written from now on begins chains of its own.
        """
        desk = self._desk
        own = {desk.identity.origin, *desk.second.origins}
        if any(each.origin in own for each in desk.bus.arrivals.aside.events):
            origin = new_origin(desk.identity.device.public)
            desk.meta.put({"origin": origin})
            desk.moved(origin)

    def _says_else(self, member: Member) -> bool:
        """Whether the hub's list names this device with other rights than its certificate."""
        mine = self.membership
        if member.device != mine.device or member.revoked_ms is not None:
            return False
        self._role = member.role
        granted = mine.certificate.permissions
        if member.role != mine.role or member.reads_restricted != (READ_RESTRICTED in granted):
            return True
        # It may have been renewed while the role was another one, of which nothing was heard.
        return not self._is_settled and not is_certificate_of(member.role, granted)

    def _take(self, paper: Certificate) -> Membership:
        self._desk.certificates.put(paper)
        self._desk.authorship.given(paper)
        return put_certificate(self._desk.meta, replace(self.membership, role=self._role), paper)
