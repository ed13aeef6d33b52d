"""Makes the sounds that are due and says each in words. Decisions are those of models.alerts.inbox.sounding."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from console.alerts_now import AlertsNow
from console.live import Live
from models.alerts.inbox.sounding import Play, Sound, Sounding, Wanted, alarms, decide
from resources.tongue import all_shown, tr


class AlarmSounds(QObject):
    """One for the application, on the GUI thread. Approvals are given by who keeps them: `approvals()` in words."""

    said = Signal(str)
    """The visual twin of a sound, or of one that is muted: a sentence for the log bar."""
    muted = Signal(object)
    """Until when it is quiet, ms since the epoch; None: sounds from now on."""

    def __init__(
        self,
        live: Live,
        now: AlertsNow,
        play: Callable[[Sound], None],
        approvals: Callable[[], Sequence[tuple[str, str]]] = tuple,
        parent: QObject | None = None,
    ) -> None:
        """`play` makes a sound and returns at once; `approvals` gives key and sentence of each that is wanted."""
        super().__init__(parent or live)
        self._live, self._now, self._play, self._approvals = live, now, play, approvals
        self._state = Sounding()
        now.changed.connect(self.look)
        live.second_passed.connect(self.look)

    def mute(self) -> None:
        """Ten quiet minutes from now; the sentences come all the same."""
        self._state = self._state.muted(self._live.clock.now_ms())
        self.muted.emit(self._state.muted_until_ms)

    def look(self) -> None:
        """Play and say what is due."""
        was = self._state.muted_until_ms
        wanted = wanted_now(self._live, self._now, self._approvals)
        self._state, plays = decide(self._state, self._live.clock.now_ms(), wanted)
        if was is not None and self._state.muted_until_ms is None:
            self.muted.emit(None)
        self._tell(plays)

    def _tell(self, plays: Sequence[Play]) -> None:
        for each in plays:
            if each.sound is not None:
                self._play(each.sound)
        if plays:
            self.said.emit(" ".join(all_shown(each.words for each in plays)))


def wanted_now(
    live: Live, now: AlertsNow, approvals: Callable[[], Sequence[tuple[str, str]]] = tuple
) -> tuple[Wanted, ...]:
    """Every reason to make a sound at this moment, each with the sentence that is its twin."""
    now_ms, incident = live.clock.now_ms(), live.incident
    wanted = list(alarms(now.inbox))
    if incident is not None and incident.is_open:
        wanted += [
            Wanted(
                Sound.UPDATE,
                f"update:{incident.id}:{each.audience}:{each.due_ms}",
                tr("{number}: the {audience} update is due.", number=incident.number, audience=each.audience.value),
            )
            for each in incident.updates
            if each.due_ms <= now_ms
        ]
    wanted += [Wanted(Sound.APPROVAL, f"approval:{key}", words) for key, words in approvals()]
    return tuple(wanted)
