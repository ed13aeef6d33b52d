"""What a set of the inbox's events leaves, in whatever order and however often they come.

Everything here only grows or is settled by the events' own stamps: a firing is there once it was told by anybody, it ended at
the earliest end that was told, acknowledgements are kept each, and of links and shelves the newest counts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.alerts.inbox import events as told
from models.alerts.inbox.events import Firing, moment, read_fired, read_resolved, read_texts
from models.alerts.inbox.paging import PageMark, read_mark
from models.alerts.inbox.views import Window
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import PersonId, StreamId

Stamp = tuple[Hlc, str]
Print = tuple[str, str]
"""Source and fingerprint."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Something a person did to an alert; ordered by the stamp."""

    stamp: Stamp
    by: PersonId
    at_ms: int
    incident: StreamId | None = None
    number: str = ""
    until_ms: int | None = None
    reason: str = ""
    since_ms: int = 0
    """Of a shelf: when it began, also where this takes it back."""
    is_on: bool = True
    """False: a link or a shelf was taken back."""


@dataclass(frozen=True, slots=True)
class Run:
    """A firing and its re-firings up to the one that was acknowledged: one row."""

    firings: tuple[Firing, ...]
    """By their begin."""
    ended_ms: int | None
    """End of the last one."""
    acks: tuple[Mark, ...]
    link: Mark | None
    pages: tuple[PageMark, ...] = ()
    """What was done about levels of escalation."""

    @property
    def last(self) -> Firing:
        """The newest firing: what an acknowledgement names."""
        return self.firings[-1]


