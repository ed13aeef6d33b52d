"""Belonging to a hub: what a workstation keeps of it, and where.

The membership lies in the record's meta table. Whom the workstation believes lies with its keeper of secrets: whoever can
change the database can't make it believe somebody else.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from console.secret_store import SecretStore
from models.access.roles import narrowed
from models.kernel.certificate import BadCertificate, Certificate, decode
from models.kernel.chain import Bound
from models.kernel.envelope import b64, unb64
from models.kernel.errors import WatchfloorError
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId, new_origin
from models.store.records import Meta
from models.sync.device import DeviceId
from models.sync.protocol import MembersReply, Vouched
from models.sync.reading import Fields, Malformed
from resources.said import say

HUB: Final = "hub"
"""Names in the meta table."""
VOUCHED: Final = "hub-vouched"
SHUT_OUT: Final = "hub-shut-out"
OWN: Final = "own-identity"
SYNC_STATE: Final = "sync-state"
SYNC_CONTACT: Final = "sync-contact"
TRUSTED: Final = "trusted-authorities"
"""Name of the secret."""


class MembershipUnreadable(WatchfloorError):
    """What the record says about its hub was changed or cut short."""


@dataclass(frozen=True, slots=True)
class Membership:
    """One workstation's place at one hub."""

    org: OrgId
    authority: bytes
    """The hub's public key, 32 bytes."""
    device: DeviceId
    user: PersonId
    role: str
    urls: tuple[str, ...]
    """Where the hub is; the first is tried first, the others stand by."""
    ca_pem: str
    """The one certificate authority whose servers are the hub."""
    ca_fingerprint: str
    """SHA-256 of its DER form, as hexadecimal digits."""
    joined_ms: int
    adopted: bool
    """Whether the hub took over the record that was here before."""
    certificate: Certificate
    """The newest one that the hub gave this device."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "org": self.org,
            "authority": b64(self.authority),
            "device": self.device,
            "user": self.user,
            "role": self.role,
            "urls": list(self.urls),
            "ca_pem": self.ca_pem,
            "ca_fingerprint": self.ca_fingerprint,
            "joined_ms": self.joined_ms,
            "adopted": self.adopted,
            "certificate": [self.certificate.raw.decode(), b64(self.certificate.signature)],
        }

    @classmethod
    def from_plain(cls, plain: object) -> "Membership":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain, "hub")
        paper = fields.raw("certificate")
        if not isinstance(paper, list) or len(paper) != 2 or not isinstance(paper[0], str):
            raise Malformed("hub.certificate", "not a certificate and its signature")
        try:
            certificate = decode(paper[0].encode(), unb64(paper[1], 64, "signature"))
        except (BadCertificate, ValueError) as error:
            raise Malformed("hub.certificate", str(error)) from None
        return cls(
            OrgId(fields.uuid("org")),
            fields.binary("authority", 32),
            DeviceId(fields.uuid("device")),
            PersonId(fields.uuid("user")),
            fields.text("role", 64),
            fields.each("urls", 16, _text),
            fields.text("ca_pem", 64 * 1024),
            fields.text("ca_fingerprint", 64),
            fields.whole("joined_ms"),
            fields.flag("adopted"),
            certificate,
        )


def membership_of(meta: Meta) -> Membership | None:
    """The hub this record belongs to; None where it is its own. MembershipUnreadable where it can't be read."""
    kept = meta.get(HUB)
    if not kept:
        return None
    try:
        return Membership.from_plain(json.loads(kept))
    except (ValueError, Malformed) as error:
        raise MembershipUnreadable(
            say(
                "what this record says about its hub can't be read ({error}); put a backup in its place "
                "with: backup restore FILE",
                error=error,
            )
        ) from None


def trusted_of(secrets: SecretStore) -> dict[bytes, OrgId]:
    """Authorities beside the workstation's own, each with the organisation it speaks for; empty before the first hub."""
    try:
        kept = json.loads(secrets.get(TRUSTED) or "{}")
        return {bytes.fromhex(key): OrgId(org) for key, org in kept.items()}
    except (ValueError, AttributeError, TypeError):
        raise MembershipUnreadable(say("the keeper of secrets does not say whom this workstation believes")) from None


