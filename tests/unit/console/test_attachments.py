"""Snapshots attached to an entry: durable with it, named by hash, refused as a whole where they are too much."""

from dataclasses import replace

import pytest

from console.desk import Desk
from models.incident.attachment import FIELD, MAX_BYTES, Attachment, attached_to
from models.incident.commands import CorrectEntry, Declare, LogEntry
from models.incident.entry import Entry
from models.kernel.errors import BadInput
from models.kernel.ids import EventId, StreamId
from tests.fakes.station import Station

SNAPSHOT = Attachment("blast-radius.json", "application/json", b'{"down": ["db"]}')


def entry(desk: Desk, stream: StreamId, id_: EventId) -> Entry:
    found = desk.read(lambda: desk.incidents.state(stream).entry(id_))
    assert found is not None
    return found


def test_what_is_attached_is_there_after_a_restart_and_in_a_correction(station: Station) -> None:
    desk = station.open()
    stream = desk.execute(Declare("Checkout failing")).stream
    logged = desk.execute(LogEntry(stream, "Blast radius", attachments=(SNAPSHOT,))).events[0]
    desk.close()
    desk = station.open()
    corrected = desk.execute(CorrectEntry(stream, logged, "Blast radius of db", "named it")).events[0]
    for id_ in (logged, corrected):
        (attached,) = attached_to(entry(desk, stream, id_))
        assert (attached.name, attached.media_type, attached.size) == ("blast-radius.json", "application/json", 16)
        assert desk.read(lambda one=attached: desk.incidents.attachment(one.sha256)) == SNAPSHOT.data  # type: ignore[misc]
    assert desk.read(lambda: desk.incidents.attachment("00" * 32)) is None
    assert desk.read(lambda: desk.incidents.attachment("no hash")) is None
    desk.close()


@pytest.mark.parametrize(
    "attachments",
    [
        (Attachment("big", "image/png", b"x" * (MAX_BYTES + 1)),),
        tuple(Attachment(f"{number}", "text/plain", b"x") for number in range(5)),
        (Attachment("../escape", "text/plain", b"x"),),
        (Attachment(" ", "text/plain", b"x"),),
        (Attachment("..", "text/plain", b"x"),),
        (Attachment("C:\\x", "text/plain", b"x"),),
        (SNAPSHOT, Attachment(SNAPSHOT.name, "text/plain", b"another")),
    ],
)
def test_too_much_or_oddly_named_is_refused_and_nothing_is_logged(
    desk: Desk, attachments: tuple[Attachment, ...]
) -> None:
    stream = desk.execute(Declare("Checkout failing")).stream
    before = desk.read(lambda: len(desk.incidents.state(stream).entries()))
    with pytest.raises(BadInput) as caught:
        desk.execute(LogEntry(stream, "Blast radius", attachments=attachments))
    assert caught.value.problems[0].field == "attachments"
    assert desk.read(lambda: len(desk.incidents.state(stream).entries())) == before


def test_a_field_can_not_pretend_an_attachment(desk: Desk) -> None:
    stream = desk.execute(Declare("Checkout failing")).stream
    with pytest.raises(BadInput):
        desk.execute(LogEntry(stream, "Blast radius", fields={FIELD: [{"name": "x"}]}))


def test_an_entry_of_another_workstation_can_not_name_a_place_outside_the_folder(desk: Desk) -> None:
    stream = desk.execute(Declare("Checkout failing")).stream
    logged = desk.execute(LogEntry(stream, "Blast radius", attachments=(SNAPSHOT,))).events[0]
    honest = entry(desk, stream, logged)
    (named,) = honest.fields[FIELD]
    hostile = replace(honest, fields={FIELD: [{**named, "name": "../../.profile"}, named, "nonsense", {"name": 1}]})
    assert [each.name for each in attached_to(hostile)] == ["blast-radius.json"]
