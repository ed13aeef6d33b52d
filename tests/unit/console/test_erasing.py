"""I18: what an order of erasure names is gone from every file and every fold, comes back by no way, and the record is sound."""

import hashlib
import json
import random
import uuid
from collections.abc import Sequence
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from console import restore
from console.access_book import ChangeMembership
from console.bus import RecordClosed
from console.desk import Desk
from console.retention_records import assessments, incident_list, person_list
from console.second_person import SIGNER_PERMISSIONS
from models.access.approval.request import Verdict
from models.incident.attachment import Attachment
from models.incident.commands import AssignRole, CorrectEntry, Declare, LogEntry, MoveState
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.kernel.author import Author
from models.kernel.certificate import issue
from models.kernel.errors import Refused
from models.kernel.hlc import HybridClock
from models.kernel.ids import EventId, PersonId, StreamId, new_origin
from models.kernel.signing import SigningKey
from models.retention.commands import AskErasure, OrderErasure, PlaceHold, ReleaseHold, VoteErasure
from models.retention.listing import ErasureList
from models.store.database import StoreError
from models.store.erasure import Erasure, Wiped
from tests.fakes.offices import carry, folded, offices, parcels, receive, tick
from tests.fakes.pages import holding
from tests.fakes.station import Station
from tests.unit.console.test_bus_receive import story

SECRET = "Zyxomma petiolatum was seen at the till"
FILE = random.Random(5).randbytes(9_000)
PIECES = (b"Zyxomma petiolatum", FILE[100:140], FILE[8_000:8_040])


def consents(desk: Desk) -> tuple[PersonId, PersonId]:
    """Two people who sign at this workstation, one of legal."""
    found = desk.people.find_or_add("Lea Gal"), desk.people.find_or_add("Vic Ente")
    desk.execute(ChangeMembership(found[0], "legal"))
    return found


def vote(desk: Desk, person: PersonId, command: VoteErasure) -> None:
    """As console.second_person does it, without the second that opening a key takes."""
    key, who, now_ms = SigningKey(hashlib.sha256(person.encode()).digest()), desk.identity, desk.clock.now_ms()

    def work() -> None:
        paper = issue(who.authority, who.org, key.public, person, SIGNER_PERMISSIONS, now_ms)
        desk.certificates.put(paper)
        origin = new_origin(key.public, bytes)
        desk.bus.execute(command, lambda: Author(who.org, origin, key, paper, desk.clock, HybridClock(desk.clock)))

    desk.read(work)


def over(desk: Desk, *, with_file: bool = True) -> StreamId:
    """An incident that is over, and told a secret in several places."""
    stream = desk.execute(Declare(f"Till: {SECRET}")).stream
    attached = (Attachment("photo.bin", "application/octet-stream", FILE),) if with_file else ()
    entry = desk.execute(LogEntry(stream, SECRET, attachments=attached)).events[0]
    desk.execute(CorrectEntry(stream, entry, f"{SECRET} twice", "counted again"))
    desk.execute(AssignRole(stream, Role.SCRIBE, desk.identity.me))
    desk.execute(MoveState(stream, State.DISMISSED, f"no, {SECRET}"))
    desk.read(desk.incidents.flush)
    return stream


def asked(desk: Desk, listed: ErasureList) -> EventId:
    return desk.execute(AskErasure(listed, "all of one incident", "asked for by the person concerned")).events[0]


def ordered(desk: Desk, listed: ErasureList, who: Sequence[PersonId]) -> EventId:
    """Asked for, consented to by these two, and carried out."""
    request = asked(desk, listed)
    for person in who:
        vote(desk, person, VoteErasure(request, Verdict.APPROVE))
    order = desk.execute(OrderErasure(request)).events[0]
    assert desk.read(lambda: desk.log.erasures.has_order(order)) and not desk.erasing.problem
    return order


