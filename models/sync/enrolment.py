"""How a device and a hub that never met come to trust each other by a short code that a person carries from one to the other.

The code is 65 random bits, good once, for 15 minutes and 5 tries. It never travels: the device proves that it knows the code and
which certificate authority (CA) it sees, the hub proves the same and what it answers. Somebody in the middle shows another CA,
so both proofs fail, and from what he overhears he would have to guess 65 bits within the code's quarter of an hour.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from typing import Final

from models.kernel.errors import BadInput, Problem
from models.kernel.ids import RandomBytes
from resources.said import say

LIFETIME_MS: Final = 15 * 60_000
MAX_TRIES: Final = 5
NONCE_BYTES: Final = 32

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: without I, L, O and U."""
_LENGTH: Final = 13
_CONFUSED: Final = str.maketrans(
    {"O": "0", "I": "1", "L": "1", "U": "V", "-": None, " ": None, "\u2013": None, "\t": None}
)


def new_code(random_bytes: RandomBytes = secrets.token_bytes) -> str:
    """A fresh code, as it is shown: 7K3Q-M9XW2-D4RT."""
    number = int.from_bytes(random_bytes(9), "big") >> (9 * 8 - 5 * _LENGTH)
    return shown("".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(_LENGTH))))


def shown(code: str) -> str:
    """The 13 signs of a code in groups that can be read aloud."""
    return f"{code[:4]}-{code[4:9]}-{code[9:]}"


def read_code(text: str) -> str:
    """The 13 signs of a code as somebody typed it: any case, any grouping, O for 0, I or L for 1. BadInput where it is none."""
    code = text.upper().translate(_CONFUSED)
    if len(code) != _LENGTH or code.strip(_SIGNS):
        raise BadInput(
            Problem(
                "code", None, "", say("expected {length} letters and digits such as 7K3Q-M9XW2-D4RT", length=_LENGTH)
            )
        )
    return code


@dataclass(frozen=True, slots=True)
class CodeKey:
    """What both sides make of a code. The hub keeps this, not the code."""

    selector: str
    """Public: tells the hub which of its open codes is meant. 8 hexadecimal digits."""
    secret: bytes
    """32 bytes, for the proofs."""

    def __repr__(self) -> str:
        return f"CodeKey({self.selector})"


def key_of(code: str) -> CodeKey:
    """The key of a code as typed; BadInput where it is none."""
    signs = read_code(code).encode()
    return CodeKey(
        hashlib.sha256(b"watchfloor enrolment selector" + signs).hexdigest()[:8],
        hashlib.sha256(b"watchfloor enrolment secret" + signs).digest(),
    )


def device_proof(key: CodeKey, ca_fingerprint: bytes, asked: bytes) -> bytes:
    """That the device knows the code and sees this CA. `ca_fingerprint`: SHA-256 of its DER form; `asked`: EnrolRequest.asked."""
    return _proof(key, b"device", ca_fingerprint, asked)


def hub_proof(key: CodeKey, ca_fingerprint: bytes, asked: bytes, told: bytes) -> bytes:
    """That the answer comes from where the code was made. `told`: EnrolReply.told."""
    return _proof(key, b"hub", ca_fingerprint, asked, told)


def is_same(proof: bytes, expected: bytes) -> bool:
    """Compared in a time that tells nothing about where they differ."""
    return hmac.compare_digest(proof, expected)


@dataclass(frozen=True, slots=True)
class OpenCode:
    """A code that was given out and not used yet."""

    key: CodeKey
    made_ms: int
    tries: int = 0
    """Proofs that were offered for it and were wrong."""

    def refusal(self, now_ms: int) -> str | None:
        """Why it can't be used any more; None where it can. A clock set back does not lengthen its life by more than it was."""
        if self.tries >= MAX_TRIES:
            return say("the code was tried {max_tries} times; ask for another", max_tries=MAX_TRIES)
        if abs(now_ms - self.made_ms) > LIFETIME_MS:
            return say("the code is older than 15 minutes; ask for another")
        return None

    def failed(self) -> "OpenCode":
        """After a wrong proof."""
        return replace(self, tries=self.tries + 1)


def _proof(key: CodeKey, side: bytes, *parts: bytes) -> bytes:
    # Each part with its length: no two different lists of parts give the same bytes.
    framed = b"".join(len(part).to_bytes(8, "big") + part for part in (b"watchfloor enrolment", side, *parts))
    return hmac.digest(key.secret, framed, "sha256")
