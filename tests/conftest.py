"""What holds for every test: property tests have no deadline, since wall time says nothing about being right.

At the end of a session the tasks that were measured at the window are told in one table.
"""

import os

import pytest
from hypothesis import settings

from tests.fakes import twelve_tasks

# Windows of tests appear on no screen, unless one was asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("watchfloor", deadline=None, print_blob=True)
settings.load_profile("watchfloor")


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
