"""What a passphrase is checked against without asking anybody: salted, stretched (Argon2id), bound to one person.

Nothing leads back from it to the passphrase, and whoever steals it has to stretch every guess.
"""

import hashlib
import hmac
import json
from base64 import b64decode, b64encode
from dataclasses import dataclass

from models.access import vault
from models.kernel.errors import WatchfloorError
from resources.said import say


class BadVerifier(WatchfloorError):
    """What is kept is none: it was changed or cut short."""


@dataclass(frozen=True)
class Verifier:
    """Of one person's passphrase. repr shows nothing."""

    salt: bytes
    digest: bytes
    """32 bytes."""

    def __repr__(self) -> str:
        return "Verifier(…)"

    def fits(self, person: str, passphrase: str) -> bool:
        """Whether it is this person's passphrase. Takes a fifth of a second and 64 MiB on purpose."""
        try:
            return hmac.compare_digest(_digest(person, vault.stretch(passphrase, self.salt)), self.digest)
        except UnicodeEncodeError:  # half of a character, as a broken terminal may bring it
            return False

    def to_text(self) -> str:
        """For the keeper of secrets."""
        parts = {"salt": b64encode(self.salt).decode(), "digest": b64encode(self.digest).decode()}
        return json.dumps({"v": 1, "kdf": "argon2id", **parts})

    @classmethod
    def from_text(cls, text: str) -> "Verifier":
        """The inverse of to_text; BadVerifier where it is none."""
        try:
            parts = json.loads(text)
            salt, digest = (b64decode(parts[name], validate=True) for name in ("salt", "digest"))
            if parts["v"] != 1 or len(salt) < 16 or len(digest) != 32:
                raise ValueError
        except (ValueError, KeyError, TypeError):
            raise BadVerifier(say("the keeper of secrets holds something else than a passphrase's verifier")) from None
        return cls(salt, digest)


def verifier_of(person: str, passphrase: str) -> Verifier:
    """A fresh one, with a salt of its own."""
    key = vault.stretch(passphrase)
    return Verifier(key.salt, _digest(person, key))


def _digest(person: str, key: vault.VaultKey) -> bytes:
    return hashlib.sha256(b"watchfloor sign-in 1\0" + person.encode() + b"\0" + key.key).digest()
