"""Machines that fail in the middle: a disk that refuses to sync, a log that ends anywhere. Whatever was acknowledged is there
afterwards, and the record is sound.
"""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from console.desk import Desk
from models.incident.commands import Declare, LogEntry
from models.kernel.chain import Trust
from models.kernel.ids import EventId, OrgId
from models.store.audit import verify
from models.store.database import Database
from models.store.event_log import EventLog
from models.store.records import Certificates
from tests.fakes.station import Station
from tests.fakes.writer import opened

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks a writer")

ROOT = Path(__file__).parents[2]


def test_a_write_ahead_log_that_ends_anywhere_gives_what_was_committed_up_to_there(tmp_path: Path) -> None:
    station = Station(tmp_path / "a")
    desk = station.open()
    stream = desk.execute(Declare("Torn")).stream
    acknowledged = [desk.execute(LogEntry(stream, f"line {number}")).events[0] for number in range(30)]
    authorities = dict(desk.trusted)
    copy = tmp_path / "copy.db"
    wal = Path(f"{station.database}-wal").read_bytes()
    whole = station.database.read_bytes()
    desk.close()
    chance, lengths = random.Random(3), set()
    for cut in (0, 31, *(chance.randrange(len(wal)) for _ in range(10)), len(wal)):
        copy.write_bytes(whole)
        torn = bytearray(wal[:cut])
        if 0 < cut < len(wal) and chance.random() < 0.5:
            torn[-1] ^= 0xFF
        Path(f"{copy}-wal").write_bytes(torn)
        found = ids_of(copy, station.key, authorities)
        assert found == acknowledged[: len(found)]
        lengths.add(len(found))
        for suffix in ("", "-wal", "-shm"):
            Path(f"{copy}{suffix}").unlink(missing_ok=True)
    assert max(lengths) == len(acknowledged) and len(lengths) > 3


def test_a_page_on_which_the_power_failed_while_it_was_folded_in_is_no_damage(tmp_path: Path) -> None:
    station = Station(tmp_path / "a")
    desk = station.open()
    stream = desk.execute(Declare("Folding")).stream
    written = [desk.execute(LogEntry(stream, f"line {number}")).events[0] for number in range(5)]
    authorities = dict(desk.trusted)
    copy = tmp_path / "copy.db"
    # The log has all pages, and of the file some are half new.
    whole = bytearray(station.database.read_bytes())
    whole[3 * 4096 :] = bytes(5 * 4096)
    copy.write_bytes(whole)
    Path(f"{copy}-wal").write_bytes(Path(f"{station.database}-wal").read_bytes())
    desk.close()
    assert ids_of(copy, station.key, authorities) == written
    with copy.open("r+b") as file:
        file.seek(4 * 4096 + 99)
        file.write(b"changed")
    damaged = Database(copy, station.key)
    try:
        assert [each.position for each in verify(damaged, Trust(authorities, lambda _digest: None)).findings] == [5]
    finally:
        damaged.close()


def ids_of(path: Path, key: bytes, authorities: dict[bytes, OrgId]) -> list[EventId]:
    """The lines of a record that is sound, whatever became of it."""
    database = Database(path, key)
    try:
        if "events" not in str(database.scalar("SELECT group_concat(name) FROM sqlite_master")):
            return []
        verdict = verify(database, Trust(authorities, Certificates(database).get))
        assert verdict.sound, verdict.findings
        rows = [row.signed().envelope for row in EventLog(database).rows()]
        return [each.id for each in rows if each.type == "incident.entry_logged"]
    finally:
        database.close()


_NO_SYNC = r"""
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>
static int fails(void) { const char *at = getenv("FAIL_WHEN"); return at && access(at, F_OK) == 0; }
int fsync(int fd) { if (fails()) { errno = EIO; return -1; } return syscall(SYS_fsync, fd); }
int fdatasync(int fd) { if (fails()) { errno = EIO; return -1; } return syscall(SYS_fdatasync, fd); }
"""
_WRITER = """
import os, sys
from pathlib import Path
from console.bus import NotSaved, RecordClosed
from models.incident.commands import Declare, LogEntry
from tests.fakes.writer import opened
desk = opened(Path(sys.argv[1]))
stream = desk.execute(Declare("Disk")).stream
for number in range(5):
    print(desk.execute(LogEntry(stream, f"line {number}")).events[0], flush=True)
Path(os.environ["FAIL_WHEN"]).touch()
for expected in (NotSaved, RecordClosed, RecordClosed):
    try:
        desk.execute(LogEntry(stream, "not on the disk"))
    except expected as error:
        print(type(error).__name__, flush=True)
os._exit(0)
"""


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler: cc")
def test_after_a_sync_that_failed_nothing_more_is_acknowledged(tmp_path: Path) -> None:
    (tmp_path / "no_sync.c").write_text(_NO_SYNC)
    library = tmp_path / "no_sync.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", str(library), str(tmp_path / "no_sync.c")], check=True, timeout=60)
    place = tmp_path / "record"
    environment = {**os.environ, "LD_PRELOAD": str(library), "FAIL_WHEN": str(tmp_path / "now")}
    done = subprocess.run(
        [sys.executable, "-c", _WRITER, str(place)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    told = done.stdout.split()
    assert told[5:] == ["NotSaved", "RecordClosed", "RecordClosed"], done.stderr
    desk: Desk = opened(place)
    try:
        assert desk.verify().sound
        (heading,) = desk.read(desk.incidents.headings)
        lines = desk.read(lambda: desk.incidents.state(heading.id).entries())
        assert set(told[:5]) <= {each.id for each in lines}
    finally:
        desk.close()
