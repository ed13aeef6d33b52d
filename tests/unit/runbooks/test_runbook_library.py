"""The library in the record: versions, retiring, what fits an incident, and what is lacking."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.runbook_book import PublishRunbook, RetireRunbook, RunbookBook, shipped
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Event
from models.kernel.ids import StreamId
from models.runbooks.fallback import Fallback
from models.runbooks.gaps import GapKind, ModeNeed, ServiceNeed, VendorNeed, gaps
from models.runbooks.library import BUILT_IN, is_built_in
from models.runbooks.matching import Situation, propose
from models.runbooks.runbook import MAX_CHUNK, Runbook
from models.store.event_log import EventLog
from tests.fakes.runbooks import small
from tests.fakes.station import Station

POOL = small(services=("db-3",), alerts=("PoolExhausted",), failure_modes=("slow-responses",), source="ops/pool.md")


@pytest.fixture
def station(tmp_path: Path) -> Station:
    return Station(tmp_path / "data")


def test_versions_retiring_and_history_survive_a_restart(station: Station) -> None:
    desk = station.open()
    desk.execute(PublishRunbook((POOL, small("other", "Other"))))
    desk.execute(PublishRunbook((replace(POOL, title="Restart the pool, better"),)))
    desk.execute(RetireRunbook("other", "  no longer\n used "))
    desk.execute(RetireRunbook("disk-full", "we have our own"))
    with pytest.raises(BadInput, match="retired"):
        desk.read(lambda: desk.runbooks.library.find("other"))
    desk.close()

    desk = station.open()
    try:
        library = desk.read(lambda: desk.runbooks.library)
        assert (library.find("restart").version, library.find("restart").title) == (2, "Restart the pool, better")
        assert [(turn.version, turn.retired, turn.why) for turn in library.turns("other")] == [
            (1, False, ""), (1, True, "no longer used"),
        ]  # fmt: skip
        assert library.get("disk-full") is None and library.get("dns-failure") is not None
        assert desk.read(lambda: desk.runbooks.version("restart-pool", 1)).title == "Restart the pool"
        assert desk.read(lambda: desk.runbooks.version("disk-full", 1)).source == BUILT_IN
        desk.execute(PublishRunbook((small("disk-full", "Our disks"),)))
        again = desk.read(lambda: desk.runbooks.library.find("disk-full"))
        assert (again.version, again.title, is_built_in(again)) == (2, "Our disks", False)
    finally:
        desk.close()


def test_what_can_not_be_kept_leaves_nothing_behind(station: Station) -> None:
    desk = station.open()
    try:
        steps = POOL.chunks[0].steps
        huge = replace(
            POOL, key="huge", chunks=(replace(POOL.chunks[0], steps=(replace(steps[0], detail="x" * 600_000),)),)
        )
        with pytest.raises(BadInput, match="at most 512 KiB"):
            desk.execute(PublishRunbook((POOL, huge)))
        with pytest.raises(BadInput, match="each key once"):
            desk.execute(PublishRunbook((POOL, POOL)))
        with pytest.raises(Refused, match="nothing to put in force"):
            desk.execute(PublishRunbook(()))
        with pytest.raises(BadInput, match="why it is retired"):
            desk.execute(RetireRunbook("dns-failure", " "))
        with pytest.raises(BadInput, match="there is no runbook"):
            desk.execute(RetireRunbook("nothing", "x"))
        assert desk.read(lambda: desk.runbooks.library.get("restart-pool")) is None
    finally:
        desk.close()


def keys(situation: Situation, *more: Runbook) -> list[str]:
    return [each.runbook.key for each in propose((*shipped(), *more), situation)]


def test_an_alert_outweighs_a_service_and_a_service_outweighs_words() -> None:
    by_service = small("by-service", "Something", services=("db-3",))
    by_words = small("by-words", "Pool exhausted on db")
    situation = Situation(alerts=("poolexhausted",), services=("db-3",), words="Checkout pool exhausted")
    found = propose((by_words, by_service, POOL), situation)
    assert [each.runbook.key for each in found] == ["restart-pool", "by-service", "by-words"]
    assert found[0].reasons[:2] == ("answers alert poolexhausted", "for service db-3")
    assert found[2].reasons == ("words: exhausted, pool",)


def test_what_fits_what() -> None:
    assert keys(Situation(words="Replication lag on the orders database"))[0] == "replication-lag"
    assert keys(Situation(words="Certificates expired at the edge"))[0] == "certificate-expiry"
    assert keys(Situation(alerts=("KubeNodeNotReady",)))[0] == "kubernetes-node-failure"
    assert keys(Situation(severity="SEV1"))[0] in ("region-evacuation", "sev1-first-fifteen-minutes")
    assert keys(Situation(named="stand-down", severity="SEV1"))[0] == "stand-down"
    assert keys(Situation(words="the service is down, errors are high")) == []
    stranger = small("stranger", "Certificate of the shop", services=("shop",))
    assert "stranger" not in keys(Situation(services=("db-3",), words="certificate shop"), stranger)
    assert "stranger" in keys(Situation(services=("shop",)), stranger)


@settings(max_examples=20, deadline=None)
@given(st.permutations(shipped()[:8]))
def test_proposals_do_not_depend_on_the_order_of_the_library(runbooks: list[Runbook]) -> None:
    situation = Situation(words="database connections exhausted after a deploy", failure_mode="slow-responses")
    assert propose(runbooks, situation) == propose(shipped()[:8], situation)


def test_gaps_by_team() -> None:
    today = date(2026, 11, 22)
    tested = replace(POOL, owner_team="Data", last_tested=date(2026, 5, 26), review_due=date(2026, 11, 22))
    stale = small("old", "Old", owner_team="Data", last_tested=date(2026, 5, 1), review_due=date(2026, 11, 1))
    never = small("never", "Never")
    services = (
        ServiceNeed("db-3", "Orders", 0, "Data"),
        ServiceNeed("pay", "Payments", 1, "Pay", ("wiki/pay",)),
        ServiceNeed("mail", "Mail", 2, "Pay"),
        ServiceNeed("web", "Web", 0, "", ("never",)),
    )
    modes = (ModeNeed("slow-responses", "Slow"), ModeNeed("haunted", "Haunted"))
    everything = gaps((tested, stale, never, *shipped()), services, modes, today)
    found = [gap for gap in everything if gap.kind is not GapKind.NO_FALLBACK]
    assert [(gap.team, gap.kind, gap.subject, gap.days) for gap in found] == [
        ("Data", GapKind.UNTESTED, "old", 205),
        ("Data", GapKind.OVERDUE, "old", 21),
        ("Pay", GapKind.MISSING, "pay", None),
        ("no team", GapKind.MISSING, "haunted", None),
        ("no team", GapKind.UNTESTED, "never", None),
    ]
    assert "wiki/pay" in found[2].sentence
    assert {gap.subject for gap in everything} - {gap.subject for gap in found} == {"db-3", "web"}


def test_critical_services_and_vendors_without_a_fallback_are_gaps() -> None:
    services = (ServiceNeed("db-3", "Orders", 0, "Data"), ServiceNeed("mail", "Mail", 2, "Pay"))
    vendors = (VendorNeed("psp", "Card House", ("Payments",)), VendorNeed("cdn", "Edge", ("Web",)))
    terms = Fallback(60, "turn it back", vendors=("psp",))
    plain, stands_in = small("plain", services=("db-3",)), small("other", services=("db-3",), fallback=terms)

    def lacking(*books: Runbook) -> list[str]:
        found = gaps(books, services, (), date(2026, 11, 22), vendors)
        return [gap.subject for gap in found if gap.kind is GapKind.NO_FALLBACK]

    assert lacking(plain, *shipped()) == ["db-3", "cdn", "psp"]
    assert lacking(plain, stands_in) == ["cdn"]


@pytest.mark.parametrize("book", shipped(), ids=lambda book: book.key)
def test_the_built_in_runbooks_are_fit_for_use(book: Runbook) -> None:
    assert book.summary and book.tags
    assert all(5 <= len(chunk.steps) <= MAX_CHUNK for chunk in book.chunks)
    steps = {step.key: step for step in book.steps()}
    assert sum(step.expected_seconds is not None for step in steps.values()) == len(steps)

    def above(key: str) -> set[str]:
        return {key}.union(*(above(need) for need in steps[key].needs))

    for step in steps.values():
        if step.destructive:
            assert "preserve" in above(step.key), f"{step.key} destroys what nobody kept"


def test_enough_runbooks_are_built_in() -> None:
    assert len(shipped()) >= 20
    assert len({book.key for book in shipped()}) == len({book.title for book in shipped()}) == len(shipped())
    answered = {mode for book in shipped() for mode in book.failure_modes}
    assert answered >= {
        "total-unavailability",
        "partial-degradation",
        "slow-responses",
        "stale-or-wrong-data",
        "data-exposure",
    }


class Told:
    """A log that holds these events of every stream."""

    def __init__(self, events: list[Event]) -> None:
        self._events = events

    def events(self, _stream: StreamId) -> list[Event]:
        return self._events


def test_the_library_depends_on_the_events_alone(station: Station) -> None:
    desk = station.open()
    try:
        for title in ("One", "Two", "Three"):
            desk.execute(PublishRunbook((replace(POOL, title=title), small("other", title))))
        desk.execute(RetireRunbook("other", "x"))
        desk.execute(RetireRunbook("dns-failure", "x"))
        book, org = desk.runbooks, desk.identity.org
        events = desk.read(lambda: list(book._log.events(book.stream)))
        expected = desk.read(lambda: book.library)

        for cut in range(len(events) + 1):
            late = RunbookBook(cast(EventLog, Told(events[:cut])), book._blobs, org)
            desk.read(lambda late=late: late.library)  # type: ignore[misc]  # bound at once
            for event in (*events[cut:], events[0], events[-1]):
                desk.read(lambda late=late, event=event: late.apply(event, 0))  # type: ignore[misc]  # bound at once
            assert desk.read(lambda late=late: late.library) == expected  # type: ignore[misc]  # bound at once
        assert (expected.find("restart-pool").title, expected.find("restart-pool").version) == ("Three", 3)
        assert expected.get("other") is None and expected.get("dns-failure") is None
    finally:
        desk.close()
