from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.incident.entry import Kind
from models.incident.state import IncidentState
from models.incident.transcript.commands import ImportTranscript
from models.incident.transcript.known import fresh, promotion, said
from models.incident.transcript.message import Message, to_lines
from models.incident.transcript.part import PART
from models.kernel.errors import BadInput, Refused
from tests.fakes.events import START_MS, STREAM
from tests.fakes.incidents import Post, declared

ONE = Message("slack", "war", "1.1", "Ana", START_MS - 60_000, "lag is 5 s")
TWO = Message("slack", "war", "1.2", "Bo", START_MS - 30_000, "")


def imported(*messages: Message, offset_ms: int = 0) -> tuple[Post, dict[str, bytes]]:
    post = declared()
    post.do(ImportTranscript(STREAM, messages, "war.zip", offset_ms))
    blob = to_lines(messages)
    return post, {post.state.part(PART)[0].imported.sha256: blob}


def test_an_import_is_one_line_of_the_timeline() -> None:
    post, blobs = imported(ONE, TWO, offset_ms=-2_500)
    (transcript,) = post.state.part(PART)
    assert (transcript.imported.count, transcript.imported.channel) == (2, "war")
    entry = post.state.entry(transcript.id)
    assert entry is not None and entry.kind is Kind.AUTOMATION
    assert "Imported 2 messages of war (Slack)" in entry.text and "-2.5 s" in entry.text
    known, missing = said(post.state.part(PART), blobs.get)
    assert [each.message for each in known] == [ONE, TWO] and missing == []
    assert known[0].at_ms == ONE.at_ms - 2_500
    assert said(post.state.part(PART), lambda _digest: None) == ((), list(blobs))


def test_what_is_here_is_not_imported_again() -> None:
    post, blobs = imported(ONE, TWO)
    known, _ = said(post.state.part(PART), blobs.get)
    assert fresh((ONE, TWO), known) == ()
    edited = replace(ONE, text="lag is 6 s", is_edited=True)
    assert fresh((edited, TWO), known) == (edited,), "an edited message is new evidence"
    with pytest.raises(Refused, match="here already"):
        post.do(ImportTranscript(STREAM, (TWO, ONE)))
    with pytest.raises(Refused, match="here already"):
        post.do(ImportTranscript(STREAM, ()))


def test_impossible_imports_are_refused() -> None:
    post = declared()
    with pytest.raises(BadInput, match="several channels"):
        post.do(ImportTranscript(STREAM, (ONE, replace(TWO, channel="ops"))))
    with pytest.raises(BadInput, match="offset"):
        post.do(ImportTranscript(STREAM, (ONE,), offset_ms=86_400_001))
    with pytest.raises(BadInput, match="channel"):
        post.do(ImportTranscript(STREAM, (replace(ONE, channel=" "),)))
    assert post.state.part(PART) == ()


def test_a_message_is_promoted_once_and_says_where_it_came_from() -> None:
    post, blobs = imported(ONE, TWO, offset_ms=1_000)
    known, _ = said(post.state.part(PART), blobs.get)
    (event,) = post.do(promotion(STREAM, known, post.state.entries(), "1.1", Kind.FACT))
    entry = post.state.entry(event.id)
    assert entry is not None and (entry.kind, entry.text) == (Kind.FACT, "lag is 5 s")
    assert entry.occurred_ms == ONE.at_ms + 1_000
    assert entry.fields["said_by"] == "Ana" and entry.fields["message"] == "1.1"
    assert entry.fields["transcript"] in blobs
    with pytest.raises(Refused, match="timeline already"):
        promotion(STREAM, known, post.state.entries(), "1.1", Kind.FACT)
    with pytest.raises(Refused, match="no words"):
        promotion(STREAM, known, post.state.entries(), "1.2", Kind.FACT)
    with pytest.raises(BadInput, match="no message"):
        promotion(STREAM, known, post.state.entries(), "9", Kind.FACT)


@given(st.randoms(), st.integers(1, 4))
def test_the_fold_does_not_depend_on_order_or_repetition(dice: object, count: int) -> None:
    post = declared()
    for number in range(count):
        post.do(ImportTranscript(STREAM, (replace(ONE, id=f"{number}"),)))
    events = [*post.known.values(), *list(post.known.values())[:2]]
    dice.shuffle(events)  # type: ignore[attr-defined]  # a random.Random
    other = IncidentState(STREAM)
    for event in events:
        other.apply(event)
    assert other.to_plain() == post.state.to_plain()
    assert other.part(PART) == post.state.part(PART)
    assert IncidentState.from_plain(post.state.to_plain()).part(PART) == post.state.part(PART)
