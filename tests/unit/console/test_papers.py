from pathlib import Path

import pytest

from console.desk import Desk
from console.papers.blast_text import sketch
from console.papers.gathered import gather
from console.papers.paper import wanted, write
from models.catalog.estate import Catalog, Dependency, Service
from models.incident.commands import Declare, LogEntry
from models.incident.entry import Kind
from models.kernel.errors import BadInput
from models.kernel.ids import PersonId, StreamId
from tests.fakes.records import intruder
from tests.fakes.station import Station


def incident(desk: Desk) -> StreamId:
    stream = desk.execute(Declare("Checkout failing")).stream
    desk.execute(LogEntry(stream, "<img src=x> errors", Kind.FACT))
    desk.execute(LogEntry(stream, "Roll back", Kind.DECISION))
    return stream


def test_the_incidents_own_chains_are_verified(desk: Desk) -> None:
    desk.execute(Declare("Something else"))
    stream = incident(desk)
    proof = gather(desk, stream).proof
    assert proof is not None and proof.is_sound
    assert proof.events == 3 and [tip.seq for tip in proof.tips] == [3]


def test_one_changed_byte_is_named_and_another_incidents_is_not(station: Station) -> None:
    desk = station.open()
    other, stream = incident(desk), incident(desk)
    desk.close()
    connection = intruder(station.database, station.key)
    connection.execute("UPDATE events SET body = CAST(replace(body, 'Roll', 'Rolx') AS BLOB) WHERE position = 6")
    connection.close()
    desk = station.open()
    try:
        broken, sound = gather(desk, stream).proof, gather(desk, other).proof
    finally:
        desk.close()
    assert broken is not None and [fault.split(":")[0] for fault in broken.faults] == ["row 6"]
    assert sound is not None and sound.is_sound


def test_a_cut_off_end_is_noticed(station: Station) -> None:
    desk = station.open()
    stream = incident(desk)
    desk.close()
    connection = intruder(station.database, station.key)
    connection.execute("DELETE FROM events WHERE position = 3")
    connection.close()
    desk = station.open()
    try:
        proof = gather(desk, stream).proof
    finally:
        desk.close()
    assert proof is not None and "its recorded head is 3" in proof.faults[0]


def test_wishes_that_do_not_go_together_are_refused() -> None:
    with pytest.raises(BadInput, match="decisions alone"):
        wanted("ics201", "a.md", True, None)
    with pytest.raises(BadInput, match="ics214"):
        wanted("ics201", "a.md", False, PersonId("p"))
    assert wanted("ics214", "a.PDF", False, None).is_pdf
    assert not wanted("markdown", "a.pdf", False, None).is_pdf


def test_forms_are_written_as_asked(desk: Desk, tmp_path: Path) -> None:
    dossier = gather(desk, incident(desk))
    assert b"ICS 201" in write(dossier, wanted("ics201", "-", False, None))
    decisions = write(dossier, wanted("csv", "-", True, None))
    assert b"Roll back" in decisions and b"errors" not in decisions


def test_the_sketch_says_what_the_graph_expects() -> None:
    needs = {"shop": ("pay",), "pay": ("db",), "db": ()}
    catalog = Catalog(
        "shop",
        services=tuple(
            Service(id=name, name=name, depends_on=tuple(Dependency(target=each) for each in targets))
            for name, targets in needs.items()
        ),
    )
    lines = sketch(catalog, ["db", "nobody"])
    assert lines[0].startswith("Begins at db")
    assert any("db → pay → shop" in line for line in lines)
    assert sketch(None, ["db"]) == () and sketch(catalog, ["nobody"]) == ()
