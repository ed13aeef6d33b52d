import re
from pathlib import Path

import pytest

from console.settings import BY_KEY
from models.catalog.estate import Catalog, Service
from models.catalog.reading import NamedText
from models.coupling import jaeger_dependencies, jaeger_traces, kiali, otlp, own_list, zipkin
from models.coupling.naming import Naming
from models.coupling.observed import ObservedEdge
from models.coupling.reading import EXPOSITION, MOST_CHARACTERS, MOST_EDGES, PROMETHEUS, read_observed
from models.coupling.rules import DEFAULT_RULES
from models.coupling.span import MOST_SPANS
from models.health.service_names import ServiceNames
from models.kernel.clock import parse_rfc3339

DOC = (Path(__file__).parents[3] / "docs" / "coupling.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"```(?:json|text) (\S+)\n(.*?)```", DOC, re.DOTALL))
NAMES = Naming(ServiceNames(Catalog("", (Service("checkout", "Checkout"), Service("fraud", "Fraud")))))
AT = parse_rfc3339("2026-11-21T13:58:00Z")
DAY_BEFORE = parse_rfc3339("2026-11-20T13:58:00Z")


def edges(name: str) -> tuple[ObservedEdge, ...]:
    observation = read_observed([NamedText(f"{name}.json", EXAMPLES[name])], NAMES)
    noted = [each.message for each in observation.problems]
    assert all("don't say when" in text or "without their past" in text for text in noted), noted
    return observation.edges


def test_every_example_is_known_to_a_test() -> None:
    assert set(EXAMPLES) == {
        "own",
        "otlp",
        "jaeger-traces",
        "zipkin",
        "jaeger-v3",
        "jaeger-older",
        "kiali",
        "service-graph",
        "istio",
    }


@pytest.mark.parametrize(
    ("name", "source", "calls", "errors", "first_ms", "last_ms"),
    [
        ("own", own_list.FORMAT, 1204, 37, parse_rfc3339("2026-11-20T14:00:00Z"), AT),
        ("otlp", otlp.FORMAT, 1, 1, AT + 1, AT + 1),
        ("jaeger-traces", jaeger_traces.FORMAT, 1, 1, AT + 1, AT + 1),
        ("zipkin", zipkin.FORMAT, 1, 1, AT, AT),
        ("jaeger-v3", jaeger_dependencies.FORMAT, 1204, None, None, None),
        ("jaeger-older", jaeger_dependencies.FORMAT, 1204, None, None, None),
        ("kiali", kiali.FORMAT, 1728, 864, DAY_BEFORE, AT),
        ("service-graph", "service graph metrics", 1204, 37, None, AT),
        ("istio", "Istio metrics", 1204, 37, None, None),
    ],
)
def test_each_format_is_read_as_it_stands(
    name: str, source: str, calls: int, errors: int | None, first_ms: int | None, last_ms: int | None
) -> None:
    (edge,) = edges(name)
    assert (edge.caller, edge.target, edge.source) == ("checkout", "fraud", source)
    assert (edge.calls, edge.errors, edge.first_ms, edge.last_ms) == (calls, errors, first_ms, last_ms)


def test_the_figures_it_names_are_those_in_force() -> None:
    assert (DEFAULT_RULES.window_ms, DEFAULT_RULES.least_calls, DEFAULT_RULES.stale_ms) == (
        24 * 3_600_000,
        50,
        30 * 86_400_000,
    )
    assert (MOST_CHARACTERS, MOST_SPANS, MOST_EDGES) == (256 * 2**20, 500_000, 500_000)
    named = set(re.findall(r"`(coupling\.\w+)`", DOC))
    assert named == {key for key in BY_KEY if key.startswith("coupling.")}
    assert [BY_KEY[f"coupling.{each}"].default for each in ("window_hours", "least_calls", "stale_days")] == [
        24,
        50,
        30,
    ]


def test_formats_are_told() -> None:
    known = {read_observed([NamedText(name, text)]).formats[0] for name, text in EXAMPLES.items()}
    assert {PROMETHEUS, EXPOSITION, own_list.FORMAT, kiali.FORMAT} <= known
