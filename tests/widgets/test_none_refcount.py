"""PySide6 6.12 drops a reference to None on each Qt call that returns None; Python 3.11 then aborts after some 16,000 calls.

This holds the version pin: were the broken release installed, the interpreter itself would die here.
"""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_two_hundred_thousand_calls_that_return_none_leave_none_alone(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(200_000):
        widget.update()
    assert sys.getrefcount(None) > before - 1000
