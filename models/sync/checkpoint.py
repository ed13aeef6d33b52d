"""A hub's signed word about its whole feed, and the witness that catches it telling two stories.

C2SP tlog-checkpoint in a C2SP signed note (Ed25519): the name of the log, the number of entries and the root of their tree (see
models.sync.tree), each on a line, an empty line, and the signature. Members and bundles pass checkpoints on, so a hub that
shows one history here and another there, or takes back what it had shown, is found out by whoever sees both.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.kernel import signing
from models.kernel.canonical import MAX_INT
from models.sync import tree
from models.sync.reading import Fields, Malformed

MAX_NOTE: Final = 16 * 1024
MAX_PROOF: Final = 130
"""Two paths through a tree of 2^64 leaves and a little."""

_ED25519: Final = b"\x01"
_DASH: Final = "\u2014 "


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What the note says, and the note itself as evidence."""

    log: str
    """Name of the log ("origin" in the specification): no spaces, no plus sign."""
    size: int
    root: bytes
    note: str


def sign(key: signing.SigningKey, log: str, size: int, root: bytes) -> Checkpoint:
    """A checkpoint in the log's name."""
    if not _is_name(log):
        raise ValueError(f"{log!r} can't name a log: one word without plus sign")
    text = f"{log}\n{size}\n{base64.b64encode(root).decode()}\n"
    signature = base64.b64encode(key_id(log, key.public) + key.sign_note(text)).decode()
    return Checkpoint(log, size, root, f"{text}\n{_DASH}{log} {signature}\n")


def read(note: str, log: str, key: bytes) -> Checkpoint:
    """Read a note and check that the log of this name and public key signed it; Malformed where not.

    Signatures by others (cosignatures of witnesses) and extension lines are passed over, as the specification wants.
    """
    text = verified_text(note, log, key)
    lines = text.split("\n")
    if len(lines) < 4 or lines[-1] or any(not line for line in lines[:-1]):
        raise Malformed("checkpoint", "not name, size and root on a line each")
    if lines[0] != log:
        raise Malformed("checkpoint", f"of another log, {lines[0][:64]!r}")
    size = lines[1]
    if not size.isascii() or not size.isdigit() or str(int(size[:20])) != size or int(size) > MAX_INT:
        raise Malformed("checkpoint", "its size is not a whole number")
    try:
        root = base64.b64decode(lines[2], validate=True)
    except ValueError:
        root = b""
    if len(root) != 32 or base64.b64encode(root).decode() != lines[2]:
        raise Malformed("checkpoint", "its root is not 32 bytes in base64")
    return Checkpoint(log, int(size), root, note)


def verified_text(note: str, name: str, key: bytes) -> str:
    """The text of a signed note that carries a good signature of that name and Ed25519 key; Malformed where it does not."""
    if len(note) > MAX_NOTE or any(sign < " " and sign != "\n" for sign in note):
        raise Malformed("note", f"longer than {MAX_NOTE} signs, or with control characters")
    text, blank, signatures = note.rpartition("\n\n")
    if not blank or not signatures.endswith("\n"):
        raise Malformed("note", "no text, empty line and signatures")
    text += "\n"
    for line in signatures[:-1].split("\n"):
        who, space, value = line.removeprefix(_DASH).partition(" ")
        if not line.startswith(_DASH) or not space or not _is_name(who):
            raise Malformed("note", "a signature line can't be read")
        try:
            blob = base64.b64decode(value, validate=True)
        except ValueError:
            raise Malformed("note", "a signature is not base64") from None
        if who == name and blob[:4] == key_id(name, key):
            if len(blob) == 68 and signing.verify_note(key, text, blob[4:]):
                return text
            raise Malformed("note", f"the signature is not {name}'s")
    raise Malformed("note", f"not signed by {name} with the known key")


def key_id(name: str, key: bytes) -> bytes:
    """The four bytes that tell a note's keys apart."""
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + key).digest()[:4]


class Verdict(StrEnum):
    """What a witness says to a checkpoint."""

    FIRST = "the first that was seen"
    SAME = "as the newest that was seen"
    NEWER = "goes on from the newest that was seen"
    OLDER = "what the newest that was seen goes on from"
    UNPROVEN = "no proof yet that one goes on from the other"
    SPLIT = "contradicts what was shown before: the log tells two stories"


@dataclass(frozen=True, slots=True)
class Split:
    """Two checkpoints, both signed, that can't both be true: evidence for anybody with the key."""

    newest: Checkpoint
    other: Checkpoint


class Witness:
    """Remembers the newest checkpoint of one log. One owner.

    A proof that does not fit is no evidence by itself, since anybody could have spoilt it; two roots at one size are.
    """

    def __init__(self, log: str, key: bytes, newest: Checkpoint | None = None) -> None:
        self._log = log
        self._key = key
        self.newest = newest
        self.split: Split | None = None

    def proof_needed(self, checkpoint: Checkpoint) -> tuple[int, int] | None:
        """Between which sizes a consistency proof must be asked for; None where none is needed."""
        if self.newest is None or checkpoint.size == self.newest.size:
            return None
        first, second = sorted((checkpoint.size, self.newest.size))
        return (first, second) if first else None

    def see(self, checkpoint: Checkpoint, proof: Sequence[bytes] = ()) -> Verdict:
        """Take note of a checkpoint that was read with this log's key; SPLIT is to be alarmed, and stays known."""
        newest = self.newest
        if newest is None:
            self.newest = checkpoint
            return Verdict.FIRST
        if checkpoint.size == newest.size:
            if checkpoint.root == newest.root:
                return Verdict.SAME
            self.split = Split(newest, checkpoint)
            return Verdict.SPLIT
        older, newer = (newest, checkpoint) if newest.size < checkpoint.size else (checkpoint, newest)
        if older.size == 0 and older.root != tree.EMPTY_ROOT:
            self.split = Split(newest, checkpoint)
            return Verdict.SPLIT
        if not tree.is_consistent(older.size, newer.size, older.root, newer.root, proof):
            return Verdict.UNPROVEN
        self.newest = newer
        return Verdict.NEWER if newer is checkpoint else Verdict.OLDER

    def rebuilt(self, size: int, root: bytes) -> Verdict:
        """What a verifier computed from the entries themselves for that size, against the newest checkpoint of that size."""
        if self.newest is None or self.newest.size != size:
            return Verdict.UNPROVEN
        return Verdict.SAME if self.newest.root == root else Verdict.SPLIT

    def read(self, note: str) -> Checkpoint:
        """Read a note of this log; Malformed where it is none."""
        return read(note, self._log, self._key)


@dataclass(frozen=True, slots=True)
class ProofReply:
    """Answer of a hub that is asked for a proof."""

    hashes: tuple[bytes, ...]

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"hashes": [each.hex() for each in self.hashes]}

    @classmethod
    def from_plain(cls, plain: object) -> "ProofReply":
        """The inverse of to_plain; Malformed where it is none."""
        return cls(Fields(plain).each("hashes", MAX_PROOF, _hash))


def _hash(plain: object, place: str) -> bytes:
    return bytes.fromhex(Fields({"hash": plain}, place).hexadecimal("hash", 32))


def _is_name(text: str) -> bool:
    return bool(text) and "+" not in text and not any(sign.isspace() for sign in text)
