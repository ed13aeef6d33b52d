"""The hub under load: simulated workstations that write, push and follow, two replicas on one PostgreSQL, and one that dies.

What is measured is the hub's own process, with TLS, signed requests and a synced commit behind every acknowledgement. The
workstations share the machine's processors with it; what they take of them is told. They do less than real ones: each signs its
requests, and looks at every place of the feed, but a page that many are given is read once for all, no event's signature is
checked (see bench sync), and no record is written. Against it stands what nobody can save: checking a signature and
committing an event, bare, on the same machine in the same run.
"""

import asyncio
import json
import os
import secrets
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from console.bench.hub_bare import bare_seconds
from console.bench.hub_stations import SimulatedStation, Tally
from console.bench.result import Goal, Progress, Result, Surroundings, percentile
from console.bench.scratch_postgres import NoPostgres, ScratchPostgres
from console.hub import keys
from console.hub.enrolment import Enrolment
from console.hub.opening import hub_directory, open_hub
from console.secret_store import open_secrets
from models.access.roles import DeviceRole
from models.kernel.clock import SystemClock
from models.kernel.errors import WatchfloorError
from models.kernel.signing import SigningKey
from models.sync import enrolment
from models.sync.protocol import EnrolRequest

RATES: Final = (200, 800)
"""Events a second: the second is four times what the first asks."""
P99_MS: Final = 500.0
"""From a workstation to every other: what a wall display may lag behind."""
_ROOT: Final = Path(__file__).parents[2]
_PATIENCE_SECONDS: Final = 60.0
"""With workstations to which nothing comes any more: what they lack then is lost."""
_TICK_SECONDS: Final = 0.01


@dataclass(frozen=True, slots=True)
class Replica:
    """One serving process."""

    process: "subprocess.Popen[str]"
    port: int

    def cpu_seconds(self) -> float:
        """That it has used so far; 0 where the system does not tell."""
        with suppress(OSError, ValueError):
            fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return 0.0


@dataclass(frozen=True, slots=True)
class Phase:
    """What came of one rate."""

    name: str
    accepted: int
    lost: int
    twice: int
    out_of_order: int
    refused: int
    p50_ms: float
    p99_ms: float
    cpu: float
    """Of all replicas together, as a share of one core, until the last workstation had everything."""
    cpu_ms_per_event: float
    stations_cpu: float
    """Of all workstations together, likewise: what the hubs are left of two processors."""


def measure(surroundings: Surroundings) -> Result:
    """200 events a second, 800, then 200 again while one replica is killed."""
    size, progress = surroundings.size, surroundings.progress
    with ExitStack() as stack:
        place = surroundings.directory
        database = _postgres(stack, place)
        count = 1 if database is None else 2
        progress(f"hub: {count} replica{'s' if count > 1 else ''}, {size.hub_stations} workstations join")
        ports, tls, stations, tally, replicas = _set_up(stack, place, database, count, size.hub_stations)
        phases = asyncio.run(
            _run(ports, tls, stations, tally, replicas, size.hub_seconds, progress, is_killed=count > 1)
        )
        progress("hub: the bare work")
        bare_ms = bare_seconds(place / "bare", database) * 1_000
    kind = "2 replicas on one PostgreSQL" if database else "1 hub on SQLite"
    figures: dict[str, float] = {}
    for each in phases:
        figures |= {
            f"{each.name}_accepted": each.accepted,
            f"{each.name}_p50_ms": each.p50_ms,
            f"{each.name}_p99_ms": each.p99_ms,
            f"{each.name}_cpu": each.cpu,
            f"{each.name}_cpu_ms_per_event": each.cpu_ms_per_event,
            f"{each.name}_stations_cpu": each.stations_cpu,
        }
    wrong = {name: sum(getattr(each, name) for each in phases) for name in ("lost", "twice", "out_of_order", "refused")}
    first = phases[0]
    return Result(
        "hub",
        f"{kind}, {size.hub_stations} workstations, {size.hub_seconds} s each: 200 and 800 events a second"
        + (", then 200 while one replica is killed" if count > 1 else ""),
        {**figures, **wrong},
        "checking one signature and committing one event, synced, bare",
        {"event_ms": bare_ms},
        (
            *(Goal(name.replace("_", " "), value, "", 0) for name, value in wrong.items()),
            Goal("p99 at 200/s, from workstation to workstation", first.p99_ms, "ms", P99_MS),
        ),
        {"p50_200": first.p50_ms / bare_ms, "cpu_200": first.cpu_ms_per_event / bare_ms},
    )


