"""What the windows show, kept on the GUI thread: the open incident, the estate's health, the sources' state.

Folded state arrives as frozen changes through a queued signal; samples wait in a queue until the tick takes them, so that no
data event ever repaints anything. Panes read from here and never ask the database.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from itertools import takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from console.bus import Forked, Receipt
from console.catalog_book import CatalogChange
from console.cause_book import CauseChange
from console.coupling_book import CouplingChange
from console.desk import Desk
from console.incident_book import Heading, heading_of
from console.intake import BUDGET_SECONDS, IdleWork, Intake
from console.late_watchers import LateWatchers
from console.sources.runner import Delivery, SourceStatus
from models.alerts.alert import Alert, Silence
from models.catalog.estate import Catalog
from models.coupling.rules import DEFAULT_RULES, Rules
from models.freshness.ages import AgeLimits
from models.health.board import HealthBoard
from models.health.change import Change, newest_kept
from models.health.condition import Condition
from models.health.memory import Recalled
from models.health.verdict import ServiceHealth
from models.incident.entry import Entry
from models.incident.part import Part
from models.incident.views import IncidentChange, IncidentSummary, part_in
from models.kernel.errors import WatchfloorError
from models.kernel.ids import EventId, PersonId, StreamId
from models.sync.durability import Durability
from resources.tongue import shown

if TYPE_CHECKING:
    from console.estate_graph import EstateGraph
    from console.watchers import Watchers
    from models.causes.suspect import Suspect
    from models.coupling.finding import Comparison
    from models.coupling.judgement import FindingKey, Judgement
    from models.topology.graph import Graph

C = TypeVar("C")
V = TypeVar("V")

TICK_MS: Final = 500
"""Twice a second: the most often anything live is redrawn."""
_SLICE_MS: Final = 1
"""From one slice of samples to the next: what people do comes first."""
_TICK_BUDGET_SECONDS: Final = 0.004
"""Of samples in a turn that also brings a verdict and a painting."""
_FIRST_LOAD_TICKS: Final = 4
"""How long the first picture waits for the history that is on its way; then it is shown as far as it is known."""


class Live(QObject):
    """One for the whole application. Everything but the private signals' senders is on the GUI thread."""

    incident_changed = Signal()
    """Another incident is open, or its summary changed."""
    entries_changed = Signal(object)
    """Tuple of new or revised entries; None: another timeline altogether."""
    headings_changed = Signal()
    catalog_changed = Signal()
    health_changed = Signal()
    sources_changed = Signal()
    second_passed = Signal()
    watch_changed = Signal()
    """Something the watchers know is new: objectives, probes, vendors, changes, saturation or coverage."""
    brush_changed = Signal()
    """Another stretch of time is selected on the charts or the timeline, or none."""
    durability_changed = Signal()
    """Entries may have got further: to the hub, or to other devices."""
    failed = Signal(str)
    """Something a person asked for in passing was refused; the sentence to show."""

    told = Signal(str)
    """Something a person asked for is done; the sentence to show."""

    _arrived = Signal(object)
    _called_back = Signal(object, object)
    _answered = Signal(object, object)

    def __init__(self, desk: Desk, limits: AgeLimits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.clock = desk.clock
        self.board = HealthBoard(desk.clock, limits=limits)
        self.catalog: Catalog | None = None
        self.incident: IncidentSummary | None = None
        self.entries: dict[EventId, Entry] = {}
        self.parts: Mapping[str, Any] = {}
        """The views of the parts of the open incident; see `part`."""
        self._handlers: dict[type, list[Callable[[Any], None]]] = {}
        self._timeline: tuple[Entry, ...] | None = None
        self.headings: tuple[Heading, ...] = ()
        self.health: tuple[ServiceHealth, ...] = ()
        self.by_service: dict[str, ServiceHealth] = {}
        self.first_out: str | None = None
        self.alerts: dict[str, tuple[Alert, ...]] = {}
        self.silences: dict[str, tuple[Silence, ...]] = {}
        """By source, like the alerts: told together with them."""
        self.changes: dict[tuple[str, str], Change] = {}
        """By source and id."""
        self.watchers: Watchers | None = None
        """From soon after the first picture on; its modules are not worth keeping anybody waiting for that."""
        self._estate_graph: EstateGraph | None = None
        self._coupling_rules = DEFAULT_RULES
        self._calls_judged: Mapping[FindingKey, Judgement] = {}
        self.causes_judged = CauseChange((), (), {})
        """What people ruled on candidates for a cause."""
        self._late = LateWatchers(self.board, desk.clock)
        self._changes_by: dict[str | None, list[Change]] | None = None
        """The same by service, the newest first, and all of them under None."""
        self.sources: dict[str, SourceStatus] = {}
        self.brush: tuple[float, float] | None = None
        """The selected stretch, in seconds since the epoch: one for charts and timeline together."""
        self.durability: Callable[[EventId], Durability | None] = lambda _event: None
        """How safe an entry is; None where it is saved here and that is all there can be. See console.sharing_now."""
        self.second_zone = ""
        """IANA name of a time zone that read-outs say beside UTC; empty for none."""
        self.intake = Intake(self.board, desk.clock)
        self.intake.idle_work.append(self._follow)
        self._has_news = False
        self._is_woken = False
        self._is_stopped = False
        self._loading_ticks = 0
        self._wanted: StreamId | None = None
        self.unanswered = 0
        """Questions and commands whose answer was not yet heard here: the record is at rest when there are none."""
        self._arrived.connect(self._on_arrived)
        self._called_back.connect(lambda call, result: call(result))
        # Queued even where the answer was there at once: it never comes in the middle of what asks for it.
        self._answered.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = desk.bus.subscribe(self._arrived.emit)
        self._ticks = 0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._slices = QTimer(self, interval=_SLICE_MS, singleShot=True)
        self._slices.timeout.connect(self._work)

    @property
    def idle_work(self) -> list[IdleWork]:
        """Called with a deadline (monotonic seconds) when samples leave time over; answers whether more work is left."""
        return self.intake.idle_work

    @property
    def is_loading(self) -> bool:
        """Whether nothing was assessed yet while samples wait to be taken."""
        return not self.health and self.intake.waiting > 0

    def start(self, stream: StreamId | None) -> None:
        """Load headings and estate, open an incident (or the newest open one), begin to tick."""

        def work() -> Any:
            return (
                self.desk.incidents.headings(),
                self.desk.catalogs.current,
                self.desk.couplings.current,
                self.desk.causes.state,
            )

        def done(found: Any) -> None:
            self.headings, catalog, self._calls_judged, self.causes_judged = found
            self._use_catalog(catalog)
            self.headings_changed.emit()
            known = {heading.id for heading in self.headings}
            newest = next((heading.id for heading in self.headings if heading.is_open), None)
            self.open_incident(stream if stream in known else newest)

        self.ask(work, done)
        self._timer.start()

    def stop(self) -> None:
        """No more ticks and no more changes."""
        self._is_stopped = True
        self._timer.stop()
        self._slices.stop()
        self._unsubscribe()
        self._unsubscribe = lambda: None

    def ask(self, question: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Ask something of the folded state; `done` hears the answer on the GUI thread, `failed` a refusal."""
        self._watch(self.desk.bus.ask(question), done, self.failed.emit)

    def submit(
        self,
        command: object,
        done: Callable[[Receipt], None] = lambda _receipt: None,
        refused: Callable[[str], None] | None = None,
    ) -> None:
        """Record something. `done` is called once it is durable, `refused` with the sentence where it is not."""
        self._watch(self.desk.bus.submit(command), done, refused or self.failed.emit)

    def submit_as(
        self,
        person: PersonId,
        passphrase: str,
        command: object,
        done: Callable[[Receipt], None],
        refused: Callable[[str], None],
    ) -> None:
        """As `submit`, signed by another person at this workstation."""
        self.attempt(lambda: self.desk.second.execute_as(person, passphrase, command), done, refused)

    def attempt(self, work: Callable[[], Any], done: Callable[[Any], None], refused: Callable[[str], None]) -> None:
        """As `ask`, for a dialog that says itself why it was refused."""
        self._watch(self.desk.bus.ask(work), done, refused)

    def deliver(self, delivery: Delivery) -> None:
        """Called by source threads. The very first delivery is taken at once: nobody waits for a tick to see anything at all."""
        self.intake.put(delivery)
        if not self.health and not self._is_woken:
            # Once: a hundred deliveries at the start must not bring a hundred ticks in one turn.
            self._is_woken = True
            self._called_back.emit(_tick_of, self)

    def recall(self, recalled: Recalled) -> None:
        """Called by the sample cache's thread: what an earlier run knew, shown as past until a source delivers."""
        self.intake.put(recalled)

    def set_coupling_rules(self, rules: Rules) -> None:
        """How many observed calls count, over how long."""
        self._coupling_rules = rules
        if self.watchers is not None:
            self.watchers.set_coupling_rules(rules)

    def forget_sources(self) -> None:
        """Other sources take over: their states and alerts begin anew. Samples stay, and grow old."""
        self.sources, self.alerts, self.silences = {}, {}, {}
        if self.watchers is not None:
            self.watchers.causes.forget_alerts()
        self.sources_changed.emit()

    def open_incident(self, stream: StreamId | None) -> None:
        """Show another incident, or none."""
        self._wanted = stream
        if stream is None:
            self._show(None, ())
            return

        def work() -> tuple[IncidentSummary, tuple[Entry, ...], Mapping[str, Any]]:
            state = self.desk.incidents.state(stream)
            return state.summary(), state.entries(), state.parts()

        self.ask(work, lambda found: self._show(*found))

    def timeline(self) -> tuple[Entry, ...]:
        """The entries of the open incident, newest first."""
        if self._timeline is None:
            self._timeline = tuple(sorted(self.entries.values(), key=lambda entry: entry.order, reverse=True))
        return self._timeline

    def set_brush(self, stretch: tuple[float, float] | None) -> None:
        """Select a stretch of time, or let go of it."""
        if stretch != self.brush:
            self.brush = stretch
            self.brush_changed.emit()

    def person(self, person: Any) -> str:
        """The name behind an id."""
        return self.desk.people.name(person)

    def tick(self) -> None:
        """Take what the sources brought; assess and tell the panes once a second."""
        self._ticks += 1
        self._open_deliveries()
        self._work(_TICK_BUDGET_SECONDS)
        is_second = self._ticks % 2 == 0
        self._loading_ticks = self._loading_ticks + 1 if self.is_loading else 0
        if (is_second or self._has_news) and not 0 < self._loading_ticks <= _FIRST_LOAD_TICKS:
            self._assess()
        if is_second:
            self.second_passed.emit()
            self._watch_on()

    def _follow(self, deadline: float) -> bool:
        """The detectors see what is new; not before the first picture."""
        return bool(self.health) and self.board.follow(lambda: self.clock.monotonic() >= deadline)

    def _watch_on(self) -> None:
        """Give the watchers what came, and tell if they know something new."""
        if self.watchers is None:
            # Probes, vendors and changes have something to tell also where no service is known.
            is_known = bool(self.health) or (self._late.has_something and self._ticks > _FIRST_LOAD_TICKS)
            self.watchers = self._late.ready() if is_known and not self.is_loading else None
            if self.watchers is None:
                return
            self.watchers.set_catalog(self.catalog)
            self.watchers.causes.use_graph(self.graph)
            self.watchers.set_coupling_rules(self._coupling_rules)
            self._tell_judgements()
            self.intake.idle_work.append(self.watchers.work)
        self._late.hand_over(self.watchers)
        if self.watchers.take_news():
            self.watch_changed.emit()

    def _tell_judgements(self) -> None:
        """What people ruled on observed calls and on causes."""
        if self.watchers is not None:
            self.watchers.judge(self._calls_judged, self.causes_judged.causes)

    def _work(self, budget: float = BUDGET_SECONDS) -> None:
        """A slice of the samples that wait; the next one follows by itself."""
        had = self.intake.waiting > 0
        self._has_news = self._has_news or had
        if self.intake.work(budget):
            self._slices.start()
        elif not self.health and self._has_news:
            # Nobody waits for a tick to see anything at all; but not in the turn that took the last samples.
            if had:
                self._slices.start()
            else:
                self._assess()

    def _assess(self) -> None:
        self._has_news = False
        now_ms = self.clock.now_ms()
        self.health = self.board.assess(now_ms)
        if self.watchers is not None:
            self.health = self.watchers.veiled(now_ms, self.health)
        self.by_service = {each.service: each for each in self.health}
        self._note_first_out()
        self.health_changed.emit()

    def graph(self, *, with_hidden: bool = False) -> "Graph | None":
        """The dependency graph in force, compiled at the first question; None without a catalogue."""
        if self._estate_graph is None:
            from console.estate_graph import EstateGraph

            self._estate_graph = EstateGraph()
        return self._estate_graph.graph(self.catalog, self.coupling, with_hidden=with_hidden)

    @property
    def suspects(self) -> "tuple[Suspect, ...]":
        """What most likely began the present trouble, the likeliest first."""
        return self.watchers.causes.suspects if self.watchers is not None else ()

    @property
    def coupling(self) -> "Comparison | None":
        """Declared against observed calls; None where nothing was observed yet."""
        return self.watchers.coupling if self.watchers is not None else None

    def firing(self) -> tuple[Alert, ...]:
        """Every alert that fires, from all sources, the newest first."""
        alerts = [alert for group in self.alerts.values() for alert in group if alert.state == "firing"]
        return tuple(sorted(alerts, key=lambda alert: alert.starts_at_ms, reverse=True))

    def changes_of(self, service: str | None, since_ms: int) -> tuple[Change, ...]:
        """Changes since an instant, of one service or of all, the newest first."""
        if self._changes_by is None or len(self._changes_by[None]) != len(self.changes):
            # Hundreds of tiles ask at every tick; sorting all for each of them would cost more than drawing them.
            found: dict[str | None, list[Change]] = {None: []}
            for change in sorted(self.changes.values(), key=lambda change: change.at_ms, reverse=True):
                found[None].append(change)
                if change.service is not None:
                    found.setdefault(change.service, []).append(change)
            self._changes_by = found
        return tuple(takewhile(lambda change: change.at_ms >= since_ms, self._changes_by.get(service, ())))

    def _open_deliveries(self) -> None:
        """States, alerts and changes at once; samples slice by slice."""
        status_changed = False
        for delivery in self.intake.open():
            self.sources[delivery.status.name] = delivery.status
            status_changed = True
            batch = delivery.batch
            if batch is None:
                continue
            self._has_news = True
            self._late.keep(delivery)
            if batch.changes:
                self.changes = newest_kept(self.changes | {change.key: change for change in batch.changes})
                self._changes_by = None
            if batch.alerts is not None:
                self.alerts[delivery.status.name] = batch.alerts
                self.silences[delivery.status.name] = batch.silences
        if status_changed:
            self.sources_changed.emit()

    def _note_first_out(self) -> None:
        broken = [
            each for each in self.health if each.condition in (Condition.DOWN, Condition.DEGRADED) and each.via is None
        ]
        began = [(each.since_ms, each.service) for each in broken if each.since_ms is not None]
        self.first_out = min(began)[1] if began else None

    def _show(
        self,
        summary: IncidentSummary | None,
        entries: tuple[Entry, ...],
        parts: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        if (summary.id if summary else None) != self._wanted:
            return
        self.incident, self.parts = summary, parts
        self.entries = {entry.id: entry for entry in entries}
        self._timeline = None
        self.incident_changed.emit()
        self.entries_changed.emit(None)

    def _on_arrived(self, change: object) -> None:
        if self._is_stopped:
            return  # it was on its way when the record closed: nobody may ask anything of it now
        if isinstance(change, CatalogChange):
            self._use_catalog(change.catalog)
        elif isinstance(change, CouplingChange):
            self._calls_judged = change.current
            self._tell_judgements()
        elif isinstance(change, CauseChange):
            self.causes_judged = change
            self._tell_judgements()
        elif isinstance(change, IncidentChange):
            self._on_incident(change)
        elif isinstance(change, Forked):
            self.failed.emit(
                f"Two events stand at one place of the record: origin {change.origin[:8]} was copied or forged. Both are kept;"
                " audit verify names them."
            )
        for handler in self._handlers.get(type(change), ()):
            handler(change)

    def on_change(self, kind: type[C], handler: Callable[[C], None]) -> None:
        """Hear every change of a kind from the books, on the GUI thread."""
        self._handlers.setdefault(kind, []).append(handler)

    def part(self, part: Part[V]) -> V:
        """The view of a part of the open incident; that of an empty part where none is open."""
        return part_in(self.parts, part)

    def _on_incident(self, change: IncidentChange) -> None:
        summary = change.summary
        is_new = all(heading.id != change.stream for heading in self.headings)
        heading = heading_of(summary)
        others = [each for each in self.headings if each.id != change.stream]
        self.headings = tuple(sorted([*others, heading], key=lambda each: (each.declared_ms, each.id), reverse=True))
        self.headings_changed.emit()
        if is_new and self.incident is None:
            # Declared by a verb or elsewhere while nothing was open: the console goes there.
            self.open_incident(change.stream)
        elif self.incident is not None and change.stream == self._wanted == self.incident.id:
            self.incident, self.parts = summary, change.parts
            entries = {entry.id: entry for entry in change.entries}
            self.entries = entries if change.is_whole else self.entries | entries
            self._timeline = None
            self.incident_changed.emit()
            self.entries_changed.emit(None if change.is_whole else change.entries)

    def _use_catalog(self, catalog: Catalog | None) -> None:
        self.catalog = catalog
        self.board.set_catalog(catalog)
        if self.watchers is not None:
            self.watchers.set_catalog(catalog)
        self.catalog_changed.emit()

    def _watch(self, future: "Future[Any]", done: Callable[[Any], None], refused: Callable[[str], None]) -> None:
        def finished(completed: "Future[Any]") -> None:
            # On the store thread: only hand over.
            error = completed.exception()
            if error is None:
                self._answered.emit(done, completed.result())
            elif isinstance(error, WatchfloorError):
                self._answered.emit(refused, shown(str(error)))
            else:
                self._answered.emit(_raise, error)

        self.unanswered += 1
        future.add_done_callback(finished)

    def _hear(self, call: Callable[[Any], None], answer: Any) -> None:
        self.unanswered -= 1
        if not self._is_stopped:  # the record is closed: what comes late must not ask it again
            call(answer)


def _tick_of(live: "Live") -> None:
    live._is_woken = False
    if not live.health:
        live.tick()


def _raise(error: BaseException) -> None:
    """A programming error on the store thread belongs to the same hook as one on this thread."""
    raise error
