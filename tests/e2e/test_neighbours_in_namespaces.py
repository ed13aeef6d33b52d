"""Workstations in network namespaces of their own, joined by a wire alone: found by multicast DNS, with no hub in reach."""

import hashlib
import json
import signal
import ssl
import subprocess
from pathlib import Path
from typing import Any

import pytest

from models.access.roles import DeviceRole
from tests.fakes.hub_server import ServedHub, served
from tests.fakes.networks import two_networks
from tests.fakes.terminal import Terminal

_TRIES = 3


def within(name: str, terminal: Terminal, *words: str) -> "subprocess.Popen[str]":
    return terminal.start(*words, "--json", before=("ip", "netns", "exec", name))


def joined(hub: ServedHub, place: Path, name: str) -> Terminal:
    place.mkdir()
    terminal = Terminal(place)
    invite = hub.core.enrolment.invite
    code = hub.service.writer.call(lambda: invite(name, DeviceRole.INCIDENT_COMMANDER)).code
    terminal.ok("sync", "join", f"https://127.0.0.1:{hub.server.port}", code)
    return terminal


@pytest.mark.real
@pytest.mark.timeout(400)
def test_a_neighbour_is_found_and_asked_with_the_hub_cut(tmp_path: Path) -> None:
    with two_networks() as (left, right):
        with served() as hub:
            digest = hashlib.sha256(ssl.PEM_cert_to_DER_cert(hub.tls.ca_pem)).digest()
            hub.core.enrolment._ca_fingerprint = digest
            ana, bo = joined(hub, tmp_path / "ana", "Ana Ruiz"), joined(hub, tmp_path / "bo", "Bo Lindqvist")
            incident = ana.ok("incident", "declare", "--title", "Checkout failing")["id"]
            for each in (ana, bo, ana):
                each.ok("sync", "once")
        # The hub is gone. What is written now has only the wire.
        ana.ok("incident", "log", incident, "the database is read-only")
        waiting = within(left, ana, "sync", "once", "--neighbours", "--seconds", "600")
        try:
            found: Any = None
            for _try in range(_TRIES):
                asking = within(right, bo, "sync", "once", "--neighbours", "--seconds", "60")
                ran = bo.finish(asking)
                found = json.loads(ran.out)
                if found["pulled"]:
                    break
            assert found["pulled"] == 1 and not found["parked"], found
            # What came was given by somebody who was reached; whether the last of several questions was answered in time, too,
            # is the machine's affair.
            (neighbour,) = found["neighbours"]
            assert neighbour["address"] == "10.77.0.1"
        finally:
            waiting.send_signal(signal.SIGINT)
            waiting.communicate(timeout=60)
        texts = [entry["text"] for entry in bo.ok("incident", "show", incident)["timeline"]]
        assert "the database is read-only" in texts
