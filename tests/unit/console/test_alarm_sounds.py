from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from console.alarm_sounds import AlarmSounds
from console.alerts_now import AlertsNow
from console.live import Live
from console.sounds import Player
from models.alerts.inbox.sounding import MUTE_MS, Sound
from models.alerts.inbox.views import Inbox
from models.incident.cadence import Audience
from models.kernel.clock import ManualClock
from tests.fakes.inboxes import NOW_MS, flood


class FakeLive(QObject):
    second_passed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.clock = ManualClock(NOW_MS)
        self.incident: Any = None


class FakeNow(QObject):
    changed = Signal()
    inbox = Inbox()


def test_a_flood_an_update_and_an_approval_are_heard_and_said(qtbot: QtBot) -> None:
    live, now = FakeLive(), FakeNow()
    due = SimpleNamespace(audience=Audience.EXTERNAL, due_ms=NOW_MS)
    live.incident = SimpleNamespace(id="i", number="INC-204", is_open=True, updates=(due,))
    now.inbox = flood()
    played: list[Sound] = []
    said: list[str] = []
    sounds = AlarmSounds(
        cast(Live, live), cast(AlertsNow, now), played.append, lambda: [("step", "Approval wanted.")], parent=live
    )
    sounds.said.connect(said.append)
    live.second_passed.emit()
    live.second_passed.emit()
    assert played == [Sound.P1, Sound.UPDATE, Sound.APPROVAL]
    assert len(said) == 1
    for words in ("first out db-3", "INC-204: the external update is due.", "Approval wanted."):
        assert words in said[0]


def test_muted_it_is_only_said_and_the_end_is_told(qtbot: QtBot) -> None:
    live, now = FakeLive(), FakeNow()
    played: list[Sound] = []
    said: list[str] = []
    until: list[int | None] = []
    sounds = AlarmSounds(cast(Live, live), cast(AlertsNow, now), played.append, parent=live)
    sounds.said.connect(said.append)
    sounds.muted.connect(until.append)
    sounds.mute()
    now.inbox = flood()
    now.changed.emit()
    assert (played, len(said)) == ([], 1)
    live.clock.advance(MUTE_MS / 1000)
    live.second_passed.emit()
    assert played == [Sound.P1]
    assert until == [NOW_MS + MUTE_MS, None]


def test_switched_off_nothing_is_started(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    player = Player(lambda: False)
    monkeypatch.setattr(player, "_next", lambda: pytest.fail("nothing may be played"))
    player.play(Sound.P1)


def test_where_nothing_plays_sounds_it_beeps_and_never_raises(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    beeps: list[bool] = []
    monkeypatch.setattr("console.sounds.shutil.which", lambda _name: None)
    monkeypatch.setattr("console.sounds.sys.platform", "linux")
    monkeypatch.setattr("console.sounds.QApplication.beep", lambda: beeps.append(True))
    Player(lambda: True).play(Sound.P1)
    assert beeps == [True]
