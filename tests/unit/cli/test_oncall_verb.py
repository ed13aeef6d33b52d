"""`oncall …` and `incident escalate …`, with the plan of the documentation."""

import argparse
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.cli import oncall
from console.cli.context import Context
from console.cli.incident import noun as incident
from console.desk import Desk
from models.kernel.clock import parse_rfc3339
from models.kernel.errors import BadInput, Refused
from tests.fakes.oncall_plans import EXAMPLE, EXAMPLE_CALENDAR
from tests.fakes.station import Station

FILES = ("plan.yaml", "payments-apac.ics")
NOW = "2026-11-21T14:30:00Z"


class Desktop:
    """A desk with the example's files beside it."""

    def __init__(self, place: Path) -> None:
        self.folder = place
        self.station = Station(place / "data")
        self.station.clock.set_wall(parse_rfc3339(NOW))
        self.desk: Desk = self.station.open()
        self.status = 0
        (place / "plan.yaml").write_text(EXAMPLE)
        (place / "payments-apac.ics").write_text(EXAMPLE_CALENDAR)

    def say(self, *argv: str) -> str:
        top, printed = argparse.ArgumentParser(), io.StringIO()
        nouns = top.add_subparsers(dest="noun")
        for each in (oncall, incident):
            each.add_parser(nouns)
        self.station.clock.advance(1)
        context = Context(
            printed, io.StringIO(), self.folder, str, self.station.clock, self.folder, lambda: self.desk, _closed
        )
        run = {"oncall": oncall.run, "incident": incident.run}[argv[0]]
        self.status = run(top.parse_args(argv), context)
        return printed.getvalue()

    def ask(self, *argv: str) -> Any:
        return json.loads(self.say(*argv, "--json"))


def _closed() -> Any:
    raise AssertionError("needs no closed directory")


CONFIRMED_MS = 1_794_816_000_000
"""The plan says when it was looked through last: importing it again makes it no younger."""


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path)
    yield desktop
    desktop.desk.close()


def test_validate_import_and_restart(desktop: Desktop) -> None:
    assert desktop.ask("oncall", "validate", *FILES)["calendars"] == 1
    with pytest.raises(Refused, match="no on-call plan is in force"):
        desktop.say("oncall", "who", "checkout")
    assert desktop.ask("oncall", "import", *FILES)["version"] == 1
    assert desktop.ask("oncall", "import", *FILES)["version"] == 2
    for name in FILES:
        (desktop.folder / name).unlink()
    desktop.desk.close()
    desktop.desk = desktop.station.open()
    desktop.station.clock.advance(7200)
    found = desktop.ask("oncall", "who", "checkout")
    assert (found["version"], found["confirmed"]) == (2, "2026-11-16T08:00:00.000Z")
    assert found["age_seconds"] == pytest.approx((desktop.station.clock.now_ms() - CONFIRMED_MS) / 1000, abs=5)
    assert [each["person"]["name"] for each in found["on_call"]] == ["Ben Osei", "Dov Stern"]
    assert "confirmed 5 d" in desktop.say("oncall", "who")
    assert desktop.ask("oncall", "confirm")["age_seconds"] < 5
    assert desktop.ask("oncall", "who", "checkout")["age_seconds"] < 5


def test_a_plan_that_cannot_be_read_changes_nothing(desktop: Desktop) -> None:
    desktop.say("oncall", "import", *FILES)
    (desktop.folder / "payments-apac.ics").write_text("nonsense")
    with pytest.raises(BadInput, match=r"payments-apac\.ics"):
        desktop.say("oncall", "import", *FILES)
    with pytest.raises(BadInput, match="was not given"):
        desktop.say("oncall", "import", "plan.yaml")
    with pytest.raises(BadInput, match="one plan"):
        desktop.say("oncall", "import", "payments-apac.ics")
    assert desktop.ask("oncall", "who", "checkout")["version"] == 1


def test_who_at_a_time_and_of_nothing_known(desktop: Desktop) -> None:
    desktop.say("oncall", "import", *FILES)
    night = desktop.ask("oncall", "who", "payments", "--at", "2026-11-21T23:00:00Z")["on_call"][0]
    assert night["person"]["id"] == "chi" and night["until"] == "2026-11-22T07:00:00.000Z"
    with pytest.raises(BadInput, match="neither a service"):
        desktop.say("oncall", "who", "nothing")
    with pytest.raises(BadInput, match="--at"):
        desktop.say("oncall", "who", "payments", "--at", "yesterday")


