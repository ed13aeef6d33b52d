"""The same question asked of real processes: a console is killed with SIGKILL at each touch of the world, and started again.

The first start queues one update through every gate and sends it to a stand-in on loopback; it is killed, started again (and,
where asked, killed again while it recovers), and a person answers what it asks. Nothing may be there twice, nor be believed
wrongly.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from console.bench.outbox_child import AUDIENCE, FileSecrets
from console.bench.outbox_provider import Fault, MailSink, Provider
from console.bench.outbox_station import sink_file
from console.channels.configured import SECRET_PREFIX
from console.data_dir import DataDir
from console.settings import Settings
from models.comms.rendering.sink import SinkKind

KINDS: Final = (
    SinkKind.STATUSPAGE,
    SinkKind.SLACK_WEBHOOK,
    SinkKind.MATRIX,
    SinkKind.PAGERDUTY,
    SinkKind.EMAIL,
)
"""One that can be searched, one that can't, two that drop repetitions by a key, and mail."""
IS_POSSIBLE: Final = sys.platform != "win32"
_START_MS: Final = 1_790_000_000_000
_BETWEEN_MS: Final = 1_000_000
_PATIENCE_SECONDS: Final = 120.0
ROOT: Final = Path(__file__).parents[2]


@dataclass
class KillTally:
    """What became of the kills."""

    kills: int = 0
    duplicates: int = 0
    lost: int = 0
    """Believed sent and not there, or there and believed not to be."""
    unfinished: int = 0
    asked: int = 0
    """Updates of which a person had to be asked."""
    found: dict[str, int] = field(default_factory=dict)
    """How often which state was reached after a kill, before anybody was asked or a minute had passed."""


class Killed:
    """One data directory, the process that forks consoles on it, and the stand-ins they send to."""

    def __init__(self, place: Path, provider: Provider, mail: MailSink, process: "subprocess.Popen[bytes]") -> None:
        self._place, self._provider, self._mail, self._process = place, provider, mail, process
        self._now_ms = _START_MS
        self._number = 0

    def use(self, kind: SinkKind) -> None:
        """Updates go to this kind alone from the next start on."""
        file = sink_file(self._place, self._provider.url, self._mail.port)
        lines = file.read_text(encoding="utf-8").replace("[customers]", f"[{AUDIENCE}]").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith("  - ") or f" kind: {kind}," in line]
        file.write_text("".join(kept), encoding="utf-8")

    def touches(self, fault: Fault = Fault.NONE) -> int:
        """How often a console that nobody kills touches the world for one update."""
        self._fresh(fault)
        said = self._run({"do": "send", "title": self._title()}, None)
        return sum(line.startswith("touch ") for line in said)

    def case(self, at: int, tally: KillTally, fault: Fault = Fault.NONE, again_at: int | None = None) -> None:
        """One update, killed at a touch, and at another one of the start after it; then a start that ends well."""
        self._fresh(fault)
        said = self._run({"do": "send", "title": self._title()}, at)
        incident = next(line.split()[1] for line in said if line.startswith("incident "))
        tally.kills += said[-1] == "ended killed"
        self._calm()
        if again_at is not None:
            said = self._run({"do": "send", "incident": incident}, again_at)
            tally.kills += said[-1] == "ended killed"
            self._calm()
        there = self._there()
        said = self._run({"do": "recover", "incident": incident, "there": there}, None)
        self._calm()
        before = json.loads(next(line for line in said if line.startswith("found ")).partition(" ")[2])
        for state in before:
            tally.found[state] = tally.found.get(state, 0) + 1
        end = json.loads(next(line for line in said if line.startswith("done ")).partition(" ")[2])
        tally.asked += end["asked"] > 0
        there = self._there()
        (item,) = end["items"]
        tally.duplicates += max(0, there - 1)
        tally.lost += (item["state"] == "sent") is not (there > 0)
        tally.unfinished += not item["is_over"]

    def _title(self) -> str:
        self._number += 1
        return f"Search slow, case {self._number}"

    def _fresh(self, fault: Fault) -> None:
        self._now_ms += _BETWEEN_MS
        self._provider.taken.clear()
        self._mail.taken.clear()
        self._provider.fault = self._mail.fault = fault
        self._provider.faults_left = 1

    def _calm(self) -> None:
        """Nothing that the dead console sent is on the way any more, and the systems are well."""
        self._provider.settle()
        self._mail.settle()
        self._provider.fault = self._mail.fault = Fault.NONE

    def _there(self) -> int:
        return self._provider.accepted("") + len(self._mail.taken)

    def _run(self, job: dict[str, Any], kill_at: int | None) -> list[str]:
        """All that a console says in its life; it is killed at its touch of that number."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._now_ms += 1_000
        self._write(json.dumps({**job, "now_ms": self._now_ms}))
        said: list[str] = []
        console = 0
        while not said or not said[-1].startswith("ended "):
            line = self._process.stdout.readline().decode().rstrip("\n")
            if not line:
                raise RuntimeError("the process that starts consoles has ended")
            said.append(line)
            word, _, rest = line.partition(" ")
            if word == "pid":
                console = int(rest)
            elif word == "touch" and kill_at is not None and int(rest) >= kill_at:
                os.kill(console, signal.SIGKILL)
            elif word == "touch":
                self._write("go")
        if said[-1] not in ("ended killed", "ended 0"):
            raise RuntimeError(f"a console failed by itself: {said[-1]}")
        return said

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()


@contextmanager
def killed(place: Path) -> Iterator[Killed]:
    """A directory with secrets and settings, ready for its first console."""
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    DataDir(place / "data").prepare()
    with Provider() as provider, MailSink() as mail:
        values = {"token": "t-0123456789", "hook": f"{provider.url}/hook", "flow": f"{provider.url}/flow"}
        values["any"] = f"{provider.url}/any"
        FileSecrets(place / "keys.json").put({SECRET_PREFIX + name: value for name, value in values.items()})
        Settings(place / "data" / "settings.json").put({"comms.sinks": str(place / "sinks.yaml")})
        process = subprocess.Popen(
            [sys.executable, "-m", "console.bench.outbox_child", str(place)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        try:
            yield Killed(place, provider, mail, process)
        finally:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.close()
            watchdog = threading.Timer(_PATIENCE_SECONDS, process.kill)
            watchdog.start()
            process.wait()
            watchdog.cancel()
            process.stdout.close()


def run_kills(
    station: Killed, kind: SinkKind, tally: KillTally, *, faults: tuple[Fault, ...] = (Fault.NONE,), most: int = 1_000
) -> None:
    """Every touch of one kind of channel, or `most` of them, evenly spread; every other second start is killed, too."""
    station.use(kind)
    for fault in faults:
        touches = station.touches(fault)
        for number, at in enumerate(range(0, touches, -(-touches // most))):
            station.case(at, tally, fault, number // 2 if number % 2 else None)
