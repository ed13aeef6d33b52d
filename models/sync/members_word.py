"""The hub's signed word about who belongs, so that members may pass it on to each other while the hub is away.

What a hub answers to a member is believed because of the connection it came over; this is believed because the hub's authority
signed it. Of two words of one hub the later stands, whoever brought it, and an older one never comes back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.kernel import canonical, signing
from models.kernel.envelope import b64
from models.kernel.ids import OrgId
from models.sync import reading
from models.sync.belonging import MAX_MEMBERS, MembersReply
from models.sync.device import DeviceId
from models.sync.reading import Fields, Malformed

WORD: Final = b"wr-mw1"
"""Purpose of the signature; see models.kernel.signing."""
MAX_WORD: Final = 3 << 20
"""In bytes."""
_MAX_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class MembersWord:
    """Decoded, with the exact bytes that were signed. Equal where the bytes are."""

    raw: bytes
    signature: bytes
    org: OrgId
    at_ms: int
    """When the hub said so, by its clock."""
    reply: MembersReply
    machines: Mapping[DeviceId, str]
    """What each device calls itself."""

    @classmethod
    def signed(
        cls,
        authority: signing.SigningKey,
        org: OrgId,
        at_ms: int,
        reply: MembersReply,
        machines: Mapping[DeviceId, str],
    ) -> "MembersWord":
        """The word of the hub whose key it is."""
        plain = {
            "v": 1,
            "org": org,
            "at_ms": at_ms,
            "reply": reply.to_plain(),
            "machines": {device: name[:_MAX_NAME] for device, name in machines.items()},
        }
        raw = canonical.encode(plain)
        return cls.read(raw, authority.sign(WORD, raw), authority.public)

    @classmethod
    def read(cls, raw: bytes, signature: bytes, authority: bytes) -> "MembersWord":
        """Malformed where the authority of that public key did not sign just these bytes, or they make no sense."""
        if not signing.verify(authority, WORD, raw, signature):
            raise Malformed("word", "not signed by the hub's authority")
        fields = Fields(reading.load(raw, MAX_WORD), "word")
        fields.whole("v", 1, 1)
        machines = {
            DeviceId(device): Fields({"name": name}, place).text("name", _MAX_NAME)
            for device, name, place in fields.members("machines", MAX_MEMBERS)
        }
        org, at_ms = OrgId(fields.uuid("org")), fields.whole("at_ms")
        return cls(raw, signature, org, at_ms, MembersReply.from_plain(fields.raw("reply")), machines)

    def to_plain(self) -> dict[str, Any]:
        """As JSON: the very bytes as text, and the signature."""
        return {"raw": self.raw.decode(), "signature": b64(self.signature)}

    @classmethod
    def from_plain(cls, plain: object, authority: bytes, place: str = "word") -> "MembersWord":
        """The inverse of to_plain; Malformed as `read`."""
        fields = Fields(plain, place)
        return cls.read(fields.text("raw", MAX_WORD).encode(), fields.binary("signature", 64), authority)
