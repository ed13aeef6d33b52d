"""What was last known of each series, kept from run to run, so that services stay listed while their monitoring is gone."""

import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from models.health.samples import Signal, Unit
from models.kernel.errors import WatchfloorError
from resources.said import say

_VERSION = 1
_MAXIMUM_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SeenSeries:
    """The last value of one series, as past. Telemetry only; nothing secret belongs here."""

    service: str
    signal: Signal
    label: str
    unit: Unit
    metric: str
    time: float
    """When it was measured, in seconds since the epoch."""
    value: float


class LastSeen(Protocol):
    """Where last values are kept between runs."""

    def load(self) -> tuple[SeenSeries, ...]:
        """What was saved last; nothing where there is nothing readable."""
        ...

    def save(self, series: Sequence[SeenSeries]) -> None:
        """Replace what is kept, as a whole or not at all. Raises WatchfloorError where it can't be written."""
        ...


class LastSeenFile:
    """Kept in one file, for its owner's eyes only, for one monitoring server at a time by its address."""

    def __init__(self, path: Path, server: str) -> None:
        self._path = path
        self._server = server

    def load(self) -> tuple[SeenSeries, ...]:
        """What was saved for this server; a file that can't be read or understood counts as none, since it is a cache."""
        entries = self._document().get(self._server, [])
        seen = []
        for entry in entries if isinstance(entries, list) else []:
            with suppress(KeyError, TypeError, ValueError):
                seen.append(_seen(entry))
        return tuple(seen)

    def save(self, series: Sequence[SeenSeries]) -> None:
        """Replace what is kept for this server; other servers' entries stay."""
        servers = {**self._document(), self._server: [asdict(one) for one in series]}
        text = json.dumps({"version": _VERSION, "servers": servers}, ensure_ascii=False, allow_nan=False)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".last_seen.")  # mode 0600 from the start
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(text)
                Path(name).replace(self._path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            raise WatchfloorError(
                say("{path} can't be written: {strerror}", path=self._path, strerror=error.strerror)
            ) from error

    def _document(self) -> dict[str, Any]:
        try:
            if self._path.stat().st_size > _MAXIMUM_BYTES:
                return {}
            document = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(document, dict) or document.get("version") != _VERSION:
            return {}
        servers = document.get("servers")
        return servers if isinstance(servers, dict) else {}


def _seen(entry: Any) -> SeenSeries:
    texts = {name: str(entry[name]) for name in ("service", "label", "metric")}
    signal, unit = Signal(entry["signal"]), Unit(entry["unit"])
    return SeenSeries(**texts, signal=signal, unit=unit, time=float(entry["time"]), value=float(entry["value"]))
