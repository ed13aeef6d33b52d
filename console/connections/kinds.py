"""Kinds of servers: what each is asked, and by what its answer is known. One question each, which changes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of server."""

    name: str
    path: str
    is_it: Callable[[Any], bool]
    """Whether a JSON document is its answer."""
    parameters: Mapping[str, str] = field(default_factory=dict)
    method: str = "GET"


def _has(*names: str) -> Callable[[Any], bool]:
    return lambda document: isinstance(document, dict) and all(name in document for name in names)


def _is_vector(document: Any) -> bool:
    data = document.get("data") if isinstance(document, dict) else None
    return isinstance(data, dict) and "resultType" in data and document.get("status") == "success"


def _is_list(document: Any) -> bool:
    return isinstance(document, list)


PROMETHEUS: Final = Kind("Prometheus", "/api/v1/query", _is_vector, {"query": "1"})
ALERTMANAGER: Final = Kind("Alertmanager", "/api/v2/status", _has("cluster", "versionInfo"))
ARGOCD: Final = Kind("Argo CD", "/api/v1/session/userinfo", _has("loggedIn"))
JAEGER: Final = Kind("Jaeger", "/api/services", _has("data"))
KIALI: Final = Kind("Kiali", "/api/namespaces", _is_list)
GRAFANA: Final = Kind("Grafana", "/api/health", _has("database", "version"))

OTHERS: Final = (PROMETHEUS, ALERTMANAGER, GRAFANA, Kind("Jaeger", "/api/v3/services", _has("services")))
"""Asked in turn where a server answers and is not what it should be: so that a mix-up can be named. Each without a credential."""


def github(repository: str) -> Kind:
    """GitHub, by one repository whose deployments are read."""
    return Kind("GitHub", f"/repos/{repository}", _has("full_name"))
