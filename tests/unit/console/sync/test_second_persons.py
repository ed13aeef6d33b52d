"""A second person at a workstation that belongs to a hub: enrolled with a code of their own, believed by everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from console.access_book import ChangeMembership
from console.desk import Desk
from console.second_person import NotAtHub, SecondRevoked, WrongSignature
from console.sync.exchange import Exchange
from console.sync.second_joining import enrol_at_hub
from models.access import vault
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.access.roles import DeviceRole
from models.incident.approvals.commands import RequestApproval, VoteApproval
from models.incident.approvals.part import PART
from models.incident.commands import Declare, LogEntry
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId, PersonId, StreamId, bears
from models.sync.session import RENEW_BELOW_MS
from tests.fakes.hub import Hub
from tests.fakes.hub_members import HubDoor, Workstation

WORDS = "nine black cats"
TWO = ApprovalPolicy(("legal",), 2, 8 * 3_600_000, ("security",))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose, and tested elsewhere."""
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)


@dataclass
class Office:
    hub: Hub
    desk: Desk
    exchange: Exchange
    place: Workstation

    def code(self, name: str, role: str = "comms_lead") -> str:
        return self.hub.core.enrolment.invite(name, DeviceRole(role)).code

    def enrol(self, name: str, role: str = "comms_lead", words: str = WORDS) -> PersonId:
        return enrol_at_hub(self.desk, name, words, self.code(name, role), HubDoor(self.hub))

    def asked(self) -> tuple[StreamId, EventId]:
        stream = self.desk.execute(Declare("Checkout failing")).stream
        request = RequestApproval(stream, "update", "u-1", "ab" * 32, "Update 1", TWO)
        return stream, self.desk.execute(request).events[0]

    def turn(self) -> None:
        assert self.exchange.turn().failure is None

    def is_granted(self, stream: StreamId, key: EventId) -> bool:
        def question() -> bool:
            view = self.desk.incidents.state(stream).part(PART).get(key)
            return view is not None and view.standing(self.hub.clock.now_ms()).is_granted

        return self.desk.read(question)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    hub = Hub()
    place = Workstation(tmp_path / "ana", hub, role="incident_commander")
    place.join()
    with place.at_work() as (desk, exchange):
        yield Office(hub, desk, exchange, place)


def test_an_approval_by_two_people_at_one_workstation_is_believed_by_hub_and_a_third_one(
    here: Office, tmp_path: Path
) -> None:
    mei, raj = here.enrol("Mei Chen"), here.enrol("Raj Patel")
    here.desk.execute(ChangeMembership(mei, "legal"))
    here.desk.execute(ChangeMembership(raj, "security"))
    stream, key = here.asked()
    vote = VoteApproval(stream, key, Verdict.APPROVE)
    here.desk.execute_as(mei, WORDS, vote)
    here.desk.execute_as(raj, WORDS, vote)
    assert here.is_granted(stream, key)
    here.turn()
    status = here.exchange.status()
    assert (status.pending.count, status.sync.refused) == (0, {}) and here.hub.store.parked_count() == 0
    origins = {row.event.envelope.actor: row.event.envelope.origin for row in here.hub.store.feed(0, 500, 1 << 24)}
    assert len({origins[mei], origins[raj], origins[here.desk.identity.me]}) == 3
    for each in (mei, raj):
        place = here.desk.read(lambda each=each: here.desk.second.place(each))  # type: ignore[misc]  # bound at once
        assert place is not None and bears(origins[each], place.certificate.device_key)
    # The third one never heard of these keys: it believes the hub's authority alone.
    other = Workstation(tmp_path / "cy", here.hub, "Cy Dee")
    other.join()
    with other.at_work() as (desk, exchange):
        assert exchange.turn(with_extras=False).failure is None
        there = Office(here.hub, desk, exchange, other)
        assert there.is_granted(stream, key) and exchange.status().parked_count == 0
        assert desk.verify().sound
    assert here.desk.verify().sound


