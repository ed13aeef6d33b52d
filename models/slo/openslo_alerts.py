"""Alert policies of OpenSLO v1 as burn-rate pairs."""

from collections.abc import Mapping

from models.kernel.errors import Problem
from models.slo.burn import BurnPair, Urgency
from models.slo.fields import Fields
from models.slo.time_window import parse_length
from resources.said import say

_SHORT_OF_LONG = 12
"""A short window not named is a twelfth of the long one, as in the SRE workbook."""
_TICKETS = ("ticket", "warning", "low", "info", "minor")


def read_pairs(
    slo: Fields, policies: Mapping[str, Fields], conditions: Mapping[str, Fields], skipped: list[Problem]
) -> tuple[BurnPair, ...]:
    """The pairs an SLO's alert policies ask for, none where it names none. What can't be kept is reported in `skipped`."""
    pairs: list[BurnPair] = []
    for entry in slo.parts("alertPolicies", say("alert policies")):
        policy = _named(entry, "alertPolicyRef", policies, skipped)
        if policy is not None:
            pairs += _policy(policy, conditions, skipped)
    return tuple(dict.fromkeys(pairs))


def check_alerts(policies: Mapping[str, Fields], conditions: Mapping[str, Fields], skipped: list[Problem]) -> None:
    """Report what is wrong or left out in policies and conditions, whether or not an SLO uses them."""
    for spec in conditions.values():
        _pair(spec, skipped)
    for policy in policies.values():
        _policy(policy, conditions, skipped)


def _policy(policy: Fields, conditions: Mapping[str, Fields], skipped: list[Problem]) -> list[BurnPair]:
    specs = [
        _named(item, "conditionRef", conditions, skipped)
        for item in policy.parts("conditions", say("alert conditions"), required=True)
    ]
    pairs = [_pair(spec, skipped) for spec in specs if spec is not None]
    return [pair for pair in pairs if pair is not None]


def _named(entry: Fields, key: str, known: Mapping[str, Fields], skipped: list[Problem]) -> Fields | None:
    """The spec written in place, or that of the object referred to."""
    if not entry.has(key):
        return entry.part("spec", say("spec, or {key}", key=key), required=True)
    name = entry.text(key, say("a name"))
    if name is not None and name not in known:
        _skip(entry, key, say("{name!r} is in none of the files; left out", name=name), skipped)
    return known.get(name or "")


def _pair(spec: Fields, skipped: list[Problem]) -> BurnPair | None:
    condition = spec.part("condition", say("a condition"), required=True)
    if condition is None:
        return None
    kind = condition.text("kind", "burnrate", required=True)
    threshold = condition.number("threshold", say("a burn rate, such as 14.4"), required=True)
    lookback, after = _seconds(condition, "lookbackWindow", True), _seconds(condition, "alertAfter", False)
    operator = condition.text("op", say("gt or gte")) or "gte"
    severity = (spec.text("severity", say("a severity")) or "page").lower()
    if kind is None or threshold is None or lookback is None:
        return None
    if kind.lower() != "burnrate":
        _skip(condition, "kind", say("only burnrate is judged, found {kind!r}; left out", kind=kind), skipped)
        return None
    if operator not in ("gt", "gte"):
        _skip(
            condition,
            "op",
            say("expected gt or gte: a low burn rate raises no alert; {operator!r} left out", operator=operator),
            skipped,
        )
        return None
    if not threshold > 0:
        condition.report("threshold", say("expected a burn rate above 0, found {threshold:g}", threshold=threshold))
        return None
    short = after if after and after < lookback else max(1.0, lookback / _SHORT_OF_LONG)
    return BurnPair(threshold, lookback, short, Urgency.TICKET if severity in _TICKETS else Urgency.PAGE)


def _seconds(condition: Fields, key: str, required: bool) -> float | None:
    text = condition.text(key, say("a duration such as 1h"), required)
    length = None if text is None else parse_length(text)
    if text is not None and length is None:
        condition.report(key, say("expected a duration such as 5m, 1h or 3d, found {text!r}", text=text))
    return None if length is None else float(length[0])


def _skip(fields: Fields, key: str, message: str, skipped: list[Problem]) -> None:
    skipped.append(Problem(fields.findings.where, fields.node.line_of(key), fields.path(key), message))
