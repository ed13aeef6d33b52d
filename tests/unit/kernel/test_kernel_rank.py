"""The canonical order depends on the set of events alone, and never contradicts what anybody had seen."""

import random
from collections.abc import Iterable, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.kernel.event import SignedEvent
from models.kernel.hlc import Hlc
from models.kernel.ids import OriginId
from models.kernel.rank import RANK_BYTES, Node, node_of, order_of, rank_all, rank_of, stamp_of
from tests.fakes.crowd import History, Step, histories, told_by

STEPS = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def nodes(events: Iterable[SignedEvent]) -> list[Node]:
    return [node_of(event.envelope, event.hash) for event in events]


def in_order(events: Sequence[Node]) -> list[bytes]:
    ranks = rank_all(events)
    return [place[3] for place in sorted(order_of(ranks[node.hash], node) for node in events)]


def test_a_rank_is_the_stamp_unless_something_came_before_it() -> None:
    early, late = Hlc(1_000, 7), Hlc(2_000, 0)
    assert stamp_of(rank_of(early, ())) == early
    assert rank_of(late, [rank_of(early, ())]) == rank_of(late, ())
    assert stamp_of(rank_of(early, [rank_of(late, ())])) == Hlc(2_000, 1)
    last = rank_of(Hlc(2**48 - 1, 0xFFFF), ())
    after = rank_of(early, [last])
    assert len(after) == len(last) == RANK_BYTES and after > last and stamp_of(after) == Hlc(2**48 - 1, 0xFFFF)


@STEPS
@given(histories(4, 24), st.randoms(use_true_random=False))
def test_the_order_depends_on_the_set_alone(told: History, chance: random.Random) -> None:
    events = nodes(told.events)
    shuffled = [*events, *events[:3]]
    chance.shuffle(shuffled)
    assert rank_all(shuffled) == rank_all(events)


@STEPS
@given(histories(4, 24))
def test_a_newcomer_that_nobody_named_changes_no_rank(told: History) -> None:
    """What incremental ranking rests on, with circles and forks in the rest."""
    events = nodes(told.events)
    named = {
        origin: max((node.deps.get(origin, 0) for node in events), default=0) for origin in {n.origin for n in events}
    }
    followed = {node.prev for node in events}
    whole = rank_all(events)
    for node in events:
        if node.hash not in followed and node.seq > named[node.origin]:
            rest = rank_all(each for each in events if each is not node)
            assert rest == {digest: rank for digest, rank in whole.items() if digest != node.hash}


@STEPS
@given(histories(5, 30, is_hostile=False))
def test_causality_beats_clocks(told: History) -> None:
    events = nodes(told.events)
    place = {digest: at for at, digest in enumerate(in_order(events))}
    by_place = {(node.origin, node.seq): node.hash for node in events}
    for node in events:
        assert node.seq == 1 or place[node.prev] < place[node.hash]
        for origin, seq in node.deps.items():
            assert place[by_place[OriginId(origin), seq]] < place[node.hash]


def test_a_circle_is_opened_at_its_earliest_stamp_and_the_rest_keeps_its_order() -> None:
    # 0 claims to have seen what 1 will write; 1 has seen 0 and goes on.
    told = told_by([Step(0, 0, lies_about=1), *[Step(1, 0, jump_ms=9) for _ in range(4)], Step(0, 1)], 2)
    assert in_order(nodes(told.events)) == [event.hash for event in told.events]


def test_many_circles_are_no_work_without_end_and_keep_the_chains() -> None:
    steps = [Step(number % 6, (number * 5 + 1) % 6, lies_about=(number * 7 + 2) % 6) for number in range(600)]
    events = nodes(told_by(steps, 6).events)
    place = {digest: at for at, digest in enumerate(in_order(events))}
    assert len(place) == 600
    assert all(node.seq == 1 or place[node.prev] < place[node.hash] for node in events)
