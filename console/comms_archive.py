"""The archive of what was said: gathered from the record, searched, and written to a folder with a manifest of hashes."""

import hashlib
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.comms.outbox.archive import ArchiveRow, Search, rows
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import StreamId
from resources.said import say

if TYPE_CHECKING:
    from console.desk import Desk

FORMAT = "watchfloor.comms-archive.v1"


class ExportCancelled(WatchfloorError):
    """A person broke it off; nothing of it stays in the folder."""


def gather(desk: "Desk", incident: StreamId | None, search: Search) -> tuple[ArchiveRow, ...]:
    """By time. Reads the streams of the incidents meant; usable from any thread."""

    def question() -> tuple[ArchiveRow, ...]:
        found: list[ArchiveRow] = []
        for heading in desk.incidents.headings():
            if incident in (None, heading.id):
                events = desk.comms.events_of(heading.id)
                found += rows(heading.id, heading.number, events, desk.outbox_rules.blob)
        return tuple(sorted((row for row in found if search.finds(row)), key=lambda row: (row.at_ms, row.event)))

    return desk.read(question)


def export(
    desk: "Desk",
    found: Sequence[ArchiveRow],
    folder: Path,
    progress: Callable[[int, int], bool] = lambda _done, _all: True,
) -> dict[str, Any]:
    """Write archive.jsonl, the stored bytes and manifest.json, which holds the SHA-256 of each; gives the manifest.

    Nothing is overwritten: BadInput where the folder has something in it already. `progress(done, all)` is called on the
    caller's thread before each file; where it answers False, ExportCancelled is raised and what was written is taken away.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput(Problem(str(folder), None, "", say("expected a folder that does not exist yet or is empty")))
    names = sorted({each for row in found for each in row.blobs})
    hashes: dict[str, str] = {}
    written: list[Path] = []

    def put(name: str, content: bytes) -> None:
        if not progress(len(written), len(names) + 2):
            raise ExportCancelled(say("The export was cancelled; nothing of it stays"))
        written.append(folder / name)
        (folder / name).write_bytes(content)
        hashes[name] = hashlib.sha256(content).hexdigest()

    try:
        (folder / "bytes").mkdir(parents=True, exist_ok=True)
        lines = (json.dumps(_shown(row), ensure_ascii=False, sort_keys=True).encode() + b"\n" for row in found)
        put("archive.jsonl", b"".join(lines))
        for sha256 in names:
            data = desk.read(partial(desk.outbox_rules.blob, sha256))
            if data is not None:
                put(f"bytes/{sha256}", data)
        manifest = {"format": FORMAT, "rows": len(found), "files": dict(hashes)}
        text = (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode()
        put("manifest.json", text)
    except OSError as error:
        raise WatchfloorError(
            say("{folder} can't be written: {strerror}", folder=folder, strerror=error.strerror)
        ) from None
    except ExportCancelled:
        _take_away(folder, written)
        raise
    return {**manifest, "manifest_sha256": hashlib.sha256(text).hexdigest()}


def _take_away(folder: Path, written: Sequence[Path]) -> None:
    """Only what this export wrote. A half-written one must not pass for a whole."""
    with suppress(OSError):
        for path in written:
            path.unlink(missing_ok=True)
        (folder / "bytes").rmdir()
        folder.rmdir()


def _shown(row: ArchiveRow) -> dict[str, Any]:
    return {"at": rfc3339(row.at_ms), **row.to_plain()}
