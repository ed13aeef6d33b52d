"""Command passes on by read-back, is taken cold with a reason, and nobody is in two incidents unasked."""

import pytest

from models.incident import commands as c
from models.incident.briefing import Extras, as_text, briefing
from models.incident.engagement import Engagement, Settlement, Settling
from models.incident.entry import Entry, Kind
from models.incident.events import HandoverAccepted, RoleAssigned
from models.incident.roles import Role
from models.incident.rotation import HOUR_MS, command_since_ms, rotation_ms
from models.incident.severity import Severity
from models.kernel.errors import Refused
from models.kernel.ids import EventId, PersonId, StreamId
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM, person
from tests.fakes.incidents import Post, declared

OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")
HEAD = EventId("0197f000-0000-7000-a000-000000000001")
ELSEWHERE = (Engagement(OTHER, "INC-205", Severity.SEV2, Role.OPERATIONS_LEAD, heads=(HEAD,)),)


def unmet(post: Post, command: object, actor: PersonId | None = None) -> tuple[str, ...]:
    before = post.state.to_plain()
    with pytest.raises(Refused) as caught:
        post.do(command, actor)  # type: ignore[arg-type]  # any command
    assert post.state.to_plain() == before
    return caught.value.unmet


def newest(post: Post) -> Entry:
    # The last one it wrote: the devices' clocks are apart.
    found = post.state.entry(EventId(list(post.known)[-1]))
    assert found is not None
    return found


def offered() -> tuple[Post, EventId]:
    post = declared()
    (offer,) = post.do(c.OfferHandover(STREAM, RAJ, "draining eu-west"))
    return post, offer.id


def test_command_is_taken_only_after_reading_back() -> None:
    post, offer = offered()
    assert unmet(post, c.AcceptHandover(STREAM, offer, "  "), RAJ) == (
        "the briefing is read back first, in your own words",
    )
    assert unmet(post, c.AcceptHandover(STREAM, offer, "I drain eu-west")) == ("command was offered to somebody else",)
    raj = Post(3)
    raj.hear(post)
    raj.do(c.AcceptHandover(STREAM, offer, "I drain eu-west"))
    assert raj.state.summary().commander == RAJ
    assert newest(raj).fields["read_back"] == "I drain eu-west"


def test_records_from_before_the_read_back_stay_readable() -> None:
    assert HandoverAccepted.from_body({"offer": "x"}).read_back == ""
    assert RoleAssigned.from_body({"role": "scribe"}).elsewhere == ()


def test_while_an_offer_stands_new_actions_are_frozen_but_for_emergencies() -> None:
    post, offer = offered()
    task = {"owner": BO, "minutes": 5}
    for kind, fields in ((Kind.ACTION, {}), (Kind.TASK, task)):
        (said,) = unmet(post, c.LogEntry(STREAM, "drain", kind, fields=fields))
        assert "withdraw the offer" in said and "emergency" in said
        post.do(c.LogEntry(STREAM, "drain", kind, fields=fields, emergency=True))
        assert newest(post).fields["emergency"] is True
    post.do(c.LogEntry(STREAM, "5xx rise", Kind.OBSERVATION))
    post.do(c.WithdrawHandover(STREAM, "one more step first"))
    assert post.state.summary().handover_offer is None
    post.do(c.LogEntry(STREAM, "drain on", Kind.ACTION))
    assert "emergency" not in newest(post).fields
    assert unmet(post, c.AcceptHandover(STREAM, offer, "I have it"), RAJ) == ("that offer does not stand any more",)


def test_an_offer_ends_by_those_it_concerns() -> None:
    post, _ = offered()
    assert len(unmet(post, c.WithdrawHandover(STREAM), MEI)) == 1
    raj = Post(3)
    raj.hear(post)
    raj.do(c.WithdrawHandover(STREAM, "asleep since noon"))
    assert (newest(raj).text, newest(raj).reason) == ("Command declined", "asleep since noon")
    with pytest.raises(Refused, match="no offer"):
        raj.do(c.WithdrawHandover(STREAM))


def test_command_is_taken_cold_with_a_reason_and_ends_an_offer() -> None:
    post, _ = offered()
    bo = Post(2)
    bo.hear(post)
    assert unmet(bo, c.TakeCommand(STREAM, " ")) == ("taking command without a handover needs a reason",)
    assert unmet(post, c.TakeCommand(STREAM, "tired")) == ("you command already",)
    bo.do(c.TakeCommand(STREAM, "Ana does not answer"))
    summary = bo.state.summary()
    assert (summary.commander, summary.handover_offer, summary.conflicts) == (BO, None, ())
    assert (newest(bo).text, newest(bo).reason) == ("Command taken without handover", "Ana does not answer")
    minor = declared()
    minor.do(c.AssignRole(STREAM, Role.COMMS_LEAD, MEI))
    assert "Comms lead" in unmet(minor, c.TakeCommand(STREAM, "gone"), MEI)[0]


