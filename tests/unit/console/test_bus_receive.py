"""Workstations that exchange events by hand agree in everything their books say, whatever came when and in what order."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.access_book import ChangeMembership
from console.automation_book import BeginStandalone, EndStandalone
from console.bus import Forked
from console.catalog_book import PublishCatalog
from console.cause_book import JudgeCause
from console.desk import Desk
from console.oncall_book import ConfirmPlan, PublishPlan
from console.response_book import PublishPolicy
from console.runbook_book import PublishRunbook
from models.alerts.inbox import commands as inbox
from models.catalog.estate import Catalog, Service
from models.comms import commands as comms
from models.comms.record import Fact
from models.coupling.gate import JudgeEdge
from models.coupling.judgement import Judged
from models.coupling.kind import FindingKind
from models.incident.commands import Declare, LogEntry, PinEntry, RateSeverity, Retitle
from models.incident.severity import Severity
from models.incident.views import IncidentChange
from models.kernel import canonical, envelope
from models.kernel.admission import Outcome
from models.kernel.author import Author, ChainHead
from models.kernel.errors import WatchfloorError
from models.kernel.event import Draft
from models.kernel.hlc import Hlc
from models.kernel.ids import OriginId, StreamId
from models.oncall.standing import PlanFiles
from models.response.builtin import BUILTIN
from models.response.writing import to_yaml
from models.runbooks.actions.outcome import RunOutcome
from models.sync.parcel import Parcel
from tests.fakes.inbox import alert
from tests.fakes.offices import carry, carry_blobs, folded, offices, parcels, receive, tick
from tests.fakes.oncall_plans import CALENDARS, EXAMPLE
from tests.fakes.runbooks import small

DAY = 86_400.0
FEW = settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

Act = Callable[[Desk, random.Random], object]


def _incident(desk: Desk, chance: random.Random) -> StreamId:
    headings = desk.read(desk.incidents.headings)
    return chance.choice(headings).id if headings else desk.execute(Declare("First")).stream


def _pinned(desk: Desk, chance: random.Random) -> object:
    stream = _incident(desk, chance)
    entries = desk.read(lambda: desk.incidents.state(stream).entries())
    return PinEntry(stream, chance.choice(entries).id, chance.random() < 0.5)


def _ended(desk: Desk, chance: random.Random) -> object:
    runs = [run for run in desk.read(desk.automation.runs) if run.outcome is None]
    if not runs:
        return BeginStandalone("restart", "0" * 64, "restart it", "because")
    return EndStandalone(chance.choice(runs).id, chance.choice(list(RunOutcome)))


def _acknowledged(desk: Desk, _chance: random.Random) -> object:
    board = desk.read(lambda: desk.alerts.board({}, {}))
    return inbox.Acknowledge(tuple(each.key for group in board.groups for each in group.alerts)[:1])


_SERVICES = tuple(Service(each, each) for each in ("checkout", "fraud", "orders"))

ACTS: tuple[Act, ...] = (
    lambda _desk, chance: Declare(f"Incident {chance.randint(0, 99)}"),
    lambda desk, chance: LogEntry(_incident(desk, chance), f"line {chance.randint(0, 999)}"),
    lambda desk, chance: LogEntry(_incident(desk, chance), f"pinned {chance.randint(0, 999)}", pinned=True),
    lambda desk, chance: Retitle(_incident(desk, chance), f"Title {chance.randint(0, 99)}"),
    lambda desk, chance: RateSeverity(_incident(desk, chance), chance.choice(list(Severity)), "as seen"),
    _pinned,
    lambda desk, chance: comms.ChangeFact(
        _incident(desk, chance), Fact.IMPACT, f"{chance.randint(1, 99)} % fail", "seen"
    ),
    lambda desk, chance: ChangeMembership(desk.identity.me, "legal", chance.random() < 0.5),
    lambda _desk, chance: JudgeCause("db-3", chance.random() < 0.5, "so it looks"),
    _ended,
    lambda _desk, chance: PublishPolicy(to_yaml(BUILTIN), f"ours-{chance.randint(0, 99)}.yaml"),
    lambda _desk, chance: PublishCatalog(Catalog(f"shop {chance.randint(0, 99)}", _SERVICES), "test"),
    lambda _desk, chance: JudgeEdge(
        FindingKind.UNDECLARED, "checkout", "fraud", chance.choice([Judged.ACCEPT, Judged.DISMISS]), "it is so"
    ),
    lambda _desk, chance: PublishRunbook((small("restart-pool", f"Restart {chance.randint(0, 99)}"),)),
    lambda _desk, chance: PublishPlan(PlanFiles("p.yaml", EXAMPLE + f"# {chance.randint(0, 99)}\n", CALENDARS)),
    lambda _desk, _chance: ConfirmPlan(),
    lambda _desk, chance: inbox.Observe("am", (alert(f"a{chance.randint(0, 3)}"),)),
    _acknowledged,
)


def story(desks: list[Desk], chance: random.Random, turns: int) -> None:
    """Everybody does things in every book, and hears from somebody now and then."""
    for _ in range(turns):
        desk = chance.choice(desks)
        tick(desk, chance.choice([0, 1, 30]))
        if chance.random() < 0.12:
            other = chance.choice(desks)
            if other is not desk:
                carry(other, desk, chance if chance.random() < 0.5 else None)
            continue
        try:
            desk.execute(chance.choice(ACTS)(desk, chance))
        except WatchfloorError:
            continue


def meet(desks: list[Desk], chance: random.Random) -> None:
    """Everybody comes to know everything."""
    for _ in range(2):
        for source in desks:
            for target in desks:
                if source is not target:
                    carry(source, target, chance)


def refolded(desk: Desk) -> dict[str, Any]:
    """What the books say after every stream was folded again."""
    streams = {stream for stream, _, _ in desk.read(lambda: list(desk.log.heads()))}
    desk.read(lambda: desk.bus.refold(streams))
    return folded(desk)


@FEW
@given(st.integers(0, 2**32), st.sampled_from([(), (0, 300, -300), (0, -10 * DAY, 10 * DAY)]))
def test_workstations_that_met_agree_and_folding_again_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, seed: int, skews: tuple[float, ...]
) -> None:
    chance = random.Random(seed)
    with offices(tmp_path_factory.mktemp("offices"), 3, skews) as desks:
        story(desks, chance, 50)
        before = folded(desks[1])
        assert refolded(desks[1]) == before
        meet(desks, chance)
        views = [folded(desk) for desk in desks]
        for view in views[1:]:
            assert view == views[0]
        assert refolded(desks[2]) == views[0]
        assert [desk.read(desk.log.vector) for desk in desks[1:]] == [desks[0].read(desks[0].log.vector)] * 2
        for desk in desks:
            verdict = desk.verify()
            assert verdict.sound and not verdict.forks, verdict.findings


@pytest.fixture
def pair(tmp_path: Path) -> Any:
    with offices(tmp_path, 2) as desks:
        yield desks


def test_what_was_folded_on_the_way_is_what_a_restart_reads(tmp_path: Path) -> None:
    chance = random.Random(7)
    from tests.fakes.station import Station

    with offices(tmp_path, 2, (0, 90)) as desks:
        story(desks, chance, 80)
        carry(desks[1], desks[0], chance)
        before = folded(desks[0])
        desks[0].close()
        station = Station(desks[0].directory.path)
        station.secrets, station.clock = desks[0].keeper, desks[0].clock  # type: ignore[assignment]  # as they were
        again = station.open()
        again.trusted.update(desks[0].trusted)
        assert folded(again) == before
        again.close()


def test_an_incident_from_elsewhere_is_there_and_goes_on_here(pair: list[Desk]) -> None:
    one, two = pair
    heard: list[Any] = []
    two.bus.subscribe(heard.append)
    stream = one.execute(Declare("Checkout failing")).stream
    one.execute(LogEntry(stream, "5xx at 40 %"))
    carry(one, two)
    assert [change.stream for change in heard if isinstance(change, IncidentChange)] == [stream, stream]
    tick(two, 60)
    two.execute(LogEntry(stream, "seen here, too"))
    carry(two, one)
    assert folded(one) == folded(two)
    entries = two.read(lambda: two.incidents.state(stream).entries())
    texts = {entry.text for entry in entries}
    assert {"5xx at 40 %", "seen here, too"} <= texts


def test_a_late_arrival_tells_the_whole_of_the_new_state(pair: list[Desk]) -> None:
    one, two = pair
    stream = one.execute(Declare("Checkout failing")).stream
    carry(one, two)
    one.execute(LogEntry(stream, "early, and late to arrive"))
    tick(two, 600)
    two.execute(LogEntry(stream, "late, and here"))
    heard: list[Any] = []
    two.bus.subscribe(heard.append)
    carry(one, two)
    (change,) = [each for each in heard if isinstance(each, IncidentChange)]
    late = next(entry for entry in change.entries if entry.text == "early, and late to arrive")
    assert late.came_late and late.arrived_ms == two.clock.now_ms()
    two.read(two.incidents.flush)
    two.read(two.incidents._states.clear)
    again = two.read(lambda: two.incidents.state(stream).entry(late.id))
    assert again is not None and again.arrived_ms == late.arrived_ms
    assert change.is_whole and {entry.text for entry in change.entries} >= {
        "early, and late to arrive",
        "late, and here",
    }


def test_a_closed_incident_that_nobody_looks_at_takes_what_comes(tmp_path: Path) -> None:
    from tests.fakes.station import Station

    with offices(tmp_path, 2) as (one, two):
        stream = one.execute(Declare("Checkout failing")).stream
        carry(one, two)
        two.close()
        station = Station(two.directory.path)
        station.secrets, station.clock = two.keeper, two.clock  # type: ignore[assignment]  # as they were
        again = station.open()
        again.trusted.update(two.trusted)
        again.read(again.incidents._states.clear)
        tick(one, 5)
        one.execute(LogEntry(stream, "more"))
        carry(one, again)
        assert folded(again) == folded(one)
        again.close()


def test_a_blob_that_comes_late_counts_when_the_stream_is_folded_again(pair: list[Desk]) -> None:
    one, two = pair
    one.publish_catalog(Catalog("shop", _SERVICES), "test")
    carry(one, two, with_blobs=False)
    assert two.catalogs.current is None
    carry_blobs(one, two)
    two.read(lambda: two.bus.refold([two.catalogs.stream]))
    assert two.catalogs.current == one.catalogs.current and two.catalogs.version == 1


def test_the_clock_follows_what_came_but_not_far_ahead(tmp_path: Path) -> None:
    with offices(tmp_path, 3, (0, 240, 10 * DAY)) as (one, near, far):
        for desk, text in ((near, "four minutes ahead"), (far, "ten days ahead")):
            carry(one, desk)
            stream = desk.execute(Declare(text)).stream
            carry(desk, one)
            one.execute(LogEntry(stream, "answered"))
            rows = one.read(lambda stream=stream: list(one.log.events(stream)))  # type: ignore[misc]  # bound at once
            assert rows[-1].body is not None and rows[-1].body["text"] == "answered"
        assert rows[-1].hlc < rows[0].hlc  # beyond five minutes nobody is dragged along; causality orders all the same
        events = one.read(lambda: list(one.log.events(stream)))
        one_stamp = max(event.hlc for event in events if event.origin == one.identity.origin)
        assert one_stamp.ms <= one.clock.now_ms() + 5 * 60_000


def test_a_fork_is_kept_on_both_sides_and_told(pair: list[Desk]) -> None:
    one, two = pair
    stream = one.execute(Declare("Checkout failing")).stream
    carry(one, two)
    author = one.read(one.authorship.current)
    head = one.read(lambda: one.log.head(stream, author.origin))
    draft = Draft(stream, "incident.entry_logged", {"kind": "fact", "text": "the other branch"})
    beside = one.read(lambda: author.write(draft, head, {}))
    one.execute(LogEntry(stream, "this branch"))
    carry(one, two)
    heard: list[Any] = []
    two.bus.subscribe(heard.append)
    reception = receive(two, [Parcel(beside, author.certificate)])
    assert reception.admissions[0].outcome is Outcome.FORKED
    assert reception.forks == (beside.envelope.id,)
    assert [each for each in heard if isinstance(each, Forked)] == [
        Forked(stream, author.origin, 2, beside.envelope.id)
    ]
    texts = {entry.text for entry in two.read(lambda: two.incidents.state(stream).entries())}
    assert {"the other branch", "this branch"} <= texts
    assert len(two.verify().forks) == 1 and two.verify().sound


def test_an_own_origin_seen_elsewhere_is_given_up(pair: list[Desk]) -> None:
    one, two = pair
    stream = one.execute(Declare("Checkout failing")).stream
    carry(one, two)
    author = one.read(one.authorship.current)
    draft = Draft(stream, "incident.entry_logged", {"kind": "fact", "text": "of a copy"})
    copy = one.read(lambda: author.write(draft, one.log.head(stream, author.origin), {}))
    assert receive(one, [Parcel(copy, author.certificate)]).admissions[0].outcome is Outcome.ADMITTED
    assert one.identity.origin != author.origin
    tick(one, 1)
    one.execute(LogEntry(stream, "after"))
    last = one.read(lambda: list(one.log.events(stream)))[-1]
    assert (last.origin, last.seq) == (one.identity.origin, 1)
    assert one.meta.get("origin") == one.identity.origin
    carry(one, two)
    assert folded(one) == folded(two) and one.verify().sound


def test_a_change_of_trust_lets_in_what_was_parked(pair: list[Desk]) -> None:
    one, two = pair
    stream = one.execute(Declare("Checkout failing")).stream
    believed = two.trusted.pop(one.identity.authority.public)
    admission = receive(two, parcels(one)).admissions[0]
    assert admission.outcome is Outcome.PARKED
    assert two.read(two.incidents.headings) == () and len(two.bus.arrivals.parked) == 1
    two.trusted[one.identity.authority.public] = believed
    reception = two.read(two.bus.reconsider)
    assert [change.stream for change in reception.changes] == [stream]
    assert folded(one) == folded(two) and len(two.bus.arrivals.parked) == 0


# Hostile input


def _anything(chance: random.Random, depth: int = 0) -> Any:
    plain: list[Any] = [None, True, False, 0, -1, 2**53 - 1, "", "x", "SEV1", "\u202e", "0" * 64, [], {}]
    if depth > 1 or chance.random() < 0.7:
        return chance.choice(plain)
    if chance.random() < 0.5:
        return [_anything(chance, depth + 1) for _ in range(chance.randint(0, 2))]
    return {
        name: _anything(chance, depth + 1) for name in chance.sample(["kind", "value", "key", "to", "id", "at_ms"], 2)
    }


def _types(desk: Desk) -> list[str]:
    books: Any = desk.bus._books
    found = {"catalog.published", "policy.published", "oncall.published", "oncall.confirmed", "coupling.judged"}
    found |= {"cause.judged", "cause.cluster_judged", "runbook.published", "runbook.retired"}
    found |= {"automation.begun", "automation.ended", "incident.of_a_newer_program"}
    for book in books:
        registry = getattr(book, "_registry", None)
        found |= set(registry.current if registry is not None else ())
    return sorted(found)


def _bodies(desk: Desk) -> list[tuple[str, dict[str, Any]]]:
    """What an honest author wrote, by type, to be changed in a place or two."""
    events = desk.read(lambda: [event for of, _, _ in list(desk.log.heads()) for event in desk.log.events(of)])
    return [(event.type, dict(event.body)) for event in events if event.body is not None]


@pytest.mark.parametrize("seed", range(5))
def test_nothing_that_somebody_may_sign_stops_a_book(
    tmp_path: Path, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """An insider writes any type with any body anywhere: books ignore it or take it, and folding again says the same."""
    chance = random.Random(seed)
    with offices(tmp_path, 2) as (insider, two):
        story([insider], chance, 30)
        types, bodies = _types(insider), _bodies(insider)
        author = insider.read(insider.authorship.current)
        streams = [of for of, _, _ in insider.read(lambda: list(insider.log.heads()))]
        for _ in range(150):
            type_name, honest = chance.choice(bodies)
            body = dict(honest)
            for name in chance.sample(sorted(body) or ["x"], min(len(body), chance.randint(0, 3))):
                body[name] = _anything(chance)
            draft = Draft(chance.choice(streams), type_name if chance.random() < 0.7 else chance.choice(types), body)
            insider.read(lambda draft=draft: _forced(insider, author, draft))  # type: ignore[misc]  # bound at once
        carry(insider, two)
        before = folded(two)
        assert refolded(two) == before
        assert two.verify().sound
        assert "Traceback" not in capsys.readouterr().err


def _forced(desk: Desk, author: Author, draft: Draft) -> None:
    """Past every gate, and not into the own books."""
    desk.log.append([author.write(draft, desk.log.head(draft.stream, author.origin), {})])


@given(
    st.binary(max_size=200),
    st.binary(max_size=70),
    st.none() | st.binary(max_size=40),
    st.none() | st.binary(max_size=40),
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_hostile_bytes_are_answered_and_leave_nothing(
    pair: list[Desk], raw: bytes, signature: bytes, body: bytes | None, salt: bytes | None
) -> None:
    one, two = pair
    if not one.read(one.incidents.headings):
        one.execute(Declare("Checkout failing"))
    (parcel, *_) = parcels(one)
    before = two.read(two.log.vector)
    bad = [
        replace(parcel.event, raw=raw),
        replace(parcel.event, signature=signature),
        replace(parcel.event, body=body or b"x"),
        replace(parcel.event, body=body, salt=salt or b"y"),
    ]
    reception = receive(two, [Parcel(event, parcel.certificate) for event in bad])
    assert {each.outcome for each in reception.admissions} == {Outcome.REFUSED}
    assert two.read(two.log.vector) == before


def test_content_that_is_no_object_is_refused_though_it_was_signed(pair: list[Desk]) -> None:
    one, two = pair
    author = one.read(one.authorship.current)
    event = one.read(
        lambda: author.write(Draft(StreamId(one.identity.org), "incident.entry_logged", {}), ChainHead(), {})
    )
    for body in (b"[]", b"{", b'{"a": 1}', b"\xff", json.dumps({"a": 0.5}).encode()):
        sealed = envelope.named(replace(event.envelope, body_hash=envelope.body_hash(event.salt or b"", body)))
        raw = envelope.encode(sealed)
        bad = replace(event, envelope=sealed, raw=raw, body=body, signature=one.identity.device.sign(b"wr-ev1", raw))
        admission = receive(two, [Parcel(bad, author.certificate)]).admissions[0]
        assert admission.outcome is Outcome.REFUSED
    assert canonical.decode(event.body or b"") == {}


def test_nobody_writes_under_the_id_of_somebody_elses_entry(pair: list[Desk]) -> None:
    one, two = pair
    stream = one.execute(Declare("Checkout failing")).stream
    entry = one.execute(LogEntry(stream, "we lost a disk")).events[0]
    carry(one, two)
    author = two.read(two.authorship.current)
    draft = Draft(stream, "incident.entry_logged", {"kind": "fact", "text": "all is fine"})
    event = two.read(lambda: author.write(draft, ChainHead(), {}))
    for version in (1, 2):
        sealed = replace(event.envelope, id=entry, hlc=Hlc(1, 0), version=version)
        raw = envelope.encode(sealed)
        lie = replace(event, envelope=sealed, raw=raw, signature=two.identity.device.sign(b"wr-ev1", raw))
        assert receive(one, [Parcel(lie, author.certificate)]).admissions[0].outcome is Outcome.REFUSED
    timeline = one.read(lambda: one.incidents.state(stream).entries())
    assert "we lost a disk" in [each.text for each in timeline] and "all is fine" not in [
        each.text for each in timeline
    ]


def test_an_event_of_a_newer_program_is_kept_and_folded_by_nobody(pair: list[Desk]) -> None:
    one, two = pair
    author = one.read(one.authorship.current)
    paper = author.certificate
    draft = Draft(StreamId(one.identity.org), "incident.of_tomorrow", {"x": 1}, schema=9)
    event = one.read(lambda: author.write(draft, ChainHead(), {}))
    assert receive(two, [Parcel(event, paper)]).admissions[0].outcome is Outcome.ADMITTED
    assert [parcel.event for parcel in parcels(two)] == [event]
    assert OriginId(event.envelope.origin) == one.identity.origin
