"""No verb: open the console. `demo`: open it on the simulated estate, with nothing to install, configure or reach."""

import argparse
import gc
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from console.cli.context import Context
from console.cli.passphrase import passphrase_source
from console.data_dir import DataDir
from console.program import PROGRAM
from console.secret_store import MemorySecrets, SecretStore, open_secrets

if TYPE_CHECKING:
    from console.app import Console
    from console.support.outlines import CheckRow

_SETTLED_MS: Final = 2_000

NO_DISPLAY = f"""There is no display to open a window on. Without one you can
  see every screen as a picture:   {PROGRAM} screens --out DIR
  run the console on a virtual one: xvfb-run -a {PROGRAM} demo
  use every verb, for example:     {PROGRAM} incident list
On a desktop, start it from a terminal of that desktop (DISPLAY or WAYLAND_DISPLAY is set there)."""


def add_parser(nouns: Any) -> None:
    """demo [--scenario NAME]"""
    demo = nouns.add_parser("demo", help="open the console on the simulated estate, a live incident unfolding")
    demo.add_argument("--scenario", default="checkout-pool-exhaustion", metavar="NAME")
    demo.add_argument(
        "--from-start", action="store_true", help="begin before anything fails, with no incident declared"
    )
    demo.add_argument(
        "--guided", action="store_true", help="two minutes of practice: things fail, and a line says what to press next"
    )
    demo.add_argument("--speed", type=float, default=1.0, help="how much faster than real time the scenario runs")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Open the console; gives the exit status when its last window is closed."""
    # Start-up makes objects by the hundred thousand that all stay: looking for garbage among them costs an eighth of the time.
    gc.disable()
    try:
        from console.app import can_show

        if not can_show():
            context.err(NO_DISPLAY)
            return 2
        if arguments.noun == "demo":
            return _run_demo(arguments, context)
        return _run_console(arguments, context)
    finally:
        gc.enable()


def _run_console(arguments: argparse.Namespace, context: Context) -> int:
    from PySide6.QtCore import QTimer

    from console import app
    from console.cli.entry import run_for
    from console.desk import CONSOLE, open_desk
    from console.settings import Settings
    from console.sources.configured import configured_sources
    from console.windows.first_run_note import is_first
    from console.windows.passphrase_dialog import ask_passphrase
    from widgets.translation import install

    qt = app.application()
    directory = DataDir(context.data_dir)
    is_new = is_first(directory.path)
    directory.prepare()
    settings = Settings(directory.path / "settings.json")
    install(qt, settings.text("look.language"))
    source = passphrase_source(arguments.passphrase_file)
    ask = source.ask if source.is_given else ask_passphrase
    address = directory.socket_address()
    kept: list[SecretStore] = []
    """The keeper the desk was opened with: sources fetch from it what the settings name."""

    def secrets() -> SecretStore:
        if not kept:
            kept.append(open_secrets(directory, ask, prefer_vault=source.is_given))
        return kept[-1]

    def look() -> "list[CheckRow]":
        from console.cli.doctor import checks  # most runs never ask

        return checks(directory.path, context.clock)

    def verbs() -> list[tuple[str, str]]:
        from console.cli import manual  # as above

        return manual.verbs()

    def opened() -> app.Console:
        desk = open_desk(directory, secrets, context.clock, CONSOLE, address)
        samples = desk.sample_cache(lambda: int(settings.get("samples.most_mib")))
        console = app.Console(
            desk,
            settings,
            lambda: configured_sources(
                settings, desk.catalog(), context.clock, samples.covers, kept[-1], console.window.say
            ),
            layouts=directory.path / "layouts.json",
            session=directory.path / "session.json",
            serve=lambda request: run_for(request, desk, context.clock),
            address=address,
            samples=samples,
            is_audible=True,
        )
        console.wiring.checks, console.wiring.verbs = look, verbs
        return console

    console = opened()
    if is_new:
        QTimer.singleShot(0, console.window, lambda: console.window.do("first_run"))
    status = _execute(qt, console)
    while console.is_to_reopen:
        # Joined a hub, or left it: who writes here, and as whom, is settled when a record is opened.
        console.window.deleteLater()
        console.live.deleteLater()
        console = opened()
        status = _execute(qt, console)
    return status


def _run_demo(arguments: argparse.Namespace, context: Context) -> int:
    from console import app, demo
    from console.cli.entry import run_for
    from console.desk import CONSOLE, open_desk
    from console.settings import Settings
    from models.kernel.clock import ShiftedClock

    is_default = arguments.scenario == demo.DEFAULT_SCENARIO and not arguments.from_start
    found = demo.demo(
        arguments.scenario, speed=arguments.speed, begin_seconds=demo.WELL_UNDER_WAY if is_default else 0.0
    )
    clock = ShiftedClock(context.clock)
    qt = app.application()
    given = _is_given(arguments)
    place = context.data_dir if given else Path(tempfile.mkdtemp(prefix="watchfloor-demo-"))
    directory = DataDir(place)
    source = passphrase_source(arguments.passphrase_file)

    def secrets() -> SecretStore:
        # Without a directory of its own the demo leaves nothing behind, so its keys need no keeper.
        return open_secrets(directory, source.ask, prefer_vault=source.is_given) if given else MemorySecrets()

    address = directory.socket_address()
    try:
        desk = open_desk(directory, secrets, clock, CONSOLE, address)
        fresh = desk.catalog() is None
        demo.publish(desk, found.catalog)
        if fresh and is_default and not arguments.guided:
            demo.rehearse(desk, clock, found.catalog)
        console = app.Console(
            desk,
            Settings(directory.path / "settings.json"),
            lambda: [(found.source, "simulator")],
            is_simulated=True,
            channels=demo.open_channels(desk),
            layouts=directory.path / "layouts.json",
            session=directory.path / "session.json",
            serve=lambda request: run_for(request, desk, context.clock),
            address=address,
            is_audible=True,
        )
        if not given:
            context.err(f"Demo data in {place} until the window closes; --data-dir DIR keeps them.")
        if arguments.guided:
            from console.windows.guided_drill import GuidedDrill

            GuidedDrill(console.window)
        return _execute(qt, console)
    finally:
        if not given:
            shutil.rmtree(place, ignore_errors=True)


def _is_given(arguments: argparse.Namespace) -> bool:
    return bool(getattr(arguments, "data_dir", None))


def _execute(qt: Any, console: "Console") -> int:
    from PySide6.QtCore import QTimer

    from console.app import FIRST_PAINT, FirstPaint
    from console.support.crash import catch_all

    watcher = FirstPaint(console) if os.environ.get(FIRST_PAINT) else None
    sys.excepthook = console.report
    no_more = catch_all(console.report)
    # Ctrl+C in the terminal and a session's end close the window like a person would; the tick lets Python see the signal.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: console.window.close())
    try:
        console.start()
        QTimer.singleShot(_SETTLED_MS, _collect_from_now_on)
        status = int(qt.exec())
    finally:
        no_more()
        console.close()
    del watcher
    return status


def _collect_from_now_on() -> None:
    """What start-up made is set apart: it is never garbage, and later collections need not look at it."""
    gc.freeze()
    gc.enable()