async def _run(
    ports: list[int],
    tls: ssl.SSLContext,
    stations: list[SimulatedStation],
    tally: Tally,
    replicas: list[Replica],
    seconds: int,
    progress: Progress,
    *,
    is_killed: bool,
) -> list[Phase]:
    plan = [(f"rate_{rate}", rate, False) for rate in RATES] + ([("killed", RATES[0], True)] if is_killed else [])
    progress("hub: the workstations make what they will write")
    for at, each in enumerate(stations):
        each.use(at % len(ports))
        each.prepare(sum(rate for _, rate, _ in plan) * seconds // len(stations) + len(plan))
    lives = [asyncio.create_task(each.live(ports, tls)) for each in stations]
    phases = []
    try:
        for name, rate, kills in plan:
            progress(f"hub: {rate} events a second{', one replica is killed' if kills else ''}")
            phases.append(await _phase(name, rate, seconds, stations, tally, replicas, kills))
    finally:
        for each in stations:
            each.end()
        for live in lives:
            live.cancel()
        await asyncio.gather(*lives, return_exceptions=True)
        # The loop learns of closed connections at its next turns.
        await asyncio.sleep(0.1)
    return phases


async def _phase(
    name: str,
    rate: int,
    seconds: int,
    stations: list[SimulatedStation],
    tally: Tally,
    replicas: list[Replica],
    kills: bool,
) -> Phase:
    tally.came.clear()
    before_twice, before_order, before_refused = tally.twice, tally.out_of_order, tally.failures
    known, cpu, begun = set(tally.written), sum(each.cpu_seconds() for each in replicas), time.perf_counter()
    own = time.process_time()
    for number in range(rate * seconds):
        late = begun + number / rate - time.perf_counter()
        if late > _TICK_SECONDS:
            await asyncio.sleep(late)
        elif number % 4 == 0:
            await asyncio.sleep(0)
        stations[number % len(stations)].write()
        if kills and number == rate * seconds // 2:
            gone = replicas.pop(0)
            cpu -= gone.cpu_seconds()
            gone.process.kill()
            gone.process.wait()
    moved, heard = time.perf_counter(), -1
    while time.perf_counter() - moved < _PATIENCE_SECONDS:
        reached = min(len(each.seen) for each in stations)
        if not any(each.waiting for each in stations) and reached >= len(tally.written):
            break
        if sum(len(each.seen) for each in stations) != heard:
            heard, moved = sum(len(each.seen) for each in stations), time.perf_counter()
        await asyncio.sleep(0.05)
    wall, own = time.perf_counter() - begun, time.process_time() - own
    cpu = sum(each.cpu_seconds() for each in replicas) - cpu
    mine = tally.accepted - known
    lost = sum(len(mine - each.seen) for each in stations) + len(set(tally.written) - known - tally.accepted)
    late_ms = [each * 1_000 for each in tally.latencies()] or [0.0]
    return Phase(
        name,
        len(mine),
        lost,
        tally.twice - before_twice,
        tally.out_of_order - before_order,
        tally.failures - before_refused,
        percentile(late_ms, 0.5),
        percentile(late_ms, 0.99),
        max(cpu, 0.0) / wall,
        max(cpu, 0.0) * 1_000 / max(len(mine), 1),
        own / wall,
    )


def _postgres(stack: ExitStack, place: Path) -> ScratchPostgres | None:
    folder = place / "postgres"
    if hasattr(os, "getuid") and os.getuid() == 0:
        # Its processes run as nobody where we are root, and nobody may not come where a benchmark works.
        folder = Path(tempfile.mkdtemp(prefix="watchfloor-postgres-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        shutil.chown(folder, "nobody")
    else:
        folder.mkdir()
    try:
        server = ScratchPostgres(folder, is_durable=True)
        server.start()
    except NoPostgres:
        return None
    stack.callback(server.stop)
    return server


def _set_up(
    stack: ExitStack, place: Path, database: ScratchPostgres | None, count: int, wanted: int
) -> tuple[list[int], ssl.SSLContext, list[SimulatedStation], Tally, list[Replica]]:
    url = None if database is None else database.create("hub")
    passphrase = place / "passphrase"
    passphrase.write_text(secrets.token_hex(16))
    clock, tally = SystemClock(), Tally()
    first = hub_directory(place / "replica-0")
    kept = open_secrets(first, lambda _creating: passphrase.read_text(), prefer_vault=True)
    hub = open_hub(first, lambda: kept, clock, "bench", None, ("127.0.0.1",), url)
    try:
        stations = [_joined(hub.core.enrolment, hub.tls.ca_fingerprint, number, tally) for number in range(wanted)]
        tls = ssl.create_default_context(cadata=hub.tls.ca_pem)
    finally:
        hub.core.store.close()
        hub.close()
    sealed = keys.exported(kept, "carried")
    for at in range(1, count):
        further = hub_directory(place / f"replica-{at}")
        keys.bring(
            open_secrets(further, lambda _creating: passphrase.read_text(), prefer_vault=True), sealed, "carried"
        )
    replicas = [stack.enter_context(serving(place / f"replica-{at}", passphrase)) for at in range(count)]
    return [each.port for each in replicas], tls, stations, tally, replicas


def _joined(door: Enrolment, ca: bytes, number: int, tally: Tally) -> SimulatedStation:
    key = SigningKey(secrets.token_bytes(32))
    code = enrolment.key_of(door.invite(f"Station {number}", DeviceRole.RESPONDER).code)
    bare = EnrolRequest(code.selector, key.public, secrets.token_bytes(32), bytes(32), f"station-{number}")
    proof = enrolment.device_proof(code, ca, bare.asked)
    reply = door.enrol(EnrolRequest(bare.selector, key.public, bare.nonce, proof, bare.device_name))
    return SimulatedStation(key, reply.device, reply.certificate, tally)


@contextmanager
def serving(data_dir: Path, passphrase: Path) -> Iterator[Replica]:
    """A hub that serves a directory that holds one, in a process of its own."""
    command = [
        sys.executable,
        str(_ROOT / "main.py"),
        "--data-dir",
        str(data_dir),
        "--passphrase-file",
        str(passphrase),
    ]
    with (data_dir / "journal").open("w") as journal:
        process = subprocess.Popen(
            [*command, "hub", "serve", "--listen", "127.0.0.1:0"],
            cwd=_ROOT,
            stdout=subprocess.PIPE,
            stderr=journal,
            text=True,
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                said = (data_dir / "journal").read_text()[-500:]
                raise WatchfloorError(f"a hub did not start: {said}")
            yield Replica(process, int(json.loads(line)["url"].rpartition(":")[2]))
        finally:
            if process.poll() is None:
                process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                # All is measured by now: a machine that is too busy to end it in time takes nothing away from that.
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
