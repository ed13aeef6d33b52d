"""Three workstations and a hub in processes of their own: joined, parted and brought together again by verbs alone."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.terminal import Terminal

CATALOG = """
watchfloor: catalog/1
services:
  - id: checkout
    name: Checkout
  - id: payments
    name: Payments
"""


class RealHub:
    """`hub serve` on a port of its own."""

    def __init__(self, place: Path) -> None:
        place.mkdir(exist_ok=True)
        self.desk = Terminal(place)
        self.process: subprocess.Popen[str] | None = None
        self.url = self.fingerprint = ""

    def serve(self, listen: str = "127.0.0.1:0") -> None:
        self.process = self.desk.start("hub", "serve", "--listen", listen)
        assert self.process.stdout is not None
        line = json.loads(self.process.stdout.readline())
        self.url, self.fingerprint = line["url"], line["fingerprint"]

    def end(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.communicate(timeout=60)
            self.process = None

    def code(self, name: str, role: str = "incident_commander", *more: str) -> str:
        found = self.desk.ok("hub", "enrol", "--name", name, "--role", role, *more)["code"]
        assert isinstance(found, str)
        return found


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHub]:
    hub = RealHub(tmp_path_factory.mktemp("hub"))
    hub.serve()
    yield hub
    hub.end()


def terminal(place: Path, name: str) -> Terminal:
    folder = place / name
    folder.mkdir(exist_ok=True)
    return Terminal(folder)


def joined(hub: RealHub, place: Path, name: str, *more: str) -> Terminal:
    here = terminal(place, name)
    ran = here.ok("sync", "join", hub.url, hub.code(name, *more), "--ca-fingerprint", hub.fingerprint)
    assert ran["hub"] == hub.url
    return here


def shown(here: Terminal, incident: str) -> Any:
    return here.ok("incident", "show", incident)


def said(document: Any) -> list[str]:
    return [entry["text"] for entry in document["timeline"]]


def once(here: Terminal) -> Any:
    return here.ok("sync", "once")


def test_three_workstations_come_to_one_record(hub: RealHub, tmp_path: Path) -> None:
    ana, bo, cy = (joined(hub, tmp_path, name) for name in ("ana", "bo", "cy"))
    (tmp_path / "estate.yaml").write_text(CATALOG)
    ana.ok("catalog", "import", str(tmp_path / "estate.yaml"))
    incident = ana.ok("incident", "declare", "--title", "Checkout failing")["id"]
    status = ana.ok("sync", "status")
    assert (status["state"], status["pending"], status["cursor"]) == ("ONLINE", 2, 0)
    first = once(ana)
    assert (first["pushed"], first["pending"], first["rejected"]) == (2, 0, 0) and first["blobs_out"] == 1
    for each in (bo, cy):
        found = once(each)
        assert found["pulled"] >= 2 and found["blobs_in"] == 1
        # The estate is in force wherever it came to.
        assert {service["id"] for service in each.ok("catalog", "export", "-")["services"]} == {"checkout", "payments"}
    # Apart: two set one field, all three write.
    bo.ok("incident", "severity", incident, "SEV1", "--reason", "all of EMEA")
    cy.ok("incident", "severity", incident, "SEV3", "--reason", "one shop")
    for name, each in (("ana", ana), ("bo", bo), ("cy", cy)):
        each.ok("incident", "log", incident, f"{name} was here")
    for each in (ana, bo, cy, ana, bo):
        once(each)
    documents = [shown(each, incident) for each in (ana, bo, cy)]
    assert said(documents[0]) == said(documents[1]) == said(documents[2])
    assert {"ana was here", "bo was here", "cy was here"} <= set(said(documents[0]))
    assert [document["severity"] for document in documents] == ["SEV1"] * 3
    assert once(cy)["conflicts"] == 1
    for each in (ana, bo, cy):
        assert each.run("audit", "verify").status == 0
        status = each.ok("sync", "status")
        assert (status["state"], status["pending"], status["parked_count"]) == ("ONLINE", 0, 0)


def test_a_hub_that_is_away_loses_nothing(tmp_path: Path) -> None:
    own = RealHub(tmp_path / "own")
    own.serve()
    ana, bo = joined(own, tmp_path, "ana"), joined(own, tmp_path, "bo")
    once(ana)
    own.end()
    incident = ana.ok("incident", "declare", "--title", "Nobody hears")["id"]
    ran = ana.run("sync", "once", "--json")
    assert ran.status == 1 and ran.json["pending"] == 1 and "can't be reached" in ran.json["error"]
    status = ana.run("sync", "status", "--json")
    assert status.status == 1 and status.json["state"] == "OFFLINE"
    assert status.json["pending"] == 1 and status.json["oldest_pending_age_s"] >= 0
    kept = ana.run("sync", "journal", "--json")
    (period,) = kept.json["periods"]
    assert kept.status == 1 and not period["closed"] and "can't be reached" in period["why"]
    (item,) = period["items"]
    assert (item["what"], item["fate"], item["who"]) == ("Declared", "waiting", "ana") and item["compensation"]
    assert "nothing is owed" in ana.run("sync", "settle", item["event"], "--how", "stands", "--note", "fine").err
    assert "no event's id" in ana.run("sync", "settle", "tea-pot", "--how", "task").err
    own.serve(own.url.removeprefix("https://"))
    assert once(ana)["pushed"] == 1
    told = ana.run("sync", "journal")
    assert told.status == 0 and "1 accepted" in told.out
    rows = {row["name"]: row for row in ana.run("doctor", "--json").json["rows"]}
    assert rows["hub"]["state"] == "ok" and own.url in rows["hub"]["words"] and rows["freshness"]["state"] == "ok"
    once(bo)
    assert shown(bo, incident)["title"] == "Nobody hears"
    own.end()


def test_a_code_is_good_once_and_leaving_gives_a_workstation_back_to_itself(hub: RealHub, tmp_path: Path) -> None:
    here = terminal(tmp_path, "here")
    before = here.ok("incident", "declare", "--title", "Mine")["id"]
    assert "13 letters and digits" in here.run("sync", "join", hub.url, "tea-pot").err
    code = hub.code("here")
    found = here.ok("sync", "join", hub.url, code.lower().replace("-", " "))
    assert (found["adopted"], found["kept_apart"]) == (False, 1)
    assert "does not take this code" in terminal(tmp_path, "late").run("sync", "join", hub.url, code).err
    assert here.ok("sync", "leave")["left"] == hub.url
    assert here.ok("sync", "status") == {"state": "NOT JOINED", "why": ""}
    assert here.run("sync", "once").status == 1
    # On its own again it writes under its own name, and that is sound.
    here.ok("incident", "log", before, "on my own again")
    assert here.run("audit", "verify").status == 0
