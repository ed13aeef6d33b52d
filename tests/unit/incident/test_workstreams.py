import pytest

from models.incident.commands import ChangeTask, LogEntry
from models.incident.entry import Kind, TaskState
from models.incident.hypotheses.commands import AddHypothesis
from models.incident.workstreams.commands import CheckIn, MoveWorkstream, OpenWorkstream, OwnWorkstream
from models.incident.workstreams.events import Status
from models.incident.workstreams.part import PART
from models.incident.workstreams.span import direct_reports, span_warning
from models.incident.workstreams.views import Due, WorkstreamView
from models.kernel.errors import Refused
from models.kernel.ids import EventId
from tests.fakes.events import ANA, BO, RAJ, STREAM, person
from tests.fakes.incidents import Post, declared

MINUTE = 60_000


def opened(post: Post, name: str = "Database", minutes: int | None = None) -> EventId:
    next_ms = None if minutes is None else post.device.clock.now_ms() + minutes * MINUTE
    (event,) = post.do(OpenWorkstream(STREAM, name, RAJ, "free the pool", next_ms=next_ms))
    return event.id


def of(post: Post, key: EventId) -> WorkstreamView:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def test_a_check_in_says_how_it_goes_and_when_they_speak_next() -> None:
    post = declared()
    key = opened(post, minutes=10)
    next_ms = post.device.clock.now_ms() + 15 * MINUTE
    post.do(CheckIn(STREAM, key, "half the pool is free", next_ms))
    found = of(post, key)
    assert (found.next_ms, [each.words for each in found.check_ins]) == (next_ms, ["half the pool is free"])
    assert post.state.entries()[0].text.startswith("Database: half the pool is free (next check-in ")


@pytest.mark.parametrize(
    ("minutes_before", "due"), [(5.1, Due.LATER), (5, Due.DUE), (0, Due.DUE), (-0.001, Due.OVERDUE)]
)
def test_due_and_overdue(minutes_before: float, due: Due) -> None:
    post = declared()
    found = of(post, opened(post, minutes=30))
    assert found.next_ms is not None
    assert found.due(found.next_ms - round(minutes_before * MINUTE)) is due


def test_nothing_is_due_of_what_is_over_or_has_no_time() -> None:
    post = declared()
    assert of(post, opened(post, "a")).due(2**50) is Due.NONE
    key = opened(post, "b", minutes=1)
    post.do(MoveWorkstream(STREAM, key, Status.DONE))
    assert of(post, key).due(2**50) is Due.NONE


def test_of_two_promises_the_earlier_counts_and_of_two_states_the_less_finished() -> None:
    ana, raj = declared(), Post(3)
    key = opened(ana)
    raj.hear(ana)
    now_ms = ana.device.clock.now_ms()
    ana.do(CheckIn(STREAM, key, "a", now_ms + 20 * MINUTE))
    raj.do(CheckIn(STREAM, key, "b", now_ms + 10 * MINUTE))
    ana.do(MoveWorkstream(STREAM, key, Status.DONE))
    raj.do(MoveWorkstream(STREAM, key, Status.BLOCKED, "no access"))
    ana.hear(raj)
    found = of(ana, key)
    assert (found.next_ms, found.status, found.note) == (now_ms + 10 * MINUTE, Status.BLOCKED, "no access")
    assert {each.field.rsplit(":")[-1] for each in ana.state.summary().conflicts} == {"next", "status"}


def test_the_owner_is_one_named_person() -> None:
    post = declared()
    with pytest.raises(Refused, match="one named owner"):
        post.do(OpenWorkstream(STREAM, "Database", None, "x"))
    key = opened(post)
    post.do(OwnWorkstream(STREAM, key, BO))
    assert of(post, key).owner == BO
    with pytest.raises(Refused, match="leads it already"):
        post.do(OwnWorkstream(STREAM, key, BO))


def test_it_can_follow_a_hypothesis_instead_of_a_goal() -> None:
    post = declared()
    (hypothesis,) = post.do(AddHypothesis(STREAM, "DNS is stale", "dig says so"))
    (event,) = post.do(OpenWorkstream(STREAM, "DNS", RAJ, hypothesis=hypothesis.id))
    assert (of(post, event.id).goal, of(post, event.id).hypothesis) == ("DNS is stale", hypothesis.id)


def test_refusals_name_every_unmet_item() -> None:
    post = declared()
    key = opened(post)
    with pytest.raises(Refused) as caught:
        post.do(OpenWorkstream(STREAM, "database", None, hypothesis=EventId("x"), next_ms=1))
    assert caught.value.unmet == (
        "a workstream has one named owner",
        "there is no such hypothesis",
        "it says what it is for: a goal or a hypothesis",
        "a workstream database is under way already",
        "the next check-in lies in the past",
    )
    for status, words in (
        (Status.BLOCKED, "what blocks"),
        (Status.HANDED_OVER, "who takes"),
        (Status.ACTIVE, "alread"),
    ):
        with pytest.raises(Refused, match=words):
            post.do(MoveWorkstream(STREAM, key, status))
    post.do(MoveWorkstream(STREAM, key, Status.DONE))
    with pytest.raises(Refused, match="set it active first"):
        post.do(CheckIn(STREAM, key, "more"))
    with pytest.raises(Refused, match="no such workstream"):
        post.do(CheckIn(STREAM, EventId("x"), "more"))


def test_the_board_shows_blocked_first_then_by_next_check_in() -> None:
    post = declared()
    done, late, soon, blocked = (
        opened(post, name, minutes) for name, minutes in (("d", 1), ("l", 30), ("s", 5), ("b", None))
    )
    post.do(MoveWorkstream(STREAM, done, Status.DONE))
    post.do(MoveWorkstream(STREAM, blocked, Status.BLOCKED, "no access"))
    assert [each.id for each in post.state.part(PART).board] == [blocked, soon, late, done]


def test_more_than_seven_direct_reports_are_warned_of() -> None:
    post = declared()
    tasks = [
        post.do(LogEntry(STREAM, "t", Kind.TASK, fields={"owner": person(number), "minutes": 5}))[0].id
        for number in (1, 3, 3, *range(10, 16))
    ]
    opened(post)
    post.do(OpenWorkstream(STREAM, "Network", BO, "x"))

    def reports() -> int:
        return len(direct_reports(post.state.entries(), post.state.part(PART).all, ANA))

    # Six of them, Raj once though he has two tasks and a workstream, and Bo; the commander herself does not count.
    assert reports() == 8
    assert span_warning(8) == "8 people report to the commander, more than 7: group them under workstream leads"
    post.do(ChangeTask(STREAM, tasks[-1], TaskState.DONE))
    assert reports() == 7 and span_warning(7) == ""
