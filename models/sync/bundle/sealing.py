"""Encryption of a bundle under a passphrase: scrypt, then ChaCha20-Poly1305 over chunks of 64 KiB.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): each chunk's nonce holds its number and whether it is the
last, so chunks can't be left out, repeated, moved or cut off unnoticed. The salt is fresh for every file, so is the key.
"""

import hashlib
import hmac
import struct
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from models.kernel.ids import RandomBytes
from models.sync.bundle.frame import BadBundle, Source, Target, WrongPassphrase, exactly
from resources.said import say

COST: Final = 15
"""Binary logarithm of scrypt's N: 32 MiB of memory and about a tenth of a second for every guess."""
_COSTS: Final = range(10, 18)
"""What is read: not so much that a file could ask for more memory than there is."""

CHUNK_BYTES: Final = 64 * 1024
_TAG: Final = 16
_LAST: Final = 1 << 31
_PARAMETERS: Final = struct.Struct(">B16s16s")
"""Cost, salt, and a value by which a wrong passphrase is told from damage."""
_LENGTH: Final = struct.Struct(">I")


class Sealer:
    """Takes plain bytes, writes sealed ones. `close` writes the last chunk."""

    def __init__(
        self, target: Target, header: bytes, passphrase: str, random_bytes: RandomBytes, cost: int = COST
    ) -> None:
        salt = random_bytes(16)
        cipher, check = _keys(passphrase, salt, cost)
        parameters = _PARAMETERS.pack(cost, salt, check)
        target.write(parameters)
        self._target = target
        self._cipher = cipher
        self._bound = header + parameters
        self._held = bytearray()
        self._number = 0

    def write(self, data: bytes) -> None:
        """Take bytes; they are written a chunk at a time."""
        self._held += data
        while len(self._held) > CHUNK_BYTES:
            self._seal(bytes(self._held[:CHUNK_BYTES]), is_last=False)
            del self._held[:CHUNK_BYTES]

    def close(self) -> None:
        """Write what is left."""
        self._seal(bytes(self._held), is_last=True)

    def _seal(self, chunk: bytes, *, is_last: bool) -> None:
        sealed = self._cipher.encrypt(_nonce(self._number, is_last), chunk, self._bound)
        self._target.write(_LENGTH.pack(len(sealed) | (_LAST if is_last else 0)) + sealed)
        self._number += 1


class Unsealer:
    """Reads sealed bytes, gives plain ones; BadBundle where a chunk is not what was sealed."""

    def __init__(self, source: Source, header: bytes, passphrase: str | None) -> None:
        offset = source.tell()
        parameters = exactly(source, _PARAMETERS.size, offset, say("the parameters of its encryption"))
        cost, salt, check = _PARAMETERS.unpack(parameters)
        if cost not in _COSTS:
            raise BadBundle(offset, say("its encryption asks for scrypt at a cost of 2^{cost}", cost=cost))
        if passphrase is None:
            raise WrongPassphrase(offset, say("it is encrypted; its passphrase is needed"))
        cipher, expected = _keys(passphrase, salt, cost)
        if not hmac.compare_digest(check, expected):
            raise WrongPassphrase(offset, say("it is encrypted with another passphrase"))
        self._source = source
        self._cipher = cipher
        self._bound = header + parameters
        self._plain = b""
        self._at = 0
        self._number = 0
        self._is_last = False
        self._offset = source.tell()

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, fewer at the end of a chunk; none only at the end."""
        if self._at == len(self._plain) and not self._is_last:
            self._open_next()
        part = self._plain[self._at : self._at + size]
        self._at += len(part)
        return part

    def tell(self) -> int:
        """Where the chunk lies that holds the next byte."""
        if self._at == len(self._plain):
            return self._source.tell()
        return self._offset

    def _open_next(self) -> None:
        self._offset = self._source.tell()
        (length,) = _LENGTH.unpack(exactly(self._source, _LENGTH.size, self._offset, say("an encrypted chunk")))
        self._is_last = bool(length & _LAST)
        length &= ~_LAST
        if not _TAG <= length <= CHUNK_BYTES + _TAG:
            raise BadBundle(self._offset, say("an encrypted chunk of {length} bytes", length=length))
        sealed = exactly(self._source, length, self._offset, say("an encrypted chunk"))
        try:
            self._plain = self._cipher.decrypt(_nonce(self._number, self._is_last), sealed, self._bound)
        except InvalidTag:
            raise BadBundle(self._offset, say("an encrypted chunk was changed, moved or left out")) from None
        if not self._plain and not self._is_last:
            raise BadBundle(self._offset, say("an encrypted chunk holds nothing"))
        if self._is_last and self._source.read(1):
            raise BadBundle(self._offset, say("something stands behind the last encrypted chunk"))
        self._at = 0
        self._number += 1


def _keys(passphrase: str, salt: bytes, cost: int) -> tuple[ChaCha20Poly1305, bytes]:
    derived = Scrypt(salt=salt, length=64, n=1 << cost, r=8, p=1).derive(passphrase.encode())
    return ChaCha20Poly1305(derived[:32]), hashlib.sha256(b"watchfloor bundle" + derived[32:]).digest()[:16]


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if is_last else b"\x00")
