import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.incident.commands import MoveState
from models.incident.entry import Kind, to_complete, worded
from models.incident.lifecycle import State
from models.incident.polls.commands import ClosePoll, GiveVoice, OpenPoll
from models.incident.polls.part import PART
from models.incident.polls.views import PollView
from models.incident.polls.voice import VOICES, Outcome, PollKind, Voice, parse_voice, result
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId, PersonId
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM, person
from tests.fakes.incidents import Post, declared

NAMES = {ANA: "Ana", BO: "Bo", RAJ: "Raj", MEI: "Mei"}


def opened(post: Post, kind: PollKind = PollKind.GO_NO_GO, *asked: PersonId) -> EventId:
    (event,) = post.do(OpenPoll(STREAM, kind, "Roll back v88 now?", asked))
    return event.id


def poll(post: Post, key: EventId) -> PollView:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def test_every_voice_is_kept_and_the_latest_of_a_person_counts() -> None:
    post = declared()
    key = opened(post)
    post.do(GiveVoice(STREAM, key, Voice.GO))
    post.do(GiveVoice(STREAM, key, Voice.GO, RAJ, "v87 reads the schema"))
    post.do(GiveVoice(STREAM, key, Voice.NO_GO, RAJ, "backup still running"))
    voices = poll(post, key).voices
    assert [(each.person, each.by, each.voice, each.counts) for each in voices] == [
        (ANA, ANA, Voice.GO, True),
        (RAJ, ANA, Voice.GO, False),
        (RAJ, ANA, Voice.NO_GO, True),
    ]
    assert poll(post, key).sentence == "NO-GO: 1 go, 1 no-go, tied"
    newest = post.state.entries()[0]
    assert (newest.kind, worded(newest, NAMES.__getitem__)) == (Kind.POLL, "Raj: NO-GO: backup still running")


def test_missing_voices_are_named_and_never_counted_as_consent() -> None:
    post = declared()
    key = opened(post, PollKind.OBJECTIONS, BO, MEI)
    post.do(ClosePoll(STREAM, key))
    closed = poll(post, key)
    assert (closed.outcome, closed.standing.missing, closed.closed_by) == (Outcome.UNDECIDED, (BO, MEI), ANA)
    assert closed.sentence == "UNDECIDED: nobody said yes; 2 asked gave no voice"
    said = worded(post.state.entries()[0], NAMES.__getitem__)
    assert said == "Poll closed. UNDECIDED: nobody said yes; 2 asked gave no voice: Bo, Mei"


def test_a_voice_after_closing_is_kept_as_late_and_changes_nothing() -> None:
    post = declared()
    key = opened(post)
    post.do(GiveVoice(STREAM, key, Voice.GO, BO))
    post.do(ClosePoll(STREAM, key))
    post.do(GiveVoice(STREAM, key, Voice.NO_GO, BO))
    closed = poll(post, key)
    assert (closed.outcome, closed.sentence) == (Outcome.GO, "GO: 1 go, 0 no-go")
    assert [(each.voice, each.counts, each.is_late) for each in closed.voices] == [
        (Voice.GO, True, False),
        (Voice.NO_GO, False, True),
    ]
    assert closed.standing.outcome is Outcome.GO
    with pytest.raises(Refused, match="closed already"):
        post.do(ClosePoll(STREAM, key))


def test_a_voice_the_closer_had_not_heard_is_late_though_it_was_given_before() -> None:
    ana, raj = declared(), Post(3)
    key = opened(ana)
    raj.hear(ana)
    raj.do(GiveVoice(STREAM, key, Voice.NO_GO))
    ana.do(GiveVoice(STREAM, key, Voice.GO))
    ana.do(ClosePoll(STREAM, key))
    ana.hear(raj)
    assert [each.is_late for each in poll(ana, key).voices if each.person == RAJ] == [True]
    assert poll(ana, key).outcome is Outcome.GO


def test_two_closings_that_differ_stand_until_one_settles_them() -> None:
    ana, raj = declared(), Post(3)
    key = opened(ana)
    raj.hear(ana)
    raj.do(GiveVoice(STREAM, key, Voice.NO_GO))
    raj.do(ClosePoll(STREAM, key))
    ana.do(GiveVoice(STREAM, key, Voice.GO))
    ana.do(ClosePoll(STREAM, key))
    ana.hear(raj)
    (conflict,) = ana.state.summary().conflicts
    assert (conflict.field, {claim.value for claim in conflict.claims}) == (f"polls:{key}:closed", {"GO", "NO-GO"})
    ana.do(ClosePoll(STREAM, key))
    assert ana.state.summary().conflicts == ()
    assert poll(ana, key).outcome is Outcome.NO_GO, "both closers' voices count"


