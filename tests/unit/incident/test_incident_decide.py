import pytest

from models.incident import commands as c
from models.incident import events, handover_events
from models.incident.cadence import Audience
from models.incident.conflicts import events as conflict_events
from models.incident.decide import IncidentCommand
from models.incident.entry import Entry, Kind, TaskState, to_complete, worded
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import ImpactInputs, Severity
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId, StreamId
from models.kernel.upcast import SchemaRegistry
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM
from tests.fakes.incidents import Post, declared

MINUTE = 60_000


def refused(post: Post, command: IncidentCommand | c.Declare, actor: object = None) -> Refused:
    before = post.state.to_plain()
    with pytest.raises(Refused) as caught:
        post.do(command, actor)  # type: ignore[arg-type]  # None or a person
    assert post.state.to_plain() == before
    return caught.value


def bad(post: Post, command: IncidentCommand | c.Declare) -> str:
    with pytest.raises(BadInput) as caught:
        post.do(command)
    return caught.value.problems[0].field


def logged(post: Post, text: str, kind: Kind = Kind.FACT, **rest: object) -> Entry:
    (event,) = post.do(c.LogEntry(STREAM, text, kind, **rest))  # type: ignore[arg-type]  # by name
    entry = post.state.entry(event.id)
    assert entry is not None
    return entry


def to(post: Post, *states: State, reason: str = "because") -> None:
    for state in states:
        post.do(c.MoveState(STREAM, state, reason, unhealthy=()))


# Declaring


def test_declaring_takes_the_suggestion_and_the_declarer_commands() -> None:
    post = declared(users_bp=3_100)
    summary = post.state.summary()
    assert (summary.number, summary.title, summary.severity) == ("INC-204", "Checkout failing", Severity.SEV1)
    assert (summary.state, summary.commander, summary.declared_by) == (State.DECLARED, ANA, ANA)
    assert summary.rule == "25 % of users or more are hit"
    assert summary.known and not summary.drill and summary.is_open
    (entry,) = post.state.entries()
    assert (entry.kind, entry.text) == (Kind.STATE, "Declared SEV1: Checkout failing")


def test_a_chosen_severity_counts_and_the_suggestion_is_kept() -> None:
    post = declared(users_bp=3_100, severity=Severity.SEV3, commander=BO, drill=True)
    summary = post.state.summary()
    assert (summary.severity, summary.commander, summary.drill, summary.number) == (Severity.SEV3, BO, True, "INC-D17")
    assert summary.rule == "Set by the declarer; the matrix suggests SEV1: 25 % of users or more are hit"
    assert post.state.entries()[0].fields["suggested"] == "SEV1"


def test_the_tier_comes_from_the_estate() -> None:
    estate = c.EstateFacts({"checkout": 1, "blog": 3, "new": None}, has_catalog=True)
    post = Post(1)
    post.do(c.Declare("x", ("blog", "checkout", "blog"), estate=estate))
    declared_body = post.state.headline.declared
    assert declared_body is not None
    assert declared_body.inputs == {"tier": 1}
    assert post.state.summary().services == ("blog", "checkout")


def test_bad_declarations() -> None:
    estate = c.EstateFacts({"checkout": 1}, has_catalog=True)
    assert bad(Post(1), c.Declare("   ")) == "title"
    assert bad(Post(1), c.Declare("x" * 201)) == "title"
    assert bad(Post(1), c.Declare("half \ud83d pair")) == "title"
    assert bad(Post(1), c.Declare("x", ("chekout",), estate=estate)) == "services"
    assert bad(Post(1), c.Declare("x", inputs=ImpactInputs(users_bp=10_001))) == "users"
    assert bad(Post(1), c.Declare("x", inputs=ImpactInputs(users_bp=-1))) == "users"
    assert bad(Post(1), c.Declare("x", inputs=ImpactInputs(tier=4))) == "tier"
    assert bad(Post(1), c.Declare("x", inputs=ImpactInputs(cascading=-1))) == "cascading"
    Post(1).do(c.Declare("x", ("anything",)))


