"""Rights at workstations of a hub: elevation, roles that change, restricted incidents, devices that were shut out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from console.automation_book import BeginStandalone
from console.bundles.making import export
from console.bundles.taking import take
from console.desk import Desk
from models.access.approval.request import Verdict
from models.access.elevation.commands import AskElevation, BreakGlass, SettleReview, VoteElevation
from models.access.elevation.events import ReviewVerdict, Scope
from models.access.elevation.views import Word
from models.access.roles import READ_RESTRICTED, DeviceRole
from models.incident.classification.commands import Classify, PolicyWords
from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.lifecycle import State
from models.kernel.admission import Outcome
from models.kernel.chain import Fault
from models.kernel.errors import Refused
from models.kernel.ids import StreamId
from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation

Make = Callable[..., Workstation]
ACT = BeginStandalone("restart", "a" * 64, "restart broker-3", "it hangs")
WORDS = PolicyWords(1, {}, {"sensitivity": ("internal", "restricted")})


def texts(desk: Desk, stream: StreamId) -> list[str]:
    return [entry.text for entry in desk.read(lambda: desk.incidents.state(stream).entries())]


def test_rights_for_an_hour_are_granted_from_another_workstation_and_end_with_the_incident(workstation: Make) -> None:
    bo, ana = workstation("Bo Lindqvist"), workstation("Ana Ruiz", "incident_commander")
    for each in (bo, ana):
        each.join()
    with bo.at_work() as (desk, exchange), ana.at_work() as (office, other):
        stream, me = desk.execute(Declare("Checkout failing")).stream, desk.identity.me

        def exchanged() -> None:
            for each in (exchange, other, exchange):
                each.wake()
                each.turn()

        with pytest.raises(Refused, match="people elevate"):
            desk.execute(ACT)
        assert desk.read(lambda: desk.elevations.production(stream, me))
        (asked, _line) = desk.execute(AskElevation(Scope(stream), "restart the broker")).events
        (theirs,) = office.execute(AskElevation(Scope(change="CHG-1"), "x")).events
        exchanged()
        with pytest.raises(Refused, match=r"access\.elevation\.voted.*approver"):
            desk.execute(VoteElevation(theirs, Verdict.APPROVE))
        office.execute(VoteElevation(asked, Verdict.APPROVE, "go ahead"))
        exchanged()
        assert desk.read(lambda: desk.elevations.production(stream, me)) == ""
        assert desk.read(lambda: desk.elevations.production(None, me)), "the incident alone"
        assert "Granted elevated rights: go ahead" in texts(desk, stream)
        office.execute(MoveState(stream, State.DISMISSED, "a drill"))
        exchanged()
        (found,) = [each for each in desk.read(lambda: desk.elevations.view).all if each.id == asked]
        assert found.word(desk.clock.now_ms()) is Word.OVER and found.ended_why == "the incident was closed"
        assert desk.read(lambda: desk.elevations.production(stream, me))


def test_who_commands_acts_without_asking_and_a_broken_glass_is_heard_of_everywhere(workstation: Make) -> None:
    bo, ana = workstation("Bo Lindqvist"), workstation("Ana Ruiz", "incident_commander")
    for each in (bo, ana):
        each.join()
    with ana.at_work() as (office, other), bo.at_work() as (desk, exchange):
        office.execute(ACT)
        stream = desk.execute(Declare("Checkout failing")).stream
        (glass,) = desk.execute(BreakGlass(Scope(change="CHG-7"), "nobody answers")).events
        desk.execute(ACT)
        (key, line) = desk.execute(BreakGlass(Scope(stream), "nobody answers")).events
        assert any("BROKE THE GLASS" in each for each in texts(desk, stream)) and line != key
        exchange.turn()
        other.wake()
        other.turn()
        assert len(office.read(lambda: office.elevations.view).loud(office.clock.now_ms())) == 2
        with pytest.raises(Refused, match="did themselves"):
            desk.execute(SettleReview(glass, ReviewVerdict.JUSTIFIED, "fine"))
        office.execute(SettleReview(key, ReviewVerdict.NOT_JUSTIFIED, "the duty manager was there"))
        other.turn()
        exchange.wake()
        exchange.turn()
        assert [each.id for each in desk.read(lambda: desk.elevations.view).all if each.owes_review] == [glass]


def test_another_role_comes_with_a_new_certificate_and_what_it_may_read_from_the_start(
    workstation: Make, hub: Hub
) -> None:
    ana, bo = workstation("Ana Ruiz", "incident_commander"), workstation("Bo Lindqvist")
    for each in (ana, bo):
        each.join()
    with ana.at_work() as (desk, exchange):
        secret = desk.execute(Declare("Customer data on a paste site")).stream
        desk.execute(Classify(secret, WORDS, tags={"sensitivity": "restricted"}))
        opened = desk.execute(Declare("Checkout failing")).stream
        exchange.turn()
        assert desk.read(desk.restricted.now) >= {secret}
    with bo.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        streams = {each.id for each in desk.read(desk.incidents.headings)}
        assert streams == {opened}, "the incident is there for those alone who may read it"
        desk.execute(LogEntry(opened, "looking"))
        assert exchange.turn().failure is None and exchange.status().pending.count == 0
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.COMMS_LEAD)
        exchange.begin()
        assert exchange.turn().failure is None
        hubs = exchange.status().membership
        assert hubs is not None
        assert hubs.role == "comms_lead" and READ_RESTRICTED in hubs.certificate.permissions
        assert {each.id for each in desk.read(desk.incidents.headings)} == {opened, secret}
        assert desk.read(desk.restricted.now) >= {secret}


def test_a_restricted_incident_leaves_encrypted_only_and_by_the_hand_of_who_may_read_it(
    workstation: Make, tmp_path: Path
) -> None:
    ana = workstation("Ana Ruiz", "incident_commander")
    ana.join()
    with ana.at_work() as (desk, _exchange):
        secret = desk.execute(Declare("Customer data on a paste site")).stream
        desk.execute(Declare("Checkout failing"))
        desk.execute(Classify(secret, WORDS, tags={"sensitivity": "restricted"}))
        made = export(desk, tmp_path / "all.wrbundle")
        assert (made.incidents, made.restricted) == (1, 1)
        assert export(desk, tmp_path / "sealed.wrbundle", passphrase="a word of some length").restricted == 0
        with pytest.raises(Refused, match="encrypted"):
            export(desk, tmp_path / "one.wrbundle", [secret])
        assert export(desk, tmp_path / "one.wrbundle", [secret], "a word of some length").incidents == 1


def test_what_a_device_wrote_after_it_was_shut_out_is_parked_by_every_member_whoever_brings_it(
    workstation: Make, hub: Hub, tmp_path: Path
) -> None:
    cleo, bo = workstation("Cleo Park"), workstation("Bo Lindqvist")
    for each in (cleo, bo):
        each.join()
    with cleo.at_work() as (desk, exchange):
        stream = desk.execute(Declare("Checkout failing")).stream
        desk.execute(LogEntry(stream, "before"))
        exchange.turn()
        hub.core.revoke("Cleo Park")
        desk.execute(LogEntry(stream, "afterwards"))
        desk.execute(Declare("Another"))
        export(desk, tmp_path / "case.wrbundle")
    with bo.at_work() as (desk, exchange):
        assert exchange.turn().failure is None and "before" in texts(desk, stream)
        taken = take(desk, tmp_path / "case.wrbundle")
        assert set(taken.by_outcome) == {Outcome.DUPLICATE, Outcome.PARKED}
        assert "afterwards" not in texts(desk, stream)
        faults = {each.fault for each in desk.read(desk.bus.arrivals.parked.all)}
        assert Fault.SHUT_OUT in faults and faults <= {Fault.SHUT_OUT, Fault.BEHIND}
    with bo.at_work() as (desk, exchange):
        # Remembered over a restart, and taken back where the hub lets the device in again.
        assert desk.bounds.keys
        with hub.store.writing():
            device = hub.core.members.find("Cleo Park")
            hub.core.members.admit(device.key, device.person, device.name, device.machine, DeviceRole.RESPONDER)
        exchange.turn()
        assert not desk.bounds.keys and "afterwards" in texts(desk, stream)


def test_a_smaller_role_counts_wherever_it_is_heard_of_in_whatever_order_and_a_larger_one_gives_all_of_it_back(
    workstation: Make, hub: Hub, tmp_path: Path
) -> None:
    bo, ana, cleo = workstation("Bo Lindqvist"), workstation("Ana Ruiz", "incident_commander"), workstation("Cleo Park")
    for each in (bo, ana, cleo):
        each.join()

    def state(desk: Desk) -> tuple[State, list[str]]:
        return desk.read(lambda: desk.incidents.state(stream).summary().state), texts(desk, stream)

    with bo.at_work() as (desk, exchange):
        stream = desk.execute(Declare("Checkout failing")).stream
        desk.execute(LogEntry(stream, "before"))
        exchange.turn()
        with ana.at_work() as (_office, other):
            other.turn()
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.LEGAL)
        # It has not heard of it, and works on.
        desk.execute(MoveState(stream, State.TRIAGE))
        desk.execute(LogEntry(stream, "behind it"))
        first = desk.identity.origin
        export(desk, tmp_path / "case.wrbundle")
    with ana.at_work() as (office, other), cleo.at_work() as (desk, exchange):
        assert set(take(office, tmp_path / "case.wrbundle").by_outcome) == {Outcome.DUPLICATE, Outcome.ADMITTED}
        assert state(office)[0] is State.TRIAGE, "she has not heard of it either"
        assert exchange.turn().failure is None
        assert set(take(desk, tmp_path / "case.wrbundle").by_outcome) == {Outcome.DUPLICATE, Outcome.PARKED}
        # Now she hears of it: what she took in stays, and does not count.
        other.turn()
        assert state(office) == state(desk) and "behind it" not in texts(office, stream)
        aside = office.read(lambda: office.bus.arrivals.aside)
        assert [each.fault for each in aside.events] == [Fault.DEMOTED, Fault.BEHIND]
        assert {each.why for each in other.status().parked} == {Fault.DEMOTED, Fault.BEHIND}
        assert office.verify().sound
    with bo.at_work() as (desk, exchange), ana.at_work() as (office, other):
        assert state(office)[0] is not State.TRIAGE, "remembered over a restart"
        assert exchange.turn().failure is None
        assert desk.identity.origin != first and state(desk) == state(office)
        hubs = exchange.status().membership
        assert hubs is not None and (hubs.role, hubs.certificate.allows("incident.state_moved")) == ("legal", False)
        with pytest.raises(Refused, match=r"may not write incident\.\w+"):
            desk.execute(MoveState(stream, State.TRIAGE))
        desk.execute(LogEntry(stream, "in the smaller role"))
        exchange.turn()
        other.turn()
        assert "in the smaller role" in texts(office, stream) and state(desk) == state(office)
        hub.core.members.entitle("Bo Lindqvist", DeviceRole.RESPONDER)
        for talk in (exchange, other):
            talk.begin()
            assert talk.turn().failure is None
        assert state(desk) == state(office) and state(office)[0] is State.TRIAGE
        assert {"behind it", "in the smaller role"} <= set(texts(office, stream))
        assert not office.read(lambda: office.bus.arrivals.aside).events
        desk.execute(LogEntry(stream, "as before"))
        exchange.turn()
        other.wake()
        other.turn()
        assert state(desk) == state(office) and "as before" in texts(office, stream) and not exchange.status().parked
