"""How far a bundle is, and stopping it: told in tenths on standard error, and no part of a stopped one is left."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.bundles import making, taking
from console.bundles.making import export
from console.bundles.taking import inspect, take
from console.cli.bundle import _Progress
from console.desk import Desk
from console.windows.aside import Stopped
from models.incident.commands import Declare, LogEntry
from models.kernel.ids import StreamId
from tests.fakes.station import Station


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, StreamId]]:
    desk = Station(tmp_path_factory.mktemp("bundle") / "ana").open()
    stream = desk.execute(Declare("Checkout failing")).stream
    for number in range(45):
        desk.execute(LogEntry(stream, f"seen {number}"))
    yield desk, stream
    desk.close()


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (making, taking):
        monkeypatch.setattr(module, "_PAGE", 4)


@pytest.mark.parametrize("of_incident", [False, True])
def test_writing_goes_from_nothing_on_and_never_back(
    record: tuple[Desk, StreamId], tmp_path: Path, of_incident: bool
) -> None:
    desk, stream = record
    heard: list[int] = []
    export(desk, tmp_path / "case.wrbundle", (stream,) if of_incident else (), heard=heard.append)
    assert heard[0] == 0 and heard == sorted(heard) and 80 <= heard[-1] < 100 and len(heard) > 8
    inspect(desk, tmp_path / "case.wrbundle")


def test_of_a_stopped_export_nothing_is_left(record: tuple[Desk, StreamId], tmp_path: Path) -> None:
    def stop(hundredths: int) -> None:
        if hundredths > 50:
            # By then something stands beside the place of the file, and not in it.
            assert [each.name[:6] for each in tmp_path.iterdir()] == [".case."]
            raise Stopped

    with pytest.raises(Stopped):
        export(record[0], tmp_path / "case.wrbundle", heard=stop)
    assert list(tmp_path.iterdir()) == []


def test_verbs_tell_tenths_of_each_way_through_the_file(record: tuple[Desk, StreamId], tmp_path: Path) -> None:
    desk, _stream = record
    said = io.StringIO()

    class Terminal:
        def err(self, text: str) -> None:
            said.write(text + "\n")

    file = tmp_path / "case.wrbundle"
    export(desk, file, heard=_Progress(Terminal(), "written"))
    written = said.getvalue().splitlines()
    assert written[-1] in ("80 % written", "90 % written") and len(written) == len(set(written)) > 5
    said.truncate(0)
    take(desk, file, heard=_Progress(Terminal(), "checked", "taken in"))
    words = [line.partition(" % ")[2] for line in said.getvalue().replace("\0", "").splitlines()]
    assert words == sorted(words) and set(words) == {"checked", "taken in"}
