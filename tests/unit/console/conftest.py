from collections.abc import Iterator
from pathlib import Path

import pytest

from console.desk import Desk
from tests.fakes.station import Station


@pytest.fixture
def station(tmp_path: Path) -> Station:
    return Station(tmp_path / "data")


@pytest.fixture
def desk(station: Station) -> Iterator[Desk]:
    desk = station.open()
    yield desk
    desk.close()
