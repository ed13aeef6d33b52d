"""`watch`: the health of every service as the console sees it, without a screen. Exit 1 where a source gave no answer."""

import argparse
import queue
from pathlib import Path
from typing import Any, Protocol

from console.cli.watch_report import watch_document, watch_table
from console.connections.asking import MixUps
from console.connections.kinds import ALERTMANAGER, PROMETHEUS, Kind
from console.credentials import Secret, bearer_from
from console.http import HttpClient
from console.last_seen import LastSeen, LastSeenFile, SeenSeries
from console.sources.alertmanager.source import AlertmanagerSource
from console.sources.prometheus.preset import Preset, preset_names, read_preset, ready_preset
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from console.sources.runner import Delivery, SourceRunner, SourceStatus
from models.alerts.alert import Alert
from models.catalog.estate import Catalog
from models.freshness.classes import DEFAULT_LIMITS, DataClass
from models.health.board import HealthBoard
from models.health.samples import SeriesKey
from models.health.service_names import DEFAULT_SERVICE_LABEL, ServiceNames
from models.health.verdict import ServiceHealth
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, WatchfloorError

_BACKFILL_SECONDS = 6 * 3_600.0
_ONCE_BACKFILL_SECONDS = 3_600.0
_ONCE_BUDGET_SECONDS = 30.0
_FORGET_AFTER_SECONDS = 7 * 86_400.0
_SAVE_EVERY_SECONDS = 30.0
_JOIN_SECONDS = 12.0


class WatchContext(Protocol):
    """What this verb needs of its run."""

    @property
    def clock(self) -> Clock:
        """Where the present comes from."""
        ...

    @property
    def data_dir(self) -> Path:
        """Where this run may keep things."""
        ...

    def out(self, text: str) -> None:
        """One line of result."""
        ...

    def err(self, text: str) -> None:
        """One line beside the result."""
        ...

    def json(self, value: Any) -> None:
        """The result as one document on one line."""
        ...

    def read_text(self, name: str | Path) -> str:
        """The text of a file."""
        ...

    def path(self, name: str | Path) -> Path:
        """A file name as the caller meant it."""
        ...


def add_parser(subparsers: Any) -> None:
    """watch --prometheus URL [--alertmanager URL] [--catalog FILE] [--once] [--json]"""
    parser = subparsers.add_parser("watch", help="health of every mapped service: state, values, age")
    parser.add_argument("--prometheus", metavar="URL", required=True)
    parser.add_argument("--alertmanager", metavar="URL")
    parser.add_argument("--catalog", metavar="FILE", help="services to list and the names monitoring has for them")
    parser.add_argument(
        "--preset",
        metavar="NAME|FILE",
        action="append",
        default=[],
        help=f"instead of detecting: {', '.join(preset_names())}",
    )
    parser.add_argument("--service-label", metavar="LABEL", default=DEFAULT_SERVICE_LABEL)
    parser.add_argument("--token-file", metavar="FILE", help="bearer token for both servers, in the file's first line")
    parser.add_argument("--interval", metavar="SECONDS", type=float, default=15.0)
    parser.add_argument("--once", action="store_true", help="one look, then end")
    parser.add_argument("--json", action="store_true")


def run(args: argparse.Namespace, ctx: WatchContext) -> int:
    """Look once, or until interrupted."""
    watch = _build(args, ctx)
    return watch.once() if args.once else watch.forever()


