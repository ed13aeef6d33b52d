"""Reads scenario files (YAML). docs/catalog.md describes the estate they refer to; the tables here are their format."""

from typing import Any

from models.catalog.estate import Catalog
from models.catalog.findings import Findings
from models.catalog.shapes import (
    END,
    IDENTIFIER,
    PROSE,
    Choice,
    Duration,
    Flag,
    ListOf,
    Number,
    Part,
    Record,
    Text,
)
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_document
from models.drills.scenario import (
    ExtraUnit,
    Fault,
    FaultKind,
    Felt,
    Measure,
    PlannedBeat,
    PlannedChange,
    PlannedProbe,
    PlannedStep,
    PlannedWord,
    Scenario,
    TrafficUnit,
)
from models.health.change import ChangeKind
from models.vendors.indicator import Indicator
from resources.said import say

FORMAT = "scenario/1"

_ID = Text(IDENTIFIER, "an id", 200)
_LINE = Text()
_RATIO = Number("a ratio from 0 to 1", 0, 1)
_AMOUNT = Number("a number from 0", 0, 1e12)

_FELT = Record(
    {
        "service": Part(_ID, "the service that feels it", required=True),
        "delay": Part(Duration(), "time after the beginning of the fault"),
        "ramp": Part(Duration(), "time to full extent"),
        "errors": Part(_RATIO, "ratio of failing calls"),
        "latency": Part(Number("a factor from 1 to 1000", 1, 1000), "factor on the p99"),
        "traffic": Part(Number("a factor from 0 to 100", 0, 100), "factor on the traffic"),
        "saturation": Part(_RATIO, "saturation reached"),
        "extra": Part(_AMOUNT, "value its further measure reaches"),
        "instance_alerts": Part(Number("a whole number up to 200", 0, 200, whole=True), "alerts of single instances"),
    },
    "an effect",
)
_FAULT = Record(
    {
        "kind": Part(Choice(FaultKind), "how it fails", required=True),
        "service": Part(_ID, "the service that fails"),
        "vendor": Part(_ID, "the vendor that fails"),
        "at": Part(Duration(), "when, after the start", required=True),
        "until": Part(Duration(), "when it ends, after the start"),
        "ramp": Part(Duration(), "time to full extent"),
        "title": Part(_LINE, "summary of its first alert"),
        "felt": Part(ListOf(_FELT), "how it shows at single services"),
    },
    "a fault",
)
_CHANGE = Record(
    {
        "at": Part(Duration(), "when, after the start"),
        "before": Part(Duration(), "when, before the start"),
        "service": Part(_ID, "the service changed", required=True),
        "title": Part(_LINE, "what was changed", required=True),
        "author": Part(_LINE, "who changed it", required=True),
        "detail": Part(_LINE, "more about it"),
        "kind": Part(Choice(ChangeKind), "what was changed: a deployment, a flag …"),
    },
    "a change",
)
_MEASURE = Record(
    {
        "service": Part(_ID, "the service measured", required=True),
        "traffic": Part(_AMOUNT, "ordinary traffic"),
        "traffic_unit": Part(Choice(TrafficUnit), "what traffic is counted in"),
        "traffic_metric": Part(_LINE, "what the traffic is called"),
        "p99": Part(Number("seconds from 0 to 3600", 0, 3600), "ordinary p99 latency in seconds"),
        "errors": Part(_RATIO, "ordinary ratio of errors"),
        "saturation": Part(_RATIO, "ordinary saturation"),
        "saturation_metric": Part(_LINE, "what is saturated"),
        "extra_metric": Part(_LINE, "a further measure"),
        "extra_unit": Part(Choice(ExtraUnit), "the unit of the further measure"),
        "extra": Part(_AMOUNT, "ordinary value of the further measure"),
    },
    "a measure",
)
_STEP = Record(
    {
        "service": Part(_ID, "the service that serves it", required=True),
        "name": Part(_LINE, "the name of the step"),
        "seconds": Part(Number("seconds from 0 to 60", 0, 60), "ordinary time in seconds"),
        "budget": Part(Number("seconds from 0 to 60", 0, 60), "slower is degraded, in seconds"),
    },
    "a step",
)
_RUNS = Number("a whole number from 1 to 60", 1, 60, whole=True)
_PROBE = Record(
    {
        "id": Part(_ID, "the id of the probe", required=True),
        "title": Part(_LINE, "what people read"),
        "service": Part(_ID, "the service it speaks for"),
        "interval": Part(Duration(), "time from run to run"),
        "needed": Part(_RUNS, "so many runs decide"),
        "of": Part(_RUNS, "of so many"),
        "steps": Part(ListOf(_STEP), "its steps", required=True),
    },
    "a probe",
)
_BEAT = Record(
    {
        "id": Part(_ID, "the id of the heartbeat", required=True),
        "title": Part(_LINE, "who sends it"),
        "every": Part(Duration(), "time from pulse to pulse", required=True),
        "monitoring": Part(Flag(), "whether it is a monitoring system's"),
        "stands_in_for": Part(_LINE, "a word shared by redundant systems"),
        "silent_from": Part(Duration(), "when it falls silent, after the start"),
    },
    "a heartbeat",
)
_WORD = Record(
    {
        "vendor": Part(_ID, "the vendor", required=True),
        "at": Part(Duration(), "when, after the start", required=True),
        "indicator": Part(Choice(Indicator), "what its page says", required=True),
        "title": Part(_LINE, "the incident it speaks of"),
    },
    "a vendor's word",
)
_CALL = Record(
    {
        "caller": Part(_ID, "the service that calls", required=True),
        "target": Part(_ID, "the service called", required=True),
    },
    "a call",
)
_SCENARIO = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), "the format", required=True),
        "id": Part(_ID, "the id of the scenario", required=True),
        "title": Part(_LINE, "its title", required=True),
        "description": Part(Text(PROSE, "text", 10_000, 0), "what it is for"),
        "estate": Part(_ID, "the estate it is written for"),
        "duration": Part(Duration(), "how long it takes"),
        "measures": Part(ListOf(_MEASURE), "what is ordinary"),
        "changes": Part(ListOf(_CHANGE), "changes that are reported"),
        "faults": Part(ListOf(_FAULT), "what breaks"),
        "probes": Part(ListOf(_PROBE, 200), "probes of the workstation"),
        "heartbeats": Part(ListOf(_BEAT, 200), "heartbeats"),
        "vendor_words": Part(ListOf(_WORD, 200), "what vendors' pages say"),
        "hidden_calls": Part(ListOf(_CALL, 200), "calls that tracing sees and nobody declared"),
        "unused_calls": Part(ListOf(_CALL, 200), "declared dependencies that nothing uses"),
    },
    "a scenario",
)


