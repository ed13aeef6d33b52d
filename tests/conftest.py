"""What holds for every test: property tests have no deadline, since wall time says nothing about being right.

At the end of a session the tasks that were measured at the window are told in one table.
"""

import builtins
import gc
import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.fakes import twelve_tasks

# Windows of tests appear on no screen, unless one was asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Whatever the desktop speaks, tests read English.
os.environ["WATCHFLOOR_LANGUAGE"] = "en"

# Of what is read and collected next to nothing is garbage: not looked through until all is there.
gc.disable()

settings.register_profile("watchfloor", deadline=None, print_blob=True)
settings.load_profile("watchfloor")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Imports are Python's again once Qt is there: PySide's own asks of each statement that is run whether it switches Qt's
    names to another style, which costs more than the rest of it, and Hypothesis runs some at every draw.
    """
    before = getattr(builtins, "__orig_import__", None)
    if before is not None:
        builtins.__import__ = before
    if session.config.pluginmanager.has_plugin("dsession"):
        # Who only hands tests out to workers collects none.
        gc.enable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """What a test closed is gone before the next begins: outside an event loop Qt would keep it, and style it with the rest."""
    try:
        return (yield)
    finally:
        if "PySide6.QtWidgets" in sys.modules:
            from PySide6.QtCore import QCoreApplication, QEvent

            if QCoreApplication.instance() is not None:
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Keys and seconds of the twelve tasks, where any was measured."""
    reports = [one for group in terminalreporter.stats.values() for one in group if isinstance(one, pytest.TestReport)]
    rows = [
        value
        for one in reports
        if one.when == "call"
        for name, value in one.user_properties
        if name == twelve_tasks.PROPERTY
    ]
    if rows:
        terminalreporter.section("the twelve tasks")
        for line in twelve_tasks.table(rows):
            terminalreporter.write_line(line)


_LONGEST = (
    "e2e/test_kill_at_any_moment.py",
    "contract/test_slo_contract.py",
    "contract/test_prometheus_faults.py",
    "unit/console/test_bench_canvas.py",
    "unit/console/test_bench_charts.py",
    "contract/test_blackbox_contract.py",
    "contract/test_prometheus_contract.py",
    "unit/cli/test_probe_verb.py",
    "widgets/test_gallery.py",
    "e2e/",
    "contract/",
    "simulation/",
)
"""Files that take long, or wait for real servers meanwhile: begun first, so that nobody waits for one of them at the end."""


def _place(item: pytest.Item) -> str:
    """Of its file in this folder; read off its id, since thousands of paths are compared slowly."""
    return item.nodeid.partition("::")[0].removeprefix("tests/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; otherwise as collected."""
    rank: dict[str, int] = {}
    for item in items:
        place = _place(item)
        if place not in rank:
            rank[place] = next((at for at, each in enumerate(_LONGEST) if place.startswith(each)), len(_LONGEST))
    ranks = [rank[_place(item)] for item in items]
    items[:] = [items[at] for at in sorted(range(len(items)), key=lambda at: ranks[at])]


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """All tests and modules stay to the end: whoever looks for garbage need not go through them again and again. Nor so often:
    what a worker holds on to by then is looked through whole each time, for half a minute in all.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()