def trust_also(secrets: SecretStore, more: Mapping[bytes, OrgId]) -> bool:
    """Believe these authorities, too, from now on; whether that is new.

    Who spoke for one organisation never comes to speak for another.
    """
    known = trusted_of(secrets)
    joint = {**more, **known}
    if joint == known:
        return False
    secrets.put({TRUSTED: json.dumps({key.hex(): org for key, org in sorted(joint.items())})})
    return True


def enter(meta: Meta, secrets: SecretStore, membership: Membership) -> None:
    """Belong to a hub from the next start on. The record goes on under a new origin, in the hub's organisation.

    First the trust, then the membership at once: a crash in between changes nothing that counts.
    """
    trust_also(secrets, {membership.authority: membership.org})
    changed = {
        HUB: json.dumps(membership.to_plain()),
        "org": membership.org,
        "me": membership.user,
        "origin": new_origin(membership.certificate.device_key),
        SYNC_STATE: "",
        SYNC_CONTACT: "",
        VOUCHED: "[]",
    }
    if meta.get(HUB) in (None, ""):
        changed[OWN] = json.dumps({"org": meta.get("org"), "me": meta.get("me")})
    meta.put(changed)


def leave(meta: Meta) -> Membership | None:
    """Be on one's own again from the next start on; gives the hub that was left, None where there was none.

    What came from it stays, and so does the belief in what its members wrote.
    """
    membership = membership_of(meta)
    if membership is None:
        return None
    own = json.loads(meta.get(OWN) or "{}")
    origin = new_origin(membership.certificate.device_key)
    meta.put({HUB: "", "org": own["org"], "me": own["me"], "origin": origin, SYNC_STATE: "", SYNC_CONTACT: ""})
    return membership


def own_org(meta: Meta) -> OrgId | None:
    """The organisation for which the workstation's own authority speaks; None before the first start."""
    kept = meta.get(OWN)
    found = json.loads(kept).get("org") if kept else meta.get("org")
    return OrgId(found) if found else None


def put_certificate(meta: Meta, membership: Membership, certificate: Certificate) -> Membership:
    """Keep a newer certificate of this device."""
    renewed = replace(membership, certificate=certificate)
    meta.put({HUB: json.dumps(renewed.to_plain())})
    return renewed


class Vouchers:
    """Where the hub stands for what was written outside a certificate's time; and, among what was written here, this
    workstation itself: its own record is not damaged because no hub could be reached for days. One thread.
    """

    def __init__(self, meta: Meta, own: OriginId) -> None:
        self._meta = meta
        self.own = {own}
        """Under which this workstation writes, or wrote since it was started."""
        self._ranges: dict[tuple[OriginId, StreamId], list[tuple[int, int]]] = {}
        self._raw = meta.get(VOUCHED) or "[]"
        for origin, stream, first, last in json.loads(self._raw):
            self._ranges.setdefault((OriginId(origin), StreamId(stream)), []).append((first, last))

    def __call__(self, origin: OriginId, stream: StreamId, seq: int) -> bool:
        """Whether somebody stands for this place of a chain."""
        return origin in self.own or any(first <= seq <= last for first, last in self._ranges.get((origin, stream), ()))

    def take(self, vouched: tuple[Vouched, ...]) -> bool:
        """Keep what the hub says now; whether it is new."""
        rows = [[each.origin, each.stream, each.first, each.last] for each in vouched]
        raw = json.dumps(rows)
        if raw == self._raw:
            return False
        self._meta.put({VOUCHED: raw})
        self._raw, self._ranges = raw, {}
        for each in vouched:
            self._ranges.setdefault((each.origin, each.stream), []).append((each.first, each.last))
        return True


@dataclass(frozen=True, slots=True)
class _Taken:
    """What the hub took away from one device."""

    bound: Bound
    at_ms: int
    """A certificate of the hub that begins later was made for what is left; for a device that was revoked none is."""
    ends: Mapping[tuple[OriginId, StreamId], int]
    """How far each of its chains counts as before."""


