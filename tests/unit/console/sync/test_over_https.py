"""Joining and sharing over real TLS with a hub that serves in this process: nothing but the processes is missing."""

import hashlib
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.sync.exchange import borrowed, close_exchange, exchange_of
from console.sync.hub_line import HubLine
from console.sync.joining import Joined, join
from console.sync.place import open_place
from console.sync.station import start_sharing
from console.sync.status import State, SyncStatus
from models.access.roles import DeviceRole
from models.incident.attachment import Attachment
from models.incident.commands import Declare, LogEntry
from models.kernel.clock import SystemClock, rfc3339
from models.kernel.errors import BadInput, Refused
from models.sync.durability import Durability, Level
from tests.fakes.hub_server import ServedHub, served
from tests.fakes.middle import in_the_middle
from tests.fakes.station import Station


class Place(Station):
    """A workstation by the machine's clock, as TLS is."""

    def __init__(self, folder: Path, hub: ServedHub) -> None:
        super().__init__(folder)
        self.hub = hub
        self.now = SystemClock()
        self.url = f"https://127.0.0.1:{hub.server.port}"

    def open(self) -> Desk:
        if not self.place.exists():
            self.place.mkdir(mode=0o700)
            (self.place / "identity.json").write_text("{}")
        return open_desk(DataDir(self.place), lambda: self.secrets, self.now, "test")

    def code(self, name: str = "Ana Ruiz", *, adopt: bool = False) -> str:
        invite = self.hub.core.enrolment.invite
        return self.hub.service.writer.call(lambda: invite(name, DeviceRole.INCIDENT_COMMANDER, adopt=adopt)).code

    def join(self, code: str | None = None, *, url: str = "", fingerprint: str | None = None) -> Joined:
        code = code or self.code()
        if not self.place.exists():
            self.open().close()
        directory = DataDir(self.place)
        directory.lock("test", rfc3339(self.now.now_ms()), None)
        with open_place(directory, self.secrets, self.now) as place:
            return join(place, (url or self.url,), code, fingerprint, True, self.now)


@pytest.fixture(scope="module")
def hub() -> Iterator[ServedHub]:
    with served() as hub:
        digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(hub.tls.ca_pem)).digest()
        # What the hub's own tests bind into a proof is made up; workstations see the real authority.
        hub.core.enrolment._ca_fingerprint = digest
        yield hub


@pytest.fixture
def place(hub: ServedHub, tmp_path: Path) -> Callable[[str], Place]:
    return lambda name: Place(tmp_path / name, hub)


def titles(desk: Desk) -> set[str]:
    return desk.read(lambda: {heading.title for heading in desk.incidents.headings()})


