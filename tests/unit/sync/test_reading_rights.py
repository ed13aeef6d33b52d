"""Labels of sensitivity: the same set restricts the same streams, in whatever order it comes."""

import json
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.ids import EventId, StreamId
from models.sync.reading_rights import (
    READ_RESTRICTED,
    Label,
    Labels,
    comms_of,
    label_of,
    may_read,
    readable,
    view_of,
)
from tests.fakes.hub import STREAM, Hub

OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")
IDS = [EventId(f"0197f000-0000-7000-a000-{number:012d}") for number in range(8)]


@st.composite
def histories(draw: st.DrawFn) -> list[Label]:
    """Each replaces some of those before it."""
    made: list[Label] = []
    for number in range(draw(st.integers(0, 7))):
        before = [each.event for each in made]
        replaces = tuple(draw(st.lists(st.sampled_from(before), unique=True))) if before else ()
        made.append(Label(STREAM, IDS[number], replaces, draw(st.booleans()), draw(st.booleans())))
    return made


@given(histories(), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_what_a_set_of_labels_says_depends_on_the_set_alone(history: list[Label], random: Random) -> None:
    shuffled = [*history, *history[:3]]
    random.shuffle(shuffled)
    assert Labels(shuffled).restricted == Labels(history).restricted
    assert Labels(shuffled).lifted == Labels(history).lifted


@given(histories())
@settings(max_examples=50, deadline=None)
def test_whatever_becomes_readable_is_noticed(history: list[Label]) -> None:
    labels = Labels()
    for label in history:
        before, lifted = labels.restricted, labels.lifted
        labels.add(label)
        assert labels.lifted >= lifted
        if before - labels.restricted:
            assert view_of((), labels.lifted) != view_of((), lifted)


@given(histories())
@settings(max_examples=50, deadline=None)
def test_who_may_not_read_it_can_not_open_it(history: list[Label]) -> None:
    unable = [Label(each.stream, each.event, each.replaces, each.is_restricted, may_lift=False) for each in history]
    assert Labels(unable).is_restricted(STREAM) is any(each.is_restricted for each in unable)


def test_the_rule_for_streams_and_what_was_said_about_them() -> None:
    restricted = Labels([Label(STREAM, IDS[0], (), True, False)]).restricted
    assert restricted == {STREAM, comms_of(STREAM)}
    wall, legal = readable((), restricted), readable((READ_RESTRICTED,), restricted)
    assert [wall(each) for each in (STREAM, comms_of(STREAM), OTHER)] == [False, False, True]
    assert all(legal(each) for each in (STREAM, comms_of(STREAM), OTHER))
    assert may_read((), False) and not may_read(("incident:write",), True)


def test_which_events_set_a_label() -> None:
    ana = Hub().join("Ana", "incident_commander")

    def word(body: object, kind: str = "incident.classified") -> bool | None:
        assert isinstance(body, dict)
        label = label_of(ana.write(kind=kind, body=body).event, ())
        return None if label is None else label.is_restricted

    for text, is_restricted in [
        ("restricted", True),
        ("Internal", False),
        ("public", False),
        ("", False),
        ("secert", True),
    ]:
        assert word({"tags": {"sensitivity": text}}) is is_restricted
    assert word({"tags": {"sensitivity": 3}}) is True
    assert word({"tags": {"region": "eu"}}) is None
    assert word({"text": '"sensitivity"'}) is None and word({"tags": ["sensitivity"]}) is None
    assert word({"tags": {"sensitivity": "restricted"}}, "alert.fired") is None
    mine = ana.write(kind="incident.classified", body={"tags": {"sensitivity": "internal"}})
    assert mine.certificate is not None
    lifting = label_of(mine.event, mine.certificate.permissions)
    assert lifting is not None and lifting.may_lift and json.loads(mine.event.body or b"")
