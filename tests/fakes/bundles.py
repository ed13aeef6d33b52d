"""Bundles in memory, of two devices with a blob, a checkpoint and the directory: to be read, and to be spoilt."""

import hashlib
import io
import random

from models.kernel.signing import SigningKey
from models.sync import checkpoint, protocol
from models.sync.bundle.manifest import Opening
from models.sync.bundle.reader import Item, read
from models.sync.bundle.writer import BundleWriter
from models.sync.parcel import Parcel
from models.sync.tree import EMPTY_ROOT
from tests.fakes.events import ANA, BO, ORG, START_MS, Device
from tests.fakes.parcels import sent

HUB = SigningKey(bytes([7]) * 32)
CHEAP = 10
"""Cost of scrypt in tests: a thousandth of a second."""
BLOB = random.Random(5).randbytes(3_000)
BIG_BLOB = bytes(2_500_000)


def digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def parcels() -> list[Parcel]:
    ana, bo = Device(seed=1), Device(BO, seed=2)
    return [sent(device, f"{number} {digest(BLOB).hex()}") for number in range(2) for device in (ana, bo)]


def made(passphrase: str | None = None, events: list[Parcel] | None = None, *blobs: bytes, maker: int = 1) -> bytes:
    """The whole bundle's bytes, the same in every run."""
    device, out = Device(seed=maker), io.BytesIO()
    rng = random.Random(9)
    writer = BundleWriter(
        out, Opening(ORG, ANA, START_MS), device.key, device.certificate, passphrase, rng.randbytes, CHEAP
    )
    for blob in (BLOB, *blobs):
        writer.blob(digest(blob), blob)
    for parcel in parcels() if events is None else events:
        writer.event(parcel)
    writer.checkpoint(checkpoint.sign(HUB, "hub.example", 0, EMPTY_ROOT), HUB.public)
    writer.people([protocol.Person(ANA, "Ana", {}), protocol.Person(BO, "Bo", {})])
    writer.end()
    return out.getvalue()


def items(raw: bytes, passphrase: str | None = None) -> list[Item]:
    return list(read(io.BytesIO(raw), passphrase))
