"""The content of evidence: read, hashed again, given out. Usable from any thread but the store thread; big files take a while."""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from models.incident.evidence.commands import MAX_BLOB, Custody, LogCustody, RecordCheck
from models.incident.evidence.views import EvidenceItem
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import StreamId
from resources.said import say

if TYPE_CHECKING:
    from console.desk import Desk

_CHUNK: Final = 1 << 20


def hash_of(path: Path) -> str:
    """SHA-256 of a file in pieces; an OSError where it can't be read."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def taken(path: Path, *, stays_outside: bool = False) -> tuple[bytes | None, str, int]:
    """Content, SHA-256, size of a file; no content where it stays outside: asked for, or over 16 MiB. BadInput if unreadable."""
    try:
        size = path.stat().st_size
        content = None if stays_outside or size > MAX_BLOB else path.read_bytes()
        sha256 = hash_of(path) if content is None else hashlib.sha256(content).hexdigest()
    except OSError as error:
        raise BadInput(
            Problem(str(path), None, "", say("can't be read: {strerror}", strerror=error.strerror))
        ) from None
    return content, sha256, size


def content_of(desk: "Desk", item: EvidenceItem) -> bytes | None:
    """From the record, or from where it lies; None where it is not there."""
    if item.place:
        with suppress(OSError):
            return Path(item.place).read_bytes()
        return None
    return desk.read(lambda: desk.incidents.attachment(item.sha256))


def hash_now(desk: "Desk", item: EvidenceItem) -> str:
    """What hashing it again gives; empty where it can't be read."""
    if item.place:
        with suppress(OSError):
            return hash_of(Path(item.place))
        return ""
    content = content_of(desk, item)
    return "" if content is None else hashlib.sha256(content).hexdigest()


def verify(desk: "Desk", incident: StreamId, item: EvidenceItem) -> None:
    """Hash it again, and record what came out."""
    desk.execute(RecordCheck(incident, item.id, hash_now(desk, item)))


def give_out(desk: "Desk", incident: StreamId, item: EvidenceItem, out: Path, note: str = "") -> str:
    """A copy to `out`, hashed first: broken content goes out only from where it lies. Gives the entry of the custody log."""
    content = content_of(desk, item)
    if content is None or hashlib.sha256(content).hexdigest() != item.sha256:
        verify(desk, incident, item)
        raise Refused(
            say("{item} is not given out", item=item.name), (say("its content is missing or not what was collected"),)
        )
    try:
        with out.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise Refused(
            say("{item} is not given out", item=item.name), (say("{out} is there already", out=out),)
        ) from None
    except OSError as error:
        raise BadInput(
            Problem(str(out), None, "", say("can't be written: {strerror}", strerror=error.strerror))
        ) from None
    command = LogCustody(incident, item.id, Custody.EXPORT, None, note or f"to {out.name}")
    return desk.execute(command).events[0]
