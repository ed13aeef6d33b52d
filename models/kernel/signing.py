"""Ed25519 signatures over the exact stored bytes, with a prefix that keeps them from being taken for anything else.

The idea of DSSE's pre-authentication encoding: sign "wr-ev1" ‖ length ‖ bytes, and no canonicalisation is ever needed.
"""

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

EVENT = b"wr-ev1"
CERTIFICATE = b"wr-ct1"


class SigningKey:
    """A private key. Its bytes go to the keyring or the vault and nowhere else; repr shows none of them."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = self._key.public_key().public_bytes_raw()

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._public

    def sign(self, purpose: bytes, raw: bytes) -> bytes:
        """64 bytes of signature, valid for this purpose only."""
        return self._key.sign(_framed(purpose, raw))

    def sign_note(self, text: str) -> bytes:
        """64 bytes of signature over the text alone, as the C2SP signed-note format has it: for checkpoints only.

        It can't be taken for anything framed: a frame holds zero bytes, a note holds no control characters but line ends.
        """
        if any(sign < " " and sign != "\n" for sign in text):
            raise ValueError("a note holds no control characters but line ends")
        return self._key.sign(text.encode())


def verify(public: bytes, purpose: bytes, raw: bytes, signature: bytes) -> bool:
    """Whether the holder of the public key signed exactly these bytes for this purpose."""
    return _verify(public, _framed(purpose, raw), signature)


def verify_note(public: bytes, text: str, signature: bytes) -> bool:
    """Whether the holder of the public key signed this note; see SigningKey.sign_note."""
    return _verify(public, text.encode(), signature)


def _verify(public: bytes, signed: bytes, signature: bytes) -> bool:
    try:
        _key_of(public).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=512)
def _key_of(public: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(public)


def _framed(purpose: bytes, raw: bytes) -> bytes:
    return purpose + len(raw).to_bytes(8, "big") + raw
