"""A local network in memory: workstations with real records find each other by hand, and speak real TLS over loopback."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from console.desk import Desk
from console.lan.discovery import Sighting
from console.lan.lan import Lan
from console.lan.listener import bind
from console.sync.exchange import Exchange
from models.kernel.ids import OrgId, StreamId
from models.sync.device import DeviceId
from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation


@dataclass
class Street:
    """Who is announced. Everybody sees everything that is in it."""

    announced: dict[DeviceId, Sighting] = field(default_factory=dict)
    met: list[str] = field(default_factory=list)
    """Who moved in for one test."""
    host: str = "127.0.0.1"
    """Where those answer who move in from now on."""

    def discover(self, own: DeviceId, _org: OrgId, port: int, _on_new: Callable[[], None]) -> "Lookout":
        self.announced[own] = Sighting(own, self.host, port)
        return Lookout(self, own)

    def lan(self, desk: Desk) -> Lan:
        """Not open yet."""
        host = self.host
        return Lan(desk, discover=self.discover, bind_to=lambda port: bind(host, port), wait=threading.Event.wait)


@dataclass
class Lookout:
    street: Street
    own: DeviceId

    def found(self) -> tuple[Sighting, ...]:
        return tuple(each for device, each in self.street.announced.items() if device != self.own)

    def close(self) -> None:
        self.street.announced.pop(self.own, None)


@dataclass
class Home:
    """A workstation at work, found by its neighbours."""

    place: Workstation
    desk: Desk
    lan: Lan
    hub: Exchange
    """To be used where a test has the hub in reach."""

    @property
    def device(self) -> DeviceId:
        hub = self.desk.identity.hub
        assert hub is not None
        return hub.device

    @property
    def sighting(self) -> Sighting:
        return Sighting(self.device, "127.0.0.1", self.lan.status().port)

    def texts(self, stream: StreamId) -> list[str]:
        return self.desk.read(lambda: [entry.text for entry in self.desk.incidents.state(stream).entries()])

    def titles(self) -> set[str]:
        return self.desk.read(lambda: {heading.title for heading in self.desk.incidents.headings()})


@dataclass
class Town:
    """Workstations of one hub in one street."""

    hub: Hub
    street: Street
    folder: Path
    places: dict[str, Workstation] = field(default_factory=dict)
    homes: dict[str, Home] = field(default_factory=dict)

    def place(self, key: str, name: str, role: str) -> Workstation:
        return Workstation(self.folder / key, self.hub, name, role)

    def joined(self, key: str, name: str, role: str) -> None:
        self.places[key] = self.place(key, name, role)
        self.places[key].join()


@contextmanager
def at_home(street: Street, place: Workstation) -> Iterator[Home]:
    with place.at_work() as (desk, exchange):
        lan = street.lan(desk)
        lan.open()
        try:
            yield Home(place, desk, lan, exchange)
        finally:
            lan.stop()