def test_a_person_in_two_incidents_is_settled_in_one_of_three_ways() -> None:
    ask = c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=ELSEWHERE)
    (said,) = unmet(declared(), ask)
    assert "Operations lead of INC-205 (SEV2)" in said and "this is SEV1" in said

    post = declared()
    events = post.do(
        c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=ELSEWHERE, settlement=Settlement(Settling.REASSIGN))
    )
    assert [(event.stream, event.supersedes) for event in events][1] == (OTHER, (HEAD,))
    assert RoleAssigned.from_body(events[1].body or {}).person is None
    assert newest(post).fields["elsewhere"] == ["Operations lead of INC-205 (SEV2)", "reassigned: left there"]

    post = declared()
    deputy = Settlement(Settling.DEPUTY)
    assert unmet(post, c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=ELSEWHERE, settlement=deputy)) == (
        "name somebody else as Deputy",
    )
    deputy = Settlement(Settling.DEPUTY, MEI)
    post.do(c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=ELSEWHERE, settlement=deputy))
    assert post.state.summary().roles[Role.DEPUTY] == MEI

    post = declared()
    assert unmet(
        post, c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=ELSEWHERE, settlement=Settlement(Settling.ACCEPT))
    ) == ("accepting that they do both needs a reason",)
    accept = Settlement(Settling.ACCEPT, reason="the only one awake")
    post.do(c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=ELSEWHERE, settlement=accept))
    assert newest(post).fields["elsewhere"][-1] == "accepted: the only one awake"
    post.do(c.AssignRole(STREAM, Role.OPERATIONS_LEAD, BO, elsewhere=ELSEWHERE))
    assert post.state.summary().roles[Role.OPERATIONS_LEAD] == BO, "once asked, not asked again"


def test_who_commands_elsewhere_hands_over_there_first() -> None:
    commands_there = (Engagement(OTHER, "INC-205", Severity.SEV2, Role.INCIDENT_COMMANDER),)
    settlement = Settlement(Settling.REASSIGN)
    (said,) = unmet(declared(), c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=commands_there, settlement=settlement))
    assert "hand over command there first" in said


def test_a_drill_is_named_and_does_not_clash() -> None:
    drill = (Engagement(OTHER, "INC-D17", Severity.SEV2, Role.SCRIBE, drill=True),)
    post = declared()
    post.do(c.AssignRole(STREAM, Role.SCRIBE, BO, elsewhere=drill))
    assert newest(post).fields["elsewhere"] == ["Scribe of INC-D17 (SEV2, drill)"]


def test_the_incoming_and_a_named_commander_are_asked_too() -> None:
    post, offer = offered()
    assert "INC-205 (SEV2)" in unmet(post, c.AcceptHandover(STREAM, offer, "I have it", ELSEWHERE), RAJ)[0]
    new = Post(1)
    with pytest.raises(Refused, match="INC-205"):
        new.do(c.Declare("Payments slow", commander=BO, elsewhere=ELSEWHERE))
    new.do(c.Declare("Payments slow", elsewhere=ELSEWHERE))
    assert newest(new).fields["elsewhere"] == ["Operations lead of INC-205 (SEV2)"], "declaring is never held up"


def test_the_briefing_answers_what_the_incoming_asks() -> None:
    post = declared()
    post.do(c.LogEntry(STREAM, "5xx at 40 %", pinned=True))
    post.do(
        c.LogEntry(STREAM, "Drain eu-west", Kind.DECISION, fields={"rationale": "east is lost", "objections": "slow"})
    )
    post.do(c.LogEntry(STREAM, "Roll back", Kind.TASK, fields={"owner": BO, "minutes": 5}))
    post.device.clock.advance(600)
    names = {ANA: "Ana", BO: "Bo"}
    sections = {
        section.title: section.lines
        for section in briefing(
            post.state.summary(),
            post.state.entries(),
            lambda each: names[each],
            post.device.clock.now_ms(),
            Extras(exit_criteria=("error rate < 1 % for 15 min",)),
        )
    }
    assert list(sections) == [
        "Situation",
        "Objectives",
        "Actions running",
        "People",
        "Exit criteria",
        "Risks",
        "Next update",
    ]
    assert sections["Situation"][0] == "INC-204 SEV1 DECLARED for 10 min: Checkout failing"
    assert "5xx at 40 %" in sections["Situation"]
    assert sections["Objectives"] == ("Drain eu-west (why: east is lost)",)
    assert sections["Actions running"] == ("Roll back (Bo, not acknowledged, OVERDUE)",)
    assert sections["People"][0] == "Incident Commander Ana" and "Scribe: nobody" in sections["People"]
    assert sections["Exit criteria"] == ("error rate < 1 % for 15 min",)
    assert sections["Risks"] == ("Objection to “Drain eu-west”: slow",)
    assert all(section for section in sections.values()), "what is not known is said to be missing"
    assert as_text(briefing(post.state.summary(), (), str, 0)).count("\n") == 6


def test_the_rotation_reminder_counts_from_when_command_was_taken() -> None:
    post = declared()
    at_ms = post.state.summary().declared_ms
    summary, entries = post.state.summary(), post.state.entries()
    assert rotation_ms(summary, entries, at_ms + 4 * HOUR_MS - 1) is None
    assert rotation_ms(summary, entries, at_ms + 4 * HOUR_MS) == 4 * HOUR_MS
    assert rotation_ms(summary, entries, at_ms + 2 * HOUR_MS, after_hours=2) == 2 * HOUR_MS
    post.device.clock.advance(3 * 3600)
    (offer,) = post.do(c.OfferHandover(STREAM, RAJ, "calm"))
    raj = Post(3)
    raj.hear(post)
    raj.device.clock.advance(3 * 3600)
    (taken,) = raj.do(c.AcceptHandover(STREAM, offer.id, "calm it is"))
    assert command_since_ms(raj.state.summary(), raj.state.entries()) == taken.at_ms
    assert rotation_ms(raj.state.summary(), raj.state.entries(), at_ms + 5 * HOUR_MS) is None
    raj.do(c.OfferHandover(STREAM, person(4), "calm"))
    raj.do(c.WithdrawHandover(STREAM))
    assert command_since_ms(raj.state.summary(), raj.state.entries()) == taken.at_ms, "an offer moves nobody"
