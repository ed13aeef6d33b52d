"""The app vault: secrets under a passphrase, for machines without an OS keyring.

Argon2id (RFC 9106) stretches the passphrase, AES-256-GCM seals the content; the header is authenticated with it. The vault
is a value: reading and writing its file is the console's work.
"""

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from models.kernel.errors import WatchfloorError
from resources.said import say

_MEMORY_KIB: Final = 64 * 1024
_ITERATIONS: Final = 3
_LANES: Final = 4


class WrongPassphrase(WatchfloorError):
    """The passphrase does not open the vault, or the vault was changed; the two can't be told apart."""


@dataclass(frozen=True)
class VaultKey:
    """A stretched passphrase, kept for the session so that saving costs no second stretching. repr shows nothing."""

    salt: bytes
    key: bytes

    def __repr__(self) -> str:
        return "VaultKey(…)"


def stretch(passphrase: str, salt: bytes | None = None) -> VaultKey:
    """The key of a passphrase; takes about a fifth of a second and 64 MiB on purpose."""
    salt = salt or secrets.token_bytes(16)
    kdf = Argon2id(salt=salt, length=32, iterations=_ITERATIONS, lanes=_LANES, memory_cost=_MEMORY_KIB)
    return VaultKey(salt, kdf.derive(passphrase.encode()))


def seal(content: Mapping[str, str], key: VaultKey) -> str:
    """The vault file's text."""
    nonce = secrets.token_bytes(12)
    data = AESGCM(key.key).encrypt(nonce, json.dumps(dict(content)).encode(), _header(key.salt))
    parts = {"v": 1, "kdf": "argon2id", "salt": key.salt, "nonce": nonce, "data": data}
    return json.dumps({k: base64.b64encode(v).decode() if isinstance(v, bytes) else v for k, v in parts.items()})


def unseal(text: str, passphrase: str) -> tuple[dict[str, str], VaultKey]:
    """Content and session key of a vault file's text; WrongPassphrase where it does not open."""
    try:
        parts = json.loads(text)
        salt, nonce, data = (base64.b64decode(parts[name], validate=True) for name in ("salt", "nonce", "data"))
        key = stretch(passphrase, salt)
        return json.loads(AESGCM(key.key).decrypt(nonce, data, _header(salt))), key
    except (ValueError, KeyError, TypeError, InvalidTag):
        raise WrongPassphrase(say("the passphrase does not open the vault, or the vault file is damaged")) from None


def _header(salt: bytes) -> bytes:
    return b"watchfloor-vault-1" + salt
