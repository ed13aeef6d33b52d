"""`wall`: the wall display, on one screen or on all; `--demo` on the simulated estate."""

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from console.cli.context import Context
from console.cli.passphrase import passphrase_source
from console.cli.run import NO_DISPLAY
from console.data_dir import DataDir
from console.secret_store import MemorySecrets, SecretStore, open_secrets

if TYPE_CHECKING:
    from console.wall.app import WallConsole


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
    from console.wall.app import chosen_screens

    if arguments.screens:
        for number, screen in enumerate(qt.screens(), 1):
            size = screen.geometry().size()
            context.out(f"{number}\t{screen.name()}\t{size.width()} x {size.height()}")
        return 0
    screens = chosen_screens(arguments.screen)
    place = Path(tempfile.mkdtemp(prefix="watchfloor-wall-")) if arguments.demo else context.data_dir
    try:
        console = _demo(context, place) if arguments.demo else _real(arguments, context)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: qt.quit())
        sys.excepthook = console.report
        console.ended.connect(qt.quit)
        try:
            console.start(screens)
            for sentence in console.trouble:
                context.err(sentence)
            return int(qt.exec())
        finally:
            console.close()
    finally:
        if arguments.demo:
            shutil.rmtree(place, ignore_errors=True)


def _demo(context: Context, place: Path) -> "WallConsole":
    from console import demo
    from console.age_settings import age_limits
    from console.desk import open_desk
    from console.settings import Settings
    from console.wall.app import WallConsole
    from models.kernel.clock import ShiftedClock

    directory, clock = DataDir(place), ShiftedClock(context.clock)
    found = demo.demo(demo.DEFAULT_SCENARIO, begin_seconds=demo.WELL_UNDER_WAY)
    desk = open_desk(directory, MemorySecrets, clock, "wall")
    demo.publish(desk, found.catalog)
    demo.rehearse(desk, clock, found.catalog)
    settings = Settings(directory.path / "settings.json")
    return WallConsole(desk, settings, age_limits(settings), lambda: [(found.source, "simulator")], is_simulated=True)


def _real(arguments: argparse.Namespace, context: Context) -> "WallConsole":
    from console.age_settings import age_limits
    from console.desk import open_desk
    from console.settings import Settings
    from console.sources.configured import configured_sources
    from console.sources.prometheus.history import covers_nothing
    from console.wall.app import WallConsole

    directory = DataDir(context.data_dir)
    directory.prepare()
    settings = Settings(directory.path / "settings.json")
    given = passphrase_source(arguments.passphrase_file)
    kept: list[SecretStore] = []

    def secrets() -> SecretStore:
        kept.append(open_secrets(directory, given.ask, prefer_vault=given.is_given))
        return kept[-1]

    desk = open_desk(directory, secrets, context.clock, "wall")
    return WallConsole(
        desk,
        settings,
        age_limits(settings),
        lambda: configured_sources(settings, desk.catalog(), context.clock, covers_nothing, kept[-1], context.err),
        can_close=not arguments.kiosk,
    )
