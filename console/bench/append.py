"""How long a person waits until a line of the timeline is safe, as a multiple of what the disk and the engine take alone.

The peer is a bare commit of the very rows just written, into a second file with the same tables, indexes, cipher and
pragmas on the same disk. Blocks of both take turns, so that the machine's noise hits both alike.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final

from console.bench.phrases import phrase
from console.bench.record import KEY, Record, open_record
from console.bench.result import Goal, Result, Surroundings, percentile
from models.incident.commands import Declare, LogEntry
from models.incident.entry import Kind
from models.kernel.clock import SystemClock
from models.kernel.ids import StreamId
from models.store import schema
from models.store.database import Database

GOAL: Final = 1.5
BLOCK: Final = 50
_COLUMNS: Final = "stream, origin, seq, hash, id, raw, signature, body, salt"
_NEWEST: Final = f"SELECT {_COLUMNS} FROM events ORDER BY position DESC LIMIT {BLOCK}"
_INSERT: Final = f"INSERT INTO events ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_KINDS: Final = (Kind.OBSERVATION, Kind.FACT, Kind.ACTION, Kind.COMMS)

_Work = Callable[[], object]


def measure(surroundings: Surroundings) -> Result:
    """Log lines in an open incident through the bus, in turns with bare commits; one block of each is not counted."""
    blocks = max(1, surroundings.size.commands // BLOCK)
    ours: list[float] = []
    limit: list[float] = []
    bare = Database(surroundings.directory / "bare.db", KEY)
    try:
        schema.bring_up(bare)
        with open_record(surroundings.directory / "record.db", SystemClock()) as record, bare.cursor() as cursor:
            stream = record.bus.execute(Declare("Checkout failing", drill=True)).stream
            for block in range(blocks + 1):
                ours.extend(_timed(_commands(record, stream, block * BLOCK)))
                rows = _newest(record)
                limit.extend(_timed([_commit(cursor, row) for row in rows]))
                if block == 0:
                    ours.clear()
                    limit.clear()
                elif block % 10 == 0:
                    surroundings.progress(f"append: {block * BLOCK} of {blocks * BLOCK} commands")
    finally:
        bare.close()
    figures, peer = _figures(ours), _figures(limit)
    ratios = {"p50": figures["p50_ms"] / peer["p50_ms"], "p99": figures["p99_ms"] / peer["p99_ms"]}
    return Result(
        "append",
        f"command to durable: {len(ours)} lines logged in one incident",
        figures,
        "bare sqlcipher3 commit of the same rows, same tables and pragmas, same disk",
        peer,
        (Goal("command to durable at p50", ratios["p50"], "×", GOAL),),
        ratios,
    )


def _commands(record: Record, stream: StreamId, first: int) -> list[_Work]:
    def work(number: int) -> _Work:
        command = LogEntry(stream, phrase(number), _KINDS[number % len(_KINDS)])
        return lambda: record.bus.execute(command)

    return [work(number) for number in range(first, first + BLOCK)]


def _newest(record: Record) -> list[Any]:
    with record.database.cursor() as cursor:
        return list(reversed(cursor.execute(_NEWEST).fetchall()))


def _commit(cursor: Any, row: tuple[Any, ...]) -> _Work:
    def work() -> None:
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(_INSERT, row)
        cursor.execute("COMMIT")

    return work


def _timed(pieces: Iterable[_Work]) -> list[float]:
    """Seconds of each piece of work."""
    clock = SystemClock()
    seconds = []
    for work in pieces:
        begun = clock.monotonic()
        work()
        seconds.append(clock.monotonic() - begun)
    return seconds


def _figures(seconds: list[float]) -> dict[str, float]:
    return {
        "p50_ms": percentile(seconds, 0.5) * 1000,
        "p99_ms": percentile(seconds, 0.99) * 1000,
        "per_second": len(seconds) / sum(seconds),
    }
