"""Signing in at a workstation: its passphrase, wrong ones across restarts, and a hub that vouches, falls silent or says no."""

from pathlib import Path

import pytest

from console.desk import Desk
from console.second_person import SignatureDelayed, WrongSignature
from console.sign_in import LockedOut, ShutOut, SignInFacts
from models.access import vault
from models.access.signing_in import HOUR_MS, Entrance
from models.kernel.errors import BadInput, Refused
from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation
from tests.fakes.station import Station

WORDS = "nine black cats"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose, and tested elsewhere."""
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)


def facts(desk: Desk) -> SignInFacts:
    return desk.read(desk.sign_in.facts)


def enter(desk: Desk, words: str = WORDS) -> None:
    desk.read(lambda: desk.sign_in.enter(words))


def test_a_passphrase_is_chosen_changed_and_guessed_ever_more_slowly_also_after_a_restart(tmp_path: Path) -> None:
    station = Station(tmp_path / "desk")
    desk = station.open()
    assert not facts(desk).has_passphrase and not facts(desk).must_sign_in
    with pytest.raises(BadInput, match="at least 10"):
        desk.read(lambda: desk.sign_in.choose("short"))
    desk.read(lambda: desk.sign_in.choose(WORDS))
    assert facts(desk).must_sign_in and facts(desk).left_ms is None
    enter(desk)
    with pytest.raises(WrongSignature):
        enter(desk, "guess and guess")
    with pytest.raises(SignatureDelayed):
        enter(desk)
    desk.close()
    station.clock.advance(-1)
    desk = station.open()
    try:
        with pytest.raises(SignatureDelayed):
            enter(desk)
        station.clock.advance(2)
        with pytest.raises(Refused, match="give the one in use"):
            desk.read(lambda: desk.sign_in.choose("another long one"))
        with pytest.raises(WrongSignature):
            desk.read(lambda: desk.sign_in.choose("another long one", "guess and guess"))
        station.clock.advance(2)
        desk.read(lambda: desk.sign_in.choose("another long one", WORDS))
        enter(desk, "another long one")
        assert WORDS not in repr(vars(station.secrets)) and "another" not in repr(vars(station.secrets))
    finally:
        desk.close()


def test_without_the_hub_it_opens_for_72_hours_and_the_hub_opens_it_again(tmp_path: Path) -> None:
    hub = Hub()
    ana = Workstation(tmp_path / "ana", hub)
    ana.join()
    with ana.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        desk.read(lambda: desk.sign_in.choose(WORDS))
        assert (facts(desk).left_ms, facts(desk).role) == (72 * HOUR_MS, "responder")
        hub.clock.advance(40 * 3_600)
        enter(desk)
    # Closed for a day and a half, and the clock turned back by less than that: counted all the same.
    hub.clock.advance(31 * 3_600)
    with ana.at_work() as (desk, exchange):
        assert 0 < (facts(desk).left_ms or 0) <= HOUR_MS
        hub.clock.set_wall(hub.clock.now_ms() - 1_000 * HOUR_MS)
        hub.clock.advance(3_600)
        assert facts(desk).entrance is Entrance.OVER
        with pytest.raises(LockedOut, match="not been reached"):
            enter(desk)
        hub.clock.set_wall(hub.clock.now_ms() + 1_000 * HOUR_MS)
        exchange.begin()
        assert exchange.turn().failure is None
        assert facts(desk).left_ms == 72 * HOUR_MS
        enter(desk)
    hub.clock.set_wall(hub.clock.now_ms() - HOUR_MS)
    with ana.at_work() as (desk, exchange):
        assert facts(desk).entrance is Entrance.SET_BACK
        with pytest.raises(LockedOut, match="set back"):
            enter(desk)


def test_who_was_revoked_is_locked_out_at_the_next_exchange_for_good_and_it_is_told(tmp_path: Path) -> None:
    hub = Hub()
    ana = Workstation(tmp_path / "ana", hub)
    ana.join()
    told: list[object] = []
    with ana.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        desk.read(lambda: desk.sign_in.choose(WORDS))
        desk.bus.subscribe(told.append)
        hub.core.revoke("Ana Ruiz")
        for _ in range(2):
            exchange.begin()
            assert exchange.turn().failure is not None
        assert [type(each) for each in told] == [ShutOut], "once"
        with pytest.raises(LockedOut, match="ended this workstation's membership"):
            enter(desk)
    with ana.at_work() as (desk, _exchange):
        assert facts(desk).entrance is Entrance.REVOKED and facts(desk).must_sign_in
        with pytest.raises(LockedOut):
            enter(desk)
    # A new code proves who sits here: in again, and a forgotten passphrase with it.
    ana.join()
    with ana.at_work() as (desk, exchange):
        assert exchange.turn().failure is None
        assert facts(desk).entrance is Entrance.OPEN and not facts(desk).has_passphrase


def test_a_vaults_passphrase_unlocks_where_no_other_was_chosen(tmp_path: Path) -> None:
    station = Station(tmp_path / "desk")
    station.secrets.kind = "vault"
    desk = station.open()
    try:
        (tmp_path / "desk" / "vault.json").write_text(vault.seal({}, vault.stretch(WORDS)))
        assert facts(desk).has_passphrase and not facts(desk).must_sign_in
        desk.sign_in._vault = tmp_path / "desk" / "vault.json"
        enter(desk)
        with pytest.raises(WrongSignature):
            enter(desk, "guess and guess")
    finally:
        desk.close()
