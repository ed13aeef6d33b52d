"""`wall`: the wall display, on one screen or on all; `--demo` on the simulated estate."""

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from console.cli.context import Context
from console.cli.passphrase import passphrase_source
from console.cli.run import NO_DISPLAY
from console.data_dir import DataDir
from console.secret_store import MemorySecrets, SecretStore, open_secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.wall.app import WallConsole

_BEAT_MS: Final = 500
_WAIT_SECONDS: Final = 10


def add_parser(nouns: Any) -> None:
    """wall [--screen NAME|all] [--screens] [--kiosk] [--demo]"""
    wall = nouns.add_parser("wall", help="the wall display: five lines to be read from five metres")
    wall.add_argument("--screen", default="1", metavar="NAME|all", help="a screen's name or number, or all (default 1)")
    wall.add_argument("--screens", action="store_true", help="list the screens there are, and end")
    wall.add_argument("--kiosk", action="store_true", help="no key closes it; it ends with its service")
    wall.add_argument("--demo", action="store_true", help="on the simulated estate, a live incident unfolding")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Show it until it is closed."""
    from console.app import application, can_show

    if not can_show():
        context.err(NO_DISPLAY)
        return 2
    qt = application()
    from PySide6.QtCore import QTimer

    from console.wall.displays import Displays, WallWindows, chosen
    from console.wall.station import WallStation

    displays = Displays()
    if arguments.screens:
        for number, each in enumerate(displays.now(), 1):
            size = each.geometry.size()
            context.out(f"{number}\t{each.key}\t{size.width()} x {size.height()}")
        return 0
    choice = chosen(arguments.screen, displays.now(), may_wait=arguments.kiosk)
    place = Path(tempfile.mkdtemp(prefix="watchfloor-wall-")) if arguments.demo else context.data_dir
    make = _demo(context, place) if arguments.demo else _real(arguments, context)
    station = WallStation(make, context.clock, is_patient=arguments.kiosk)
    windows = WallWindows(station, displays, choice, can_close=not arguments.kiosk)
    # Windows come and go with their displays; only a person or the service ends it.
    qt.setQuitOnLastWindowClosed(False)
    windows.ended.connect(lambda: qt.exit(0))
    # Also heard before the event loop runs, where leaving it would do nothing: opening the record may take a while. And left,
    # not quit: quitting asks every window, and a kiosk's refuse.
    asked: list[int] = []

    def end(number: int, _frame: object) -> None:
        asked.append(number)
        qt.exit(0)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    # Python hears of a signal only while it runs: this lets it, also while nothing is shown yet.
    beat = QTimer()
    beat.timeout.connect(lambda: None)
    beat.start(_BEAT_MS)
    try:
        if arguments.kiosk:
            windows.arrange()
        station.open()
        if station.console is not None:
            sys.excepthook = station.console.report
            for sentence in station.console.trouble:
                context.err(sentence)
        elif station.why:
            context.err(station.why)
        windows.arrange()
        return 0 if asked else int(qt.exec())
    finally:
        windows.close()
        station.close()
        if arguments.demo:
            shutil.rmtree(place, ignore_errors=True)


def _demo(context: Context, place: Path) -> "Callable[[], WallConsole]":
    from console import demo
    from console.age_settings import age_limits
    from console.desk import open_desk
    from console.settings import Settings
    from console.wall.app import WallConsole
    from models.kernel.clock import ShiftedClock

    def make() -> WallConsole:
        directory, clock = DataDir(place), ShiftedClock(context.clock)
        found = demo.demo(demo.DEFAULT_SCENARIO, begin_seconds=demo.WELL_UNDER_WAY)
        desk = open_desk(directory, MemorySecrets, clock, "wall")
        demo.publish(desk, found.catalog)
        demo.rehearse(desk, clock, found.catalog)
        settings = Settings(directory.path / "settings.json")
        return WallConsole(
            desk, settings, age_limits(settings), lambda: [(found.source, "simulator")], is_simulated=True
        )

    return make


def _real(arguments: argparse.Namespace, context: Context) -> "Callable[[], WallConsole]":
    from console.age_settings import age_limits
    from console.desk import open_desk
    from console.settings import Settings
    from console.sources.configured import configured_sources
    from console.sources.prometheus.history import covers_nothing
    from console.wall.app import WallConsole
    from console.wall.footing import must_be_there

    given = passphrase_source(arguments.passphrase_file)
    kept: list[SecretStore] = []

    def make() -> WallConsole:
        directory = DataDir(context.data_dir)
        if kept:
            must_be_there(directory)
        directory.prepare()
        settings = Settings(directory.path / "settings.json")

        def secrets() -> SecretStore:
            if not kept:
                kept.append(open_secrets(directory, given.ask, prefer_vault=given.is_given))
            return kept[-1]

        # A kiosk says at once who has the record, and tries again; else the one who has it may be about to end.
        desk = open_desk(
            directory, secrets, context.clock, "wall", wait_seconds=0 if arguments.kiosk else _WAIT_SECONDS
        )
        return WallConsole(
            desk,
            settings,
            age_limits(settings),
            lambda: configured_sources(settings, desk.catalog(), context.clock, covers_nothing, kept[-1], context.err),
        )

    return make
