"""The estate in force: published versions as events that hold the hash, the catalog itself as a blob."""

import json
import uuid
from dataclasses import dataclass
from typing import Any

from models.catalog.estate import Catalog
from models.catalog.plain import from_plain, to_plain
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.store.event_log import EventLog
from models.store.records import Blobs


@dataclass(frozen=True, slots=True)
class PublishCatalog:
    """Put a new version of the estate in force."""

    catalog: Catalog
    source: str
    """Where it was read from, in words."""


@dataclass(frozen=True, slots=True)
class CatalogChange:
    """A new estate is in force."""

    version: int
    catalog: Catalog


class CatalogBook:
    """Holds the newest catalog. On the store thread."""

    prefix = "catalog"
    commands: tuple[type, ...] = (PublishCatalog,)

    def __init__(self, log: EventLog, blobs: Blobs, org: OrgId) -> None:
        self._blobs = blobs
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "catalog")))
        self.version = 0
        self.current: Catalog | None = None
        newest = None
        for event in log.events(self.stream):
            newest = event if event.type == "catalog.published" else newest
        if newest is not None:
            self.apply(newest, 0)

    def decide(self, command: PublishCatalog, actor: PersonId) -> tuple[Draft, ...]:
        """One event with hash and counts; the content goes to the blobs first, where it harms nobody if the event fails."""
        data = json.dumps(to_plain(command.catalog), sort_keys=True, separators=(",", ":")).encode()
        body = {
            "version": self.version + 1,
            "sha256": self._blobs.put(data).hex(),
            "services": len(command.catalog.services),
            "source": command.source,
        }
        return (Draft(self.stream, "catalog.published", body),)

    def apply(self, event: Event, position: int) -> CatalogChange | None:
        """Load what the event names; a blob that is missing or changed leaves the estate as it was."""
        if event.type != "catalog.published" or event.body is None or event.schema > 1:
            return None
        body: Any = event.body
        data = self._blobs.get(bytes.fromhex(body["sha256"]))
        if data is None:
            return None
        self.version, self.current = body["version"], from_plain(json.loads(data))
        return CatalogChange(self.version, self.current)

    def flush(self) -> None:
        """Nothing is cached."""
