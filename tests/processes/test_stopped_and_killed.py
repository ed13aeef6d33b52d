"""A hub that stands still in the middle of a push, and a workstation that is killed in the middle of sharing: real processes.

Between the two sits a gate that passes bytes on and holds them once so many went by. So a moment is one of the talk, not of
the clock: what is held is under way, however fast or slow the machine is just then.
"""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from console.cli.context import Closed, Context
from console.cli.entry import main, parser, run
from console.data_dir import DataDir
from console.sync.hub_line import HubLine
from models.incident.commands import Declare, LogEntry
from models.kernel.clock import SystemClock
from models.sync.parcel import Parcel
from models.sync.protocol import FeedReply
from models.sync.session import Pull
from tests.fakes.real_servers import wait_until
from tests.fakes.terminal import Ran, Terminal
from tests.fakes.writer import FileSecrets, opened

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="forks workstations, stops and kills them by signals"),
    # The workstation's own time-out is waited for; on a busy machine every process starts slowly.
    pytest.mark.timeout(400),
]

ROOT = Path(__file__).parents[2]
BATCH = 1 << 20
"""Bytes of the largest batch; a page of the feed has three quarters of it."""
LINE = "x" * 9_000
LINES = 240
"""More than two batches."""
_TRIES = 5
_PATIENCE = 100.0


class Gate:
    """A port before the hub's. Bytes go `up` to the hub and `down` to the workstation."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listening.getsockname()[1]}"
        self._changed = threading.Condition()
        self._limit: tuple[str, int] | None = None
        self._passed = {"up": 0, "down": 0}
        self._held = ""
        """The way on which nothing goes any more."""
        self._holds = ""
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def hold(self, way: str, *, once: tuple[str, int]) -> None:
        """From now on: hold that way as soon as so many bytes went that other, or the same, way."""
        with self._changed:
            self._passed = {"up": 0, "down": 0}
            self._holds, self._limit, self._held = way, once, ""

    @property
    def is_holding(self) -> bool:
        with self._changed:
            return bool(self._held)

    def pass_on(self) -> None:
        """Hold nothing, and let go on what was held."""
        with self._changed:
            self._limit, self._held = None, ""
            self._changed.notify_all()

    def cut(self) -> None:
        """End every connection there is; bytes that were held never arrive."""
        with self._changed:
            sockets, self._sockets = self._sockets, []
            threads, self._threads = self._threads, []
        for each in sockets:
            _shut(each)
        self.pass_on()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive(), "a connection through the gate did not end"
        for each in sockets:
            each.close()

    def close(self) -> None:
        _shut(self._listening)
        self._listening.close()
        self._accepting.join(60)
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                here = self._listening.accept()[0]
            except OSError:
                return
            try:
                there = socket.create_connection(("127.0.0.1", self._target))
            except OSError:
                here.close()
                continue
            threads = [
                threading.Thread(target=self._pump, args=each, daemon=True)
                for each in ((here, there, "up"), (there, here, "down"))
            ]
            with self._changed:
                self._sockets += [here, there]
                self._threads += threads
            for thread in threads:
                thread.start()

    def _pump(self, source: socket.socket, target: socket.socket, way: str) -> None:
        try:
            while data := source.recv(16_384):
                with self._changed:
                    self._changed.wait_for(lambda: self._held != way)
                    self._passed[way] += len(data)
                    if self._limit is not None and self._passed[self._limit[0]] >= self._limit[1]:
                        self._held, self._limit = self._holds, None
                target.sendall(data)
        except OSError:
            pass
        finally:
            _shut(source)
            _shut(target)


def _shut(each: socket.socket) -> None:
    try:
        each.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


class Hub:
    """`hub serve` in a process of its own, behind a gate."""

    def __init__(self, place: Path, starter: "Starter") -> None:
        self.desk = Terminal(place)
        self._process = starter.start(place, [*self.desk.options, "hub", "serve", "--listen", "127.0.0.1:0"], None)
        said = self._process.out
        wait_until(lambda: said.read_text().endswith("\n") or self._process.has_ended, "the hub to serve", _PATIENCE)
        ready = json.loads(said.read_text())
        self.url, self._fingerprint = ready["url"], ready["fingerprint"]
        self.gate = Gate(int(self.url.rpartition(":")[2]))
        self.written: set[str] = set()
        """Ids of all that was acknowledged to whoever wrote it, at any of its members."""

    @property
    def head(self) -> int:
        found = self.desk.ok("hub", "status")["head"]
        assert isinstance(found, int)
        return found

    def member(self, place: Path, url: str) -> "Workstation":
        """One that reaches it at this address."""
        here = Workstation(place)
        code = self.desk.ok("hub", "enrol", "--name", place.name, "--role", "incident_commander")["code"]
        ran = here.run("sync", "join", url, code, "--ca-fingerprint", self._fingerprint)
        assert ran.status == 0, ran
        return here

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Meanwhile it keeps its port and does nothing."""
        self._process.signal(signal.SIGSTOP)
        try:
            wait_until(lambda: self._process.state == psutil.STATUS_STOPPED, "the hub to stand still", _PATIENCE)
            yield
        finally:
            self._process.signal(signal.SIGCONT)

    def end(self) -> None:
        """As its operator would."""
        self.gate.close()
        self._process.signal(signal.SIGTERM)
        assert self._process.wait() == 0