def read_scenario(name: str, text: str) -> Scenario:
    """The scenario of a text; `name` is what messages call it. BadInput names everything wrong."""
    findings = Findings(name)
    document = read_document(name, text, say("one scenario"))
    values = _SCENARIO.read(document, "", findings) or {}
    for index, (fault, node) in enumerate(zip(values.get("faults", ()), _fault_nodes(document), strict=False)):
        _check_fault(fault, f"faults[{index}]", node.line, findings)
    findings.raise_any()
    return Scenario(
        id=values["id"],
        title=values["title"],
        description=values.get("description", ""),
        estate=values.get("estate", "demo"),
        duration_seconds=values.get("duration", 3600),
        measures=tuple(Measure(**_seconds(entry, "p99")) for entry in values.get("measures", ())),
        faults=tuple(_fault(entry) for entry in values.get("faults", ())),
        changes=tuple(_change(entry) for entry in values.get("changes", ())),
        probes=tuple(_probe(entry) for entry in values.get("probes", ())),
        heartbeats=tuple(
            PlannedBeat(**_seconds(entry, "every", "silent_from")) for entry in values.get("heartbeats", ())
        ),
        vendor_words=tuple(PlannedWord(**_seconds(entry, "at")) for entry in values.get("vendor_words", ())),
        hidden_calls=_calls(values, "hidden_calls"),
        unused_calls=_calls(values, "unused_calls"),
    )


