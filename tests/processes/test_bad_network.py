"""A wire that loses a fifth of its packets, is slow, or works one way only: real processes in real network namespaces."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.networks import filtering, inside, losing, two_networks
from tests.fakes.terminal import Ran, Terminal

_HUB = "10.77.0.1:18443"
_TRIES = 12


@contextmanager
def _hub(desk: Terminal, network: str) -> Iterator[str]:
    """`hub serve` in that network, which nobody outside of it reaches; gives the fingerprint of its authority."""
    process = desk.start("hub", "serve", "--listen", _HUB, "--json", before=("ip", "netns", "exec", network))
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())["fingerprint"]
    finally:
        process.terminate()
        process.communicate(timeout=100)


def _try(terminal: Terminal, network: str, *words: str) -> Ran:
    return inside(network, lambda: terminal.run(*words, "--json"))


@pytest.mark.real
@pytest.mark.timeout(500)
def test_nothing_is_lost_or_doubled_on_a_bad_wire(tmp_path: Path) -> None:
    desk, ana = Terminal(tmp_path / "hub"), Terminal(tmp_path / "ana")
    with two_networks() as (left, right), _hub(desk, left) as fingerprint:
        code = desk.ok("hub", "enrol", "--name", "Ana Ruiz", "--role", "incident_commander")["code"]
        joining = _try(ana, right, "sync", "join", f"https://{_HUB}", code, "--ca-fingerprint", fingerprint)
        assert joining.status == 0, joining
        incident = ana.ok("incident", "declare", "--title", "Checkout failing")["id"]
        for number in range(6):
            ana.ok("incident", "log", incident, f"line {number} " + "x" * 4_000)

        before = desk.ok("hub", "status")["head"]
        # What the hub says does not arrive: nothing is taken for sent, and the verb says so within its own time.
        with filtering(right, going="accept", coming="meta iifname eth0 drop"):
            cut = _try(ana, right, "sync", "once")
            assert cut.status != 0, cut
            offline = _try(ana, right, "sync", "status").json
        assert (offline["state"], offline["pending"], offline["pushed"]) == ("OFFLINE", 7, 0), offline

        with losing(right, percent=20, kilobits=2_000):
            for _ in range(_TRIES):
                sent = _try(ana, right, "sync", "once")
                if sent.status == 0:
                    break
        assert sent.status == 0, sent
        shared = _try(ana, right, "sync", "status").json
        assert (shared["state"], shared["pending"], shared["parked"]) == ("ONLINE", 0, []), shared
        status = desk.ok("hub", "status")
        again = _try(ana, right, "sync", "once")
        assert again.status == 0 and desk.ok("hub", "status")["head"] == status["head"] > before + 6
        assert desk.ok("hub", "verify")["findings"] == []
