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


def test_the_hub_is_asked_now_and_then_and_after_a_gap() -> None:
    clock = ManualClock(START_MS)
    brought, pull = asked_once(clock), Pull(5, generation="g", view="all")
    brought.offer(BroughtPage(0, replace(PAGE, through=5, head=5)))
    brought.offer(BroughtPage(7, PAGE))
    assert brought.answer_to(pull, 9) is None, "between 5 and 7 nobody brought anything"
    brought.offer(BroughtPage(5, PAGE))
    clock.advance(ASKED_EVERY_SECONDS)
    assert brought.answer_to(pull, 9) is None, "by being asked the hub learns how far this copy reaches"
    brought.offer(BroughtPage(5, PAGE))
    assert brought.answer_to(pull, 9) == PAGE


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
