"""A stand-in for Ed25519 that takes a tenth of the time: a keyed hash. Nobody in a simulation computes what only a holder may.

Only memory histories use it; those over SQLite sign and verify as the program does.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from models.kernel import certificate, envelope, signing
from models.kernel.certificate import Certificate
from models.kernel.envelope import Envelope

_MOST = 20_000


class QuickKey(signing.SigningKey):
    def __init__(self, seed: bytes) -> None:
        self._public = hashlib.sha256(seed).digest()

    def sign(self, purpose: bytes, raw: bytes) -> bytes:
        return _sign(self._public, purpose, raw)


def _sign(public: bytes, purpose: bytes, raw: bytes) -> bytes:
    return hashlib.blake2b(purpose + raw, key=public, digest_size=64).digest()


def verify(public: bytes, purpose: bytes, raw: bytes, signature: bytes) -> bool:
    return _sign(public, purpose, raw) == signature


@contextmanager
def quick_keys() -> Iterator[None]:
    """Within, signatures are those of QuickKey, and what was decoded once is remembered: decoding is a pure function."""
    real, decode, decode_paper = signing.verify, envelope.decode, certificate.decode
    known: dict[bytes, Envelope] = {}
    papers: dict[tuple[bytes, bytes], Certificate] = {}

    def remembered(raw: bytes) -> Envelope:
        found = known.get(raw)
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[raw] = decode(raw)
        return found

    def remembered_paper(raw: bytes, signature: bytes) -> Certificate:
        found = papers.get((raw, signature))
        if found is None:
            found = papers[raw, signature] = decode_paper(raw, signature)
        return found

    with (
        _put(signing, "verify", verify),
        _put(envelope, "decode", remembered),
        _put(certificate, "decode", remembered_paper),
    ):
        yield
    assert (signing.verify, envelope.decode, certificate.decode) == (real, decode, decode_paper)


@contextmanager
def _put(module: object, name: str, value: Callable[..., object]) -> Iterator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)
