"""Periods begin and end once, whatever is told how often; and what was written in one is settled only when nothing is owed."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.degraded.period import MOST_PERIODS, Kept, Period, Settlement, Way
from models.degraded.reckoning import Mutation, Word, fate_of, reckoned
from models.degraded.view import Fate
from models.kernel.ids import EventId, PersonId, StreamId

STREAM = StreamId("0197f000-0000-7000-8000-0000000000aa")
ME = PersonId("0197f000-0000-7000-9000-000000000001")


def event(number: int) -> EventId:
    return EventId(f"0197f000-0000-7000-a000-{number:012d}")


def mutation(number: int, kind: str = "incident.severity_changed") -> Mutation:
    return Mutation(event(number), STREAM, kind, number, 1_000 + number, "unsynced", "Ana", "", after=f"write {number}")


def settled(way: Way, task: int | None = None) -> Settlement:
    return Settlement(way, ME, 5, "called them", None if task is None else event(task))


def test_one_event_goes_from_waiting_to_settled() -> None:
    word = Word(0, {}, {}, {})
    assert fate_of(mutation(3), word)[0] is Fate.WAITING
    assert fate_of(mutation(3), replace(word, pushed=3))[0] is Fate.ACCEPTED
    conflicted = replace(word, pushed=3, conflicts={event(3): "Severity"})
    assert fate_of(mutation(3), conflicted) == (Fate.CONFLICTED, "Severity")
    rejected = replace(word, pushed=3, refused={event(3): "revoked"})
    assert fate_of(mutation(3), rejected) == (Fate.REJECTED, "revoked")
    with_task = replace(rejected, settled={event(3): settled(Way.TASK, 9)}, open_tasks={event(9)})
    assert fate_of(mutation(3), with_task)[0] is Fate.REJECTED
    assert fate_of(mutation(3), replace(with_task, open_tasks=frozenset()))[0] is Fate.COMPENSATED
    done = replace(rejected, settled={event(3): settled(Way.COMPENSATED)})
    assert fate_of(mutation(3), done) == (Fate.COMPENSATED, "compensated: called them")
    # The hub takes it after all: then there is nothing to undo.
    assert fate_of(mutation(3), replace(done, refused={}))[0] is Fate.ACCEPTED


def test_a_period_closes_when_it_ended_and_all_is_settled() -> None:
    period = Period(10, "no route to host", 0, 20, 3)
    mutations = [mutation(number) for number in (1, 2, 3)]
    word = Word(3, {event(2): "its certificate does not permit this"}, {}, {})
    view = reckoned(period, mutations, word)
    assert not view.is_closed and [each.event for each in view.open_items] == [event(2)]
    assert view.items[1].compensation.startswith("Set the former severity again")
    assert view.counts()[Fate.ACCEPTED] == 2 and view.counts()[Fate.REJECTED] == 1
    done = reckoned(period, mutations, replace(word, settled={event(2): settled(Way.KEPT)}))
    assert done.is_closed
    assert not reckoned(replace(period, ended_ms=None, through=None), mutations, Word(3, {}, {}, {})).is_closed
    closed = replace(period, closed={fate.value: count for fate, count in done.counts().items()})
    assert reckoned(closed, (), word).counts() == done.counts() and reckoned(closed, (), word).is_closed


def test_what_is_owed_is_never_left_out_and_a_procedure_tells_its_undone_steps() -> None:
    many = [mutation(number) for number in range(1, 40)]
    view = reckoned(Period(1, "away", 0), many, Word(39, {event(37): "no", event(38): "no"}, {}, {}), most=10)
    assert (
        len(view.items) == 10
        and view.left_out == 29
        and {each.event for each in view.open_items} == {event(37), event(38)}
    )
    assert sum(view.counts().values()) == 39
    steps = [
        replace(
            mutation(number, "incident.run_step_moved"),
            saga="run",
            saga_name="DB failover",
            step=step,
            is_undone=undone,
        )
        for number, step, undone in (
            (1, "Promote", True),
            (2, "Promote", False),
            (3, "Point DNS", False),
            (4, "Tell", False),
        )
    ]
    (saga,) = reckoned(Period(1, "away", 0), steps, Word(4, {event(3): "no"}, {}, {})).sagas
    assert (saga.name, saga.steps, saga.undone) == ("DB failover", 3, ("Point DNS",))


told = st.lists(
    st.tuples(st.sampled_from(["", "", "no route", "busy"]), st.integers(0, 5), st.integers(0, 5)), max_size=40
)


@given(told=told)
def test_periods_follow_one_another_and_come_back_as_they_were(told: list[tuple[str, int, int]]) -> None:
    kept, now, newest, pushed = Kept(), 0, 0, 0
    for why, written, sent in told:
        now, newest = now + 1, newest + written
        pushed = min(newest, pushed + sent)
        kept = kept.noted(why, now, pushed, newest)
        assert kept.noted(why, now + 9, newest, newest) == kept, "saying it twice changes nothing"
        assert (kept.current is not None) is bool(why)
    for before, after in zip(kept.periods, kept.periods[1:], strict=False):
        assert before.ended_ms is not None and before.through is not None
        assert before.began_ms <= before.ended_ms < after.began_ms
        assert before.after <= before.through <= after.after or after.after >= pushed
    kept = kept.with_settlement(event(1), settled(Way.TASK, 2)).closed(
        {each.began_ms: {"accepted": 3} for each in kept.periods}
    )
    assert Kept.from_plain(kept.to_plain()) == kept and len(kept.periods) <= MOST_PERIODS