def test_commands_for_what_is_not_there() -> None:
    post = Post(1)
    with pytest.raises(Refused, match="no such incident"):
        post.do(c.Retitle(STREAM, "x"))
    refused(declared(), c.Retitle(StreamId("another"), "x"))


# Severity


def test_raising_asks_nothing_and_lowering_a_reason() -> None:
    post = declared(users_bp=100)
    post.do(c.RateSeverity(STREAM, Severity.SEV1))
    assert post.state.summary().severity is Severity.SEV1
    assert refused(post, c.RateSeverity(STREAM, Severity.SEV1)).reason == "INC-204 is SEV1 already"
    assert refused(post, c.RateSeverity(STREAM, Severity.SEV2, "  ")).unmet == ("lowering the severity needs a reason",)
    post.do(c.RateSeverity(STREAM, Severity.SEV2, "eu only"))
    summary = post.state.summary()
    assert (summary.severity, summary.rule) == (Severity.SEV2, "eu only")
    assert [entry.text for entry in post.state.entries() if entry.kind is Kind.SEVERITY] == [
        "Lowered from SEV1 to SEV2",
        "Raised from SEV3 to SEV1",
    ]


# Lifecycle


def test_the_way_from_declared_to_closed_and_back() -> None:
    post = declared(users_bp=100)
    to(post, State.TRIAGE, State.INVESTIGATING, State.IDENTIFIED, State.MITIGATING, State.MONITORING)
    resolved_at = post.device.clock.now_ms() + 1_000
    to(post, State.RESOLVED)
    assert post.state.summary().resolved_ms == resolved_at
    assert post.state.summary().updates == ()
    to(post, State.POSTMORTEM, State.CLOSED)
    assert post.state.summary().resolved_ms == resolved_at
    to(post, State.REOPENED)
    assert post.state.summary().resolved_ms is None and post.state.summary().is_open
    assert [entry.text for entry in post.state.entries()][:2] == ["CLOSED → REOPENED", "POSTMORTEM → CLOSED"]


def test_refusals_name_every_unmet_guard_and_overrides_are_kept() -> None:
    post = declared(users_bp=3_100)
    refusal = refused(post, c.MoveState(STREAM, State.RESOLVED, unhealthy=()))
    assert refusal.reason == "INC-204 does not go to RESOLVED"
    assert refused(post, c.MoveState(STREAM, State.DECLARED)).reason == "INC-204 is DECLARED already"
    assert refused(post, c.MoveState(STREAM, State.MERGED)).unmet == ("use merge",)
    to(post, State.TRIAGE)
    assert refused(post, c.MoveState(STREAM, State.INVESTIGATING, "in a hurry")).unmet == (
        "SEV1 needs before it goes on: Comms lead",
    )
    post.do(c.AssignRole(STREAM, Role.COMMS_LEAD, MEI))
    to(post, State.INVESTIGATING, State.MONITORING)
    assert refused(post, c.MoveState(STREAM, State.RESOLVED, unhealthy=None)).unmet
    post.do(c.MoveState(STREAM, State.RESOLVED, "probe broken", unhealthy=("checkout",)))
    assert post.state.entries()[0].fields["overridden"] == ["not healthy for 15 minutes: checkout"]


def test_a_closed_incident_takes_notes_and_a_title_and_nothing_else() -> None:
    post = declared(users_bp=100)
    to(post, State.DISMISSED)
    closed: list[IncidentCommand | c.Declare] = [
        c.RateSeverity(STREAM, Severity.SEV1),
        c.AssignRole(STREAM, Role.SCRIBE, BO),
        c.ChangeServices(STREAM, ("a",)),
        c.SetNextUpdate(STREAM, post.device.clock.now_ms() + MINUTE),
        c.OfferHandover(STREAM, BO, "calm"),
        c.AcceptHandover(STREAM, EventId("x"), "as I see it"),
        c.WithdrawHandover(STREAM),
        c.TakeCommand(STREAM, "nobody answers"),
    ]
    for command in closed:
        assert refused(post, command).unmet == ("reopen it first",)
    logged(post, "a note for the review")
    post.do(c.Retitle(STREAM, "Noise"))


