"""Pages that the hub's stream brings: taken where they answer what would be asked, and never in place of a question."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from console.sync.brought import ASKED_EVERY_SECONDS, Brought, BroughtPage
from console.sync.worker import SyncWorker
from models.incident.commands import Declare
from models.kernel.clock import ManualClock
from models.sync.protocol import FeedReply, dump
from models.sync.reading import Malformed
from models.sync.session import Pull
from tests.fakes.hub import START_MS, Hub
from tests.fakes.hub_members import Workstation
from tests.unit.console.sync.test_worker import Script

Make = Callable[..., Workstation]
PAGE = FeedReply("g", (), 9, 9, "all")


def asked_once(clock: ManualClock) -> Brought:
    brought = Brought(clock)
    assert brought.answer_to(Pull(0), 0) is None
    return brought


def heard_of(hub: Hub, device: str) -> int:
    """How far the hub knows that a device's copy reaches."""
    hub.cursors.keep()
    return next(each.position for each in hub.store.cursors() if each.device == device)


def test_a_page_answers_only_the_question_it_fits() -> None:
    clock = ManualClock(START_MS)
    for after, pull in (
        (5, Pull(4, generation="g", view="all")),
        (5, Pull(9, generation="g", view="all")),
        (5, Pull(5, generation="h", view="all")),
        (5, Pull(5, generation="g", view="open-0")),
    ):
        brought = asked_once(clock)
        brought.offer(BroughtPage(after, PAGE))
        assert brought.answer_to(pull, 9) is None and not brought.waits
    brought = asked_once(clock)
    brought.offer(BroughtPage(5, PAGE))
    brought.offer(BroughtPage(9, replace(PAGE, head=11, through=11)))
    # Something is known to be beyond: the page does not say that the feed ends before it.
    assert brought.answer_to(Pull(6, generation="g", view="all"), 10) == replace(PAGE, head=10)
    found = brought.answer_to(Pull(9, generation="g", view="all"), 10)
    assert found is not None and found.through == 11


def test_the_hub_is_asked_after_a_gap_and_told_now_and_then() -> None:
    clock = ManualClock(START_MS)
    brought, pull = asked_once(clock), Pull(5, generation="g", view="all")
    brought.offer(BroughtPage(0, replace(PAGE, through=5, head=5)))
    brought.offer(BroughtPage(7, PAGE))
    assert brought.answer_to(pull, 9) is None, "between 5 and 7 nobody brought anything"
    clock.advance(ASKED_EVERY_SECONDS)
    assert not brought.owes_word(), "it was asked since anything was taken"
    brought.offer(BroughtPage(5, PAGE))
    assert brought.answer_to(pull, 9) == PAGE and brought.owes_word()
    assert brought.told(9, 12), "what it says of the feed for the first time is on its way"
    assert not brought.owes_word()
    brought.offer(BroughtPage(9, replace(PAGE, head=14, through=11)))
    assert brought.answer_to(Pull(9, generation="g", view="all"), 14) is not None and not brought.owes_word()
    clock.advance(ASKED_EVERY_SECONDS)
    assert brought.owes_word()
    brought.offer(BroughtPage(11, replace(PAGE, head=14, through=14)))
    assert not brought.told(11, 20), "12 was there two seconds ago, and no stream brought it"
    assert not brought.waits


def test_by_a_word_the_hub_learns_how_far_a_copy_reaches(hub: Hub, workstation: Make) -> None:
    ana, bo = workstation("Ana Ruiz"), workstation("Bo Lindqvist")
    ana.join()
    bo.join()
    with ana.at_work() as (_desk, exchange), bo.at_work() as (other, bo_exchange):
        other.execute(Declare("Search down"))
        bo_exchange.turn()
        exchange.turn()
        exchange.wake()
        exchange.turn()
        for number in range(2):
            begin = exchange.cursor
            other.execute(Declare(f"Checkout failing {number}"))
            bo_exchange.turn()
            exchange.brought(BroughtPage(begin, hub.core.feed(ana.line.device, begin)))
            ana.clock.advance(ASKED_EVERY_SECONDS)
            asked = len(ana.line.asked)
            exchange.turn()
            assert exchange.cursor == hub.store.head() > begin
            pulls = [each for each in ana.line.asked[asked:] if isinstance(each, Pull)]
            assert [(each.after, each.limit) for each in pulls] == [(exchange.cursor, 0)], "told, and asked for nothing"
            assert heard_of(hub, ana.line.device) == exchange.cursor
        # Somebody is given other rights: the next word is answered with another view, and the feed is read again.
        asked = len(ana.line.asked)
        hub.core.members.entitle(ana.line.device, restricted=True)
        other.execute(Declare("Login slow"))
        bo_exchange.turn()
        begin = exchange.cursor
        page = hub.core.page(begin, reads_restricted=False)[0]
        exchange.brought(BroughtPage(begin, page))
        ana.clock.advance(ASKED_EVERY_SECONDS)
        exchange.turn()
        pulls = [each for each in ana.line.asked[asked:] if isinstance(each, Pull)]
        assert [(each.after, each.limit) for each in pulls][:1] == [(exchange.cursor, 0)]
        assert (0, 500) in [(each.after, each.limit) for each in pulls]


def test_what_makes_no_sense_is_no_page() -> None:
    assert BroughtPage.read('{"generation":"g","head":3}') is None
    for odd in ("", "[]", '{"after":1,"page":{}}', '{"after":-1,"page":null, "page":1}', "\udcff"):
        with pytest.raises(Malformed):
            BroughtPage.read(odd)


def test_what_the_stream_brings_is_taken_without_a_question(hub: Hub, workstation: Make) -> None:
    ana, bo = workstation("Ana Ruiz"), workstation("Bo Lindqvist")
    ana.join()
    bo.join()
    with ana.at_work() as (desk, exchange), bo.at_work() as (other, bo_exchange):
        news = Script()
        worker = SyncWorker(desk, exchange, news, lambda _status: None, uniform=lambda: 0.5)
        # Once to hear which database it is, then it has told the hub of itself.
        other.execute(Declare("Search down"))
        bo_exchange.turn()
        worker.turn()
        begin = exchange.cursor
        for number in range(3):
            other.execute(Declare(f"Checkout failing {number}"))
            bo_exchange.turn()
            page = hub.core.feed(ana.line.device, begin)
            data = dump({"after": begin, "page": page.to_plain()}).decode()
            news.lines += [f"id: {page.through}", f"data: {data}", ""]
            begin = page.through
        # One's own writing lies beyond what the first of them tell of the feed.
        desk.execute(Declare("Login slow"))
        exchange.turn()
        asked = len([each for each in ana.line.asked if isinstance(each, Pull)])
        cursor = exchange.cursor
        worker.listen()
        worker.turn()
        pulls = [each for each in ana.line.asked if isinstance(each, Pull)][asked:]
        assert cursor < begin <= exchange.cursor and len(pulls) <= 1
        assert all(each.after for each in pulls), "nothing was read again from the start"
        titles = desk.read(lambda: {heading.title for heading in desk.incidents.headings()})
        assert titles == {"Search down", "Login slow", *(f"Checkout failing {number}" for number in range(3))}
