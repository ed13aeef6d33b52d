import json
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.groups import KEY_ENROLLED, MEMBERSHIP_CHANGED, SIGNING_TRIED, Attempts, Groups
from models.kernel.event import Event
from tests.fakes.events import ANA, BO, Device, person


def folded(events: list[Event]) -> Groups:
    groups = Groups()
    for event in events:
        groups.apply(event)
    return groups


def test_members_come_and_go() -> None:
    device = Device()
    added = device.write(MEMBERSHIP_CHANGED, {"person": BO, "group": "legal", "member": True})
    groups = folded([added])
    assert (groups.of(BO), groups.members("legal"), groups.names) == (("legal",), (BO,), ("legal",))
    removed = device.write(MEMBERSHIP_CHANGED, {"person": BO, "group": "legal", "member": False}, added.id)
    assert folded([added, removed]).of(BO) == ()


def test_added_and_removed_at_once_is_no_member_until_settled() -> None:
    here, there = Device(ANA, 1), Device(BO, 2)
    added = here.write(MEMBERSHIP_CHANGED, {"person": BO, "group": "legal", "member": True})
    removed = there.write(MEMBERSHIP_CHANGED, {"person": BO, "group": "legal", "member": False})
    groups = folded([added, removed])
    assert groups.of(BO) == ()
    assert set(groups.heads("legal", BO)) == {added.id, removed.id}


def test_waiting_after_wrong_passphrases_doubles_up_to_a_quarter_of_an_hour() -> None:
    assert [Attempts(failed).delay_ms for failed in (0, 1, 2, 3, 10, 11, 1_000)] == [
        0,
        1_000,
        2_000,
        4_000,
        512_000,
        900_000,
        900_000,
    ]
    wrong = Attempts(3, 50_000)
    assert [wrong.wait_ms(now) for now in (50_000, 53_000, 54_000, 90_000)] == [4_000, 1_000, 0, 0]
    assert wrong.wait_ms(10_000) == 4_000, "a clock set back gains nothing"


def test_what_is_not_what_its_type_says_changes_nothing() -> None:
    device = Device()
    for body in ({}, {"person": BO, "group": "No Group", "member": True}, {"person": BO, "group": "pr", "member": 1}):
        assert not Groups().apply(device.write(MEMBERSHIP_CHANGED, body))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_any_order_and_repetition_gives_the_same_groups(seed: int) -> None:
    dice = random.Random(seed)
    devices = [Device(person(number), number) for number in (1, 2)]
    views = [Groups(), Groups()]
    events: list[Event] = []
    for _ in range(25):
        at = dice.randrange(2)
        who, group = person(dice.randint(1, 3)), dice.choice(["legal", "pr"])
        match dice.randrange(3):
            case 0:
                body = {"person": who, "group": group, "member": dice.random() < 0.5}
                event = devices[at].write(MEMBERSHIP_CHANGED, body, *views[at].heads(group, who))
            case 1:
                event = devices[at].write(KEY_ENROLLED, {"person": who, "public_key": f"{dice.getrandbits(256):064x}"})
            case _:
                event = devices[at].write(SIGNING_TRIED, {"person": who, "right": dice.random() < 0.3})
        events.append(event)
        views[at].apply(event)
        if dice.random() < 0.3:
            for each in events:
                views[1 - at].apply(each)
    expected = json.dumps(folded(events).to_plain())
    shuffled = events + dice.sample(events, 8)
    dice.shuffle(shuffled)
    assert json.dumps(folded(shuffled).to_plain()) == expected
