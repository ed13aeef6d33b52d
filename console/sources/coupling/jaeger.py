"""Jaeger: who calls whom by its dependencies; the v3 interface first, the older one where there is no v3."""

from typing import Any

from console.http import HttpClient, HttpError, HttpFailure, Malformed
from console.sources.coupling.metrics import INTERVAL_SECONDS
from console.sources.coupling.past_days import PastDays
from console.sources.port import Batch
from models.coupling.jaeger_dependencies import read_dependencies
from models.coupling.notes import Notes
from models.coupling.observed import ObservedEdge, added_up
from models.kernel.clock import rfc3339
from resources.said import say

_V3 = "/api/v3/dependencies"
_OLDER = "/api/dependencies"
_NO_SUCH_WAY = (404, 405, 501)
_DAY_MS = 86_400_000


class JaegerSource:
    """A source for one Jaeger. Times are those asked about: it keeps no time of a single call."""

    def __init__(
        self,
        client: HttpClient,
        *,
        name: str = "jaeger",
        interval_seconds: float = INTERVAL_SECONDS,
        window_ms: int = _DAY_MS,
        past: PastDays | None = None,
    ) -> None:
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._window = window_ms
        self._past = past or PastDays()
        self._has_v3: bool | None = None

    def poll(self, now_ms: int) -> Batch:
        """The calls of the window, and of one earlier day. Raises HttpFailure where the window could not be read."""
        warnings: dict[str, None] = {}
        edges = self._ask(max(0, now_ms - self._window), now_ms, warnings)
        day = self._past.next(now_ms)
        if day is not None:
            try:
                edges = (*self._ask(*day, warnings), *edges)
                self._past.done()
            except HttpFailure as error:
                self._past.failed()
                warnings[f"an earlier day: {error}"] = None
        return Batch(calls=edges, warnings=tuple(warnings))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _ask(self, first_ms: int, last_ms: int, warnings: dict[str, None]) -> tuple[ObservedEdge, ...]:
        rows, field, path = self._rows(first_ms, last_ms)
        notes = Notes(f"{self._client.base_url}{path}")
        edges = added_up(read_dependencies(rows, field, notes, first_ms, last_ms))
        warnings |= {str(problem): None for problem in notes.problems[:5]}
        return edges

    def _rows(self, first_ms: int, last_ms: int) -> tuple[list[Any], str, str]:
        if self._has_v3 is not False:
            span = {"startTime": rfc3339(first_ms), "endTime": rfc3339(last_ms)}
            try:
                rows = self._listed(_V3, span, "dependencies")
            except (HttpError, Malformed) as error:
                # Older servers answer what they don't know with their start page.
                if self._has_v3 or not _is_unknown(error):
                    raise
                self._has_v3 = False
            else:
                self._has_v3 = True
                return rows, "dependencies", _V3
        older = {"endTs": str(last_ms), "lookback": str(last_ms - first_ms)}
        try:
            return self._listed(_OLDER, older, "data"), "data", _OLDER
        except HttpFailure:
            self._has_v3 = None  # it may have been replaced by a newer one
            raise

    def _listed(self, path: str, parameters: dict[str, str], field: str) -> list[Any]:
        document = self._client.get_json(path, parameters)
        rows = document.get(field) if isinstance(document, dict) else None
        # An empty list may come as null, or not at all.
        if rows is None and isinstance(document, dict) and not (document.keys() - {field, "total", "errors"}):
            rows = []
        if not isinstance(rows, list):
            raise Malformed(
                say(
                    "{base_url}{path}: expected a list in {field}",
                    base_url=self._client.base_url,
                    path=path,
                    field=field,
                )
            )
        return rows


def _is_unknown(error: HttpError | Malformed) -> bool:
    return isinstance(error, Malformed) or error.status in _NO_SUCH_WAY
