"""Which sound is due, and its visual twin. Pure: what is wanted goes in, what to play and say comes out.

Three sounds: a P1, an update that is due, an approval that is wanted. A flood has one sound for all its alerts. Of many at
once three sound, the rest is one sentence, "N more alarms". What lasts sounds again after 15 minutes. Ten minutes of quiet
can be asked for: the sentences come all the same, and what still lasts then is heard.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from models.alerts.inbox.views import Inbox, InboxAlert, InboxState, Priority
from resources.said import in_a_row, say

REPEAT_MS: Final = 15 * 60_000
MUTE_MS: Final = 10 * 60_000
MOST_QUEUED: Final = 3
FLOOD: Final = "flood"


class Sound(StrEnum):
    """The three; the first is the most urgent."""

    P1 = "p1"
    UPDATE = "update"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A reason to make a sound, as long as it lasts."""

    sound: Sound
    key: str
    """The same while the reason is the same."""
    words: str
    """The visual twin: a sentence that says all the sound says."""


@dataclass(frozen=True, slots=True)
class Play:
    """Something to say, and the sound that goes with it; None where the words come alone."""

    sound: Sound | None
    words: str


@dataclass(frozen=True, slots=True)
class Sounding:
    """What was heard and said so far. Times in ms since the epoch, UTC."""

    heard: Mapping[str, int] = field(default_factory=dict)
    """By reason, when it last sounded."""
    said: frozenset[str] = frozenset()
    """Reasons whose sentence was shown."""
    muted_until_ms: int | None = None

    def muted(self, now_ms: int) -> "Sounding":
        """Ten minutes of quiet from now."""
        return replace(self, muted_until_ms=now_ms + MUTE_MS)

    def unmuted(self) -> "Sounding":
        """Sounds from now on."""
        return replace(self, muted_until_ms=None)

    def is_muted(self, now_ms: int) -> bool:
        """Whether it is quiet now."""
        return self.muted_until_ms is not None and now_ms < self.muted_until_ms


def alarms(inbox: Inbox) -> tuple[Wanted, ...]:
    """Every P1 that fires and nobody took; in a flood one reason for all of them.

    A chattering alert makes no sound: it is outside the budget (ISA 18.2), and its row says so.
    """
    loud = [alert for group in inbox.groups for alert in group.alerts if _is_loud(alert)]
    if inbox.flood is not None:
        first = inbox.first_out
        named = say(", first out {words}", words=_words(first)) if first is not None else ""
        return (
            Wanted(
                Sound.P1,
                f"{FLOOD}:{inbox.flood.since_ms}",
                say("Flood: {count} alerts{named}.", count=inbox.flood.count, named=named),
            ),
        )
    return tuple(Wanted(Sound.P1, f"alert:{alert.key}", in_a_row(("P1 ", _words(alert), "."))) for alert in loud)


def decide(state: Sounding, now_ms: int, wanted: Sequence[Wanted]) -> tuple[Sounding, tuple[Play, ...]]:
    """What to play and say now, the most urgent first, and what is known afterwards."""
    order = list(Sound)
    reasons = sorted(wanted, key=lambda each: order.index(each.sound))
    keys = {each.key for each in reasons}
    heard = {key: at for key, at in state.heard.items() if key in keys}
    fresh = [each for each in reasons if each.key not in state.said]
    said = frozenset(keys)
    if state.is_muted(now_ms):
        return Sounding(heard, said, state.muted_until_ms), _plays(fresh, is_quiet=True)
    due = [each for each in reasons if each.key not in heard or now_ms - heard[each.key] >= REPEAT_MS]
    heard |= {each.key: now_ms for each in due}
    return Sounding(heard, said, None), _plays(due, is_quiet=False)


def _plays(due: Sequence[Wanted], *, is_quiet: bool) -> tuple[Play, ...]:
    plays = [Play(None if is_quiet else each.sound, each.words) for each in due[:MOST_QUEUED]]
    more = len(due) - len(plays)
    if more > 0:
        plays.append(Play(None, say("1 more alarm.") if more == 1 else say("{count} more alarms.", count=more)))
    return tuple(plays)


def _is_loud(alert: InboxAlert) -> bool:
    return alert.priority is Priority.P1 and alert.state is InboxState.FIRING and not alert.is_chattering


def _words(alert: InboxAlert) -> str:
    said = alert.summary or alert.name
    # Many summaries begin with the service already.
    if alert.service is None or said.startswith(f"{alert.service}: "):
        return said
    return in_a_row((alert.service, ": ", said))