def test_a_poll_can_end_in_a_decision_of_the_log() -> None:
    post = declared()
    key = opened(post, PollKind.OBJECTIONS)
    post.do(GiveVoice(STREAM, key, Voice.OBJECTION, RAJ, "lag is 41 s"))
    post.do(GiveVoice(STREAM, key, Voice.NO_OBJECTION, BO))
    events = post.do(ClosePoll(STREAM, key, "Roll back v88", decider=BO))
    decision = post.state.entry(events[1].id)
    assert decision is not None and (decision.kind, decision.text) == (Kind.DECISION, "Roll back v88")
    assert (decision.fields["decider"], decision.fields["objections"]) == (BO, "lag is 41 s")
    assert decision.fields["rationale"] == "Roll back v88 now? OBJECTIONS: 1 without objection, 1 objecting"
    assert to_complete(decision) == ("options considered", "revisit time")


def test_no_decision_follows_from_silence() -> None:
    post = declared()
    key = opened(post)
    before = post.state.to_plain()
    with pytest.raises(Refused, match="nobody said yes"):
        post.do(ClosePoll(STREAM, key, "Roll back v88"))
    assert post.state.to_plain() == before


def test_refusals() -> None:
    post = declared()
    key = opened(post, PollKind.OBJECTIONS)
    with pytest.raises(BadInput, match="GO is no answer to this question; expected NO OBJECTION, OBJECTION, ABSTAINS"):
        post.do(GiveVoice(STREAM, key, Voice.GO))
    with pytest.raises(BadInput, match="question"):
        post.do(OpenPoll(STREAM, PollKind.GO_NO_GO, "  "))
    with pytest.raises(BadInput, match="51 people"):
        post.do(OpenPoll(STREAM, PollKind.GO_NO_GO, "x", tuple(person(number) for number in range(51))))
    for command in (GiveVoice(STREAM, EventId("x"), Voice.GO), ClosePoll(STREAM, EventId("x"))):
        with pytest.raises(Refused, match="no such poll"):
            post.do(command)
    post.do(MoveState(STREAM, State.DISMISSED, "noise"))
    with pytest.raises(Refused, match="DISMISSED"):
        post.do(OpenPoll(STREAM, PollKind.GO_NO_GO, "x"))


@pytest.mark.parametrize(
    ("kind", "word", "voice"),
    [
        (PollKind.OBJECTIONS, "no", Voice.NO_OBJECTION),
        (PollKind.OBJECTIONS, "yes", Voice.OBJECTION),
        (PollKind.OBJECTIONS, "Objection", Voice.OBJECTION),
        (PollKind.OBJECTIONS, "go", None),
        (PollKind.GO_NO_GO, "no", Voice.NO_GO),
        (PollKind.GO_NO_GO, "NO-GO", Voice.NO_GO),
        (PollKind.GO_NO_GO, "nogo", Voice.NO_GO),
        (PollKind.GO_NO_GO, " Go ", Voice.GO),
        (PollKind.GO_NO_GO, "abstain", Voice.ABSTAIN),
        (PollKind.GO_NO_GO, "maybe", None),
    ],
)
def test_words_of_voices(kind: PollKind, word: str, voice: Voice | None) -> None:
    assert parse_voice(kind, word) is voice


@given(st.sampled_from(list(PollKind)), st.data())
def test_the_rule(kind: PollKind, data: st.DataObject) -> None:
    people = [person(number) for number in range(1, 8)]
    said = data.draw(st.dictionaries(st.sampled_from(people), st.sampled_from(VOICES[kind])))
    asked = data.draw(st.lists(st.sampled_from(people), unique=True))
    consent, veto, _ = VOICES[kind]
    found = result(kind, said.items(), asked)
    is_yes = found.outcome in (Outcome.GO, Outcome.NO_OBJECTIONS)
    assert is_yes == (consent in said.values() and veto not in said.values())
    assert (found.outcome in (Outcome.NO_GO, Outcome.OBJECTIONS)) == (veto in said.values())
    assert set(found.missing) == set(asked) - set(said)
    # One who never spoke changes no outcome.
    assert result(kind, said.items(), []).outcome is found.outcome
