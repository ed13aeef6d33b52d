"""Messages about who belongs: joining, certificates, members, names. See models.sync.protocol, which gives them all."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import canonical
from models.kernel.certificate import Certificate
from models.kernel.envelope import b64
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId
from models.sync import wire
from models.sync.device import DeviceId
from models.sync.reading import Fields

MAX_MEMBERS: Final = 10_000
MAX_CUT_OFFS: Final = 50_000
MAX_PEM: Final = 64 * 1024
MAX_PERMISSIONS: Final = 200


@dataclass(frozen=True, slots=True)
class Authority:
    """A key whose certificates count, and the organisation for which it speaks."""

    key: bytes
    org: OrgId

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"key": b64(self.key), "org": self.org}

    @classmethod
    def from_plain(cls, plain: object, place: str = "authority") -> "Authority":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        return cls(fields.binary("key", 32), OrgId(fields.uuid("org")))


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the directory: a name behind an opaque id."""

    id: PersonId
    name: str
    details: Mapping[str, str]
    changed_ms: int = 0
    """When the name was given; of two names the later one stands."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"id": self.id, "name": self.name, "details": dict(self.details), "changed_ms": self.changed_ms}

    @classmethod
    def from_plain(cls, plain: object, place: str = "person") -> "Person":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        details = {
            Fields({"name": key}, at).text("name", 64): Fields({"value": value}, at).text("value", 1000)
            for key, value, at in fields.members("details", 32)
        }
        return cls(PersonId(fields.uuid("id")), fields.text("name", 200, 1), details, fields.whole("changed_ms"))


@dataclass(frozen=True, slots=True)
class PeopleReply:
    """The directory, or part of it; the same form is put to the hub."""

    people: tuple[Person, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"people": [each.to_plain() for each in self.people]}

    @classmethod
    def from_plain(cls, plain: object) -> "PeopleReply":
        """The inverse of to_plain."""
        return cls(Fields(plain).each("people", MAX_MEMBERS, Person.from_plain))


@dataclass(frozen=True, slots=True)
class EnrolRequest:
    """A device asks to become a member. The code itself is not in it; see models.sync.enrolment."""

    selector: str
    """Tells the hub which open code is meant."""
    device_key: bytes
    """Its public key."""
    nonce: bytes
    proof: bytes
    """That the sender knows the code, and sees this CA: enrolment.device_proof over `asked`."""
    device_name: str
    former: Authority | None = None
    """Its organisation and authority until now, where it wants its record adopted."""

    @property
    def asked(self) -> bytes:
        """What the device's proof binds: everything but itself."""
        plain = self.to_plain()
        del plain["proof"]
        return canonical.encode(plain)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "selector": self.selector,
            "device_key": b64(self.device_key),
            "nonce": b64(self.nonce),
            "proof": b64(self.proof),
            "device_name": self.device_name,
            "former": None if self.former is None else self.former.to_plain(),
        }

    @classmethod
    def from_plain(cls, plain: object) -> "EnrolRequest":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(
            fields.hexadecimal("selector", 4),
            fields.binary("device_key", 32),
            fields.binary("nonce", 32),
            fields.binary("proof", 32),
            fields.text("device_name", 200),
            Authority.from_plain(fields.raw("former"), "former") if fields.has("former") else None,
        )


@dataclass(frozen=True, slots=True)
class EnrolReply:
    """Welcome. `proof` (enrolment.hub_proof over `told`) shows that it comes from where the code was made."""

    org: OrgId
    authority: bytes
    """The hub's public key."""
    ca_pem: str
    device: DeviceId
    user: PersonId
    role: str
    certificate: Certificate
    adopted: bool
    """Whether the hub trusts the former authority for the former organisation."""
    generation: str
    people: tuple[Person, ...]
    proof: bytes = bytes(32)

    @property
    def told(self) -> bytes:
        """What the hub's proof binds: everything but the directory and itself."""
        return canonical.encode(
            {
                "org": self.org,
                "authority": b64(self.authority),
                "ca": hashlib.sha256(self.ca_pem.encode()).hexdigest(),
                "device": self.device,
                "user": self.user,
                "role": self.role,
                "certificate": self.certificate.hash.hex(),
                "adopted": self.adopted,
                "generation": self.generation,
            }
        )

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "org": self.org,
            "authority": b64(self.authority),
            "ca_pem": self.ca_pem,
            "device": self.device,
            "user": self.user,
            "role": self.role,
            "certificate": wire.certificate_to_plain(self.certificate),
            "adopted": self.adopted,
            "generation": self.generation,
            "people": [each.to_plain() for each in self.people],
            "proof": b64(self.proof),
        }

    @classmethod
    def from_plain(cls, plain: object) -> "EnrolReply":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(
            OrgId(fields.uuid("org")),
            fields.binary("authority", 32),
            fields.text("ca_pem", MAX_PEM),
            DeviceId(fields.uuid("device")),
            PersonId(fields.uuid("user")),
            fields.text("role", 64),
            wire.read_certificate(fields.raw("certificate"), "certificate"),
            fields.flag("adopted"),
            generation_of(fields),
            fields.each("people", MAX_MEMBERS, Person.from_plain),
            fields.binary("proof", 32),
        )


@dataclass(frozen=True, slots=True)
class RenewReply:
    """A new certificate for the device that asked (by a signed request with an empty body)."""

    certificate: Certificate

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"certificate": wire.certificate_to_plain(self.certificate)}

    @classmethod
    def from_plain(cls, plain: object) -> "RenewReply":
        """The inverse of to_plain."""
        return cls(wire.read_certificate(Fields(plain).raw("certificate"), "certificate"))


