"""A small note beside the record that says with which hub it is shared and since when: for `doctor`, which opens no record.

Nothing in it is secret, and nothing reads it but people.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from console.data_dir import write_private

NOTE: Final = "sharing.json"


@dataclass(frozen=True, slots=True)
class SyncNote:
    """As of the last exchange that was tried. Times in ms since the epoch, by the clock here."""

    hub: str
    tried_ms: int
    exchanged_ms: int | None
    """With the hub or a neighbour."""
    members_ms: int | None
    why: str = ""
    """What went wrong the last time; empty where nothing did."""


def write_note(data_dir: Path, note: SyncNote) -> None:
    """Replace it; a disk that does not take it is no reason to stop sharing."""
    with suppress(OSError):
        write_private(data_dir / NOTE, json.dumps(asdict(note)) + "\n")


def drop_note(data_dir: Path) -> None:
    """Shared no more."""
    with suppress(OSError):
        (data_dir / NOTE).unlink(missing_ok=True)


def read_note(data_dir: Path) -> SyncNote | None:
    """None where there is none, or nothing that could be one."""
    try:
        found = json.loads((data_dir / NOTE).read_text(encoding="utf-8"))
        times = [found["tried_ms"], found["exchanged_ms"], found["members_ms"]]
        if type(times[0]) is not int or any(each is not None and type(each) is not int for each in times):
            return None
        return SyncNote(str(found["hub"]), times[0], times[1], times[2], str(found["why"]))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
