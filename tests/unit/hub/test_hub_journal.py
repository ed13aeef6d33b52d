"""The journal holds nobody up: what a pipe that nobody reads does not take is counted, and told as soon as somebody reads."""

import io
import json
import os
from contextlib import suppress
from typing import Any

from console.hub.journal import Journal
from models.kernel.clock import ManualClock

NOTED = 3_000


class Reader:
    """Reads whole lines from a pipe."""

    def __init__(self, number: int) -> None:
        self._file = os.fdopen(number, encoding="utf-8")

    def next(self) -> dict[str, Any]:
        found = json.loads(self._file.readline())
        assert isinstance(found, dict)
        return found

    def close(self) -> None:
        self._file.close()


def test_a_pipe_that_nobody_reads_holds_nobody_up_and_what_was_lost_is_told() -> None:
    reads, writes = os.pipe()
    with os.fdopen(writes, "w", encoding="utf-8") as out:
        journal, reader = Journal(ManualClock(0), out, most_waiting=100), Reader(reads)
        # The pipe holds far less than this: whoever waited for it would wait for ever.
        for number in range(NOTED):
            journal.note("request", number=number, padding="x" * 400)
        lost = journal.dropped
        assert lost > 0 and not journal.settle(0)
        read: list[dict[str, Any]] = []
        while len(read) < NOTED - lost:
            read += [line for line in (reader.next(),) if line["event"] == "request"]
        assert [line["number"] for line in read] == sorted({line["number"] for line in read})
        assert journal.settle(60)
        journal.note("somebody reads")
        told = [reader.next()]
        while told[-1]["event"] != "somebody reads":
            told.append(reader.next())
        assert journal.end(60) and journal.dropped == lost
        reader.close()
    assert [line["count"] for line in told[:-1]] == [lost] or not told[:-1]


def test_it_ends_though_nobody_reads_and_takes_nothing_afterwards() -> None:
    reads, writes = os.pipe()
    with os.fdopen(writes, "w", encoding="utf-8") as out:
        journal = Journal(ManualClock(0), out, most_waiting=400)
        for _ in range(400):
            journal.note("request", padding="x" * 400)
        assert not journal.end(0)
        journal.note("too late")
        assert journal.dropped > 0
        # Whoever reads after all sets the thread free; it may still be on its way out when all of it has been read.
        os.set_blocking(reads, False)
        with os.fdopen(reads, "rb") as pipe:
            while not journal.end(0.01):
                with suppress(BlockingIOError):
                    os.read(pipe.fileno(), 65_536)


def test_a_disk_that_takes_nothing_is_told_of_once_it_does() -> None:
    class Full(io.StringIO):
        is_full = True

        def fileno(self) -> int:
            raise OSError("no file")

        def write(self, text: str) -> int:
            if self.is_full:
                raise OSError("no space left on the disk")
            return super().write(text)

    out = Full()
    journal = Journal(ManualClock(0), out)
    journal.note("request")
    assert journal.settle(60) and journal.dropped == 1
    out.is_full = False
    journal.note("request", level="warning")
    assert journal.end(60)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [(line["event"], line.get("count")) for line in told] == [("lines dropped", 1), ("request", None)]
    assert journal.end(60) and Journal(ManualClock(0), None).end()