@dataclass(frozen=True, slots=True)
class Member:
    """An enrolled device."""

    device: DeviceId
    key: bytes
    user: PersonId
    name: str
    role: str
    since_ms: int
    revoked_ms: int | None = None
    reads_restricted: bool = False
    """Whether its next certificate lets it read restricted incidents: by its role, or because it was cleared."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "device": self.device,
            "key": b64(self.key),
            "user": self.user,
            "name": self.name,
            "role": self.role,
            "since_ms": self.since_ms,
            "revoked_ms": self.revoked_ms,
            "reads_restricted": self.reads_restricted,
        }

    @classmethod
    def from_plain(cls, plain: object, place: str = "member") -> "Member":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        return cls(
            DeviceId(fields.uuid("device")),
            fields.binary("key", 32),
            PersonId(fields.uuid("user")),
            fields.text("name", 200),
            fields.text("role", 64),
            fields.whole("since_ms"),
            fields.whole("revoked_ms") if fields.has("revoked_ms") else None,
            fields.has("reads_restricted") and fields.flag("reads_restricted"),
        )


@dataclass(frozen=True, slots=True)
class RoleRequest:
    """An administrator asks that a member be given another role. The answer is the member as it is then."""

    device: DeviceId
    role: str
    former: str
    """The role it had when the administrator looked: nobody decides on what is not so any more."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"device": self.device, "role": self.role, "former": self.former}

    @classmethod
    def from_plain(cls, plain: object) -> "RoleRequest":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(DeviceId(fields.uuid("device")), fields.text("role", 64), fields.text("former", 64))


@dataclass(frozen=True, slots=True)
class Vouched:
    """The hub took these in though they were written outside their certificate's time: members may, too."""

    origin: OriginId
    stream: StreamId
    first: int
    last: int
    """Sequences, both ends included."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"origin": self.origin, "stream": self.stream, "first": self.first, "last": self.last}

    @classmethod
    def from_plain(cls, plain: object, place: str = "vouched") -> "Vouched":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        origin, stream = OriginId(fields.hexadecimal("origin", 16)), StreamId(fields.uuid("stream"))
        return cls(origin, stream, fields.whole("first", 1), fields.whole("last", 1))


@dataclass(frozen=True, slots=True)
class CutOff:
    """How far a chain of a device had come when it was shut out, or given a smaller role. What follows there, or in a chain of
    it that is not named, was written afterwards, or must be taken to have been.
    """

    device: DeviceId
    origin: OriginId
    stream: StreamId
    last: int
    """The last sequence that counts."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"device": self.device, "origin": self.origin, "stream": self.stream, "last": self.last}

    @classmethod
    def from_plain(cls, plain: object, place: str = "cut_off") -> "CutOff":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        origin, stream = OriginId(fields.hexadecimal("origin", 16)), StreamId(fields.uuid("stream"))
        return cls(DeviceId(fields.uuid("device")), origin, stream, fields.whole("last"))


@dataclass(frozen=True, slots=True)
class Demotion:
    """A member was given a smaller role. What it wrote beyond its cut-offs, under a certificate of before, counts as far as its
    role of now lets it write that.
    """

    device: DeviceId
    at_ms: int
    """When, by the hub's clock. A certificate that begins later was made for what is left."""
    left: tuple[str, ...]
    """What it may now: permissions as certificates have them."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"device": self.device, "at_ms": self.at_ms, "left": list(self.left)}

    @classmethod
    def from_plain(cls, plain: object, place: str = "demotion") -> "Demotion":
        """The inverse of to_plain."""
        fields = Fields(plain, place)
        return cls(
            DeviceId(fields.uuid("device")), fields.whole("at_ms"), fields.each("left", MAX_PERMISSIONS, _permission)
        )


@dataclass(frozen=True, slots=True)
class MembersReply:
    """Who belongs to the organisation, and whose certificates count."""

    members: tuple[Member, ...]
    authorities: tuple[Authority, ...]
    vouched: tuple[Vouched, ...] = ()
    cut_offs: tuple[CutOff, ...] = ()
    """Of the members that are revoked, and of those in `demoted`."""
    demoted: tuple[Demotion, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "members": [each.to_plain() for each in self.members],
            "authorities": [each.to_plain() for each in self.authorities],
            "vouched": [each.to_plain() for each in self.vouched],
            "cut_offs": [each.to_plain() for each in self.cut_offs],
            "demoted": [each.to_plain() for each in self.demoted],
        }

    @classmethod
    def from_plain(cls, plain: object) -> "MembersReply":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(
            fields.each("members", MAX_MEMBERS, Member.from_plain),
            fields.each("authorities", MAX_MEMBERS, Authority.from_plain),
            fields.each("vouched", MAX_MEMBERS, Vouched.from_plain),
            fields.each("cut_offs", MAX_CUT_OFFS, CutOff.from_plain) if fields.has("cut_offs") else (),
            # A hub of before made nobody's role smaller before the certificate had ended.
            fields.each("demoted", MAX_MEMBERS, Demotion.from_plain) if fields.has("demoted") else (),
        )


def _permission(plain: object, place: str) -> str:
    return Fields({"permission": plain}, place).text("permission", 100, 1)


def generation_of(fields: Fields) -> str:
    """The member `generation` of a message."""
    return fields.text("generation", 64, 1)
