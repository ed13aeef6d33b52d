"""The war room from a terminal: people asked to join, command handed over, the bridge, links between incidents."""

from pathlib import Path

import pytest

from tests.fakes.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_people_are_asked_and_command_passes_on(terminal: Terminal) -> None:
    number = terminal.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV2")["number"]
    asked = terminal.ok("incident", "ask", number, "Bo Chen", "--role", "ops", "--reason", "knows orders")
    assert asked["phone"] is None and asked["sent"]
    assert not terminal.ok("incident", "ask", number, "Mei Sato", "--how", "console")["sent"]
    terminal.ok("incident", "responder", number, "Bo", "called", "--result", "voicemail")
    terminal.ok("incident", "responder", number, "Bo", "joined")
    shown = terminal.ok("incident", "activation", number)
    rows = {row["person"]: row for row in shown["rows"]}
    assert rows["Bo Chen"]["state"] == "joined" and rows["Bo Chen"]["calls"][0]["result"] == "voicemail"
    assert rows["Mei Sato"]["needs_confirmation"]
    assert shown["missing"] == ["operations_lead", "comms_lead"]
    terminal.ok("incident", "responder", number, "Mei", "again", "--how", "phone")
    refused = terminal.run("incident", "responder", number, "Bo", "ack")
    assert refused.status == 1 and "joined is followed by left" in refused.err

    terminal.ok("incident", "handover", number, "--to", "Raj Patel", "--briefing", "watch the queue")
    offer = terminal.ok("incident", "show", number)["handover_offer"]
    assert offer["briefing"].startswith("watch the queue\nSituation: ")
    frozen = terminal.run("incident", "log", number, "drain", "--kind", "action")
    assert frozen.status == 1 and "handed over" in frozen.err
    terminal.ok("incident", "log", number, "drain", "--kind", "action", "--emergency")
    assert terminal.run("incident", "handover", number, "--accept", "--read-back", "yes").status == 1
    terminal.ok("incident", "handover", number, "--withdraw", "--reason", "later")
    assert terminal.ok("incident", "show", number)["handover_offer"] is None

    terminal.ok("incident", "bridge", number, "set", "--dial-in", "+1 555 0100", "--pin", "4711", "--every", "10")
    terminal.ok("incident", "bridge", number, "round")
    bridge = terminal.ok("incident", "bridge", number)
    assert bridge["pin"] == "••••" and bridge["next_round"] is not None
    assert terminal.ok("incident", "bridge", number, "--show-pin")["pin"] == "4711"
    assert "PIN      4711" in terminal.run("incident", "bridge", number).out


def test_incidents_hang_together(terminal: Terminal) -> None:
    first = terminal.ok("incident", "declare", "--title", "Checkout failing", "--commander", "Ana Lima")
    number, others = first["number"], []
    for title in ("Payments slow", "Orders slow", "Ads slow"):
        others.append(terminal.ok("incident", "declare", "--title", title, "--severity", "SEV3")["number"])
    busy = terminal.run("incident", "assign", others[0], "scribe", "Ana")
    assert busy.status == 1 and f"Incident Commander of {number} ({first['severity']})" in busy.err
    terminal.ok("incident", "assign", others[0], "scribe", "Ana", "--settle", "accept", "--reason", "nobody else")

    terminal.ok("incident", "link", number, others[2], "--reason", "cascade")
    circle = terminal.run("incident", "link", others[2], number)
    assert circle.status == 1 and "circle" in circle.err
    entry = terminal.ok("incident", "log", number, "search is slow too")["entry"]
    split = terminal.ok("incident", "split", number, "Search slow", "--entry", entry)
    links = terminal.ok("incident", "links", number)
    assert [child["number"] for child in links["children"]] == [others[2]]
    assert links["split_into"][0] | {"entries": [entry]} == links["split_into"][0]
    assert terminal.ok("incident", "links", split["number"])["split_from"]["number"] == number

    merged = terminal.ok("incident", "merge", others[0], number, "--also", others[1])
    assert merged["number"] == number
    redirected = terminal.run("incident", "show", others[1], "--json")
    assert redirected.json["number"] == number
    assert f"{others[1]} was merged: going on with {number}" in redirected.err
    assert terminal.ok("incident", "show", others[1], "--itself")["state"] == "merged"
    terminal.ok("incident", "log", others[0], "said to the old number")
    texts = [each["text"] for each in terminal.ok("incident", "show", number)["timeline"]]
    assert "said to the old number" in texts

    taken = terminal.ok("incident", "takeover", number, "--reason", "Ana does not answer")
    assert taken["roles"]["incident_commander"] != "Ana Lima"
