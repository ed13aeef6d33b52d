"""Fallbacks from the command line: what fits, the gates, the duration, and the word about it in the status drafts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.cli.entry import run_for
from console.desk import Desk
from console.local_socket import Answer, Request
from models.comms.audience import CommsAudience
from models.comms.templates.variables import values
from tests.fakes.station import Station

KEY = "fallback-payment-orders-unpaid"


class Shell:
    """Verbs as an open console runs them."""

    def __init__(self, place: Path) -> None:
        self.place, self.station = place, Station(place / "desk")
        self.desk: Desk = self.station.open()

    def run(self, *words: str) -> Answer:
        return run_for(Request(list(words), str(self.place), None), self.desk, self.station.clock)

    def fallbacks(self, *words: str) -> dict[str, dict[str, object]]:
        answer = self.run("incident", "fallback", *words, "--json")
        assert answer.status == 0, answer.err
        return {row["key"]: row for row in json.loads(answer.out)["fallbacks"]}


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Shell]:
    shell = Shell(tmp_path)
    yield shell
    shell.desk.close()


def test_a_fallback_is_proposed_activated_told_and_reversed(shell: Shell) -> None:
    made = shell.run("incident", "declare", "--title", "Payment provider down", "--severity", "SEV1", "--json")
    assert made.status == 0, made.err
    number = json.loads(made.out)["number"]
    assert shell.fallbacks("list", number)[KEY]["state"] is None
    assert shell.run("incident", "fallback", "activate", number, KEY).status == 1  # sooner than its time
    shell.station.clock.advance(31 * 60)
    assert shell.fallbacks("propose", number, KEY)[KEY]["state"] == "proposed"
    me = shell.desk.people.name(shell.desk.identity.me)
    shell.run("incident", "assign", number, "ic", me)
    activated = shell.run("incident", "fallback", "activate", number, KEY)
    assert activated.status == 0, activated.err
    row = shell.fallbacks("list", number)[KEY]
    assert row["state"] == "active" and row["safe_until"] and not row["overdue"]
    assert "ACTIVE" in shell.run("incident", "fallback", "list", number).out

    def drafted() -> str:
        def question() -> str:
            incident = shell.desk.incidents.find(number)
            situation = shell.desk.comms.context(incident, shell.desk.identity.me).situation
            return values(shell.desk.comms.state(incident), situation, CommsAudience.CUSTOMERS, None)["workaround"]

        return shell.desk.read(question)

    assert drafted() == "Orders are accepted now and charged later (workaround active)"
    assert shell.run("update", "record", number, "--workaround", "Pay by transfer.").status == 0
    assert drafted() == "Pay by transfer."
    shell.station.clock.advance(4 * 3600)
    assert shell.fallbacks("list", number)[KEY]["overdue"] is True
    assert shell.run("incident", "fallback", "reverse", number, KEY, "--note", " ").status == 2
    reversed_ = shell.fallbacks("reverse", number, KEY, "--note", "charged all 40 orders")[KEY]
    assert (reversed_["state"], reversed_["note"]) == ("reversed", "charged all 40 orders")
    assert shell.run("incident", "fallback", "reverse", number, KEY, "--note", "again").status == 1
