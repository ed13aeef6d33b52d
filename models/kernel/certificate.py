"""Who may write what: a certificate binds a device key to a user and permissions for a while, signed by an authority.

Roles in an incident are state; permission comes only from here. A single workstation is its own authority until it joins a
hub; the checks are the same.
"""

import hashlib
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.clock import parse_rfc3339, rfc3339
from models.kernel.envelope import b64, unb64
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
    """context:write, one for each context the user may write to, e.g. "incident:write"."""
    not_before_ms: int
    not_after_ms: int
    issuer: bytes
    """Public key of the authority."""

    @property
    def hash(self) -> bytes:
        """What envelopes refer to, 32 bytes."""
        return hashlib.sha256(self.raw).digest()

    def allows(self, event_type: str) -> bool:
        """Whether its user may write this type; a type's context is what stands before its first dot."""
        return event_type.split(".", 1)[0] + ":write" in self.permissions


def issue(
    authority: signing.SigningKey,
    org: OrgId,
    device_key: bytes,
    user: PersonId,
    permissions: tuple[str, ...],
    now_ms: int,
) -> Certificate:
    """A certificate valid from a minute ago for 72 hours."""
    fields = {
        "v": 1,
        "org": org,
        "dk": b64(device_key),
        "u": user,
        "pm": sorted(permissions),
        "nb": rfc3339(now_ms - 60_000),
        "na": rfc3339(now_ms + LIFETIME_MS),
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