def test_by_two_consents_an_incident_goes_from_every_file_and_the_record_stays_sound(station: Station) -> None:
    desk = station.open()
    who = consents(desk)
    kept = desk.execute(Declare("Lights out")).stream
    stream = over(desk)
    desk.close()
    assert holding(station.database, station.key, *PIECES) == list(PIECES), "the search finds what is there"

    desk = station.open()
    listed = incident_list(desk, stream)
    assert listed.event_count == 5 and len(listed.blobs) == 1
    request = asked(desk, listed)
    with pytest.raises(Refused, match="asked for already"):
        asked(desk, listed)
    with pytest.raises(Refused, match="asked for themselves"):
        desk.execute(VoteErasure(request, Verdict.APPROVE))
    with pytest.raises(Refused, match="2 more people"):
        desk.execute(OrderErasure(request))
    vote(desk, who[1], VoteErasure(request, Verdict.APPROVE))
    vote(desk, who[1], VoteErasure(request, Verdict.APPROVE, "again"))
    with pytest.raises(Refused, match=r"1 more person.*nobody of legal"):
        desk.execute(OrderErasure(request))
    vote(desk, who[0], VoteErasure(request, Verdict.APPROVE))
    heard: list[object] = []
    desk.bus.subscribe(heard.append)
    desk.execute(OrderErasure(request))
    assert desk.read(lambda: desk.erasing.problem) == ""
    assert SECRET not in repr(heard) and any("Content erased on" in repr(each) for each in heard)
    state = desk.read(lambda: desk.incidents.state(stream))
    summary = state.summary()
    assert (summary.number, summary.state) == ("erased", State.CLOSED) and "asked for by the person" in summary.title
    assert all(each.text.startswith("Content erased on 20") for each in state.entries()) and len(state.entries()) == 5
    with pytest.raises(Refused, match="carried out already"):
        desk.execute(OrderErasure(request))
    # Open, and with its write-ahead log.
    assert holding(station.database, station.key, *PIECES) == []
    shown = folded(desk)
    verdict = desk.verify()
    assert verdict.sound and (verdict.erased, verdict.incomplete) == (5, 0), verdict.findings
    assert desk.read(lambda: desk.blobs.get(desk.blobs.put(FILE))) is None, "not kept again"
    desk.close()
    assert holding(station.database, station.key, *PIECES) == []

    desk = station.open()
    assert folded(desk) == shown and desk.read(lambda: desk.incidents.state(kept).summary().title) == "Lights out"
    desk.close()


def test_what_a_crash_left_between_the_order_and_the_file_is_done_at_the_next_start(station: Station) -> None:
    desk = station.open()
    who = consents(desk)
    stream = over(desk)
    desk.erasing._later = lambda _work: None  # type: ignore[assignment,return-value]  # it dies just after the order
    request = asked(desk, incident_list(desk, stream))
    for person in who:
        vote(desk, person, VoteErasure(request, Verdict.APPROVE))
    desk.execute(OrderErasure(request))
    desk.close()
    assert holding(station.database, station.key, PIECES[0])
    station.open().close()
    assert not holding(station.database, station.key, *PIECES)