def check_against(scenario: Scenario, catalog: Catalog, name: str) -> None:
    """BadInput where the scenario speaks of services or vendors the catalog doesn't hold."""
    findings = Findings(name)
    vendors = {vendor.id for vendor in catalog.vendors}
    named = [("measures", measure.service) for measure in scenario.measures]
    named += [("changes", change.service) for change in scenario.changes]
    for probe in scenario.probes:
        named += [("probes", probe.service)] if probe.service is not None else []
        named += [("probes.steps", step.service) for step in probe.steps]
    for place, calls in (("hidden_calls", scenario.hidden_calls), ("unused_calls", scenario.unused_calls)):
        named += [(place, service) for call in calls for service in call]
    for word in scenario.vendor_words:
        if word.vendor not in vendors:
            findings.add(
                None,
                "vendor_words",
                say("expected a vendor of {name}, found {vendor!r}", name=catalog.name, vendor=word.vendor),
            )
    for fault in scenario.faults:
        named += [("faults", fault.service)] if fault.service is not None else []
        named += [("faults.felt", felt.service) for felt in fault.felt]
        if fault.vendor is not None and fault.vendor not in vendors:
            findings.add(
                None,
                "faults",
                say("expected a vendor of {name}, found {vendor!r}", name=catalog.name, vendor=fault.vendor),
            )
    for place, service in named:
        if service not in catalog.by_id:
            findings.add(
                None, place, say("expected a service of {name}, found {service!r}", name=catalog.name, service=service)
            )
    findings.raise_any()


def _fault_nodes(document: Node) -> list[MapNode]:
    listed = document.entries.get("faults") if isinstance(document, MapNode) else None
    return [item for item in listed.items if isinstance(item, MapNode)] if isinstance(listed, ListNode) else []


def _check_fault(fault: dict[str, Any], at: str, line: int | None, findings: Findings) -> None:
    wanted, other = ("vendor", "service") if fault.get("kind") is FaultKind.VENDOR_OUTAGE else ("service", "vendor")
    if wanted not in fault or other in fault:
        findings.add(
            line,
            at,
            say(
                "expected {wanted} and no {other} for a fault of kind {kind}",
                wanted=wanted,
                other=other,
                kind=fault.get("kind"),
            ),
        )
    if fault.get("until", 10**12) <= fault.get("at", 0):
        findings.add(
            line,
            f"{at}.until",
            say("expected a time after {at} s, found {until} s", at=fault["at"], until=fault["until"]),
        )


def _fault(entry: dict[str, Any]) -> Fault:
    felt = tuple(Felt(**_seconds(item, "delay", "ramp")) for item in entry.get("felt", ()))
    return Fault(**{**_seconds(entry, "at", "until", "ramp"), "felt": felt})


def _change(entry: dict[str, Any]) -> PlannedChange:
    at = -entry["before"] if "before" in entry else entry.get("at", 0)
    kept = {key: value for key, value in entry.items() if key not in ("at", "before")}
    return PlannedChange(at_seconds=at, **kept)


def _probe(entry: dict[str, Any]) -> PlannedProbe:
    steps = tuple(PlannedStep(**_seconds(step, "budget")) for step in entry["steps"])
    return PlannedProbe(**{**_seconds(entry, "interval"), "steps": steps})


def _calls(values: dict[str, Any], key: str) -> tuple[tuple[str, str], ...]:
    return tuple((entry["caller"], entry["target"]) for entry in values.get(key, ()))


def _seconds(entry: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {f"{key}_seconds" if key in keys else key: value for key, value in entry.items()}
