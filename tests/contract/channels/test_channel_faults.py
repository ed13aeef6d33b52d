"""Every channel against a system that fails in every way there is: what is proven is told as proven, all else as a doubt."""

import hashlib
import hmac

import pytest

from console.bench.outbox import Tally, run_kind
from console.bench.outbox_provider import Fault
from console.bench.outbox_station import KINDS, Station
from models.comms.outbox.item import ReadBack, State
from models.comms.rendering.sink import SinkKind

WEB = tuple(kind for kind in KINDS if kind not in (SinkKind.STATIC, SinkKind.EMAIL))
DOUBTFUL = {State.UNKNOWN, State.WAITING}


@pytest.mark.parametrize("kind", KINDS)
def test_all_well(station: Station, kind: SinkKind) -> None:
    item = station.queue(kind, "well")
    assert station.worker.turn().sent == 1
    (found,) = station.items()
    assert (found.state, station.accepted(item)) == (State.SENT, 1)
    expected = ReadBack.SAME if kind.can_be_asked or kind is SinkKind.MATRIX else ReadBack.NONE
    assert found.read_back is expected, found.read_back_words
    assert not station.worker.turn().did_anything


@pytest.mark.parametrize("kind", WEB)
@pytest.mark.parametrize("fault", [each for each in Fault if each is not Fault.NONE])
def test_what_is_proven_and_what_is_not(station: Station, kind: SinkKind, fault: Fault) -> None:
    station.provider.fault, station.provider.faults_left = fault, 1
    item = station.queue(kind, "fault")
    station.worker.turn()
    (found,) = station.items()
    there = station.accepted(item)
    match fault:
        case Fault.REFUSED | Fault.REDIRECT:
            assert (found.state, there) == (State.FAILED, 0)
        case Fault.TOO_MANY | Fault.ENHANCE_CALM:
            assert (found.state, there) == (State.WAITING, 0)
            wait_ms = (found.again_ms or 0) - station.clock.now_ms()
            assert wait_ms == (7_000 if fault is Fault.TOO_MANY else 60_000)
        case Fault.NOT_OK:
            assert found.state in (State.FAILED, *DOUBTFUL) and there == 0
        case _:
            # A stand-in answers cut short or with nonsense where the answer does not matter: then it was taken.
            assert found.state in DOUBTFUL or (found.state is State.SENT and there == 1)
            if fault in (Fault.DROPPED, Fault.TAKEN_NO_ANSWER, Fault.TAKEN_500, Fault.REFUSED_500):
                assert found.state is (State.WAITING if kind.takes_twice else State.UNKNOWN)
    assert all("/elsewhere" not in each.path for each in station.provider.heard)


@pytest.mark.parametrize("kind", KINDS)
def test_cut_at_any_touch_nothing_is_sent_twice_or_lost_in_silence(station: Station, kind: SinkKind) -> None:
    tally = Tally()
    run_kind(station, kind, tally, stride=9 if kind is SinkKind.EMAIL else 4)
    assert tally.cases > 5
    assert (tally.duplicates, tally.lost, tally.unfinished) == (0, 0, 0)


def test_the_naive_way_sends_twice_at_the_same_cuts(station: Station) -> None:
    tally = Tally()
    run_kind(station, SinkKind.SLACK_WEBHOOK, tally, stride=1)
    assert tally.naive_duplicates > 0 and tally.duplicates == 0


def test_a_webhook_is_signed_over_time_and_bytes(station: Station) -> None:
    item = station.queue(SinkKind.WEBHOOK, "signed")
    station.worker.turn()
    (heard,) = station.provider.taken
    at = heard.headers["x-watchfloor-timestamp"]
    expected = hmac.new(b"t-0123456789", f"{at}.".encode() + heard.body, hashlib.sha256).hexdigest()
    assert heard.headers["x-watchfloor-signature"] == f"v1={expected}"
    assert heard.headers["idempotency-key"] == item.key


def test_recipients_that_were_refused_are_named(station: Station) -> None:
    station.mail.refused = ("b@example.test",)
    station.queue(SinkKind.EMAIL, "partly")
    station.worker.turn()
    (found,) = station.items()
    assert (found.state, found.missed) == (State.SENT, ("b@example.test",))
    station.mail.refused = ("a@example.test", "b@example.test")
    station.next_incident()
    station.queue(SinkKind.EMAIL, "nobody")
    station.worker.turn()
    (found,) = station.items()
    assert found.state is State.FAILED and "550" in found.words


def test_paused_nothing_leaves_and_after_ten_minutes_it_needs_approval(station: Station) -> None:
    station.worker.is_paused = True
    item = station.queue(SinkKind.SLACK, "offline")
    assert station.worker.turn().waiting == 1
    station.clock.advance(601)
    station.worker.turn()
    station.worker.is_paused = False
    station.worker.turn()
    (found,) = station.items()
    assert (found.state, station.accepted(item)) == (State.EXPIRED, 0)


def test_a_wall_clock_set_back_does_not_revive_what_waited(station: Station) -> None:
    station.worker.is_paused = True
    item = station.queue(SinkKind.SLACK, "offline")
    station.worker.turn()
    start = station.clock.now_ms()
    station.clock.advance(700)
    station.clock.set_wall(start)
    station.worker.is_paused = False
    station.worker.turn()
    (found,) = station.items()
    assert (found.state, station.accepted(item)) == (State.EXPIRED, 0)


def test_the_thread_sends_by_itself_and_stops_in_order(station: Station) -> None:
    station.queue(SinkKind.STATIC, "by itself")
    # The record belongs to one thread here, so the passes are made by hand; start and stop alone are the thread's.
    station.worker.turn()
    station.worker.start()
    station.worker.stop()
    (found,) = station.items()
    assert found.state is State.SENT


def test_a_foreign_status_json_is_left_alone(station: Station) -> None:
    page = station.folder / "page"
    page.mkdir()
    (page / "status.json").write_text('{"somebody": "else"}')
    station.queue(SinkKind.STATIC, "foreign")
    station.worker.turn()
    (found,) = station.items()
    assert found.state is State.FAILED and "can't be added to" in found.words
    assert (page / "status.json").read_text() == '{"somebody": "else"}'
    assert [each.name for each in page.iterdir()] == ["status.json"]