class Workstation:
    """A data directory whose keys need no passphrase: to stretch one would take longer than all that a verb does."""

    def __init__(self, place: Path) -> None:
        place.mkdir(mode=0o700)
        self.place = place

    def run(self, *argv: str) -> Ran:
        """A verb in this process."""
        out, err = io.StringIO(), io.StringIO()
        return Ran(run_verb(self.place, argv, out, err), out.getvalue(), err.getvalue())

    def write(self, lines: int) -> set[str]:
        """An incident with so many lines; the ids of what was acknowledged."""
        desk = opened(self.place)
        try:
            first = desk.execute(Declare("Shared"))
            more = [desk.execute(LogEntry(first.stream, f"{number} {LINE}")).events for number in range(lines)]
            return {event for events in (first.events, *more) for event in events}
        finally:
            desk.close()

    def events(self) -> list[str]:
        """Of all that is in its record, which must be sound."""
        verdict = self.run("audit", "verify", "--json")
        assert verdict.status == 0 and verdict.json["sound"] and not verdict.json["forks"], verdict
        desk = opened(self.place)
        try:
            found = [str(row.id) for row in desk.read(lambda: list(desk.log.after(0, 100_000)))]
            assert len(found) == verdict.json["events"]
            return found
        finally:
            desk.close()

    def feed(self) -> list[Parcel]:
        """All of the hub's feed, as a member reads it; its places have no gaps."""
        desk = opened(self.place)
        try:
            assert desk.identity.hub is not None
            line = HubLine(desk.identity.hub, desk.identity.device, SystemClock())
            found: list[Parcel] = []
            head = 1
            while len(found) < head:
                page = line.exchange(Pull(len(found)))
                assert isinstance(page, FeedReply)
                places = [each.position for each in page.parcels]
                assert places == list(range(len(found) + 1, len(found) + 1 + len(places))) and places
                found += page.parcels
                head = page.head
            line.close()
            return found
        finally:
            desk.close()


def run_verb(place: Path, argv: tuple[str, ...], out: Any, err: Any) -> int:
    """As main.py does it, on a workstation's data directory."""

    def closed() -> Closed:
        directory = DataDir(place)
        directory.prepare()
        directory.lock("test", "", None, wait_seconds=10)
        return Closed(directory, FileSecrets(place / "keys"))

    context = Context(out, err, place, lambda: "", SystemClock(), place, lambda: opened(place), closed)
    try:
        return run(parser(argv).parse_args(argv), context)
    finally:
        context.close()


