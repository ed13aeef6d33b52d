"""The switch: threads that begin and end, what it says where it can't work, and the verbs."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from console.cli.entry import run_for
from console.desk import Desk
from console.lan.lan import Lan, Wait, apply_settings, close_lan, lan_of
from console.lan.listener import bind
from console.lan.status import LanState
from console.local_socket import Answer, Request
from console.settings import Settings
from models.incident.commands import Declare
from models.kernel.clock import ManualClock
from models.kernel.errors import WatchfloorError
from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation
from tests.fakes.station import Station
from tests.fakes.street import Street


def until(holds: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _round in range(3_000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")


def run(desk: Desk, *words: str) -> Answer:
    return run_for(Request(list(words), str(desk.directory.path.parent), None), desk, desk.clock)


@pytest.fixture(scope="module")
def neighbours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk, Street]]:
    """Two open consoles of one hub."""
    hub, street, folder = Hub(), Street(), tmp_path_factory.mktemp("switch")
    ana, bo = Workstation(folder / "ana", hub), Workstation(folder / "bo", hub, "Bo Lindqvist", "incident_commander")
    for each in (ana, bo):
        each.join()
    with ana.at_work() as (here, one), bo.at_work() as (there, other):
        for exchange in (one, other):
            exchange.turn()
        for desk in (here, there):
            lan_of(desk, lambda desk: Lan(desk, discover=street.discover, bind_to=_loopback, wait=_briefly(hub.clock)))
        yield here, there, street
        for desk in (here, there):
            close_lan(desk)


def _loopback(port: int) -> Any:
    return bind("127.0.0.1", port)


def _briefly(clock: ManualClock) -> Wait:
    """Turns follow each other at once, and for those who ask some time passes between them."""

    def wait(event: threading.Event, _seconds: float) -> bool:
        clock.advance(0.5)
        return event.wait(0.01)

    return wait


def titles(desk: Desk) -> set[str]:
    return desk.read(lambda: {heading.title for heading in desk.incidents.headings()})


def test_on_it_goes_by_itself_and_off_nothing_is_left(neighbours: tuple[Desk, Desk, Street]) -> None:
    here, there, street = neighbours
    settings = [Settings(desk.directory.path / "settings.json") for desk in (here, there)]
    for desk, each in zip((here, there), settings, strict=True):
        apply_settings(desk, each)
        assert lan_of(desk).status().state is LanState.OFF
    here.execute(Declare("Checkout failing"))
    for desk in (here, there):
        lan_of(desk).switch(True)
    until(lambda: "Checkout failing" in titles(there))
    until(lambda: lan_of(there).status().words.endswith(" reachable"))
    shown = json.loads(run(there, "sync", "neighbours", "--json").out)
    assert shown["switch"] == "on" and shown["state"] == "ON" and shown["neighbours"][0]["events"] == 1
    there.execute(Declare("Payments down"))
    found = json.loads(run(here, "sync", "once", "--neighbours", "--json").out)
    assert found["neighbours"][0]["reachable"] and "Payments down" in titles(here)
    assert "reachable" in run(here, "sync", "neighbours").out
    # Off by a verb, in the open console: gone from the network, and remembered.
    assert run(there, "sync", "neighbours", "off", "--json").status == 0
    assert lan_of(there).status().state is LanState.OFF and settings[1].text("lan.neighbours") == "off"
    until(lambda: len(street.announced) == 1)
    assert Settings(there.directory.path / "settings.json").text("lan.neighbours") == "off"
    # On, off and on again faster than it can follow ends as it was last wanted.
    for on in (True, False, True, False, True):
        lan_of(there).switch(on)
    until(lambda: lan_of(there).status().state is LanState.ON)
    for desk in (here, there):
        lan_of(desk).stop()
    assert not [each.name for each in threading.enumerate() if each.name.startswith("lan")]
    assert not street.announced


def test_what_keeps_it_off_the_network_is_said_and_tried_again(neighbours: tuple[Desk, Desk, Street]) -> None:
    here, _, street = neighbours
    taken = [True]

    def bind_to(port: int) -> Any:
        if taken:
            raise WatchfloorError("can't listen on this machine:7: Address already in use")
        return _loopback(port)

    lan = Lan(here, discover=street.discover, bind_to=bind_to, wait=lambda event, _seconds: event.wait(0.01))
    lan.start()
    until(lambda: lan.status().state is LanState.TROUBLE)
    assert "Address already in use" in lan.status().why and not lan.status().port
    taken.clear()
    until(lambda: lan.status().state is LanState.ON)
    lan.stop()
    assert lan.status().state is LanState.OFF


def test_a_workstation_of_its_own_has_no_neighbours(tmp_path: Path) -> None:
    desk = Station(tmp_path / "alone").open()
    try:
        lan = lan_of(desk)
        lan.start()
        assert lan.status().state is LanState.NO_HUB and "belongs to no hub" in lan.status().why
        for words in (("sync", "neighbours"), ("sync", "neighbours", "on"), ("sync", "once", "--neighbours")):
            answer = run(desk, *words)
            assert answer.status == 1 and "belongs to no hub" in answer.err
        with pytest.raises(WatchfloorError, match="no hub"):
            lan.open()
    finally:
        close_lan(desk)
        desk.close()
