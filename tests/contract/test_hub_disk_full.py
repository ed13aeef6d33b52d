"""A hub whose disk is full refuses with a word and a time, loses nothing it acknowledged, and goes on once there is room."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.store.hub.engine import SqliteEngine
from models.store.hub.sql_store import SqlHubStore
from models.sync import wire
from tests.fakes.hub import ORG
from tests.fakes.hub_server import asked, pulled, served

Resize = Callable[[str], None]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[tuple[Path, Resize]]:
    if os.name != "posix" or os.getuid() != 0:
        pytest.skip("only root may mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True, check=False)
    if made.returncode:
        pytest.skip(f"no small disk can be mounted here: {made.stderr.decode().strip()}")

    def resize(size: str) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}", place], check=True)

    try:
        yield place, resize
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def test_a_full_disk_refuses_and_loses_nothing(small_disk: tuple[Path, Resize]) -> None:
    place, resize = small_disk
    store = SqlHubStore(SqliteEngine(place / "hub.db", bytes(32)), ORG)
    with served(store=store) as hub:
        ana = hub.join("Ana")
        acknowledged: list[bytes] = []
        batch = [ana.write("x" * 8_000) for _ in range(10)]
        while (answer := asked(hub, ana, "POST", "/v1/events", wire.encode(batch))).status == 200:
            acknowledged += [each.event.hash for each in batch]
            batch = [ana.write("x" * 8_000) for _ in range(10)]
        assert (answer.status, answer.code, int(answer.headers["retry-after"]) > 0) == (503, "not-kept", True)
        assert "full" in answer.json["message"] and acknowledged
        # Whoever asks is answered all the while.
        assert hub.send("GET", "/health").status == 200 and asked(hub, ana, "GET", "/v1/status").status == 200
        resize("32m")
        assert asked(hub, ana, "POST", "/v1/events", wire.encode(batch)).status == 200
        acknowledged += [each.event.hash for each in batch]
        found: list[bytes] = []
        while page := pulled(hub, ana, len(found)).parcels:
            found += [each.event.hash for each in page]
        assert found == acknowledged