def until(holds: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _round in range(3_000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")


@contextmanager
def shared(place: Place) -> Iterator[tuple[Desk, list[SyncStatus]]]:
    """As in an open console."""
    desk = place.open()
    told: list[SyncStatus] = []
    sharing = start_sharing(desk, told.append)
    assert sharing is not None
    try:
        yield desk, told
    finally:
        sharing.close()
        desk.close()


def test_two_open_consoles_share_as_they_write(place: Callable[[str], Place]) -> None:
    ana, bo = place("ana"), place("bo")
    ana.join()
    bo.join(ana.code("Bo Lindqvist"))
    with shared(ana) as (here, told), shared(bo) as (there, bo_told):
        until(lambda: bool(told and bo_told) and told[-1].state is bo_told[-1].state is State.ONLINE)
        stream = here.execute(Declare("Checkout failing")).stream
        until(lambda: "Checkout failing" in titles(there))
        # And back, while both go on listening.
        there.execute(LogEntry(stream, "on it"))
        until(lambda: here.read(lambda: "on it" in [entry.text for entry in here.incidents.state(stream).entries()]))
        until(lambda: told[-1].pending.count == bo_told[-1].pending.count == 0)
        # Large content comes by itself, in pieces and whole.
        data = bytes(range(256)) * 5_000
        photograph = Attachment("dashboard.png", "image/png", data)
        here.execute(LogEntry(stream, "the photograph", attachments=(photograph,)))
        digest = hashlib.sha256(data).digest()
        until(lambda: there.read(lambda: there.blobs.get(digest)) == data)
    assert not [each for each in threading.enumerate() if each.name.startswith("sync")]


def test_the_hub_tells_on_how_many_devices_an_entry_is(place: Callable[[str], Place]) -> None:
    ana, bo = place("ana"), place("bo")
    ana.join()
    bo.join(ana.code("Bo Lindqvist"))
    here, there = ana.open(), bo.open()
    try:
        with borrowed(here) as mine, borrowed(there) as theirs:
            assert mine is not None and theirs is not None
            receipt = here.execute(Declare("Checkout failing"))
            mine.turn()
            said = receipt.events[0]
            assert mine.status().durability(said) == Durability(Level.SERVER, 0)
            theirs.turn()
            # Asking once more for what lies beyond, it says that it has it.
            theirs.wake()
            theirs.turn()
            mine.whereabouts.ask(receipt.events, receipt.stream)
            mine.turn()
            status = mine.status()
            assert status.durability(said).devices == 1 and (status.reach.listening or 0) >= 1
            assert replace(status, quorum=1).durability(said).words == "on 2 devices"
    finally:
        here.close()
        there.close()


def test_what_was_recorded_before_goes_along_only_where_the_code_allows(place: Callable[[str], Place]) -> None:
    apart, adopted, reader = place("apart"), place("adopted"), place("reader")
    for each, title in ((apart, "Kept apart"), (adopted, "Taken along")):
        desk = each.open()
        desk.execute(Declare(title))
        desk.close()
    assert apart.join().membership.adopted is False
    found = adopted.join(adopted.code("Eve Moor", adopt=True))
    assert found.membership.adopted and found.events_before == 1
    reader.join()
    for each in (apart, adopted, reader, apart):
        desk = each.open()
        with borrowed(desk) as exchange:
            assert exchange is not None and exchange.turn().failure is None
        found_here = titles(desk)
        desk.close()
        assert ("Kept apart" in found_here) is (each is apart)
    # The last to look is the first: who belonged before hears that there is another authority to believe.
    assert {"Kept apart", "Taken along"} <= found_here


def test_nothing_is_joined_that_can_not_prove_itself(place: Callable[[str], Place], hub: ServedHub) -> None:
    here = place("here")
    good = here.code()
    for code, url, fingerprint, words in (
        ("tea-pot", "", None, "13 letters and digits"),
        ("0000-00000-0000", "", None, "no open code is like this one"),
        (good, "", "ab", "64 hexadecimal digits"),
        (good, "", "ab" * 32, "not the hub that was meant"),
        (good, "http://127.0.0.1:1", None, "such as https://"),
        (good, "https://127.0.0.1:1", None, "can't be reached"),
    ):
        with pytest.raises((BadInput, Refused), match=words):
            here.join(code, url=url, fingerprint=fingerprint)
        desk = here.open()
        assert desk.identity.hub is None and desk.identity.org == desk.identity.trusted[desk.identity.authority.public]
        desk.close()
    wrong = good[:-1] + ("0" if good[-1] != "0" else "1")
    with pytest.raises(Refused, match=r"no open code is like this one|the code is wrong"):
        here.join(wrong)
    assert here.join(good.lower().replace("-", " ")).membership.org == hub.core.org


def test_somebody_in_the_middle_is_noticed_on_both_sides(place: Callable[[str], Place], hub: ServedHub) -> None:
    """He shows an authority of his own and passes everything on: the proofs are bound to what each side sees."""
    here = place("here")
    code = here.code()
    with in_the_middle(hub) as url, pytest.raises(Refused, match=r"does not take this code|does not know the code"):
        here.join(code, url=url)
    desk = here.open()
    assert desk.identity.hub is None
    desk.close()


def test_a_hub_of_another_authority_hears_nothing(place: Callable[[str], Place], hub: ServedHub) -> None:
    ana = place("ana")
    ana.join()
    with served() as other:
        desk = ana.open()
        desk.execute(Declare("For our hub only"))
        elsewhere = f"https://127.0.0.1:{other.server.port}"
        exchange = exchange_of(
            desk, lambda _desk, mine: HubLine(replace(mine, urls=(elsewhere,)), desk.identity.device, desk.clock)
        )
        assert exchange is not None
        turn = exchange.turn()
        assert turn.failure is not None and "not the hub's" in turn.failure.words
        status = exchange.status()
        assert status.state is State.OFFLINE and status.pending.count == 1
        close_exchange(desk)
        desk.close()
        assert other.core.store.head() == 0