class AlertLog:
    """Mutable; owned by the fold."""

    def __init__(self) -> None:
        self._firings: dict[str, Firing] = {}
        self._ended: dict[str, int] = {}
        self._acks: dict[str, dict[str, Mark]] = {}
        self._links: dict[str, Mark] = {}
        self._shelves: dict[str, Mark] = {}
        self._pages: dict[str, dict[str, PageMark]] = {}
        self._silenced: dict[str, set[str]] = {}
        self._unsilenced: dict[str, set[str]] = {}
        self._prints: dict[Print, set[str]] = {}
        self._sources: dict[str, set[Print]] = {}
        self._runs: dict[Print, tuple[Run, ...]] = {}
        self._windows: dict[str, tuple[Stamp, Mapping[str, Any]]] = {}
        self._window_ends: dict[str, tuple[Stamp, int]] = {}
        self._cancelled: dict[str, int] = {}

    def apply(self, event: Event) -> bool:
        """Take an event; False where its content is not what its type says, and it is left alone."""
        if event.body is None:
            return False
        try:
            self._take(event, event.body, (event.hlc, event.id))
        except (KeyError, TypeError, ValueError, AttributeError):
            return False
        return True

    def prints(self) -> Iterator[Print]:
        """Every alert that ever fired, by source and fingerprint."""
        return iter(self._prints)

    def firing_of_source(self, source: str) -> tuple[Print, ...]:
        """Every alert of a source that fires now."""
        return tuple(each for each in self._sources.get(source, ()) if self.runs(each)[-1].ended_ms is None)

    def runs(self, print_: Print) -> tuple[Run, ...]:
        """The rows of an alert, oldest first. A row ends with the firing that was acknowledged."""
        found = self._runs.get(print_)
        if found is None:
            found = self._runs[print_] = tuple(self._split(print_))
        return found

    def shelf(self, print_: Print) -> Mark | None:
        """The newest word on shelving an alert; its `is_on` says which."""
        return max((self._shelves[key] for key in self._prints.get(print_, ()) if key in self._shelves), default=None)

    def silences(self, run: Run) -> tuple[tuple[str, str], ...]:
        """What we silenced at the source of a row and did not take back: the key it was silenced under, and the silence's id."""
        if not self._silenced:
            return ()
        keys = (each.key for each in run.firings if each.key in self._silenced)
        return tuple(
            (key, silence) for key in keys for silence in sorted(self._silenced[key] - self._unsilenced.get(key, set()))
        )

    def firing(self, key: str) -> Firing | None:
        """The firing with this key."""
        return self._firings.get(key)

    def run_of(self, key: str) -> Run | None:
        """The row that holds the firing with this key."""
        firing = self._firings.get(key)
        if firing is None:
            return None
        return next(run for run in self.runs(firing.print) if any(each.key == key for each in run.firings))

    def latest(self, print_: Print) -> tuple[Firing, int | None] | None:
        """The newest firing of an alert, and its end."""
        if print_ not in self._prints:
            return None
        last = self.runs(print_)[-1]
        return last.last, last.ended_ms

    def flips(self, print_: Print, since_ms: int) -> int:
        """How often it went up or down since; its very first rise is none."""
        firings = [each for run in self.runs(print_) for each in run.firings]
        ups = sum(1 for each in firings[1:] if each.starts_ms >= since_ms)
        return ups + sum(1 for each in firings if self._ended.get(each.key, -1) >= since_ms)

    def windows(self) -> tuple[Window, ...]:
        """All maintenance windows, by begin and id."""
        found = [self._window(id_, body) for id_, (_, body) in self._windows.items()]
        return tuple(sorted(found, key=lambda each: (each.start_ms, each.id)))

    def _take(self, event: Event, body: Mapping[str, Any], stamp: Stamp) -> None:
        if event.type == told.FIRED:
            for firing in read_fired(body):
                self._fire(told.seen(firing, event.at_ms, stamp, event.stream))
        elif event.type == told.RESOLVED:
            for key, ended in read_resolved(body).items():
                self._ended[key] = min(ended, self._ended.get(key, ended))
                self._forget(key)
        elif event.type == told.WINDOW_OPENED:
            _check_window(body)
            self._windows[event.id] = (stamp, body)
        elif event.type == told.WINDOW_EXTENDED:
            id_, new = str(body["window"]), (stamp, moment(body["end_ms"]))
            self._window_ends[id_] = max(new, self._window_ends.get(id_, new))
        elif event.type == told.WINDOW_CANCELLED:
            id_ = str(body["window"])
            self._cancelled[id_] = min(event.at_ms, self._cancelled.get(id_, event.at_ms))
        elif event.type in (told.PAGED, told.PAGE_SKIPPED, told.PAGE_CALLED):
            page = read_mark(event, body)
            for key in read_texts(body["keys"]):
                self._pages.setdefault(key, {})[event.id] = page
                self._forget(key)
        elif event.type in (told.SILENCED, told.SILENCE_ENDED):
            held = self._silenced if event.type == told.SILENCED else self._unsilenced
            (silence,) = read_texts([body["silence"]])
            for key in read_texts(body["keys"]):
                held.setdefault(key, set()).add(silence)
        elif event.type in told.VERSIONS:
            self._mark(event, body, stamp)

    def _mark(self, event: Event, body: Mapping[str, Any], stamp: Stamp) -> None:
        until, incident = body.get("until_ms"), body.get("incident")
        mark = Mark(
            stamp,
            event.actor,
            event.at_ms,
            None if incident is None else StreamId(str(incident)),
            str(body.get("number", "")),
            None if until is None else moment(until),
            str(body.get("reason", "")),
            moment(body.get("shelved_ms", event.at_ms)),
            event.type not in (told.UNLINKED, told.UNSHELVED),
        )
        for key in read_texts(body["keys"]):
            if event.type in (told.ACKNOWLEDGED, told.LINKED):
                self._acks.setdefault(key, {})[event.id] = mark
            if event.type in (told.LINKED, told.UNLINKED):
                self._links[key] = max(mark, self._links.get(key, mark))
            if event.type in (told.SHELVED, told.UNSHELVED):
                self._shelves[key] = max(mark, self._shelves.get(key, mark))
            self._forget(key)

    def _fire(self, new: Firing) -> None:
        old = self._firings.get(new.key)
        if old is not None:
            newest = max(old, new, key=lambda each: each.stamp)
            new = told.seen(newest, min(old.seen_ms, new.seen_ms), newest.stamp, min(old.stream, new.stream))
        self._firings[new.key] = new
        self._prints.setdefault(new.print, set()).add(new.key)
        self._sources.setdefault(new.source, set()).add(new.print)
        self._runs.pop(new.print, None)

    def _forget(self, key: str) -> None:
        firing = self._firings.get(key)
        if firing is not None:
            self._runs.pop(firing.print, None)

    def _split(self, print_: Print) -> Iterator[Run]:
        keys = self._prints[print_]
        firings = sorted((self._firings[key] for key in keys), key=lambda each: (each.starts_ms, each.key))
        held: list[Firing] = []
        for at, firing in enumerate(firings):
            held.append(firing)
            acks = tuple(sorted(self._acks.get(firing.key, {}).values()))
            is_last = at + 1 == len(firings)
            if not acks and not is_last:
                continue
            ended = self._ended.get(firing.key)
            if ended is None and not is_last:
                ended = firings[at + 1].starts_ms  # it can't have begun anew without having ended
            link = max((self._links[each.key] for each in held if each.key in self._links), default=None)
            pages = tuple(page for each in held for page in self._pages.get(each.key, {}).values())
            yield Run(tuple(held), ended, acks, link if link is not None and link.is_on else None, pages)
            held = []

    def _window(self, id_: str, body: Mapping[str, Any]) -> Window:
        end = self._window_ends[id_][1] if id_ in self._window_ends else body["end_ms"]
        cancelled = self._cancelled.get(id_)
        return Window(
            id_,
            body["change"],
            tuple(body.get("services", ())),
            tuple(body.get("zones", ())),
            tuple(body.get("rules", ())),
            body["start_ms"],
            end if cancelled is None else min(end, cancelled),
            body.get("reason", ""),
            cancelled is not None,
        )


def _check_window(body: Mapping[str, Any]) -> None:
    for name in ("services", "zones", "rules"):
        read_texts(body.get(name, ()))
    read_texts([body["change"], body.get("reason", "")])
    moment(body["start_ms"])
    moment(body["end_ms"])
