"""How long a person waits until a line of the timeline is safe, as a multiple of what the disk and the engine take alone.

The peer is a bare commit of the very rows just written, into a second file with the same tables, indexes, cipher and
pragmas on the same disk. Blocks of both take turns, so that the machine's noise hits both alike. A third block adds to the
bare commit what no signed and chained record can do without, the signature and the chain's head: the least for any program.
"""

from dataclasses import dataclass
from typing import Any, Final

from console.bench.phrases import phrase
from console.bench.record import KEY, Record, open_record
from console.bench.result import Goal, Result, Surroundings, percentile
from models.incident.commands import Declare, LogEntry
from models.incident.entry import Kind
from models.kernel.clock import Clock, SystemClock
from models.kernel.signing import EVENT, SigningKey
from models.store import schema
from models.store.database import Database

GOAL: Final = 1.5
BLOCK: Final = 50
_COLUMNS: Final = "stream, origin, seq, hash, id, raw, signature, body, salt, rank"
_NEWEST: Final = f"SELECT {_COLUMNS} FROM events ORDER BY position DESC LIMIT {BLOCK}"
_INSERT: Final = f"INSERT INTO events ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_HEAD: Final = (
    "INSERT OR REPLACE INTO chain_heads (stream, origin, seq, hash, position, context, rank)"
    " VALUES (?, ?, ?, x'00', ?, 'incident', ?)"
)
_KEY: Final = SigningKey(KEY)
_KINDS: Final = (Kind.OBSERVATION, Kind.FACT, Kind.ACTION, Kind.COMMS)


def measure(surroundings: Surroundings) -> Result:
    """Log lines in an open incident through the bus, in turns with bare commits; one block of each is not counted."""
    clock = SystemClock()
    blocks = max(1, surroundings.size.commands // BLOCK)
    seen = _Seen([], [], [], [])
    bare, least = (Database(surroundings.directory / f"{name}.db", KEY) for name in ("bare", "least"))
    try:
        schema.bring_up(bare)
        schema.bring_up(least)
        with (
            open_record(surroundings.directory / "record.db", clock) as record,
            bare.cursor() as cursor,
            least.cursor() as least_cursor,
        ):
            stream = record.bus.execute(Declare("Checkout failing", drill=True)).stream
            for block in range(blocks + 1):
                into = seen if block else _Seen([], [], [], [])
                for number in range(block * BLOCK, (block + 1) * BLOCK):
                    _log(record, LogEntry(stream, phrase(number), _KINDS[number % len(_KINDS)]), clock, into)
                rows = _newest(record)
                for row in rows:
                    _commit(cursor, row, clock, into)
                for row in rows:
                    _commit_signed(least_cursor, row, clock, into)
                if block % 10 == 0:
                    surroundings.progress(f"append: {block * BLOCK} of {blocks * BLOCK} commands")
    finally:
        bare.close()
        least.close()
    figures = _figures(seen.durable) | {"receipt_p50_ms": percentile(seen.receipt, 0.5) * 1000}
    peer = _figures(seen.bare) | {"signed_p50_ms": percentile(seen.signed, 0.5) * 1000}
    ratios = {
        "p50": figures["p50_ms"] / peer["p50_ms"],
        "p99": figures["p99_ms"] / peer["p99_ms"],
        "signed_commit_p50": peer["signed_p50_ms"] / peer["p50_ms"],
        "receipt_p50": figures["receipt_p50_ms"] / peer["p50_ms"],
    }
    return Result(
        "append",
        f"command to durable: {len(seen.durable)} lines logged in one incident; receipt: folded and listeners told as well",
        figures,
        "bare sqlcipher3 commit of the same rows, same tables and pragmas, same disk",
        peer,
        (Goal("command to durable at p50", ratios["p50"], "×", GOAL),),
        ratios,
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """Seconds of every single command and commit."""

    durable: list[float]
    receipt: list[float]
    bare: list[float]
    signed: list[float]


def _log(record: Record, command: LogEntry, clock: Clock, into: _Seen) -> None:
    begun = clock.monotonic()
    record.bus.execute(command)
    into.receipt.append(clock.monotonic() - begun)
    into.durable.append(record.log.durable_at - begun)


def _commit(cursor: Any, row: tuple[Any, ...], clock: Clock, into: _Seen) -> None:
    begun = clock.monotonic()
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute(_INSERT, row)
    cursor.execute("COMMIT")
    into.bare.append(clock.monotonic() - begun)


def _newest(record: Record) -> list[Any]:
    with record.database.cursor() as cursor:
        return list(reversed(cursor.execute(_NEWEST).fetchall()))


def _commit_signed(cursor: Any, row: tuple[Any, ...], clock: Clock, into: _Seen) -> None:
    begun = clock.monotonic()
    _KEY.sign(EVENT, row[5])
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute(_INSERT, row)
    # Under one hash for all, so that it replaces the one before it, as a chain's head does.
    cursor.execute(_HEAD, (*row[:3], cursor.lastrowid, row[9]))
    cursor.execute("COMMIT")
    into.signed.append(clock.monotonic() - begun)


def _figures(seconds: list[float]) -> dict[str, float]:
    return {
        "p50_ms": percentile(seconds, 0.5) * 1000,
        "p99_ms": percentile(seconds, 0.99) * 1000,
        "per_second": len(seconds) / sum(seconds),
    }