def test_who_has_no_place_at_the_hub_signs_nothing(here: Office) -> None:
    mei = here.desk.people.find_or_add("Mei Chen")
    stream, key = here.asked()
    vote = VoteApproval(stream, key, Verdict.APPROVE)
    with pytest.raises(NotAtHub, match="--code"):
        here.desk.enrol(mei, WORDS)
    with pytest.raises(NotAtHub):
        here.desk.execute_as(mei, WORDS, vote)
    door = HubDoor(here.hub)
    with pytest.raises(BadInput, match="13 letters"):
        enrol_at_hub(here.desk, "Mei Chen", WORDS, "tea-pot", door)
    with pytest.raises(BadInput, match="at least 10"):
        enrol_at_hub(here.desk, "Mei Chen", "short", here.code("Mei Chen"), door)
    with pytest.raises(Refused, match="gave this place to Raj Patel"):
        enrol_at_hub(here.desk, "Mei Chen", WORDS, here.code("Raj Patel"), door)
    with pytest.raises(Refused, match="who this workstation belongs to"):
        enrol_at_hub(here.desk, "Ana Ruiz", WORDS, here.code("Ana Ruiz"), door)
    assert here.desk.read(here.desk.second.signers) == ()
    mei = here.enrol("Mei Chen")
    with pytest.raises(WrongSignature):
        here.desk.execute_as(mei, "guess and guess", vote)
    here.hub.clock.advance(2)
    # An observer's certificate permits nothing, wherever she signs.
    cy = here.enrol("Cy Dee", "observer")
    with pytest.raises(Refused, match="incident"):
        here.desk.execute_as(cy, WORDS, Declare("Something else"))


def test_a_certificate_is_renewed_with_the_persons_own_key_once_the_hub_is_reached(here: Office) -> None:
    mei = here.enrol("Mei Chen")

    def left_ms() -> int:
        place = here.desk.read(lambda: here.desk.second.place(mei))
        assert place is not None
        return place.certificate.not_after_ms - here.hub.clock.now_ms()

    stream = here.desk.execute(Declare("Checkout failing")).stream
    here.turn()
    here.hub.clock.advance(80 * 3600)
    assert left_ms() < 0
    # It ran out, and the hub stands for what is written all the same: it knows that she is a member.
    here.desk.execute_as(mei, WORDS, LogEntry(stream, "looked at it"))
    here.turn()
    assert left_ms() > RENEW_BELOW_MS
    assert here.exchange.status().pending.count == 0 and here.hub.store.parked_count() == 0
    assert here.desk.verify().sound


def test_whose_membership_ended_is_locked_out_and_it_is_told(here: Office) -> None:
    mei = here.enrol("Mei Chen")
    told: list[object] = []
    here.desk.bus.subscribe(told.append)
    here.hub.core.revoke("Mei Chen")
    here.exchange.begin()
    here.turn()
    assert [each.person for each in told if isinstance(each, SecondRevoked)] == [mei]
    stream = here.desk.execute(Declare("Checkout failing")).stream
    with pytest.raises(NotAtHub, match="ended their membership"):
        here.desk.execute_as(mei, WORDS, LogEntry(stream, "still here"))
    # With a new code she is back, under a key of her own again.
    here.enrol("Mei Chen", words="another long one")
    here.desk.execute_as(mei, "another long one", LogEntry(stream, "here again"))
    here.turn()
    assert here.hub.store.parked_count() == 0


def test_a_record_that_was_put_back_gives_second_persons_new_origins_too(here: Office) -> None:
    mei = here.enrol("Mei Chen")
    stream = here.desk.execute(Declare("Checkout failing")).stream

    def origin() -> str:
        rows = here.desk.read(lambda: here.desk.log.after(0, 100))
        return rows[-1].signed().envelope.origin

    here.desk.execute_as(mei, WORDS, LogEntry(stream, "before"))
    first = origin()
    here.desk.read(lambda: here.desk.moved(here.desk.identity.origin[:12] + "ab" * 10))  # type: ignore[arg-type]  # any origin
    here.desk.execute_as(mei, WORDS, LogEntry(stream, "after"))
    assert origin() != first and origin()[:12] == first[:12]
