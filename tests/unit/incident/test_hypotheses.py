import pytest

from models.incident.commands import CorrectEntry, LogEntry
from models.incident.entry import Kind
from models.incident.hypotheses.commands import AddEvidence, AddHypothesis, JudgeHypothesis, OwnHypothesis
from models.incident.hypotheses.events import Status
from models.incident.hypotheses.part import PART
from models.incident.hypotheses.views import HypothesisView
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId
from tests.fakes.events import ANA, RAJ, STREAM
from tests.fakes.incidents import Post, declared


def added(post: Post, statement: str = "Retry loop of v88 drains the pool") -> EventId:
    (event,) = post.do(AddHypothesis(STREAM, statement, "pool use drops when retries are off"))
    return event.id


def of(post: Post, key: EventId) -> HypothesisView:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def test_evidence_for_and_against_and_the_line_it_rests_on() -> None:
    post = declared()
    key = added(post)
    (line,) = post.do(LogEntry(STREAM, "6 connections per order"))
    post.do(AddEvidence(STREAM, key, True, entry=line.id))
    post.do(AddEvidence(STREAM, key, False, "us runs v88 and is fine"))
    found = of(post, key)
    assert (found.owner, found.status, found.settles) == (ANA, Status.OPEN, "pool use drops when retries are off")
    assert [(each.text, each.entry) for each in found.pros] == [("6 connections per order", line.id)]
    assert [each.text for each in found.cons] == ["us runs v88 and is fine"]
    assert [entry.text for entry in post.state.entries()][:2] == [
        "Speaks against: us runs v88 and is fine",
        "Speaks for: 6 connections per order",
    ]


@pytest.mark.parametrize(("status", "is_for"), [(Status.CONFIRMED, True), (Status.RULED_OUT, False)])
def test_settling_needs_evidence_of_its_side_or_a_reason(status: Status, is_for: bool) -> None:
    post = declared()
    key, other = added(post), added(post, "DNS")
    post.do(AddEvidence(STREAM, key, not is_for, "the other side"))
    with pytest.raises(Refused, match=r"at least one piece of evidence (for|against) it, or a reason"):
        post.do(JudgeHypothesis(STREAM, key, status, "  "))
    post.do(AddEvidence(STREAM, key, is_for, "seen"))
    post.do(JudgeHypothesis(STREAM, key, status))
    post.do(JudgeHypothesis(STREAM, other, status, "vendor says so"))
    assert [of(post, each).status for each in (key, other)] == [status, status]
    assert of(post, other).reason == post.state.entries()[0].reason == "vendor says so"
    with pytest.raises(Refused, match="already"):
        post.do(JudgeHypothesis(STREAM, key, status))


def test_parking_and_reopening_ask_nothing() -> None:
    post = declared()
    key = added(post)
    post.do(JudgeHypothesis(STREAM, key, Status.PARKED))
    post.do(JudgeHypothesis(STREAM, key, Status.OPEN))
    assert of(post, key).status is Status.OPEN
    assert post.state.entries()[0].text.startswith("Hypothesis reopened:")
    assert post.state.entries()[0].kind is Kind.STATE


def test_of_differing_judgements_the_one_that_doubts_is_shown() -> None:
    ana, raj = declared(), Post(3)
    key = added(ana)
    raj.hear(ana)
    raj.do(JudgeHypothesis(STREAM, key, Status.RULED_OUT, "us is fine"))
    ana.do(JudgeHypothesis(STREAM, key, Status.PARKED))
    ana.hear(raj)
    assert of(ana, key).status is Status.PARKED
    assert [conflict.field for conflict in ana.state.summary().conflicts] == [f"hypotheses:{key}:status"]
    ana.do(JudgeHypothesis(STREAM, key, Status.RULED_OUT, "agreed"))
    assert ana.state.summary().conflicts == () and of(ana, key).status is Status.RULED_OUT


def test_owner() -> None:
    post = declared()
    key = added(post)
    post.do(OwnHypothesis(STREAM, key, RAJ))
    assert of(post, key).owner == RAJ
    with pytest.raises(Refused, match="owns it already"):
        post.do(OwnHypothesis(STREAM, key, RAJ))


def test_refusals() -> None:
    post = declared()
    key = added(post)
    with pytest.raises(Refused, match="what would confirm or rule it out"):
        post.do(AddHypothesis(STREAM, "DNS", " "))
    with pytest.raises(BadInput, match="statement"):
        post.do(AddHypothesis(STREAM, " ", "x"))
    with pytest.raises(Refused, match="open already"):
        added(post)
    with pytest.raises(BadInput, match="evidence"):
        post.do(AddEvidence(STREAM, key, True))
    with pytest.raises(BadInput, match="no such entry"):
        post.do(AddEvidence(STREAM, key, True, entry=EventId("x")))
    (line,) = post.do(LogEntry(STREAM, "all regions"))
    post.do(CorrectEntry(STREAM, line.id, "eu only", "label"))
    with pytest.raises(Refused, match="take the correction"):
        post.do(AddEvidence(STREAM, key, True, entry=line.id))
    for command in (AddEvidence(STREAM, EventId("x"), True, "y"), JudgeHypothesis(STREAM, EventId("x"), Status.OPEN)):
        with pytest.raises(Refused, match="no such hypothesis"):
            post.do(command)


def test_the_board_puts_what_is_confirmed_first_and_what_is_ruled_out_last() -> None:
    post = declared()
    keys = [added(post, name) for name in ("a", "b", "c", "d")]
    for key, status in zip(keys, (Status.RULED_OUT, Status.PARKED, Status.OPEN, Status.CONFIRMED), strict=True):
        if status is not Status.OPEN:
            post.do(JudgeHypothesis(STREAM, key, status, "so"))
    assert [each.statement for each in post.state.part(PART).board] == ["d", "c", "b", "a"]