def test_merging() -> None:
    post = declared(users_bp=100)
    other = StreamId("0197f000-0000-7000-8000-0000000000bb")
    assert refused(post, c.Merge(STREAM, STREAM, "INC-204", State.TRIAGE)).unmet
    assert refused(post, c.Merge(STREAM, other, "INC-205", State.CLOSED)).unmet == ("INC-205 is CLOSED",)
    assert refused(post, c.Merge(STREAM, other, "INC-D1", State.TRIAGE, into_drill=True)).unmet == (
        "a drill and a real incident stay apart",
    )
    here, there = post.do(c.Merge(STREAM, other, "INC-205", State.TRIAGE, reason="same cause"))
    assert (here.type, there.type, there.stream) == (events.MERGED, events.ENTRY_LOGGED, other)
    summary = post.state.summary()
    assert (summary.state, summary.merged_into) == (State.MERGED, other)
    assert refused(post, c.LogEntry(STREAM, "late")).unmet == ("log it in the incident it was merged into",)
    assert refused(post, c.Merge(STREAM, other, "INC-205", State.TRIAGE)).unmet == ("INC-204 is MERGED",)
    to(post, State.REOPENED)
    assert post.state.summary().merged_into is None


# Roles and command


def test_roles_are_given_and_taken_away() -> None:
    post = declared()
    assert refused(post, c.AssignRole(STREAM, Role.SCRIBE, None)).reason == "nobody is Scribe"
    post.do(c.AssignRole(STREAM, Role.SCRIBE, BO))
    assert refused(post, c.AssignRole(STREAM, Role.SCRIBE, BO)).reason == "Scribe is that person already"
    assert post.state.summary().roles == {Role.INCIDENT_COMMANDER: ANA, Role.SCRIBE: BO}
    assert worded(post.state.entries()[0], {BO: "Bo Lindqvist"}.__getitem__) == "Scribe: Bo Lindqvist"
    post.do(c.AssignRole(STREAM, Role.SCRIBE, None))
    assert Role.SCRIBE not in post.state.summary().roles
    assert worded(post.state.entries()[0], str) == "Scribe: nobody"


def test_comms_lead_is_not_the_commander_on_sev1_and_2() -> None:
    major, minor = declared(users_bp=3_100), declared(users_bp=100)
    assert refused(major, c.AssignRole(STREAM, Role.COMMS_LEAD, ANA)).unmet == (
        "On SEV1 the Comms lead is not the Incident Commander",
    )
    minor.do(c.AssignRole(STREAM, Role.COMMS_LEAD, ANA))
    minor.do(c.RateSeverity(STREAM, Severity.SEV2))
    minor.do(c.AssignRole(STREAM, Role.SCRIBE, BO))
    to(minor, State.TRIAGE)
    assert refused(minor, c.MoveState(STREAM, State.INVESTIGATING, "in a hurry")).unmet == (
        "On SEV2 the Comms lead is not the Incident Commander",
    )


def test_there_is_always_one_commander_and_command_is_not_pushed() -> None:
    post = declared()
    assert refused(post, c.AssignRole(STREAM, Role.INCIDENT_COMMANDER, None)).unmet == (
        "INC-204 always has exactly one Incident Commander: name the next",
    )
    assert refused(post, c.AssignRole(STREAM, Role.INCIDENT_COMMANDER, RAJ, "tired")).unmet == (
        "command is not pushed: offer a handover, and the incoming takes it",
    )
    assert refused(post, c.AssignRole(STREAM, Role.INCIDENT_COMMANDER, RAJ), RAJ).unmet == (
        "taking command without a handover needs a reason",
    )
    post.do(c.AssignRole(STREAM, Role.INCIDENT_COMMANDER, RAJ, "Ana unreachable"), RAJ)
    assert post.state.summary().commander == RAJ