class Watch:
    """The board with its sources. `once`, `forever` and `take` belong to one thread."""

    def __init__(
        self, ctx: WatchContext, as_json: bool, interval_seconds: float, board: HealthBoard, seen: LastSeen
    ) -> None:
        self._ctx = ctx
        self._as_json = as_json
        self._interval = interval_seconds
        self._board = board
        self._seen = seen
        self._deliveries: queue.SimpleQueue[Delivery] = queue.SimpleQueue()
        self._runners: list[SourceRunner] = []
        self._statuses: dict[str, SourceStatus] = {}
        self._alerts: tuple[Alert, ...] | None = None
        self._saved_at: float | None = None
        for one in seen.load():
            key = SeriesKey(one.service, one.signal, one.label)
            board.recall(key, one.unit, one.metric, one.time, one.value)

    def add(self, source: PrometheusSource | AlertmanagerSource, kind: Kind, url: str, secret: Secret | None) -> None:
        """Watch one more source. Where another kind of server answers, that is said."""
        explain = MixUps(url, kind, self._ctx.clock, secret)
        runner = SourceRunner(source, kind.name.lower(), self._deliveries.put, self._ctx.clock, explain=explain)
        self._runners.append(runner)
        self._statuses[source.name] = runner.status

    def once(self) -> int:
        """One poll of each source, one report; 0 where every source answered."""
        for runner in self._runners:
            runner.start()
            runner.stop()  # the thread polls once before it looks at the flag again
        waiting = len(self._runners)
        while waiting:
            self.take(self._deliveries.get(timeout=_ONCE_BUDGET_SECONDS * 3))
            waiting -= 1
        for runner in self._runners:
            runner.join(_JOIN_SECONDS)
        services = self._report()
        self._save(services)
        return 0 if all(status.state == "ok" for status in self._statuses.values()) else 1

    def forever(self) -> int:
        """Report once every interval until interrupted."""
        for runner in self._runners:
            runner.start()
        try:
            while True:
                self._drain(self._interval)
                services = self._report()
                if self._saved_at is None or self._ctx.clock.monotonic() - self._saved_at > _SAVE_EVERY_SECONDS:
                    self._save(services)
        finally:
            for runner in self._runners:
                runner.stop()
            self._save(self._board.assess(self._ctx.clock.now_ms()))
            for runner in self._runners:
                runner.join(_JOIN_SECONDS)

    def take(self, delivery: Delivery) -> None:
        """Put what a source brought on the board."""
        self._statuses[delivery.status.name] = delivery.status
        batch = delivery.batch
        if batch is None:
            return
        self._board.ingest(batch.blocks)
        self._board.fill(batch.earlier)
        self._board.discover(batch.services)
        if batch.alerts is not None:
            self._alerts = batch.alerts
            self._board.discover(alert.service for alert in batch.alerts if alert.service is not None)

    def _drain(self, seconds: float) -> None:
        """Take what comes within this time."""
        end = self._ctx.clock.monotonic() + seconds
        while (left := end - self._ctx.clock.monotonic()) > 0:
            try:
                self.take(self._deliveries.get(timeout=left))
            except queue.Empty:
                return

    def _report(self) -> tuple[ServiceHealth, ...]:
        now_ms = self._ctx.clock.now_ms()
        services = self._board.assess(now_ms)
        statuses = tuple(self._statuses.values())
        if self._as_json:
            self._ctx.json(watch_document(now_ms, statuses, services, self._alerts))
        else:
            for line in watch_table(now_ms, statuses, services, self._alerts):
                self._ctx.out(line)
        return services

    def _save(self, services: tuple[ServiceHealth, ...]) -> None:
        """Keep the last values; failing to is said, not fatal."""
        oldest = self._ctx.clock.now_ms() / 1000 - _FORGET_AFTER_SECONDS
        seen = []
        for reading in (reading for health in services for reading in health.readings):
            ring = self._board.series(reading.key)
            if ring is None or ring.last_value is None or ring.last_value_time is None or ring.last_value_time < oldest:
                continue
            key, time = reading.key, ring.last_value_time
            metric, value = reading.metric, ring.last_value
            seen.append(SeenSeries(key.service, key.signal, key.label, reading.unit, metric, time, value))
        self._saved_at = self._ctx.clock.monotonic()
        try:
            self._seen.save(seen)
        except WatchfloorError as error:
            self._ctx.err(str(error))


def _build(args: argparse.Namespace, ctx: WatchContext) -> Watch:
    """Everything checked before the first request."""
    if not 1.0 <= args.interval <= 3_600.0:
        raise BadInput(Problem("--interval", None, "", f"{args.interval:g}: expected 1 to 3600 seconds"))
    if not args.service_label.isidentifier() or not args.service_label.isascii():
        raise BadInput(
            Problem("--service-label", None, "", f"{args.service_label!r}: expected a label name such as service")
        )
    catalog = None if args.catalog is None else _catalog(args.catalog, ctx)
    presets = tuple(_preset(name, ctx) for name in args.preset)
    auth = None if args.token_file is None else bearer_from(ctx.path(args.token_file))
    names = ServiceNames(catalog)
    options = PrometheusOptions(
        service_label=args.service_label,
        presets=presets,
        interval_seconds=args.interval,
        backfill_seconds=_BACKFILL_SECONDS,
        long_seconds=0.0,  # nothing here shows weeks
    )
    if args.once:
        options = PrometheusOptions(
            service_label=args.service_label,
            presets=presets,
            interval_seconds=args.interval,
            backfill_seconds=_ONCE_BACKFILL_SECONDS,
            first_seconds=_ONCE_BACKFILL_SECONDS,
            budget_seconds=_ONCE_BUDGET_SECONDS,
        )
    prometheus = HttpClient(args.prometheus, auth=auth, clock=ctx.clock)
    sources: list[tuple[PrometheusSource | AlertmanagerSource, Kind, str]] = [
        (PrometheusSource(prometheus, options, names, clock=ctx.clock), PROMETHEUS, args.prometheus)
    ]
    if args.alertmanager is not None:
        client = HttpClient(args.alertmanager, auth=auth, clock=ctx.clock)
        alerts = AlertmanagerSource(client, names, args.service_label, interval_seconds=args.interval)
        sources.append((alerts, ALERTMANAGER, args.alertmanager))
    board = HealthBoard(ctx.clock, catalog, DEFAULT_LIMITS[DataClass.HEALTH])
    seen = LastSeenFile(ctx.data_dir / "health" / "last_seen.json", prometheus.base_url)
    watch = Watch(ctx, args.json, args.interval, board, seen)
    for source, kind, url in sources:
        watch.add(source, kind, url, None if auth is None else auth.token)
    return watch


def _catalog(name: str, ctx: WatchContext) -> Catalog:
    from models.catalog.reading import NamedText, read_catalog  # YAML is slow to import and mostly not needed

    return read_catalog([NamedText(name, ctx.read_text(name))]).catalog


def _preset(name: str, ctx: WatchContext) -> Preset:
    """A ready preset by name, else one from a file."""
    if name in preset_names():
        return ready_preset(name)
    if "/" in name or name.endswith((".yaml", ".yml")) or name == "-":
        return read_preset(name, ctx.read_text(name))
    return ready_preset(name)
