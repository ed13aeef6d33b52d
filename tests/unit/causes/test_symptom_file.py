import json

import pytest

from models.catalog.estate import Catalog, Service
from models.causes.symptom import Symptom, SymptomKind
from models.causes.symptom_file import SymptomReading, read_symptoms
from models.health.service_names import ServiceNames
from models.kernel.errors import BadInput

NAMES = ServiceNames(Catalog("shop", (Service("orders", "Orders", aliases=("order-svc",)),)))


def read(text: str) -> SymptomReading:
    return read_symptoms("s.yaml", text, NAMES)


def test_own_form() -> None:
    reading = read(
        "- {service: order-svc, onset: 1700000000, kind: down, signal: errors, words: no answer, weight: 0.5}\n"
    )
    assert reading.symptoms == (Symptom("orders", 1_700_000_000_000, SymptomKind.DOWN, "errors", "no answer", 0.5),)
    assert reading.problems == ()


def test_alertmanager_v2() -> None:
    alerts = [
        {
            "startsAt": "2023-11-14T22:13:20.000Z",
            "status": {"state": "active"},
            "labels": {"alertname": "High", "service": "order-svc", "severity": "warning"},
            "annotations": {"summary": "orders: slow"},
        },
        {
            "startsAt": "2023-11-14T22:13:20Z",
            "status": {"state": "resolved"},
            "labels": {"alertname": "x", "service": "y"},
        },
        {"startsAt": "2023-11-14T22:13:20Z", "labels": {"alertname": "nameless"}},
    ]
    reading = read(json.dumps(alerts))
    assert reading.symptoms == (Symptom("orders", 1_700_000_000_000, SymptomKind.ALERT, "", "orders: slow", 0.7),)
    assert [each.field for each in reading.problems] == ["labels"]


def test_odd_fields_are_told_and_the_symptom_stays() -> None:
    reading = read("- service: a\n  onset: soon\n  kind: worse\n  weight: 7\n  colour: red\n- plain\n")
    assert reading.symptoms == (Symptom("a"),)
    assert {(each.line, each.field) for each in reading.problems} == {
        (2, "onset"),
        (3, "kind"),
        (4, "weight"),
        (5, "colour"),
        (6, ""),
    }


@pytest.mark.parametrize("text", ["3\n", "- {onset: 3}\n", "{a: b}\n", "- [\n"])
def test_what_holds_no_symptom_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read(text)
