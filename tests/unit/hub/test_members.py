"""How devices become members, what they may, and how that ends."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.hub.refusals import HubRefused
from models.access.roles import DeviceRole, permissions_of
from models.kernel.certificate import LIFETIME_MS
from models.kernel.errors import BadInput
from models.kernel.ids import OrgId, PersonId
from models.sync import enrolment
from models.sync.enrolment import hub_proof, key_of
from models.sync.parcel import Parcel
from models.sync.protocol import Authority, EnrolRequest, Person
from tests.fakes.hub import CA, FORMER_ORG, ORG, STREAM, Hub, Station

ANA, BO = PersonId("0197f000-0000-7000-9000-000000000001"), PersonId("0197f000-0000-7000-9000-000000000002")


def code_of(hub: Hub, name: str = "Ana", role: str = "responder", adopt: bool = False) -> str:
    return hub.core.enrolment.invite(name, DeviceRole(role), adopt=adopt).code


def why(hub: Hub, request: EnrolRequest) -> str:
    with pytest.raises(HubRefused) as refused:
        hub.core.enrol(request)
    return refused.value.code


@pytest.mark.parametrize("role", list(DeviceRole))
def test_a_device_is_given_what_its_role_may(role: DeviceRole) -> None:
    hub = Hub()
    code = code_of(hub, role=role.value)
    station = Station(hub)
    request = station.request(code)
    reply = hub.core.enrol(request)
    assert reply.certificate.permissions == permissions_of(role)
    assert (reply.certificate.org, reply.certificate.issuer, reply.role) == (ORG, hub.authority.public, role.value)
    assert reply.certificate.device_key == station.key.public and reply.certificate.user == reply.user
    assert reply.certificate.not_after_ms - hub.clock.now_ms() == LIFETIME_MS
    assert enrolment.is_same(reply.proof, hub_proof(key_of(code), CA, request.asked, reply.told))
    assert [person.name for person in reply.people] == ["Ana"]


def test_a_code_is_good_once() -> None:
    hub = Hub()
    code = code_of(hub)
    hub.core.enrol(Station(hub, 1).request(code))
    assert why(hub, Station(hub, 2).request(code)) == "unknown-code"
    assert len(hub.store.devices()) == 1


def test_a_code_runs_out() -> None:
    hub = Hub()
    code = code_of(hub)
    hub.clock.advance(enrolment.LIFETIME_MS / 1000 + 1)
    assert why(hub, Station(hub).request(code)) == "code-spent"
    assert why(hub, Station(hub).request(code)) == "unknown-code"


def test_a_code_is_spent_after_five_wrong_proofs_even_for_the_right_one() -> None:
    hub = Hub()
    code = code_of(hub)
    good = Station(hub).request(code)
    for _ in range(enrolment.MAX_TRIES):
        assert why(hub, replace(good, proof=bytes(32))) == "wrong-code"
    assert why(hub, good) == "code-spent"
    assert hub.store.devices() == []


def test_somebody_in_the_middle_with_another_authority_is_noticed() -> None:
    hub = Hub()
    code = code_of(hub)
    assert why(hub, Station(hub).request(code, ca=b"another authority".ljust(32))) == "wrong-code"


def test_nothing_of_a_request_can_be_changed_on_the_way() -> None:
    hub = Hub()
    code = code_of(hub, adopt=True)
    request = Station(hub).request(code, adopt=True)
    other = Station(hub, 2).key.public
    for changed in (
        replace(request, device_key=other),
        replace(request, nonce=bytes(32)),
        replace(request, device_name="another"),
        replace(request, former=None),
        replace(request, former=Authority(other, FORMER_ORG)),
    ):
        with pytest.raises(HubRefused):
            hub.core.enrol(changed)
    assert hub.store.devices() == [] and hub.store.authorities() == []


def test_open_codes_are_bounded_and_old_ones_make_room() -> None:
    hub = Hub()
    for _ in range(100):
        code_of(hub)
    with pytest.raises(HubRefused) as refused:
        code_of(hub)
    assert refused.value.code == "busy"
    hub.clock.advance(enrolment.LIFETIME_MS / 1000 + 1)
    code_of(hub)
    assert len(hub.store.invitations()) == 1


def test_a_person_with_two_devices_is_one_person() -> None:
    hub = Hub()
    laptop, desk = hub.join("Ana", seed=1), hub.join("  ana ", seed=2)
    assert laptop.user == desk.user and laptop.device != desk.device
    hub.core.put_people(laptop.device, [Person(BO, "Ana", {}, 5)])
    with pytest.raises(BadInput, match="several"):
        code_of(hub, "Ana")
    invited = hub.core.enrolment.invite("Ana", DeviceRole.RESPONDER, person=BO)
    assert invited.person == BO
    with pytest.raises(BadInput):
        hub.core.enrolment.invite("Ana", DeviceRole.RESPONDER, person=ANA)


def test_without_adoption_a_former_record_stays_outside() -> None:
    hub = Hub()
    station = Station(hub)
    old = station.write(certificate=station.before_joining())
    code = code_of(hub)
    reply = hub.core.enrol(station.request(code, adopt=True))
    station.take_place(reply)
    assert not reply.adopted
    answer = station.push(old)
    assert answer.outcomes[0].outcome.value == "parked"
    assert [each.org for each in hub.core.member_list(station.device).authorities] == [ORG]


def test_an_adopted_record_is_taken_in_and_every_member_is_told() -> None:
    hub = Hub()
    bo = hub.join("Bo", seed=2)
    station = Station(hub)
    old = station.write(certificate=station.before_joining())
    bo.push(old)
    assert hub.store.parked_count() == 1 and hub.store.head() == 0
    reply = hub.core.enrol(station.request(code_of(hub, adopt=True), adopt=True))
    station.take_place(reply)
    assert reply.adopted
    # What was parked for want of trust is in by itself.
    assert hub.store.parked_count() == 0 and hub.store.head() == 1
    told = {each.key: each.org for each in hub.core.member_list(bo.device).authorities}
    assert told == {hub.authority.public: ORG, station.former.public: FORMER_ORG}
    assert station.push(old).outcomes[0].outcome.value == "duplicate"


def test_what_waits_for_a_certificate_is_in_as_soon_as_that_comes() -> None:
    hub = Hub()
    station = hub.join("Ana", adopt=True)
    paper = station.before_joining()
    first, second = station.write(certificate=paper), station.write(certificate=paper)
    assert station.push(Parcel(first.event, None)).outcomes[0].outcome.value == "parked"
    station.push(second)
    assert hub.store.parked_count() == 0
    assert [row.event for row in hub.store.feed(0, 9, 10**9)] == [first.event, second.event]


def test_nobody_can_make_himself_the_authority_of_this_or_of_another_adopted_organisation() -> None:
    hub = Hub()
    hub.join("Ana", seed=1, adopt=True)
    code = code_of(hub, "Bo", adopt=True)
    key = key_of(code)
    thief = Station(hub, 9)
    for former in (
        Authority(thief.former.public, ORG),
        Authority(thief.former.public, FORMER_ORG),
        Authority(hub.authority.public, OrgId("0197f000-0000-7000-8000-0000000000ee")),
    ):
        bare = replace(thief.request(code), former=former)
        request = replace(bare, proof=enrolment.device_proof(key, CA, bare.asked))
        assert why(hub, request) == "former-authority"
    assert len(hub.store.authorities()) == 1 and len(hub.store.devices()) == 1


def test_a_device_that_comes_again_keeps_its_place_and_loses_what_its_role_no_longer_gives() -> None:
    hub = Hub()
    station = hub.join("Ana", "incident_commander")
    first, old = station.device, station.certificate
    hub.core.revoke("Ana")
    station.take_place(hub.core.enrol(station.request(code_of(hub, role="observer"))))
    assert station.device == first and hub.store.cut_offs() == []
    with pytest.raises(HubRefused):
        station.push(station.write())
    # Written under its old certificate, brought by somebody else after that had run out: the hub no longer stands for it.
    hub.clock.advance(LIFETIME_MS / 1000 + 600)
    bo = hub.join("Bo", seed=2)
    station.heads.clear()
    reply = bo.push(station.write(certificate=old))
    assert reply.outcomes[0].outcome.value == "parked" and "certificate's time" in reply.outcomes[0].fault


def test_a_renewed_certificate_is_of_the_role_and_known_to_all() -> None:
    hub = Hub()
    station = hub.join("Ana")
    hub.clock.advance(3600)
    station.renew()
    assert station.certificate is not None
    assert station.certificate.not_after_ms == hub.clock.now_ms() + LIFETIME_MS
    assert hub.store.certificate(station.certificate.hash) == station.certificate
    assert station.push(station.write()).outcomes[0].outcome.value == "admitted"
    hub.core.revoke(station.device)
    with pytest.raises(HubRefused):
        station.renew()


def test_who_is_to_be_revoked_must_be_clear() -> None:
    hub = Hub()
    one, other = hub.join("Ana", seed=1), hub.join("Ana", seed=2)
    with pytest.raises(BadInput, match="may mean"):
        hub.core.revoke("Ana")
    with pytest.raises(BadInput, match="no device"):
        hub.core.revoke("Bo")
    hub.core.revoke(one.device)
    hub.core.revoke("ANA")
    assert {each.id for each in hub.store.devices() if each.revoked_ms} == {one.device, other.device}
    assert hub.store.parked_count() == 0 and STREAM


people = st.lists(
    st.builds(
        Person,
        st.sampled_from([ANA, BO]),
        st.sampled_from(["Ana", "Anna", "Bo"]),
        st.sampled_from([{}, {"team": "A"}, {"team": "B"}]),
        st.integers(0, 5),
    ),
    max_size=6,
)


@settings(max_examples=30, deadline=None)
@given(offered=people, cut=st.integers(0, 6), data=st.data())
def test_names_come_out_the_same_in_any_order_and_batching(
    offered: list[Person], cut: int, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(offered))
    directories = []
    for batches in ([offered], [shuffled[:cut], shuffled[cut:], shuffled]):
        hub = Hub()
        ana = hub.join("Somebody")
        for batch in batches:
            hub.core.put_people(ana.device, batch)
        directories.append({each for each in map(repr, hub.core.people(ana.device).people) if "Somebody" not in each})
    assert directories[0] == directories[1]


def test_a_name_from_a_clock_ahead_can_be_corrected() -> None:
    hub = Hub()
    ana = hub.join("Somebody")
    far = hub.clock.now_ms() + 10**11
    hub.core.put_people(ana.device, [Person(ANA, "Wrong", {}, far)])
    hub.clock.advance(1)
    hub.core.put_people(ana.device, [Person(ANA, "Right", {}, hub.clock.now_ms())])
    assert {each.name for each in hub.core.people(ana.device).people} == {"Somebody", "Right"}
