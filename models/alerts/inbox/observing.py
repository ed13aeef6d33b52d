"""What of a source's report is new. The same question is asked before a command is given and when it is decided."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.alerts.alert import Alert, Matcher, Silence
from models.alerts.inbox.commands import Observe
from models.alerts.inbox.events import LATEST_MS, Firing, cleaned, firing_of
from models.alerts.inbox.log import AlertLog
from resources.said import say


@dataclass(frozen=True, slots=True)
class News:
    """What has begun and what has ended, by key."""

    fired: tuple[Firing, ...] = ()
    ended: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fired or self.ended)


def news_of(log: AlertLog, told: Observe, now_ms: int) -> News:
    """What is new of it.

    A firing that began later than the one known is another; one that had ended and is there again with its old begin counts
    as begun now, since nobody knows when it came back. What a complete report no longer holds has ended, as far as we know
    now: also what went away while nobody was listening.
    """
    fired: list[Firing] = []
    ended: dict[str, int] = {}
    source = cleaned(told.source, 200)
    standing = _newest(told.alerts)
    for print_, alert in standing.items():
        tier = told.services.get(alert.service) if alert.service is not None else None
        muted = _muted(alert, told.silences)
        new = firing_of(alert, told.source, tier, muted)
        known = log.latest((source, print_))
        if alert.state == "resolved":
            end = min(max(alert.ends_at_ms if alert.ends_at_ms is not None else now_ms, new.starts_ms), LATEST_MS)
            if known is None or known[0].starts_ms < new.starts_ms:
                fired.append(new)
                ended[new.key] = end
            elif known[1] is None:
                ended[known[0].key] = max(end, min(known[0].starts_ms, now_ms))
        elif known is None or known[0].starts_ms < new.starts_ms:
            fired.append(new)
        elif known[1] is not None:
            fired.append(firing_of(alert, told.source, tier, muted, max(now_ms, known[0].starts_ms + 1)))
        elif known[0].muted != new.muted:
            fired.append(firing_of(alert, told.source, tier, muted, known[0].starts_ms))
    if told.is_complete:
        for print_key in log.firing_of_source(source):
            if print_key[1] not in standing:
                known = log.latest(print_key)
                if known is not None and known[1] is None:
                    ended[known[0].key] = now_ms
    return News(tuple(fired), ended)


def _newest(alerts: Iterable[Alert]) -> dict[str, Alert]:
    """One alert a fingerprint: what fires before what is over, then the newest."""
    found: dict[str, Alert] = {}
    for alert in alerts:
        fingerprint = cleaned(alert.fingerprint, 200)
        other = found.get(fingerprint)
        if other is None or _weight(alert) > _weight(other):
            found[fingerprint] = alert
    return found


def _weight(alert: Alert) -> tuple[bool, int]:
    return (alert.state != "resolved", alert.starts_at_ms)


def _muted(alert: Alert, silences: Iterable[Silence]) -> str:
    """Why its source keeps it quiet, in words; empty where it does not."""
    if alert.state != "suppressed":
        return ""
    for silence in silences:
        if silence.state == "active" and all(_meets(each, alert.labels) for each in silence.matchers):
            return cleaned(say("silenced by {author}: {comment}", author=silence.author, comment=silence.comment), 200)
    return say("silenced or inhibited at its source")


def _meets(matcher: Matcher, labels: Mapping[str, str]) -> bool:
    value = labels.get(matcher.name, "")
    if not matcher.is_regex:
        return (value == matcher.value) == matcher.is_equal
    # Compared only with what is a plain word list: other people's expressions are never run on this thread.
    if re.fullmatch(r"[\w|.-]{1,500}", matcher.value) is None:
        return False
    return (value in matcher.value.split("|")) == matcher.is_equal
