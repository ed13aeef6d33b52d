"""The archive of what was said: gathered from the record, searched, and written to a folder with a manifest of hashes."""

import hashlib
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from console.desk import Desk
from models.comms.outbox.archive import ArchiveRow, Search, rows
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import StreamId

FORMAT = "watchfloor.comms-archive.v1"


def gather(desk: Desk, incident: StreamId | None, search: Search) -> tuple[ArchiveRow, ...]:
    """By time. Reads the streams of the incidents meant; usable from any thread."""

    def question() -> tuple[ArchiveRow, ...]:
        found: list[ArchiveRow] = []
        for heading in desk.incidents.headings():
            if incident in (None, heading.id):
                events = desk.comms.events_of(heading.id)
                found += rows(heading.id, heading.number, events, desk.outbox_rules.blob)
        return tuple(sorted((row for row in found if search.finds(row)), key=lambda row: (row.at_ms, row.event)))

    return desk.read(question)


def export(desk: Desk, found: Sequence[ArchiveRow], folder: Path) -> dict[str, Any]:
    """Write archive.jsonl, the stored bytes and manifest.json, which holds the SHA-256 of each; gives the manifest.

    Nothing is overwritten: BadInput where the folder has something in it already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BadInput(Problem(str(folder), None, "", "expected a folder that does not exist yet or is empty"))
    lines = b"".join(json.dumps(_shown(row), ensure_ascii=False, sort_keys=True).encode() + b"\n" for row in found)
    files = {"archive.jsonl": lines}
    for sha256 in sorted({each for row in found for each in row.blobs}):
        data = desk.read(partial(desk.outbox_rules.blob, sha256))
        if data is not None:
            files[f"bytes/{sha256}"] = data
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    manifest = {"format": FORMAT, "rows": len(found), "files": hashes}
    try:
        (folder / "bytes").mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
        (folder / "manifest.json").write_text(text, encoding="utf-8")
    except OSError as error:
        raise WatchfloorError(f"{folder} can't be written: {error.strerror}") from None
    return {**manifest, "manifest_sha256": hashlib.sha256(text.encode()).hexdigest()}


def _shown(row: ArchiveRow) -> dict[str, Any]:
    return {"at": rfc3339(row.at_ms), **row.to_plain()}
