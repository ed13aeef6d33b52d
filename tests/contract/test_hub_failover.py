"""A hub on two real PostgreSQL, of which one follows the other: what becomes of pushes when the first is gone in their middle."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from models.incident.commands import Declare, LogEntry
from models.kernel.admission import Outcome
from models.store.database import StoreError
from models.store.hub.postgres import PostgresAddress, PostgresEngine
from models.store.hub.sql_store import SqlHubStore
from models.sync import wire
from models.sync.parcel import Parcel
from models.sync.protocol import PushReply
from tests.contract.test_hub_replicas import feed, replica, until
from tests.fakes.hub import ORG, Hub, Station
from tests.fakes.hub_members import Workstation
from tests.fakes.hub_server import Answer, ServedHub, asked, pushed
from tests.fakes.postgres_pair import ask, postgres_pair
from tests.fakes.real_servers import wait_until

pytestmark = pytest.mark.real


def test_the_standby_takes_over_in_mid_push_and_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    with postgres_pair() as pair:
        pair.wait_for_standby()
        with replica(pair.url, tmp_path / "one.json") as one, replica(pair.url, tmp_path / "other.json") as other:
            ana, bo = one.join("Ana", seed=1), one.join("Bo", seed=2)
            until(lambda: bo.device in other.service.devices())
            pushing = [Pushing(one, ana), Pushing(other, bo)]
            until(lambda: all(len(each.acknowledged) >= 6 or each.failed for each in pushing))
            before, generation = feed(one, ana), one.core.generation
            pair.primary.kill()
            until(lambda: all(each.refused or each.failed for each in pushing))
            until(lambda: one.send("GET", "/health").json["status"] == "no database")
            pair.promote()
            for each in pushing:
                each.end()
            # Both hear of each other again, on the new server.
            until(lambda: all(hub.service.watch is not None and hub.service.watch.lost is None for hub in (one, other)))
            assert pushed(one, ana, ana.write("heard")).receipt is not None
            until(lambda: other.service.pulse.head == one.service.pulse.head == one.core.store.noted.head)
            # A connection that was not used meanwhile is found to be lost now; whoever asks comes again.
            until(lambda: all(asked(hub, ana, "GET", "/v1/feed?after=0&limit=1").status == 200 for hub in (one, other)))
            found = [feed(hub, ana) for hub in (one, other)]
            # Each place once, without gaps, and what was read before stands where it stood.
            hashes = [each.event.hash for each in found[0]]
            assert hashes == [each.event.hash for each in found[1]]
            assert hashes[: len(before)] == [each.event.hash for each in before]
            assert len(hashes) == len(set(hashes)) == sum(len(each.acknowledged) for each in pushing) + 1
            for each in pushing:
                assert [hash_ for hash_ in hashes if hash_ in set(each.acknowledged)] == each.acknowledged
            # A new one, since nobody could know that nothing was lost: members compare.
            assert generation != one.core.generation == other.core.generation
            assert one.send("GET", "/health").status == other.send("GET", "/health").status == 200


class Pushing:
    """A workstation that pushes one event after the other, each until it is told that the hub has it."""

    def __init__(self, hub: ServedHub, station: Station) -> None:
        self.acknowledged: list[bytes] = []
        self.refused: set[str] = set()
        self.failed: BaseException | None = None
        self._hub, self._station = hub, station
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        pause = threading.Event()
        try:
            while not self._enough.is_set():
                parcel = self._station.write()
                while (answer := brought(self._hub, self._station, parcel)).status != 200:
                    assert answer.status == 503 and int(answer.headers["retry-after"]) > 0, answer
                    self.refused.add(answer.code)
                    pause.wait(0.02)
                outcome = PushReply.from_plain(answer.json).outcomes[0].outcome
                assert outcome in (Outcome.ADMITTED, Outcome.DUPLICATE)
                self.acknowledged.append(parcel.event.hash)
        except BaseException as error:  # noqa: BLE001  it must come to the test's own thread
            self.failed = error

    def end(self) -> None:
        """After six more."""
        through = len(self.acknowledged) + 6
        until(lambda: len(self.acknowledged) >= through or self.failed is not None)
        self._enough.set()
        self._thread.join(120)
        assert not self._thread.is_alive() and self.failed is None, self.failed
        assert self.refused == {"busy"}


def brought(hub: ServedHub, station: Station, parcel: Parcel) -> Answer:
    """Whatever the hub says."""
    return asked(hub, station, "POST", "/v1/events", wire.encode([parcel]))


def test_who_ends_the_wait_for_the_standby_does_not_make_it_acknowledged(tmp_path: Path) -> None:
    with postgres_pair() as pair:
        pair.wait_for_standby()
        with replica(pair.url, tmp_path / "seen.json") as hub:
            ana = hub.join("Ana", seed=1)
            pair.cut_off()
            parcel = ana.write("on one machine alone")
            answers: list[Answer] = []

            def push() -> None:
                answers.append(brought(hub, ana, parcel))

            waits = (
                "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = 'watchfloor hub'"
            )
            pushing = threading.Thread(target=push)
            pushing.start()
            wait_until(lambda: ask(pair.primary, waits) is not None, "the hub to wait for the standby")
            # PostgreSQL itself calls it committed now, with a warning.
            ask(pair.primary, f"SELECT pg_cancel_backend(({waits}))")
            pushing.join(60)
            assert [(each.status, each.code) for each in answers] == [(503, "busy")]
            pushing = threading.Thread(target=push)
            pushing.start()
            wait_until(lambda: ask(pair.primary, waits) is not None, "the hub to wait once more")
            assert len(answers) == 1
            pair.let_in()
            pushing.join(60)
            reply = PushReply.from_plain(answers[1].json)
            assert reply.outcomes[0].outcome is Outcome.DUPLICATE and reply.receipt is not None
            assert ask(pair.standby, "SELECT position FROM hub_heads") == 1


def test_what_a_standby_did_not_have_yet_is_brought_again_by_those_who_hold_it(tmp_path: Path) -> None:
    with postgres_pair() as pair:
        address = PostgresAddress.read(pair.url)
        # Two replicas of one hub; the second has seen less of the feed than the first.
        hubs = [Hub(SqlHubStore(PostgresEngine(address), ORG)) for _ in range(2)]
        stores: list[Any] = [each.store for each in hubs]
        try:
            for store in stores:
                assert store.go_on(None)
            ana, bo = (Workstation(tmp_path / name, hubs[0], name) for name in ("ana", "bo"))
            eve = hubs[1].join("eve", seed=3)
            for each in (ana, bo):
                each.join()
            with ana.at_work() as (desk, exchange):
                stream = desk.execute(Declare("Checkout is slow")).stream
                assert exchange.turn().failure is None
                pair.catch_up()
                pair.cut_off()
                for number in range(5):
                    desk.execute(LogEntry(stream, f"line {number}"))
                assert exchange.turn().pushed == 5
            acknowledged = set(stores[0].hashes(0, 1_000))
            generation = stores[0].generation
            pair.fail_over()
            for store in stores:
                # What was connected to the former server is lost, and said to be.
                with suppress(StoreError):
                    store.look()
                with suppress(StoreError), store.writing():
                    pass
            # Others write so much at once that the feed is as long again as it was.
            eve.push(*(eve.write(f"meanwhile {number}") for number in range(20)))
            assert stores[1].generation != generation, (
                "it is another server: nobody may take its places for the former ones"
            )
            assert not acknowledged <= set(stores[0].hashes(0, 1_000))
            with bo.at_work() as (desk, exchange):
                assert exchange.turn().failure is None
            with ana.at_work() as (desk, exchange):
                assert exchange.turn().failure is None
                assert exchange.status().pending.count == 0
            with bo.at_work() as (desk, exchange):
                assert exchange.turn().failure is None
                held = {row.hash for row in desk.read(lambda: list(desk.log.after(0, 1_000)))}
            feed_now = list(stores[0].hashes(0, 1_000))
            assert acknowledged <= set(feed_now) and len(feed_now) == len(set(feed_now)) == stores[0].look().head
            assert acknowledged <= held and stores[0].generation == stores[1].generation
        finally:
            for store in stores:
                store.close()
