"""Who may write what: a certificate binds a device key to a user and permissions for a while, signed by an authority.

Roles in an incident are state; permission comes only from here. A single workstation is its own authority until it joins a
hub; the checks are the same.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.clock import parse_rfc3339, rfc3339
from models.kernel.envelope import b64, hash_of, unb64
from models.kernel.ids import OrgId, PersonId, is_uuid

LIFETIME_MS: Final = 72 * 3_600_000


class BadCertificate(ValueError):
    """Not a certificate, not signed by the authority, or not for this use; says which."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A decoded certificate with the exact bytes that were signed."""

    raw: bytes
    signature: bytes
    org: OrgId
    device_key: bytes
    user: PersonId
    permissions: tuple[str, ...]
    """What the user may write and more: see `permits`."""
    not_before_ms: int
    not_after_ms: int
    issuer: bytes
    """Public key of the authority."""
    hash: bytes = field(init=False, repr=False, compare=False)
    """What envelopes refer to, 32 bytes."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "hash", hash_of(self.raw))

    def allows(self, event_type: str) -> bool:
        """Whether its user may write this type."""
        return _permitted_lately(self.permissions, event_type)


def permits(permissions: Collection[str], event_type: str) -> bool:
    """Whether these permissions cover an event's type. What stands before the type's last dot is its kind.

    `incident:write` permits incident.declared and all of that kind, but neither a type that the list denies
    (`incident.approval_voted:deny`) nor one of a finer kind: access.elevation.voted takes `access.elevation:write`. One
    type alone is permitted by its whole name, `incident.entry_logged:write`. Words that are no such permission say nothing.
    """
    if f"{event_type}:deny" in permissions:
        return False
    return f"{event_type.rpartition('.')[0]}:write" in permissions or f"{event_type}:write" in permissions


def covers(wider: Collection[str], narrower: Collection[str]) -> bool:
    """Whether whoever has the first permissions may write all that the second let them write. A finer kind
    (`access.elevation:write`) is taken for a type of the kind that it begins with: who knows the kinds asks models.access.roles.
    """
    for each in narrower:
        event_type, _, verb = each.rpartition(":")
        if verb == "write" and each not in wider and not permits(wider, event_type):
            return False
    denied = (each for each in wider if each.endswith(":deny") and each not in narrower)
    return not any(permits(narrower, each.removesuffix(":deny")) for each in denied)


def narrowed(permissions: Collection[str], left: Collection[str]) -> tuple[str, ...]:
    """What both say, sorted: as one list, for who asks for the whole of it."""
    granted = [each for each in permissions if not each.endswith(":deny")]
    both = {each for each in granted if each in left or (each.endswith(":write") and permits(left, each[:-6]))}
    # A kind on one side may be one type alone on the other.
    both |= {each for each in left if each.endswith(":write") and permits(permissions, each[:-6])}
    return tuple(sorted(both | {each for each in (*permissions, *left) if each.endswith(":deny")}))


_permitted_lately: Final = lru_cache(1024)(permits)
"""Few people write few types: of nearly every event it was asked before."""


def issue(
    authority: signing.SigningKey,
    org: OrgId,
    device_key: bytes,
    user: PersonId,
    permissions: tuple[str, ...],
    now_ms: int,
    *,
    before_ms: int = 60_000,
    lifetime_ms: int = LIFETIME_MS,
) -> Certificate:
    """A certificate valid from `before_ms` ago, a minute, for `lifetime_ms` from now, 72 hours."""
    fields = {
        "v": 1,
        "org": org,
        "dk": b64(device_key),
        "u": user,
        "pm": sorted(permissions),
        "nb": rfc3339(now_ms - before_ms),
        "na": rfc3339(now_ms + lifetime_ms),
        "is": b64(authority.public),
    }
    raw = canonical.encode(fields)
    return decode(raw, authority.sign(signing.CERTIFICATE, raw))


def decode(raw: bytes, signature: bytes) -> Certificate:
    """Read a certificate and check its issuer's signature; whether that issuer is to be trusted is the caller's question."""
    try:
        fields: dict[str, Any] = canonical.decode(raw)
        if not isinstance(fields, dict) or fields.keys() != {"v", "org", "dk", "u", "pm", "nb", "na", "is"}:
            raise ValueError("fields are not those of a certificate")
        if not (is_uuid(fields["org"]) and is_uuid(fields["u"])):
            raise ValueError("org or user is not a UUID")
        if fields["v"] != 1 or isinstance(fields["v"], bool):
            raise ValueError("its version is not 1")
        if not isinstance(fields["pm"], list) or not all(isinstance(item, str) for item in fields["pm"]):
            raise ValueError("permissions are not a list of texts")
        certificate = Certificate(
            raw=raw,
            signature=signature,
            org=fields["org"],
            device_key=unb64(fields["dk"], 32, "dk"),
            user=fields["u"],
            permissions=tuple(fields["pm"]),
            not_before_ms=parse_rfc3339(fields["nb"]),
            not_after_ms=parse_rfc3339(fields["na"]),
            issuer=unb64(fields["is"], 32, "is"),
        )
    except (ValueError, TypeError) as error:
        raise BadCertificate(f"not a certificate: {error}") from None
    if not signing.verify(certificate.issuer, signing.CERTIFICATE, raw, signature):
        raise BadCertificate("the certificate's signature is not its issuer's")
    return certificate