def test_a_disk_that_fails_is_told_and_a_full_one_tried_again(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = station.open()
    who = consents(desk)
    listed = incident_list(desk, over(desk, with_file=False))
    request = asked(desk, listed)
    for person in who:
        vote(desk, person, VoteErasure(request, Verdict.APPROVE))
    works, words = desk.log.erasures.carry_out, "database or disk is full"

    def fails(_erasure: Erasure) -> Wiped:
        raise StoreError(None, None, sqlcipher.OperationalError(words))

    monkeypatch.setattr(desk.log.erasures, "carry_out", fails)
    desk.execute(OrderErasure(request))
    assert "disk is full" in desk.read(lambda: desk.erasing.problem)
    words = "disk I/O error"
    desk.read(desk.erasing.carry_out)
    assert "read-only" in desk.read(lambda: desk.erasing.problem)
    monkeypatch.setattr(desk.log.erasures, "carry_out", works)
    assert desk.read(desk.erasing.carry_out) == ()
    with pytest.raises(RecordClosed):
        desk.execute(Declare("one more"))
    desk.close()
    desk = station.open()
    assert desk.read(lambda: len(desk.log.erasures)) == listed.event_count and not desk.erasing.problem
    desk.close()
    assert not holding(station.database, station.key, PIECES[0])


def test_a_hold_delays_and_legal_lets_go(station: Station) -> None:
    desk = station.open()
    who = consents(desk)
    stream = over(desk, with_file=False)
    listed = incident_list(desk, stream)
    request = asked(desk, listed)
    for person in who:
        vote(desk, person, VoteErasure(request, Verdict.APPROVE))
    hold = desk.execute(PlaceHold("case 7", (stream,))).events[0]
    with pytest.raises(Refused, match="legal hold: case 7"):
        desk.execute(OrderErasure(request))
    with pytest.raises(Refused, match="legal hold: case 7"):
        asked(desk, listed)
    with pytest.raises(Refused, match="group legal"):
        desk.execute(ReleaseHold(hold, "settled"))
    desk.execute(ChangeMembership(desk.identity.me, "legal"))
    desk.execute(ReleaseHold(hold, "settled"))
    desk.execute(OrderErasure(request))
    assert desk.read(lambda: len(desk.log.erasures)) == listed.event_count
    desk.close()


def test_it_stays_erased_whatever_comes_and_in_whatever_order(tmp_path: Path) -> None:
    with offices(tmp_path, 4) as (here, there, late, held):
        who = consents(here)
        stream = over(here)
        carry(here, there)
        before = parcels(here)
        desk_of_hold = held.execute(PlaceHold("case 9", (stream,))).events[0]
        held.execute(ChangeMembership(held.identity.me, "legal"))
        listed = incident_list(here, stream)
        ordered(here, listed, who)
        # The order comes to one that has it all; to one that has nothing yet and gets the old copy last; and to one under a hold.
        carry(here, there, random.Random(3), with_blobs=False)
        carry(here, late, with_blobs=False)
        for batch in (before, before):
            receive(late, batch, "an old bundle")
            receive(here, batch, "an old bundle")
            receive(there, batch, "an old bundle")
        receive(held, before)
        carry(here, held, with_blobs=False)
        for desk in (here, there, late):
            assert desk.read(lambda desk=desk: len(desk.log.erasures)) == listed.event_count  # type: ignore[misc]
            assert SECRET not in repr(folded(desk)) and not desk.read(lambda desk=desk: desk.bus.arrivals.incomplete)  # type: ignore[misc]
            assert not holding(desk.directory.database, desk._key, *PIECES)
        states = [folded(desk)["incidents"][stream] for desk in (here, there, late)]
        assert states[0] == states[1] == states[2]
        verdict = there.verify()
        assert verdict.sound and verdict.erased == listed.event_count and verdict.incomplete == 0
        assert SECRET in repr(folded(held)), "under a hold here"
        tick(held, 60)
        held.execute(ReleaseHold(desk_of_hold, "settled"))
        assert SECRET not in repr(folded(held)) and not holding(held.directory.database, held._key, *PIECES)


def test_single_entries_and_people_go_and_fields_do_not(station: Station) -> None:
    desk = station.open()
    who = consents(desk)
    stream = desk.execute(Declare("Till")).stream
    entry = desk.execute(LogEntry(stream, SECRET)).events[0]
    moved = desk.execute(AssignRole(stream, Role.SCRIBE, desk.identity.me)).events[0]
    with pytest.raises(Refused, match="can't go by itself"):
        incident_list(desk, stream, (moved,))
    with pytest.raises(Refused, match="is open"):
        incident_list(desk, stream)
    ordered(desk, incident_list(desk, stream, (entry,)), who)
    summary = desk.read(lambda: desk.incidents.state(stream).summary())
    assert summary.title == "Till" and summary.state.is_open
    guest = desk.people.find_or_add("Zyxomma petiolatum")
    desk.people.describe(guest, "Zyxomma petiolatum", {"phone": "+1 555 0100"})
    ordered(desk, person_list(guest), who)
    assert desk.people.name(guest) == f"Erased person {guest[-8:]}"
    with pytest.raises(Refused, match="erased by order"):
        desk.people.describe(guest, "Zyxomma", {})
    desk.close()
    assert not holding(station.database, station.key, PIECES[0], b"+1 555 0100")


def test_a_backup_from_before_forgets_it_again_when_it_is_restored(station: Station, tmp_path: Path) -> None:
    desk = station.open()
    who = consents(desk)
    stream = over(desk)
    origin = desk.identity.origin
    desk.back_up(tmp_path / "before.db")
    ordered(desk, incident_list(desk, stream), who)
    desk.close()
    desk = station.open()
    directory = desk.directory
    desk.close()
    directory.lock("test", "now", None)
    restore.restore(tmp_path / "before.db", directory, station.secrets, station.clock)
    directory.release()
    for kept in station.place.glob("before-restore-*"):
        kept.unlink()
    assert not holding(station.database, station.key, *PIECES)
    desk = station.open()
    assert desk.identity.origin != origin and SECRET not in repr(folded(desk))
    verdict = desk.verify()
    assert verdict.sound and verdict.erased == 5
    desk.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_no_book_stumbles_over_what_was_erased_wherever_it_lay(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with offices(tmp_path, 1) as (desk,):
        story([desk], chance, 60)
        contexts = {row: json.loads(row.raw)["t"].partition(".")[0] for row in desk.read(lambda: list(desk.log.rows()))}
        assert len(set(contexts.values())) >= 7
        # No list ever holds the catalogue: what is in force stays so until another is.
        rows = [row for row, context in contexts.items() if context != "catalog"]
        gone: dict[StreamId, list[bytes]] = {}
        streams = {row.stream for row in rows if chance.random() < 0.02}
        for row in rows:
            if row.stream in streams or chance.random() < 0.3:
                gone.setdefault(row.stream, []).append(row.hash)
        listed = ErasureList.of(gone)

        def work() -> None:
            erasure = Erasure(EventId(str(uuid.uuid4())), 1, "by order", listed.events)
            desk.bus.refold(desk.log.erasures.carry_out(erasure).streams)
            assert desk.log.erasures.scrub()

        desk.read(work)
        shown = folded(desk)
        verdict = desk.verify()
        assert verdict.sound and (verdict.erased, verdict.incomplete) == (listed.event_count, 0)
        for record in assessments(desk, 2**45):
            assert record.record.events
        desk.close()
        again = Station(tmp_path / "0")
        again.secrets = desk.keeper  # type: ignore[assignment]  # the one it was opened with
        other = again.open()
        assert folded(other) == shown
        other.close()