def test_gaps_and_route(desktop: Desktop) -> None:
    desktop.say("oncall", "import", *FILES)
    assert desktop.ask("oncall", "gaps")["gaps"] == [] and desktop.status == 0
    stops = desktop.ask("oncall", "route", "--severity", "sev-1", "--service", "checkout", "--at", NOW)["stops"]
    assert [(stop["level"], stop["person"]["id"]) for stop in stops] == [(0, "ben"), (1, "dov"), (2, "dov")]
    with pytest.raises(BadInput, match="SEV1"):
        desktop.say("oncall", "route", "--severity", "SEV7")


def test_escalating_an_incident_by_verbs(desktop: Desktop) -> None:
    desktop.say("oncall", "import", *FILES)
    number = desktop.ask(
        "incident", "declare", "--title", "Checkout failing", "--service", "checkout", "--severity", "SEV1"
    )["number"]
    levels = desktop.ask("incident", "escalate", number)["levels"]
    assert [(level["key"], level["is_due"], level["name"]) for level in levels] == [
        ("elapsed-SEV1|1", False, "Dov Stern"),
        ("elapsed-SEV1|2", False, "Dov Stern"),
        ("duration|3", False, "Dov Stern"),
    ]
    desktop.station.clock.advance(1800)
    listed = desktop.ask("incident", "escalate", number, "list", "--exposure", "250000")["levels"]
    assert [level["key"] for level in listed if level["is_due"]] == ["exposure|3", "elapsed-SEV1|1"]
    assert "+49 30 5550 104" in desktop.say("incident", "escalate", number)
    desktop.say("incident", "escalate", number, "fire", "elapsed-SEV1|1")
    desktop.say("incident", "escalate", number, "result", "elapsed-SEV1|1", "no_answer", "--words", "rang out")
    desktop.say("incident", "escalate", number, "ack", "elapsed-SEV1|1", "--person", "Dov Stern")
    desktop.say("incident", "escalate", number, "skip", "elapsed-SEV1|2", "--reason", "is in the room")
    found = desktop.ask("incident", "escalate", number)
    assert [level["key"] for level in found["levels"]] == ["duration|3"]
    assert [(item["standing"], item["person"]) for item in found["fired"]] == [
        ("acknowledged", "Dov Stern"),
        ("skipped", None),
    ]
    with pytest.raises(Refused, match="acknowledged already"):
        desktop.say("incident", "escalate", number, "fire", "elapsed-SEV1|1")
    with pytest.raises(BadInput, match="no level of this incident"):
        desktop.say("incident", "escalate", number, "fire", "elapsed-SEV4|1")
    with pytest.raises(BadInput, match="expected one of reached"):
        desktop.say("incident", "escalate", number, "result", "elapsed-SEV1|1")


def test_without_a_plan_the_usual_levels_hold_and_nobody_is_named(desktop: Desktop) -> None:
    number = desktop.ask("incident", "declare", "--title", "Slow", "--severity", "SEV1")["number"]
    found = desktop.ask("incident", "escalate", number)
    assert not found["has_plan"]
    assert [(level["key"], level["name"]) for level in found["levels"]] == [
        ("elapsed-SEV1|1", ""),
        ("elapsed-SEV1|2", ""),
    ]


def test_a_level_slow_in_three_incidents_asks_for_a_revision(desktop: Desktop) -> None:
    desktop.say("oncall", "import", *FILES)
    for count in range(3):
        number = desktop.ask("incident", "declare", "--title", f"Slow {count}", "--severity", "SEV1")["number"]
        desktop.station.clock.advance(1800)
        desktop.say("incident", "escalate", number, "fire", "elapsed-SEV1|1")
        found = desktop.ask("oncall", "review")["levels"][0]
        assert (found["incidents"], found["unanswered"], found["task"]) == (count, 1, None)
        desktop.station.clock.advance(20 * 60)
        desktop.say("incident", "escalate", number, "ack", "elapsed-SEV1|1")
    (found,) = desktop.ask("oncall", "review")["levels"]
    assert (found["incidents"], found["over"]) == (3, 3) and 1200 <= found["median_seconds"] < 1230
    assert "Revise the escalation policy of level 1: median engagement of 20 min" in desktop.say("oncall", "review")
    assert desktop.ask("oncall", "review", "--target-minutes", "30")["levels"][0]["task"] is None
    desktop.station.clock.advance(91 * 86_400)
    assert desktop.ask("oncall", "review")["levels"] == []
