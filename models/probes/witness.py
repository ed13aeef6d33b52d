"""Telling "it is down" from "we are blind": a failure counts against the target only while others can still be reached.

A monitor that has lost its own network sees everything down (uptime-kuma #774). So before a target that did not answer at
all is called failed, witnesses are asked: those of the probe file, or, where it names none, other probes of other hosts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from models.probes.result import Outcome, ProbeResult
from models.probes.spec import DnsCheck, GatewayCheck, HttpCheck, IcmpCheck, Journey, Probe, ProbePlan, TcpCheck
from resources.said import say

OTHERS_ASKED = 3
"""So many other probes stand in where the file names no witness."""


def needs_witness(result: ProbeResult, plan: ProbePlan) -> bool:
    """Whether witnesses must be asked before this is believed. A target that answered anything proves our network."""
    if result.outcome is not Outcome.FAIL or result.is_reached or result.probe in plan.witnesses:
        return False
    return bool(witnesses_for(result.probe, plan))


def witnesses_for(probe_id: str, plan: ProbePlan) -> tuple[str, ...]:
    """Ids of the probes to ask when this one failed; empty where there is nobody to ask."""
    if plan.witnesses:
        return tuple(each for each in plan.witnesses if each != probe_id)
    failed = plan.by_id.get(probe_id)
    seen = set() if failed is None else set(hosts_of(failed))
    chosen: list[str] = []
    for probe in plan.probes:
        hosts = set(hosts_of(probe))
        if probe.id != probe_id and hosts and not hosts & seen and not isinstance(probe.check, Journey):
            chosen.append(probe.id)
            seen |= hosts
            if len(chosen) == OTHERS_ASKED:
                break
    return tuple(chosen)


def settled(result: ProbeResult, testimony: Iterable[ProbeResult], plan: ProbePlan) -> ProbeResult:
    """The result as it may be believed: INCONCLUSIVE where every witness failed too.

    A witness the file names counts as failed by its own expectations, so that a captive portal that answers everything is
    seen through. Other probes standing in as witnesses fail only where nothing answered. A witness that could not be asked
    says nothing; where none said anything, or nobody was asked, the failure stands.
    """
    said = [each for each in testimony if each.outcome is not Outcome.INCONCLUSIVE or each.is_blind]
    if not said or not all(_failed(each, plan) for each in said):
        return result
    names = ", ".join(_name(each.probe, plan) for each in said[:3])
    sentence = say(
        "we are blind: {names} can't be reached either, so this says nothing about the target ({error})",
        names=names,
        error=result.error,
    )
    return replace(result, outcome=Outcome.INCONCLUSIVE, error=sentence, is_blind=True)


def hosts_of(probe: Probe) -> Sequence[str]:
    """The hosts a probe needs at the other end."""
    match probe.check:
        case HttpCheck(url=url):
            return (urlsplit(url).hostname or "",)
        case TcpCheck(host=host) | IcmpCheck(host=host):
            return (host.casefold(),)
        case DnsCheck(resolvers=resolvers):
            return tuple(address for address, _ in resolvers) or ("resolvers of this system",)
        case GatewayCheck():
            return ("gateway",)
        case Journey(steps=steps):
            return tuple(dict.fromkeys(urlsplit(step.http.url).hostname or "" for step in steps))


def _failed(testimony: ProbeResult, plan: ProbePlan) -> bool:
    if testimony.is_blind:
        return True
    is_named = testimony.probe in plan.witnesses
    return testimony.outcome is Outcome.FAIL and (is_named or not testimony.is_reached)


def _name(probe_id: str, plan: ProbePlan) -> str:
    probe = plan.by_id.get(probe_id)
    return probe_id if probe is None else probe.name
