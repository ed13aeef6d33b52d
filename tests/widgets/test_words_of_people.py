from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from resources import tongue
from widgets.decision_list import DecisionList, DecisionView


@pytest.fixture
def spoken_otherwise() -> Iterator[None]:
    tongue.speak(lambda words: words.replace("Closed", "ZU").replace("No objections", "KEINE"))
    yield
    tongue.speak(None)


def test_what_somebody_wrote_is_shown_as_written(qtbot: QtBot, spoken_otherwise: None) -> None:
    rows = DecisionList()
    qtbot.addWidget(rows)
    written = DecisionView("1", "14:30", "Roll back", "", "Ana", "Closed")
    assert "Closed" in rows.row_name(written)
    assert "KEINE" in rows.row_name(DecisionView("2", "14:31", "Wait", "", "Ana"))