def test_handover_is_offered_with_a_briefing_and_taken_by_the_incoming() -> None:
    ana = declared()
    raj = Post(3, clock=ana.device.clock)
    assert bad(ana, c.OfferHandover(STREAM, RAJ, "  ")) == "briefing"
    assert refused(ana, c.OfferHandover(STREAM, ANA, "calm")).unmet == ("that person commands already",)
    assert refused(ana, c.OfferHandover(STREAM, RAJ, "calm"), BO).unmet == (
        "only the Incident Commander or the Deputy offers command",
    )
    (offer,) = ana.do(c.OfferHandover(STREAM, RAJ, "Draining eu-west; next update 14:39Z"))
    assert ana.state.summary().commander == ANA
    standing = ana.state.summary().handover_offer
    assert standing is not None and (standing.by, standing.to) == (ANA, RAJ)
    assert refused(ana, c.AcceptHandover(STREAM, offer.id, "as I see it")).unmet == (
        "command was offered to somebody else",
    )
    raj.hear(ana)
    raj.do(c.AcceptHandover(STREAM, offer.id, "as I see it"))
    summary = raj.state.summary()
    assert (summary.commander, summary.handover_offer, summary.conflicts) == (RAJ, None, ())
    assert worded(raj.state.entries()[0], {RAJ: "Raj"}.__getitem__) == "Command taken: Raj"
    assert refused(raj, c.AcceptHandover(STREAM, offer.id, "as I see it")).unmet == (
        "that offer does not stand any more",
    )


def test_a_later_offer_replaces_the_earlier_and_the_comms_lead_does_not_take_a_sev1() -> None:
    post = declared()
    (first,) = post.do(c.OfferHandover(STREAM, RAJ, "calm"))
    (second,) = post.do(c.OfferHandover(STREAM, BO, "calm"))
    assert refused(post, c.AcceptHandover(STREAM, first.id, "as I see it"), RAJ).unmet == (
        "that offer does not stand any more",
    )
    post.do(c.AssignRole(STREAM, Role.COMMS_LEAD, BO))
    clash = ("On SEV1 the Comms lead is not the Incident Commander: assign another Comms lead first",)
    assert refused(post, c.AcceptHandover(STREAM, second.id, "as I see it"), BO).unmet == clash
    assert refused(post, c.OfferHandover(STREAM, BO, "calm")).unmet == clash


# The timeline


def test_entries_keep_when_it_happened_apart_from_when_it_was_logged() -> None:
    post = declared()
    now = post.device.clock.now_ms()
    late = logged(post, "db-3 refused connections", occurred_ms=now - 10 * MINUTE)
    usual = logged(post, "eu only")
    assert late.backdated and not usual.backdated
    assert [entry.text for entry in post.state.entries()][-1] == "db-3 refused connections"
    assert bad(post, c.LogEntry(STREAM, "x", occurred_ms=now + 6 * MINUTE)) == "occurred"
    assert bad(post, c.LogEntry(STREAM, "x", occurred_ms=-1)) == "occurred"
    assert bad(post, c.LogEntry(STREAM, " ")) == "text"
    assert bad(post, c.LogEntry(STREAM, "x" * 10_001)) == "text"
    assert bad(post, c.LogEntry(STREAM, "x", fields={"ratio": 0.5})) == "fields"
    assert bad(post, c.LogEntry(STREAM, "x", fields={"blob": "x" * 20_000})) == "fields"
    assert bad(post, c.LogEntry(STREAM, "x", Kind.COMMS, fields={"audience": "all"})) == "audience"


@pytest.mark.parametrize("kind", [Kind.ROLE, Kind.STATE, Kind.SEVERITY])
def test_what_the_console_derives_is_not_logged_by_hand(kind: Kind) -> None:
    refused(declared(), c.LogEntry(STREAM, "Raised to SEV1", kind))


