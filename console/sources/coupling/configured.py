"""The sources of observed calls that the settings ask for, built and not yet started; unused ones are not even imported."""

import re

from console.credentials import Bearer, Secret
from console.http import HttpClient
from console.secret_store import SecretStore
from console.settings import Settings
from console.sources.coupling.rules import coupling_rules
from console.sources.named_secret import named_secret
from console.sources.port import Source
from models.coupling.naming import Naming
from models.health.service_names import ServiceNames
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem
from resources.said import say

_METRIC = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*\Z")
_NAMESPACE = re.compile(r"[a-z0-9][a-z0-9.-]*\Z")


def coupling_sources(
    settings: Settings, names: ServiceNames, clock: Clock, secrets: SecretStore | None
) -> list[tuple[Source, str]]:
    """Each with its kind. BadInput names the setting that can't be used."""
    found: list[tuple[Source, str]] = []
    window_ms = coupling_rules(settings).window_ms
    graph, istio = _metric(settings, "coupling.service_graph"), _metric(settings, "coupling.istio")
    if graph or istio:
        from console.sources.coupling.metrics import CallMetricsSource, MetricNames

        url = settings.text("prometheus.url")
        if not url:
            message = say("needs the address of Prometheus (prometheus.url)")
            raise BadInput(Problem("coupling.service_graph" if graph else "coupling.istio", None, "", message))
        metrics = MetricNames(graph.removesuffix("_total"), istio)
        client = HttpClient(url, clock=clock)
        source = CallMetricsSource(client, metrics, Naming(names), clock, window_seconds=window_ms / 1000)
        found.append((source, "call metrics"))
    if url := settings.text("coupling.jaeger_url"):
        from console.sources.coupling.jaeger import JaegerSource

        client = _client(url, named_secret(settings, "coupling.jaeger_token", secrets), clock)
        found.append((JaegerSource(client, window_ms=window_ms), "jaeger"))
    if url := settings.text("coupling.kiali_url"):
        from console.sources.coupling.kiali import KialiSource

        client = _client(url, named_secret(settings, "coupling.kiali_token", secrets), clock)
        namespaces = _namespaces(settings)
        found.append((KialiSource(client, Naming(names), namespaces, window_ms=window_ms), "kiali"))
    return found


def _metric(settings: Settings, key: str) -> str:
    text = settings.text(key)
    if text and not _METRIC.match(text):
        raise BadInput(Problem(key, None, "", say("{text!r}: expected the name of a metric", text=text)))
    return text


def _namespaces(settings: Settings) -> tuple[str, ...]:
    key = "coupling.kiali_namespaces"
    names = tuple(part.strip() for part in settings.text(key).split(",") if part.strip())
    for each in names:
        if not _NAMESPACE.match(each):
            raise BadInput(Problem(key, None, "", say("{each!r}: expected the name of a namespace", each=each)))
    return names


def _client(url: str, secret: Secret | None, clock: Clock) -> HttpClient:
    return HttpClient(url, auth=None if secret is None else Bearer(secret), clock=clock)
