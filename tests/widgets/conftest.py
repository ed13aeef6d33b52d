from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from widgets import theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform says of window hints and stacking that it has none; nothing is wrong with the widgets.
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def dark(qapp: QApplication) -> Iterator[theme.Theme]:
    """Bundled font and dark theme, whatever the test before left behind."""
    look = theme.Theme.load("dark")
    if theme.current().name != "dark" or not qapp.styleSheet():
        theme.apply(qapp, look)
    yield theme.current()
    if theme.current().name != "dark":
        theme.apply(qapp, look)
