"""Reads a rule file (YAML or JSON). docs/replay.md describes it."""

from typing import Any

from models.alerts.rule import AlertRule, Kind
from models.catalog.findings import Findings
from models.catalog.shapes import END, IDENTIFIER, Choice, Duration, Number, Part, Record, Text
from models.catalog.yaml_nodes import MapNode, Node, read_document
from resources.said import say

FORMAT = "alert-rule/1"
_MOST_SAMPLES = 10_000
_NUMBER = Number("a number", -1e15, 1e15)
_RULE = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), "the format", required=True),
        "name": Part(Text(), "the name of the rule", required=True),
        "when": Part(Choice(Kind), "what counts", required=True),
        "limit": Part(_NUMBER, "the threshold, the score or the burn rate"),
        "low": Part(_NUMBER, "lower edge of a fixed band"),
        "high": Part(_NUMBER, "upper edge of a fixed band"),
        "objective": Part(
            Number("a ratio between 0 and 1, such as 0.999", 0, 1, exclusive=True), "the objective whose budget burns"
        ),
        "samples": Part(
            Text(rf"^[0-9]{{1,5}} of [0-9]{{1,5}}{END}", "m of n, such as 2 of 3"), "samples that must count"
        ),
        "for": Part(Duration(), "how long it must hold"),
        "long": Part(Duration(), "length of the mean in place of single samples"),
        "short": Part(Duration(), "length of the second, shorter mean"),
        "clear": Part(_NUMBER, "value at which a firing alert may end"),
        "clear_for": Part(Duration(), "how long it must be over"),
        "gap": Part(Duration(), "silence after which an alert ends"),
        "service": Part(Text(IDENTIFIER, "a service", 200), "the service it is for"),
        "series": Part(Text(), "the series it is for"),
    },
    "a rule",
)
_RENAMED = {
    "when": "kind",
    "for": "for_seconds",
    "long": "long_seconds",
    "short": "short_seconds",
    "clear_for": "clear_seconds",
    "gap": "gap_seconds",
}


def read_rule(name: str, text: str) -> AlertRule:
    """The rule of a text; `name` is what messages call it. BadInput names everything wrong."""
    findings = Findings(name)
    document = read_document(name, text, say("one rule"))
    values = _RULE.read(document, "", findings) or {}
    findings.raise_any()
    _check(values, document, findings)
    findings.raise_any()
    need, of = _samples(values)
    kept = {key: value for key, value in values.items() if key not in ("watchfloor", "samples")}
    return AlertRule(**{_RENAMED.get(key, key): value for key, value in kept.items()}, need=need, of=of)


def _samples(values: dict[str, Any]) -> tuple[int, int]:
    need, _, of = values.get("samples", "1 of 1").partition(" of ")
    return int(need), int(of)


def _check(values: dict[str, Any], node: Node, findings: Findings) -> None:
    """What fields must be to each other."""

    def report(key: str, message: str) -> None:
        findings.add(node.line_of(key) if isinstance(node, MapNode) else node.line, key, message)

    kind, limit = values["when"], values.get("limit")
    if kind is Kind.OUTSIDE:
        for key in ("limit", "clear"):
            if key in values:
                report(key, say("expected no {key} for a rule with a band; its edges are low and high", key=key))
        if values.get("low", -1e16) >= values.get("high", 1e16):
            report("high", say("expected more than low, found {high:g}", high=values["high"]))
    else:
        for key in ("low", "high"):
            if key in values:
                report(key, say("expected {key} only with when: outside", key=key))
        if limit is None:
            report("limit", say("expected the threshold, the score or the burn rate, found no such field"))
    if kind is Kind.ANOMALY and limit is not None and not 0 < limit <= 1:
        report("limit", say("expected a score above 0, up to 1, found {limit:g}", limit=limit))
    if kind is Kind.BURN and limit is not None and not limit > 0:
        report("limit", say("expected a burn rate above 0, found {limit:g}", limit=limit))
    if (kind is Kind.BURN) != ("objective" in values):
        report("objective", say("expected an objective, such as 0.999, with when: burn and only there"))
    clear = values.get("clear")
    if clear is not None and limit is not None and (clear < limit if kind is Kind.BELOW else clear > limit):
        side = say("at least") if kind is Kind.BELOW else say("at most")
        report(
            "clear", say("expected {side} the limit of {limit:g}, found {clear:g}", side=side, limit=limit, clear=clear)
        )
    need, of = _samples(values)
    if not 1 <= need <= of <= _MOST_SAMPLES:
        report(
            "samples",
            say(
                "expected m of n with 1 ≤ m ≤ n ≤ {most_samples:,}, found {need} of {of}",
                most_samples=_MOST_SAMPLES,
                need=need,
                of=of,
            ),
        )
    if "short" in values and not 0 < values["short"] < values.get("long", 0):
        report("short", say("expected less than long"))
    for key in ("long", "gap"):
        if values.get(key) == 0:
            report(key, say("expected more than 0 s"))
