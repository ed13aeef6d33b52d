from pathlib import Path

import pytest

from console.comms_archive import ExportCancelled, export
from console.desk import Desk
from models.comms.outbox.archive import ArchiveRow
from models.kernel.ids import PersonId, StreamId
from tests.fakes.station import Station

ROW = ArchiveRow(0, StreamId("s"), "INC-1", "sent", "internal", "teams", PersonId("p"), "words")


@pytest.mark.parametrize("files", [0, 1])
def test_a_cancelled_export_leaves_nothing(tmp_path: Path, files: int) -> None:
    station = Station(tmp_path / "data")
    desk: Desk = station.open()
    folder = tmp_path / "out"
    told: list[tuple[int, int]] = []

    def progress(done: int, whole: int) -> bool:
        told.append((done, whole))
        return done < files

    with pytest.raises(ExportCancelled):
        export(desk, (ROW,), folder, progress)
    desk.close()
    assert told == [(done, 2) for done in range(files + 1)]
    assert not folder.exists()