def test_a_correction_supersedes_visibly() -> None:
    post = declared()
    wrong = logged(post, "all regions", pinned=True)
    assert refused(post, c.CorrectEntry(STREAM, wrong.id, "eu only", " ")).unmet == ("a correction needs a reason",)
    assert refused(post, c.CorrectEntry(STREAM, EventId("x"), "eu", "y")).reason == "there is no such entry"
    derived = post.state.entries()[-1]
    assert "follow from what was done" in refused(post, c.CorrectEntry(STREAM, derived.id, "x", "y")).unmet[0]
    (event,) = post.do(c.CorrectEntry(STREAM, wrong.id, "eu only", "us graphs read the eu label"))
    new, old = post.state.entry(event.id), post.state.entry(wrong.id)
    assert new is not None and old is not None
    assert (new.kind, new.corrects, new.corrects_text, new.pinned) == (Kind.FACT, wrong.id, "all regions", True)
    assert (old.text, old.superseded, old.pinned) == ("all regions", True, False)
    assert post.state.summary().pinned_count == 1
    assert "correct the correction" in refused(post, c.CorrectEntry(STREAM, wrong.id, "us", "y")).unmet[0]


def test_at_most_seven_are_pinned() -> None:
    post = declared()
    facts = [logged(post, f"fact {number}", pinned=True) for number in range(6)]
    spare = [logged(post, "spare"), logged(post, "another")]
    post.do(c.PinEntry(STREAM, spare[0].id))
    assert post.state.summary().pinned_count == 7
    rule = ("7 facts are pinned, and more nobody keeps in mind: unpin one",)
    assert refused(post, c.PinEntry(STREAM, spare[1].id)).unmet == rule
    assert refused(post, c.LogEntry(STREAM, "eighth", pinned=True)).unmet == rule
    refused(post, c.PinEntry(STREAM, facts[0].id))
    post.do(c.PinEntry(STREAM, facts[0].id, pinned=False))
    refused(post, c.PinEntry(STREAM, facts[0].id, pinned=False))
    post.do(c.PinEntry(STREAM, spare[1].id))
    post.do(c.CorrectEntry(STREAM, spare[1].id, "still seven", "misread"))
    assert post.state.summary().pinned_count == 7
    refused(post, c.PinEntry(STREAM, spare[1].id))


def test_a_task_has_one_owner_minutes_and_an_acknowledgement() -> None:
    post = declared()
    assert refused(post, c.LogEntry(STREAM, "drain", Kind.TASK)).unmet == (
        "a task has one named owner",
        "a task has a time in minutes, 1 to 10080",
    )
    refused(post, c.LogEntry(STREAM, "drain", Kind.TASK, fields={"owner": BO, "minutes": True}))
    task = logged(post, "drain eu-west", Kind.TASK, fields={"owner": BO, "minutes": 10})
    assert (task.owner, task.due_ms, task.task_state) == (BO, task.occurred_ms + 10 * MINUTE, TaskState.OPEN)

    def now() -> Entry:
        found = post.state.entry(task.id)
        assert found is not None
        return found

    post.do(c.ChangeTask(STREAM, task.id, TaskState.ACKNOWLEDGED))
    assert now().task_state is TaskState.ACKNOWLEDGED
    assert "needs a note" in refused(post, c.ChangeTask(STREAM, task.id, TaskState.DROPPED)).unmet[0]
    post.do(c.ChangeTask(STREAM, task.id, TaskState.DONE, "0 rps"))
    assert (now().task_state, now().task_note) == (TaskState.DONE, "0 rps")
    assert refused(post, c.ChangeTask(STREAM, task.id, TaskState.DONE)).unmet == ("it is done already",)
    assert refused(post, c.ChangeTask(STREAM, task.id, TaskState.ACKNOWLEDGED)).unmet == ("it is done already",)
    fact = logged(post, "eu only")
    assert refused(post, c.ChangeTask(STREAM, fact.id, TaskState.DONE)).unmet == ("the entry is a fact, not a task",)


