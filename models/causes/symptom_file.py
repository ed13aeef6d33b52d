"""Symptoms from a file: our own list in YAML or JSON, or the alerts of an Alertmanager (API v2)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode, read_documents
from models.causes.instant import seconds_of, seconds_of_number
from models.causes.symptom import Symptom, SymptomKind
from models.health.service_names import ServiceNames
from models.kernel.errors import BadInput, Problem
from resources.said import say

FIELDS: Final = ("service", "onset", "kind", "signal", "words", "weight")
MOST: Final = 100_000
_WEIGHTS: Final = {"critical": 1.0, "page": 1.0, "error": 0.9, "warning": 0.7, "info": 0.3, "none": 0.0}
"""Of Alertmanager's severities; any other counts 0.8."""
_UNKNOWN_SEVERITY: Final = 0.8


@dataclass(frozen=True, slots=True)
class SymptomReading:
    """The symptoms of a file, in its order, and what is wrong with it."""

    symptoms: tuple[Symptom, ...]
    problems: tuple[Problem, ...] = ()


def read_symptoms(where: str, text: str, names: ServiceNames) -> SymptomReading:
    """Read it. Services are known by id, alias or name; others stay as they are called. BadInput where nothing can be read."""
    symptoms: list[Symptom] = []
    problems: list[Problem] = []
    for document in read_documents(where, text):
        for node in _entries(where, document):
            if len(symptoms) >= MOST:
                raise BadInput(Problem(where, node.line, "", say("more than {most} symptoms", most=MOST)))
            if not isinstance(node, MapNode):
                problems.append(
                    Problem(where, node.line, "", say("expected a symptom with service, found a single value"))
                )
                continue
            is_alert = isinstance(node.entries.get("labels"), MapNode)
            found = (_alert if is_alert else _own)(where, node, names, problems)
            if found is not None:
                symptoms.append(found)
    if problems and not symptoms:
        raise BadInput(*problems[:20])
    return SymptomReading(tuple(symptoms), tuple(problems))


def _entries(where: str, document: Node) -> list[Node]:
    for key in ("symptoms", "alerts", "data"):
        if isinstance(document, MapNode) and key in document.entries:
            return _entries(where, document.entries[key])
    if isinstance(document, ListNode):
        return document.items
    if isinstance(document, MapNode) and ("service" in document.entries or "labels" in document.entries):
        return [document]
    raise BadInput(Problem(where, document.line, "", say("expected a list of symptoms, or of Alertmanager's alerts")))


def _own(where: str, node: MapNode, names: ServiceNames, problems: list[Problem]) -> Symptom | None:
    def wrong(field: str, message: str) -> None:
        problems.append(Problem(where, node.line_of(field), field, message))

    for key in node.entries:
        if key not in FIELDS:
            wrong(key[:120], say("unknown field; expected one of {fields}", fields=", ".join(FIELDS)))
    service = _text(node, "service")
    if not service:
        wrong("service", say("expected the service's id"))
        return None
    kind = SymptomKind.ALERT
    if "kind" in node.entries:
        try:
            kind = SymptomKind(_text(node, "kind"))
        except ValueError:
            wrong(
                "kind",
                say(
                    "expected one of {symptomkind}, found {text!r}; taken as alert",
                    symptomkind=", ".join(SymptomKind),
                    text=_text(node, "kind"),
                ),
            )
    weight = _value(node, "weight")
    if weight is not None and not (isinstance(weight, int | float) and 0 <= weight <= 1):
        wrong("weight", say("expected a number from 0 to 1; taken as 1"))
        weight = None
    onset = _instant(node, "onset", wrong)
    words = _text(node, "words")
    weighed = 1.0 if weight is None else float(weight)
    return Symptom(names.resolve(service) or service, onset, kind, _text(node, "signal"), words, weighed)


def _alert(where: str, node: MapNode, names: ServiceNames, problems: list[Problem]) -> Symptom | None:
    def wrong(field: str, message: str) -> None:
        problems.append(Problem(where, node.line_of(field), field, message))

    labels = _texts(node.entries["labels"])
    status = node.entries.get("status")
    if isinstance(status, MapNode) and _text(status, "state") == "resolved":
        return None
    service = names.service_of(labels)
    if service is None:
        wrong("labels", say("name no service: expected a label service, job or instance"))
        return None
    told = _texts(node.entries["annotations"]) if isinstance(node.entries.get("annotations"), MapNode) else {}
    name = labels.get("alertname", "")
    words = told.get("summary") or told.get("description") or name
    weight = _WEIGHTS.get(labels.get("severity", "").lower(), _UNKNOWN_SEVERITY)
    return Symptom(
        service, _instant(node, "startsAt", wrong), SymptomKind.ALERT, labels.get("signal", ""), words, weight
    )


def _instant(node: MapNode, field: str, wrong: Callable[[str, str], None]) -> int | None:
    value = _value(node, field)
    if value is None:
        return None
    number = isinstance(value, int | float) and not isinstance(value, bool)
    seconds = seconds_of_number(float(value)) if number else seconds_of(str(value))
    if seconds is None or abs(seconds) > 1e11:
        wrong(
            field,
            say(
                "expected seconds or milliseconds since the epoch, or ISO 8601, found {value!r}", value=str(value)[:40]
            ),
        )
        return None
    return round(seconds * 1000)


def _value(node: MapNode, field: str) -> Any:
    found = node.entries.get(field)
    return found.value if isinstance(found, ScalarNode) else None


def _text(node: MapNode, field: str) -> str:
    value = _value(node, field)
    return "" if value is None else str(value)


def _texts(node: Node) -> dict[str, str]:
    entries = node.entries if isinstance(node, MapNode) else {}
    return {
        key: str(item.value) for key, item in entries.items() if isinstance(item, ScalarNode) and item.value is not None
    }
