"""How one row stands at one moment, before dependencies are looked at: held by a window, on the shelf, acknowledged or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from models.alerts.inbox.flood import SPAN_MS
from models.alerts.inbox.log import AlertLog, Mark, Print, Run
from models.alerts.inbox.maintenance import last_end, quieting, windows_over
from models.alerts.inbox.paging import pages_of
from models.alerts.inbox.views import Page, Priority, Window

CHATTERING_FLIPS: Final = 5
"""Flips within ten minutes from which on an alert chatters: it is shown, but doesn't count in the alarm budget."""
BLIP_MS: Final = 10_000
"""An alert that lived no longer, and did not come 5 times within such a time, is no alarm for the budget (ux rule 7).

Nothing is held back for it: sources that are polled hold alerts themselves (Alertmanager's `for`), and what is pushed may be
the first word of a real outage. It is only not counted once it is known to have been that short.
"""
_BLIP_HITS: Final = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """One row."""

    run: Run
    began_ms: int
    changes: int
    window: Window | None
    """The maintenance window that holds it, or held it when it ended."""
    shelf: Mark | None
    """The shelf it is on."""
    returned_ms: int
    """When it last came back from a shelf or a window; 0 for never. Acknowledgements from before don't count."""
    ack: Mark | None
    is_outage: bool
    """Of a service of tier 0 that is down: nothing here may keep it quiet."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Levels told or skipped; those from before it last came back don't count."""
        return pages_of(each for each in self.run.pages if each.at_ms >= self.returned_ms) if self.run.pages else ()

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.run.ended_ms is not None

    @property
    def is_quiet(self) -> bool:
        """Whether its source or a window keeps it quiet."""
        return self.window is not None or bool(self.run.last.muted)

    @property
    def is_cleared(self) -> bool:
        """Ended, and somebody took note, or nobody was to: it need not be shown any longer."""
        return self.is_over and (self.ack is not None or self.is_quiet)

    @property
    def is_chattering(self) -> bool:
        """Up and down too often to mean anything by itself."""
        return self.changes >= CHATTERING_FLIPS

    @property
    def counts(self) -> bool:
        """Whether it is one of the alarms that people had to take."""
        return not (self.is_quiet or self.shelf is not None or self.is_chattering or self._is_blip)

    @property
    def is_trouble(self) -> bool:
        """Whether it is a P1 that fires in the open: then what depends on its service is folded under it."""
        is_open = not self.is_over and not self.is_quiet and self.shelf is None
        return is_open and self.run.last.priority is Priority.P1

    @property
    def _is_blip(self) -> bool:
        if self.run.ended_ms is None or self.run.ended_ms - self.began_ms >= BLIP_MS:
            return False
        return len(self.run.firings) < _BLIP_HITS


def standings(
    log: AlertLog, print_: Print, windows: Sequence[Window], now_ms: int, down: frozenset[str]
) -> list[Standing]:
    """The rows of one alert; `down` holds the services whose verdict is DOWN."""
    runs = log.runs(print_)
    newest = runs[-1].last
    is_outage = newest.tier == 0 and newest.service in down and newest.service is not None
    changes = log.flips(print_, now_ms - SPAN_MS) if len(runs) > 1 or len(runs[0].firings) > 1 else 0
    shelf = log.shelf(print_)
    over = () if not windows or is_outage else windows_over(windows, newest)
    return [_standing(run, shelf, over, now_ms, changes, is_outage) for run in runs]


def _standing(
    run: Run, shelf: Mark | None, over: Sequence[Window], now_ms: int, changes: int, is_outage: bool
) -> Standing:
    first, ended = run.firings[0], run.ended_ms
    began = min(first.starts_ms, first.seen_ms)
    window = quieting(over, now_ms if ended is None else min(ended, now_ms)) if over else None
    returned = (last_end(over, began, ended, now_ms) if over else None) or 0
    on_shelf = None
    if shelf is not None and (ended is None or ended > shelf.since_ms or not run.acks):
        if shelf.is_on and (shelf.until_ms is None or shelf.until_ms > now_ms):
            on_shelf = shelf
        else:
            back = shelf.until_ms if shelf.is_on and shelf.until_ms is not None else shelf.at_ms
            returned = max(returned, back) if began <= back else returned
    ack = next((mark for mark in run.acks if mark.at_ms >= returned), None)
    return Standing(run, began, changes, window, on_shelf, returned, ack, is_outage)
