"""Old bodies are read as new ones by pure functions from one schema version to the next; stored bytes are never rewritten.

A type or version this program does not know stays opaque: it is stored, forwarded and shown as such, and never acted on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from models.kernel.event import Event

Upcaster = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@dataclass
class SchemaRegistry:
    """Current schema version of every known type, and the steps that lead there."""

    current: dict[str, int] = field(default_factory=dict)
    steps: dict[tuple[str, int], Upcaster] = field(default_factory=dict)

    def know(self, type_name: str, version: int, steps: Mapping[int, Upcaster] | None = None) -> None:
        """Declare a type at its current version, with the upcaster from each earlier one (keyed by the version it reads)."""
        missing = set(range(1, version)) - set(steps or {})
        if type_name in self.current or missing:
            raise ValueError(f"{type_name}: declared twice, or no step from version {sorted(missing)}")
        self.current[type_name] = version
        for earlier, step in (steps or {}).items():
            self.steps[type_name, earlier] = step

    def upcast(self, event: Event) -> Event | None:
        """The event at its current schema version; None where type or version is not known here, or the body is erased."""
        version = self.current.get(event.type)
        if version is None or event.schema > version or event.body is None:
            return None
        body = event.body
        for earlier in range(event.schema, version):
            body = self.steps[event.type, earlier](body)
        return event if event.schema == version else replace(event, schema=version, body=body)
