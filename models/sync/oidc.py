"""Messages by which somebody becomes a member of a hub with a proof of their provider instead of a code."""

from dataclasses import dataclass, replace
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.envelope import b64
from models.sync.reading import Fields, Malformed

PURPOSE: Final = b"wr-oi1"
"""Of the signature by which the device shows that the key is its own; see models.kernel.signing."""
MOST_TOKEN: Final = 32 * 1024


@dataclass(frozen=True, slots=True)
class OidcOffer:
    """Which provider the hub believes. Open to all: it is no secret."""

    issuer: str
    client_id: str
    scopes: tuple[str, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"issuer": self.issuer, "client_id": self.client_id, "scopes": list(self.scopes)}

    @classmethod
    def from_plain(cls, plain: object) -> "OidcOffer":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(fields.text("issuer", 2_000, 1), fields.text("client_id", 200, 1), fields.each("scopes", 32, _word))


@dataclass(frozen=True, slots=True)
class OidcRequest:
    """A key asks for a place, with a token whose nonce names it. Answered like an enrolment."""

    device_key: bytes
    """Its public key."""
    salt: bytes
    """Of the nonce; see models.access.oidc.nonce_of."""
    token: str
    device_name: str
    signature: bytes = bytes(64)
    """By the key, over the rest: whoever else gets hold of the token can't use it."""
    once: bool = False
    """For one signature and no place: see models.access.one_signature."""

    @property
    def asked(self) -> bytes:
        """What is signed."""
        plain = self.to_plain()
        del plain["signature"]
        return canonical.encode(plain)

    def signed(self, key: signing.SigningKey) -> "OidcRequest":
        """By the key that asks."""
        return replace(self, signature=key.sign(PURPOSE, self.asked))

    @property
    def is_signed(self) -> bool:
        """Whether the key signed it."""
        return signing.verify(self.device_key, PURPOSE, self.asked, self.signature)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "device_key": b64(self.device_key),
            "salt": b64(self.salt),
            "token": self.token,
            "device_name": self.device_name,
            "signature": b64(self.signature),
        } | ({"once": True} if self.once else {})

    @classmethod
    def from_plain(cls, plain: object) -> "OidcRequest":
        """The inverse of to_plain."""
        fields = Fields(plain)
        return cls(
            fields.binary("device_key", 32),
            fields.binary("salt", 32),
            fields.text("token", MOST_TOKEN, 1),
            fields.text("device_name", 200),
            fields.binary("signature", 64),
            fields.flag("once") if fields.has("once") else False,
        )


def _word(plain: object, place: str) -> str:
    if not isinstance(plain, str) or not 0 < len(plain) <= 200:
        raise Malformed(place, "not a word")
    return plain
