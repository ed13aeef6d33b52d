"""The gate: each condition refused by name, and passed. And where a request may go."""

from dataclasses import replace

import pytest

from models.kernel.errors import Refused
from models.runbooks.actions.addresses import address_fault
from models.runbooks.actions.assertion import Sample, assertion_fault
from models.runbooks.actions.gate import RunFacts, may_run, require, unmet
from models.runbooks.actions.registration import HostRule
from models.runbooks.runbook import ActionMode
from tests.fakes.actions import call, registry

ACTIONS = registry(
    """
actions:
  - {name: plain, command: {argv: [/bin/true]}}
  - {name: free, automatic: true, in_drills: true, command: {argv: [/bin/true]}}
  - {name: grave, destructive: true, approval: {approvers: 2}, command: {argv: [/bin/true]}}
"""
)
PLAIN = RunFacts(call(ACTIONS, "plain"), confirmed=True)
FREE = RunFacts(call(ACTIONS, "free"), mode=ActionMode.AUTOMATIC)
GRAVE = RunFacts(call(ACTIONS, "grave"), confirmed=True, approved=True, preserved=True)


def test_what_holds_everything_may_run() -> None:
    for facts in (PLAIN, FREE, GRAVE, replace(PLAIN, mode=ActionMode.MANUAL), replace(FREE, in_drill=True)):
        assert may_run(facts) and require(facts) is facts.call


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (RunFacts(None, "drop-all is not registered here"), "drop-all is not registered"),
        (replace(PLAIN, offline=True), "offline: actions are refused, not queued"),
        (replace(PLAIN, confirmed=False), "nobody has confirmed"),
        (replace(PLAIN, confirmed=False, mode=ActionMode.AUTOMATIC), "not registered to begin by itself"),
        (replace(PLAIN, in_drill=True), "not registered for drills"),
        (replace(PLAIN, step_open=False), "step is not open"),
        (replace(PLAIN, already_running=True), "running already"),
        (replace(PLAIN, missing_secrets=("deploy",)), "not in the keyring: deploy"),
        (replace(GRAVE, approved=False), "needs an approval of this very call"),
        (replace(GRAVE, preserved=False), "state worth keeping"),
    ],
)
def test_each_unmet_condition_is_named(facts: RunFacts, words: str) -> None:
    assert not may_run(facts) and any(words in each for each in unmet(facts))
    with pytest.raises(Refused, match=words):
        require(facts)


def test_all_unmet_conditions_are_named_together() -> None:
    facts = RunFacts(call(ACTIONS, "grave"), offline=True, in_drill=True)
    assert len(unmet(facts)) == 5


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200", "0.0.0.0", "224.0.0.1", "::1",
        "::", "fe80::1", "fd00:ec2::254", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1",
        "::7f00:1", "nonsense",
    ],
)  # fmt: skip
def test_private_and_metadata_addresses_need_a_name_on_the_list(address: str) -> None:
    assert address_fault(HostRule("deploy.example.com"), address)


def test_addresses_that_are_named_or_public_are_taken() -> None:
    inside = HostRule("deploy.example.com", addresses=("10.0.0.0/8", "127.0.0.1", "0.0.0.0/0"))
    assert not address_fault(HostRule("deploy.example.com"), "93.184.216.34")
    assert not address_fault(HostRule("deploy.example.com"), "2606:2800:220:1:248:1893:25c8:1946")
    assert not address_fault(HostRule("127.0.0.1"), "127.0.0.1") and not address_fault(inside, "::ffff:10.1.2.3")
    # A wide network is no permission for what hands out credentials; a single address is.
    assert address_fault(inside, "169.254.169.254")
    assert not address_fault(HostRule("meta", addresses=("169.254.169.254",)), "169.254.169.254")


@pytest.mark.parametrize(
    ("expect", "values", "is_met"),
    [
        ("< 5", [1.0, 4.9], True), ("< 5", [1.0, 5.0], False), (">= 0.99", [0.99], True), ("== 0", [0.0], True),
        ("!= 0", [float("nan")], False), ("< 5", [], False), ("some", [], False), ("some", [0.0], True),
        ("empty", [], True), ("empty", [1.0], False), ("> -1e3", [-999.0], True),
    ],
)  # fmt: skip
def test_assertions(expect: str, values: list[float], is_met: bool) -> None:
    fault = assertion_fault(expect, [Sample({"instance": "a"}, value) for value in values])
    assert (not fault) is is_met