def serve_starts() -> None:
    """In a process that has imported everything: what is asked for on standard input begins as a fork of it."""
    parser(("sync", "once"))
    started: set[int] = set()
    for line in sys.stdin:
        wanted = json.loads(line)
        if "ended" in wanted:
            # Not before somebody asks: until then the id is nobody else's.
            answer = os.waitstatus_to_exitcode(os.waitpid(wanted["ended"], 0)[1])
            started.discard(wanted["ended"])
        else:
            answer = os.fork()
            if answer == 0:
                _begin(wanted["place"], tuple(wanted["argv"]), Path(wanted["out"]), Path(wanted["err"]))
            started.add(answer)
        os.write(1, f"{answer}\n".encode())
    # A test that broke off leaves nothing behind.
    for each in started:
        os.kill(each, signal.SIGKILL)
        os.waitpid(each, 0)


def _begin(place: str | None, argv: tuple[str, ...], out: Path, err: Path) -> None:
    status = 70
    try:
        # Into files: the hub has a line for every request, and a pipe that nobody reads would stop it once it is full.
        sys.stdout, sys.stderr = out.open("w", encoding="utf-8"), err.open("w", encoding="utf-8")
        status = main(argv) if place is None else run_verb(Path(place), argv, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        sys.stderr.flush()
        os._exit(status)


class Starter:
    """Starts processes that need not import anything first."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from tests.processes.test_stopped_and_killed import serve_starts; serve_starts()"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, beside: Path, argv: Sequence[str], place: Path | None) -> "Started":
        """A verb on a workstation's data directory; without one, a line as main.py takes it."""
        out, err = (beside.with_name(f"{beside.name}.{each}") for each in ("out", "err"))
        for each in (out, err):
            each.write_text("")
        wanted = {"argv": list(argv), "place": place and str(place), "out": str(out), "err": str(err)}
        return Started(self, self.ask(wanted), out)

    def ask(self, wanted: dict[str, Any]) -> int:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(wanted) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def end(self) -> None:
        self._process.communicate(timeout=60)


class Started:
    """A process, by an id that is its own until somebody waited for it."""

    def __init__(self, starter: Starter, pid: int, out: Path) -> None:
        self._starter = starter
        self._pid = pid
        self.out = out
        self._status: int | None = None

    @property
    def state(self) -> str:
        return str(psutil.Process(self._pid).status())

    @property
    def has_ended(self) -> bool:
        return self._status is not None or self.state == psutil.STATUS_ZOMBIE

    def signal(self, number: signal.Signals) -> None:
        """Harmless where it has ended."""
        if self._status is None:
            os.kill(self._pid, number)

    def kill(self) -> int:
        """As a crash would, and at once; how it ended."""
        self.signal(signal.SIGKILL)
        return self.wait()

    def wait(self) -> int:
        """How it ended: its exit status, or minus the signal's number."""
        if self._status is None:
            wait_until(lambda: self.has_ended, "a process to end", _PATIENCE)
            self._status = self._starter.ask({"ended": self._pid})
        return self._status

    def said(self) -> Any:
        return json.loads(self.out.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def starter() -> Iterator[Starter]:
    found = Starter()
    yield found
    found.end()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, starter: Starter) -> Iterator[Hub]:
    found = Hub(tmp_path_factory.mktemp("served") / "hub", starter)
    yield found
    found.end()


@contextmanager
def held(hub: Hub, starter: Starter, here: Workstation, way: str, once: tuple[str, int]) -> Iterator[Started]:
    """`sync once` in a process of its own, from when the gate holds it; gone afterwards, and so is its connection."""
    for _ in range(_TRIES):
        hub.gate.hold(way, once=once)
        verb = starter.start(here.place, ("sync", "once", "--json"), here.place)
        try:
            # On a machine that stands still for seconds it may give up by its own time-out before: then once more.
            if _comes_to_it(hub.gate, verb):
                yield verb
                return
        finally:
            verb.kill()
            hub.gate.cut()
    raise AssertionError("it never came to the moment")


def _comes_to_it(gate: Gate, verb: Started) -> bool:
    wait_until(lambda: gate.is_holding or verb.has_ended, "the moment", _PATIENCE)
    return gate.is_holding


def everything_is_said(here: Workstation) -> None:
    """`sync once` until it is through: on a machine that stands still for seconds it may give up again."""
    for _ in range(_TRIES):
        ran = here.run("sync", "once", "--json")
        if ran.status == 0:
            assert (ran.json["pending"], ran.json["rejected"], ran.json["parked"]) == (0, 0, 0)
            return
        assert "no answer in time" in ran.json["error"], ran
    raise AssertionError("it never came through")


def check_the_hub(hub: Hub, member: Workstation) -> None:
    """It has each event once, in the order of its chain, and says itself that it is sound."""
    feed = member.feed()
    assert sorted(each.event.envelope.id for each in feed) == sorted(hub.written)
    chains: dict[tuple[str, str], list[int]] = {}
    for each in feed:
        chains.setdefault((each.event.envelope.origin, each.event.envelope.stream), []).append(each.event.envelope.seq)
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in chains.values())
    verdict = hub.desk.ok("hub", "verify")
    assert verdict["findings"] == [] and verdict["forks"] == 0
    assert verdict["head"] == verdict["places"] == verdict["events"] == len(hub.written)


