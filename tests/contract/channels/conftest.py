"""One workstation with every kind of channel, a provider and a mail server on loopback, for a whole module."""

import shutil
from collections.abc import Iterator

import pytest

from console.bench.outbox_provider import Fault, MailSink, Provider
from console.bench.outbox_station import Station


@pytest.fixture(scope="module")
def one_station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    with Provider() as provider, MailSink() as mail:
        found = Station(tmp_path_factory.mktemp("station"), provider, mail)
        yield found
        found.close()


@pytest.fixture
def station(one_station: Station) -> Station:
    """Another incident of the same workstation: making a record takes longer than most tests here."""
    one_station.provider.settle()
    one_station.provider.fault = one_station.mail.fault = Fault.NONE
    one_station.provider.faults_left = 1_000_000
    one_station.mail.refused = ()
    for kept in (one_station.provider.taken, one_station.provider.heard, one_station.mail.taken):
        kept.clear()
    shutil.rmtree(one_station.folder / "page", ignore_errors=True)
    one_station.clock.advance(1)
    one_station.next_incident()
    return one_station