class HubBounds:
    """Which devices the hub revoked or gave a smaller role, and how far each of their chains counts all the same. One thread.
    Implements models.kernel.chain.Bounds.
    """

    def __init__(self, meta: Meta) -> None:
        self.is_owed = True
        """What the hub said is yet to be applied to the record: kept before that, it may have been heard by a process that died
        in between.
        """
        self._meta = meta
        self._raw = meta.get(SHUT_OUT) or '{"keys": [], "ends": []}'
        self._load()

    def __call__(self, certificate: Certificate, origin: OriginId, stream: StreamId, seq: int) -> Bound | None:
        """See Bounds. What is not of the hub's organisation, or of one that it adopted, is none of its business."""
        taken = self._taken.get(certificate.device_key)
        if taken is None or seq <= taken.ends.get((origin, stream), 0):
            return None
        if self._orgs is not None and certificate.org not in self._orgs:
            return None
        is_later = certificate.issuer == self._authority and certificate.not_before_ms > taken.at_ms
        return None if is_later and not taken.bound.is_out else taken.bound

    @property
    def keys(self) -> frozenset[bytes]:
        """Of these devices."""
        return frozenset(self._taken)

    def counts_to(self, key: bytes, origin: OriginId, stream: StreamId) -> int:
        """See Bounds."""
        taken = self._taken.get(key)
        return 0 if taken is None else taken.ends.get((origin, stream), 0)

    def limits(self, certificate: Certificate) -> bool:
        """Whether less may count, of what is written from now on, than this certificate says."""
        return self(certificate, OriginId(""), StreamId(""), 1) is not None

    def left(self, certificate: Certificate) -> tuple[str, ...]:
        """What of a certificate's permissions counts for what is written from now on."""
        bound = self(certificate, OriginId(""), StreamId(""), 1)
        return certificate.permissions if bound is None else narrowed(certificate.permissions, bound.left)

    def take(self, reply: MembersReply, authority: bytes) -> bool:
        """Keep what the hub with this public key says now; whether it is new."""
        keys = {each.device: each.key for each in reply.members}
        gone = {each.device: each.key for each in reply.members if each.revoked_ms is not None}
        demoted = {
            keys[each.device].hex(): [each.at_ms, *each.left]
            for each in reply.demoted
            if each.device in keys and each.device not in gone
        }
        wanted = {key.hex() for key in gone.values()} | demoted.keys()
        rows = [
            [keys[each.device].hex(), each.origin, each.stream, each.last]
            for each in reply.cut_offs
            if each.device in keys and keys[each.device].hex() in wanted
        ]
        plain = {
            "keys": sorted(key.hex() for key in gone.values()),
            "demoted": dict(sorted(demoted.items())),
            "ends": sorted(rows),
            "authority": authority.hex(),
            "orgs": sorted({each.org for each in reply.authorities}),
        }
        raw = json.dumps(plain)
        if raw == self._raw:
            return False
        self._meta.put({SHUT_OUT: raw})
        self._raw = raw
        self._load()
        return True

    def _load(self) -> None:
        kept = json.loads(self._raw)
        ends: dict[str, dict[tuple[OriginId, StreamId], int]] = {}
        for key, origin, stream, last in kept["ends"]:
            ends.setdefault(key, {})[OriginId(origin), StreamId(stream)] = last
        out = {key: _Taken(Bound(), 0, ends.get(key, {})) for key in kept["keys"]}
        # A record of before says nothing of these.
        less = {
            key: _Taken(Bound(tuple(left), is_out=False), at_ms, ends.get(key, {}))
            for key, (at_ms, *left) in kept.get("demoted", {}).items()
        }
        self._taken = {bytes.fromhex(key): taken for key, taken in {**less, **out}.items()}
        self._authority = bytes.fromhex(kept.get("authority", ""))
        orgs = kept.get("orgs")
        self._orgs = None if orgs is None else frozenset(OrgId(each) for each in orgs)


def _text(plain: object, place: str) -> str:
    if not isinstance(plain, str):
        raise Malformed(place, "not a text")
    return plain