def test_a_hub_that_stands_still_in_the_middle_of_a_push_loses_nothing(
    hub: Hub, starter: Starter, tmp_path: Path
) -> None:
    ana = hub.member(tmp_path / "ana", hub.gate.url)
    before, written = hub.head, ana.write(LINES)
    hub.written |= written
    with held(hub, starter, ana, "up", ("up", BATCH * 3 // 2)) as verb:
        # The second is not sent before the first was acknowledged.
        assert before < hub.head < before + len(written)
        with hub.stopped():
            hub.gate.pass_on()
            assert verb.wait() == 1
            told = verb.said()
            assert told["error"] == f"{hub.gate.url} can't be reached: no answer in time"
            assert 0 < told["pending"] < len(written)
            assert written <= set(ana.events())
    everything_is_said(ana)
    check_the_hub(hub, ana)
    assert sorted(ana.events()) == sorted(hub.written)


def test_a_workstation_that_is_killed_again_and_again_in_the_middle_has_everything_once(
    hub: Hub, starter: Starter, tmp_path: Path
) -> None:
    bo, ana = hub.member(tmp_path / "bo", hub.url), hub.member(tmp_path / "ana", hub.gate.url)
    hub.written |= bo.write(LINES)
    everything_is_said(bo)
    theirs = hub.head

    def killed(way: str, once: tuple[str, int], reached: Callable[[], bool] = lambda: True) -> None:
        for _ in range(_TRIES):
            with held(hub, starter, ana, way, once) as verb:
                wait_until(lambda: reached() or verb.has_ended, "the hub to be so far", _PATIENCE)
                if verb.kill() == -signal.SIGKILL:
                    return
        raise AssertionError("it was never killed")

    def mine() -> int:
        return hub.head - theirs

    own = ana.write(LINES)
    hub.written |= own
    for _ in range(2):
        # In the middle of the second page that it asked for.
        killed("down", ("down", BATCH))
    assert own < set(ana.events()) < hub.written
    # In the middle of its first batch; then when that is in the hub's feed, and the answer is under way.
    killed("up", ("up", BATCH // 2))
    assert mine() == 0
    killed("down", ("up", BATCH // 2), lambda: mine() > 0)
    first = mine()
    assert 0 < first < len(own)
    # What is written after it was started again follows what was written before.
    hub.written |= ana.write(3)
    killed("up", ("up", BATCH * 3 // 2))
    assert first <= mine() < len(own)
    everything_is_said(ana)
    everything_is_said(bo)
    check_the_hub(hub, bo)
    for each in (ana, bo):
        assert sorted(each.events()) == sorted(hub.written)
