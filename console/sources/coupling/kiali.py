"""Kiali: the graph of an Istio mesh, by workload, so that app and service names are there to be looked up too."""

from console.http import HttpClient, HttpFailure, Malformed
from console.sources.coupling.metrics import INTERVAL_SECONDS
from console.sources.coupling.past_days import PastDays
from console.sources.port import Batch
from models.coupling.fields import mapping, name
from models.coupling.kiali import read_kiali
from models.coupling.naming import Naming
from models.coupling.notes import Notes
from models.coupling.observed import ObservedEdge, added_up
from resources.said import say

_NAMESPACES = "/api/namespaces"
_GRAPH = "/api/namespaces/graph"
_DAY_MS = 86_400_000
_MOST_NAMESPACES = 500
_MOST_WARNINGS = 5


class KialiSource:
    """A source for one Kiali."""

    def __init__(
        self,
        client: HttpClient,
        naming: Naming,
        namespaces: tuple[str, ...] = (),
        *,
        name: str = "kiali",
        interval_seconds: float = INTERVAL_SECONDS,
        window_ms: int = _DAY_MS,
        past: PastDays | None = None,
    ) -> None:
        """Without namespaces, all that Kiali shows are asked about."""
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._naming = naming
        self._namespaces = namespaces
        self._window = window_ms
        self._past = past or PastDays()

    def poll(self, now_ms: int) -> Batch:
        """The calls of the window, and of one earlier day. Raises HttpFailure where the window could not be read."""
        warnings: dict[str, None] = {}
        namespaces = self._namespaces or self._all_namespaces()
        edges = self._ask(namespaces, now_ms - self._window, now_ms, warnings)
        day = self._past.next(now_ms)
        if day is not None:
            try:
                edges = (*self._ask(namespaces, *day, {}), *edges)
                self._past.done()
            except HttpFailure as error:
                self._past.failed()
                warnings[f"an earlier day: {error}"] = None
        return Batch(calls=edges, warnings=tuple(warnings))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _all_namespaces(self) -> tuple[str, ...]:
        document = self._client.get_json(_NAMESPACES)
        if not isinstance(document, list):
            raise Malformed(
                say("{base_url}{namespaces}: expected a list", base_url=self._client.base_url, namespaces=_NAMESPACES)
            )
        names = tuple(text for entry in document[:_MOST_NAMESPACES] if (text := name(mapping(entry).get("name"))))
        if not names:
            raise Malformed(
                say(
                    "{base_url}{namespaces}: expected namespaces, found none this token may see",
                    base_url=self._client.base_url,
                    namespaces=_NAMESPACES,
                )
            )
        return names

    def _ask(
        self, namespaces: tuple[str, ...], first_ms: int, last_ms: int, warnings: dict[str, None]
    ) -> tuple[ObservedEdge, ...]:
        document = self._client.get_json(
            _GRAPH,
            {
                "namespaces": ",".join(namespaces),
                "duration": f"{(last_ms - first_ms) // 1000}s",
                "queryTime": str(last_ms // 1000),
                "graphType": "workload",
                "injectServiceNodes": "false",
                "appenders": "serviceEntry,workloadEntry",
            },
        )
        if not isinstance(mapping(document).get("elements"), dict):
            raise Malformed(
                say("{base_url}{graph}: expected a graph with elements", base_url=self._client.base_url, graph=_GRAPH)
            )
        notes = Notes(f"{self._client.base_url}{_GRAPH}")
        edges = added_up(read_kiali(document, self._naming, notes))
        warnings |= {str(problem): None for problem in notes.problems[:_MOST_WARNINGS]}
        return edges