def test_a_decision_needs_only_the_choice_and_says_what_is_to_complete() -> None:
    post = declared()
    bare = logged(post, "roll back v88", Kind.DECISION)
    assert to_complete(bare) == ("why", "options considered", "objections", "revisit time")
    full = {"rationale": "errors", "options": ["roll back", "flag off"], "objections": "none", "revisit_ms": 5}
    assert to_complete(logged(post, "roll back", Kind.DECISION, fields=full)) == ()
    assert to_complete(logged(post, "eu only")) == ()


# Updates


def dues(post: Post) -> dict[Audience, int]:
    return {due.audience: due.due_ms for due in post.state.summary().updates}


def test_updates_follow_the_cadence_the_posts_and_the_promises() -> None:
    post = declared(users_bp=3_100)
    start = post.state.summary().declared_ms
    assert dues(post) == {Audience.EXTERNAL: start + 5 * MINUTE, Audience.INTERNAL: start + 15 * MINUTE}
    assert post.state.summary().next_update_due_ms == start + 5 * MINUTE
    sent = logged(post, "update 1 sent", Kind.COMMS, fields={"audience": "external"})
    assert dues(post) == {
        Audience.EXTERNAL: sent.occurred_ms + 5 * MINUTE,
        Audience.INTERNAL: start + 15 * MINUTE,
    }
    everybody = logged(post, "update 2 sent", Kind.COMMS)
    assert dues(post) == {
        Audience.EXTERNAL: everybody.occurred_ms + 20 * MINUTE,
        Audience.INTERNAL: everybody.occurred_ms + 15 * MINUTE,
    }
    assert post.state.summary().last_update_ms == everybody.occurred_ms
    promised = post.device.clock.now_ms() + 7 * MINUTE
    post.do(c.SetNextUpdate(STREAM, promised))
    assert post.state.summary().updates[0].promised and dues(post)[Audience.EXTERNAL] == promised
    third = logged(post, "update 3 sent", Kind.COMMS)
    assert dues(post)[Audience.EXTERNAL] == third.occurred_ms + 20 * MINUTE


def test_promises_lie_ahead_and_end_with_the_incident() -> None:
    post = declared(users_bp=100)
    now = post.device.clock.now_ms()
    assert refused(post, c.SetNextUpdate(STREAM, now)).unmet == ("the time lies in the past",)
    assert bad(post, c.SetNextUpdate(STREAM, 2**52)) == "due"
    post.do(c.SetNextUpdate(STREAM, now + MINUTE))
    assert dues(post)[Audience.EXTERNAL] == now + MINUTE
    post.do(c.SetNextUpdate(STREAM, None))
    assert Audience.EXTERNAL not in dues(post)
    to(post, State.TRIAGE, State.INVESTIGATING, State.MONITORING, State.RESOLVED)
    assert refused(post, c.SetNextUpdate(STREAM, now + 9 * MINUTE)).unmet == ("INC-204 is RESOLVED: no update is due",)


# Names


def test_title_and_services_change_and_say_so() -> None:
    post = declared(users_bp=100)
    post.do(c.Retitle(STREAM, " Checkout slow "))
    assert post.state.summary().title == "Checkout slow"
    refused(post, c.Retitle(STREAM, "Checkout slow"))
    assert bad(post, c.Retitle(STREAM, "")) == "title"
    post.do(c.ChangeServices(STREAM, ("payments", "payments", "auth")))
    assert post.state.summary().services == ("payments", "auth")
    refused(post, c.ChangeServices(STREAM, ("payments", "auth")))
    post.do(c.ChangeServices(STREAM, ()))
    assert post.state.summary().services == ()
    assert [entry.text for entry in post.state.entries()][:3] == [
        "Services: none",
        "Services: payments, auth",
        "Renamed: Checkout slow",
    ]


def test_every_type_is_known_to_the_registry() -> None:
    registry = SchemaRegistry()
    events.know_incident_events(registry)
    post = declared()
    (event,) = post.known.values()
    assert registry.upcast(event) is event
    assert set(registry.current) == {*events.VERSIONS, *handover_events.VERSIONS, *conflict_events.VERSIONS}
