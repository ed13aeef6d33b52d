"""A second person at one workstation: keys, certificates, the record's verdict on them, and guessing that gets slower."""

from pathlib import Path

import pytest

from console.access_book import ChangeMembership
from console.desk import Desk
from console.second_person import NotEnrolled, SignatureDelayed, WrongSignature
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.incident.approvals.commands import RequestApproval, VoteApproval
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.incident.commands import AssignRole, Declare
from models.incident.roles import Role
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId, PersonId, StreamId
from tests.fakes.station import Station

WORDS = "nine black cats"
TWO = ApprovalPolicy(("legal", "operations_lead"), 2)


@pytest.fixture
def station(tmp_path: Path) -> Station:
    return Station(tmp_path / "desk")


def asked(desk: Desk) -> tuple[StreamId, EventId]:
    stream = desk.execute(Declare("Checkout failing")).stream
    receipt = desk.execute(RequestApproval(stream, "update", "u-1", "ab" * 32, "Update 1", TWO))
    return stream, receipt.events[0]


def found(desk: Desk, stream: StreamId, key: EventId) -> ApprovalView:
    view = desk.read(lambda: desk.incidents.state(stream).part(PART).get(key))
    assert view is not None
    return view


def somebody(desk: Desk, name: str, *groups: str) -> PersonId:
    who = desk.people.find_or_add(name)
    desk.enrol(who, WORDS)
    for group in groups:
        desk.execute(ChangeMembership(who, group))
    return who


def test_two_enrolled_people_sign_with_their_own_keys_and_the_record_is_sound(station: Station) -> None:
    desk = station.open()
    try:
        mei, raj = somebody(desk, "Mei Chen", "legal"), somebody(desk, "Raj Patel")
        stream, key = asked(desk)
        desk.execute(AssignRole(stream, Role.OPERATIONS_LEAD, raj))
        with pytest.raises(Refused, match="their own"):
            desk.execute(VoteApproval(stream, key, Verdict.APPROVE, groups=("legal", "operations_lead")))
        desk.execute_as(mei, WORDS, VoteApproval(stream, key, Verdict.APPROVE, groups=("operations_lead",)))
        assert found(desk, stream, key).votes[0].vote.groups == ("legal",), "groups are looked up, never brought along"
        station.clock.advance(1)
        desk.execute_as(raj, WORDS, VoteApproval(stream, key, Verdict.APPROVE))
        granted = found(desk, stream, key).standing(station.clock.now_ms())
        assert granted.is_granted and granted.approved_by == (mei, raj)
        verdict = desk.verify()
        assert verdict.sound and verdict.events >= 8, verdict
    finally:
        desk.close()
    again = station.open()
    try:
        assert found(again, stream, key).standing(station.clock.now_ms()).is_granted
        assert again.read(lambda: again.second.can_sign(mei))
    finally:
        again.close()


def test_a_second_person_may_vote_but_not_hand_out_memberships(station: Station) -> None:
    desk = station.open()
    try:
        mei = somebody(desk, "Mei Chen", "legal")
        with pytest.raises(Refused, match="may not write access"):
            desk.execute_as(mei, WORDS, ChangeMembership(mei, "executive"))
        assert desk.read(lambda: desk.access.of(mei)) == ("legal",)
    finally:
        desk.close()


def test_wrong_passphrases_are_answered_ever_more_slowly_also_after_a_restart(station: Station) -> None:
    desk = station.open()
    mei = somebody(desk, "Mei Chen", "legal")
    stream, key = asked(desk)
    vote = VoteApproval(stream, key, Verdict.APPROVE)
    with pytest.raises(WrongSignature) as first:
        desk.execute_as(mei, "guess one", vote)
    assert first.value.wait_ms == 1_000
    with pytest.raises(SignatureDelayed):
        desk.execute_as(mei, WORDS, vote)
    station.clock.advance(1)
    with pytest.raises(WrongSignature) as second:
        desk.execute_as(mei, "guess two", vote)
    assert second.value.wait_ms == 2_000
    desk.close()

    desk = station.open()
    try:
        with pytest.raises(SignatureDelayed):
            desk.execute_as(mei, WORDS, vote)
        station.clock.advance(2)
        desk.execute_as(mei, WORDS, vote)
        assert desk.read(lambda: desk.access.attempts(mei)).failed == 0
        assert desk.verify().sound
    finally:
        desk.close()


def test_nothing_of_a_passphrase_is_written_anywhere(station: Station) -> None:
    desk = station.open()
    mei = somebody(desk, "Mei Chen")
    stream, key = asked(desk)
    with pytest.raises(WrongSignature):
        desk.execute_as(mei, "guess one", VoteApproval(stream, key, Verdict.APPROVE))
    events = desk.read(lambda: [each.body for each in desk.incidents._log.events(desk.access.stream)])
    kept = station.secrets.get(f"user-key/{mei}") or ""
    desk.close()
    assert {"person": mei, "right": False} in events
    assert WORDS not in repr(events) + kept and "guess" not in repr(events) + kept


def test_enrolling_needs_a_long_passphrase_and_changing_it_the_one_in_use(station: Station) -> None:
    desk = station.open()
    try:
        mei = desk.people.find_or_add("Mei Chen")
        stream, key = asked(desk)
        vote = VoteApproval(stream, key, Verdict.APPROVE)
        with pytest.raises(NotEnrolled):
            desk.execute_as(mei, WORDS, vote)
        with pytest.raises(BadInput, match="at least 10"):
            desk.enrol(mei, "short")
        desk.enrol(mei, WORDS)
        with pytest.raises(Refused, match="enrolled already"):
            desk.enrol(mei, "another long one")
        desk.enrol(mei, "another long one", former=WORDS)
        with pytest.raises(WrongSignature):
            desk.execute_as(mei, WORDS, vote)
    finally:
        desk.close()


def test_a_key_put_under_another_name_opens_nothing(station: Station) -> None:
    desk = station.open()
    try:
        mei, raj = somebody(desk, "Mei Chen"), somebody(desk, "Raj Patel")
        stream, key = asked(desk)
        station.secrets.put({f"user-key/{raj}": station.secrets.get(f"user-key/{mei}") or ""})
        with pytest.raises(WrongSignature):
            desk.execute_as(raj, WORDS, VoteApproval(stream, key, Verdict.APPROVE))
    finally:
        desk.close()


def test_memberships_are_gated(station: Station) -> None:
    desk = station.open()
    try:
        mei = desk.people.find_or_add("Mei Chen")
        desk.execute(ChangeMembership(mei, "legal"))
        with pytest.raises(Refused, match="already a member"):
            desk.execute(ChangeMembership(mei, "legal"))
        with pytest.raises(Refused, match="is a role"):
            desk.execute(ChangeMembership(mei, "incident_commander"))
        with pytest.raises(BadInput, match="lower-case"):
            desk.execute(ChangeMembership(mei, "The Lawyers"))
        desk.execute(ChangeMembership(mei, "legal", member=False))
        assert desk.read(lambda: desk.access.of(mei)) == ()
    finally:
        desk.close()
