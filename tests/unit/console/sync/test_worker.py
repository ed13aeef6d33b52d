"""The worker of an open console, driven by hand: no thread of its own runs here but in the last test."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from console.desk import Desk
from console.sync.exchange import Exchange
from console.sync.hub_line import NoAnswer
from console.sync.status import State, SyncStatus
from console.sync.worker import ASK_SECONDS, CONFIRM_SECONDS, HOME_SECONDS, SHUT_OUT_SECONDS, SyncWorker
from models.incident.commands import Declare
from models.sync.protocol import FeedReply
from models.sync.session import AskMembers, Failure, Trouble
from tests.fakes.hub_members import Workstation

Make = Callable[..., Workstation]


class Script:
    """A stream of news that says what it was told to."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.marks: list[str] = []
        self.failure: Failure | None = None
        self.ends_with: Failure | None = None
        self.pages = 0
        self.page = FeedReply("g", (), 0)
        self.cuts = 0
        self.stood_by = 0
        self.homes = 0
        self.holds = threading.Event()
        self.is_held = False

    @contextmanager
    def news(self, after: int, mark: str = "") -> Iterator[Iterator[str]]:
        self.marks.append(mark)
        if self.failure is not None:
            raise NoAnswer(self.failure)
        yield iter(self.lines)
        if self.is_held:
            self.holds.wait()
        if self.ends_with is not None:
            raise NoAnswer(self.ends_with)

    def wait_for_news(self, after: int) -> FeedReply:
        self.pages += 1
        return self.page

    def cut(self) -> None:
        self.cuts += 1
        self.holds.set()

    def stand_by(self) -> None:
        self.stood_by += 1

    def go_home(self) -> bool:
        self.homes += 1
        return True

    def close(self) -> None: ...


def until(holds: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _round in range(3_000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")


def worker_of(desk: Desk, exchange: Exchange, news: Script) -> tuple[SyncWorker, list[SyncStatus]]:
    told: list[SyncStatus] = []
    return SyncWorker(desk, exchange, news, told.append, uniform=lambda: 0.5), told


def test_a_turn_says_how_it_stands_and_when_the_next_is_due(workstation: Make) -> None:
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        worker, told = worker_of(desk, exchange, Script())
        assert worker.turn() == ASK_SECONDS
        assert told[-1].state is State.ONLINE
        desk.execute(Declare("Checkout failing"))
        ana.line.fail = lambda _request: Failure(Trouble.UNREACHABLE, "no route to host")
        # Full jitter: half of a ceiling that doubles up to 30 seconds.
        assert [worker.turn() for _ in range(8)] == [0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 15.0]
        assert ana.line.stood_by == 2, "the next address is tried after every third failure in a row"
        assert (told[-1].state.value, told[-1].why) == ("OFFLINE", "no route to host")
        assert told[-1].pending.count == 1 and told[-1].last_contact_ms is not None
        ana.line.fail = lambda _request: Failure(Trouble.BUSY, "come back later", 7_000)
        assert worker.turn() == 22.0 and told[-1].state.value == "DEGRADED"
        ana.line.fail = lambda _request: Failure(Trouble.SHUT_OUT, "this device is not a member")
        assert worker.turn() == SHUT_OUT_SECONDS + 15.0
        ana.line.fail = lambda _request: None
        # What was sent now comes back soon, and then the hub hears that it is kept here.
        assert worker.turn() == CONFIRM_SECONDS
        exchange.wake()
        assert worker.turn() == ASK_SECONDS
        assert told[-1].state is State.ONLINE and told[-1].pending.count == 0
        # After a failure everything is asked anew: who belongs to the organisation may have changed meanwhile.
        assert AskMembers() in ana.line.asked[-4:]


def test_it_goes_back_to_the_hubs_first_address_once_that_is_well_again(workstation: Make) -> None:
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        news = Script()
        news.lines = [": here", "", "id: 1", 'data: {"generation":"g","head":0}', ""]
        worker, told = worker_of(desk, exchange, news)

        def is_away() -> bool:
            return ana.line.is_away

        worker.turn()
        desk.execute(Declare("Checkout failing"))
        ana.clock.advance(HOME_SECONDS)
        ana.line.fail = lambda _request: Failure(Trouble.UNREACHABLE, "no route to host")
        for _failure in range(3):
            worker.turn()
        assert is_away()
        ana.line.fail = lambda _request: None
        worker.turn()
        # Not at once: what comes and goes would move everybody to and fro.
        ana.clock.advance(HOME_SECONDS - 1)
        ana.line.home_is_well = True
        worker.turn()
        assert is_away() and told[-1].state is State.ONLINE
        ana.line.home_is_well = False
        ana.clock.advance(1)
        worker.turn()
        assert is_away()
        ana.line.home_is_well = True
        ana.clock.advance(HOME_SECONDS)
        ana.line.asked.clear()
        worker.turn()
        # Another replica, perhaps: it is asked who belongs to the organisation.
        assert not is_away() and AskMembers() in ana.line.asked
        # The listener goes back between two streams, and looks no more often.
        worker.listen()
        worker.listen()
        assert news.homes == 1
        ana.clock.advance(HOME_SECONDS)
        worker.listen()
        assert news.homes == 2


def test_news_wakes_and_its_absence_is_asked_for(workstation: Make) -> None:
    ana, bo = workstation("Ana Ruiz"), workstation("Bo Lindqvist")
    ana.join()
    bo.join()
    with ana.at_work() as (desk, exchange):
        news = Script()
        worker, told = worker_of(desk, exchange, news)
        worker.turn()
        with bo.at_work() as (other, bo_exchange):
            other.execute(Declare("Checkout failing"))
            bo_exchange.turn()
        worker.turn()
        assert told[-1].sync.cursor == 0, "nobody said that there is anything"
        news.lines = [": here", "", "id: 1", 'data: {"generation":"g","head":1}', ""]
        assert worker.listen() == 0.0
        worker.turn()
        assert told[-1].sync.cursor == 1
        # A stream that ends at once, again and again, is asked for ever more seldom.
        news.lines = [": here", ""]
        assert [worker.listen() for _ in range(3)] == [0.25, 0.5, 1.0]
        # Something on the way holds the stream back: no line at all.
        news.lines, news.ends_with = [], Failure(Trouble.UNREACHABLE, "silent for 35 s")
        assert worker.listen() == 0.0 and news.pages == 1
        # No stream at all at this hub.
        news.failure = Failure(Trouble.DECLINED, "404")
        assert worker.listen() == 0.0 and news.pages == 2
        news.failure = Failure(Trouble.SHUT_OUT, "not a member")
        assert worker.listen() == SHUT_OUT_SECONDS and news.pages == 2


def test_both_threads_end_whatever_they_wait_for(workstation: Make) -> None:
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        news = Script()
        news.lines, news.is_held = [": here", "", "id: 1", "data: {}", ""], True
        worker, told = worker_of(desk, exchange, news)
        worker.start()
        until(lambda: bool(told) and told[-1].state is State.ONLINE)
        desk.execute(Declare("Checkout failing"))
        until(lambda: told[-1].sync.pushed == 1 and told[-1].pending.count == 0)
        worker.stop()
        assert not [each for each in threading.enumerate() if each.name.startswith("sync")]
        assert news.cuts > 0
