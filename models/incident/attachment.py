"""What is pinned to an entry beside its words: data and pictures, kept as blobs and named in the entry by their hash."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from models.incident.entry import Entry
from models.kernel.errors import BadInput, Problem
from resources.said import say

MAX_ATTACHMENTS: Final = 4
MAX_BYTES: Final = 4 * 1024 * 1024
"""Of all attachments of one entry together: a snapshot travels with the incident, also on a stick."""

FIELD: Final = "attachments"
"""The entry's field that names them."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Content to be attached."""

    name: str
    """File name without a folder, such as blast-radius.json."""
    media_type: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Hash of the content, hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Attached:
    """What an entry says of one attachment."""

    name: str
    media_type: str
    sha256: str
    size: int


def named_in_fields(attachments: Sequence[Attachment]) -> dict[str, Any]:
    """What goes into the entry's fields: nothing where nothing is attached. BadInput where it is too much."""
    if not attachments:
        return {}
    if len(attachments) > MAX_ATTACHMENTS:
        _bad(
            say(
                "{count}; at most {max_attachments} to an entry",
                count=len(attachments),
                max_attachments=MAX_ATTACHMENTS,
            )
        )
    total = sum(len(each.data) for each in attachments)
    if total > MAX_BYTES:
        _bad(say("{total} bytes; at most {max_bytes} to an entry", total=total, max_bytes=MAX_BYTES))
    for each in attachments:
        if not is_file_name(each.name):
            _bad(say("expected a file name of at most 120 letters without a folder, found {name!r}", name=each.name))
    if len({each.name for each in attachments}) < len(attachments):
        _bad(say("expected each name once: they are saved side by side"))
    return {
        FIELD: [
            {"name": each.name, "type": each.media_type, "sha256": each.sha256, "bytes": len(each.data)}
            for each in attachments
        ]
    }


def is_file_name(name: str) -> bool:
    """Whether content may be saved under that name: no folder, no way out of one, nothing unprintable, 120 letters at most."""
    is_plain = name.isprintable() and not any(letter in name for letter in "/\\:")
    return is_plain and name.strip() not in ("", ".", "..") and len(name) <= 120


def _bad(message: str) -> NoReturn:
    raise BadInput(Problem("incident", None, FIELD, message))


def attached_to(entry: Entry) -> tuple[Attached, ...]:
    """What is attached to an entry; parts that can't be read are left out."""
    listed = entry.fields.get(FIELD)
    found = [_attached(each) for each in listed] if isinstance(listed, list | tuple) else []
    return tuple(each for each in found if each is not None)


def _attached(plain: Any) -> Attached | None:
    if not isinstance(plain, Mapping):
        return None
    name, kind, digest, size = (plain.get(key) for key in ("name", "type", "sha256", "bytes"))
    if isinstance(name, str) and isinstance(kind, str) and isinstance(digest, str) and type(size) is int:
        # Asked again: an entry may have been written by another workstation, whose program let more pass.
        return Attached(name, kind, digest, size) if is_file_name(name) else None
    return None
