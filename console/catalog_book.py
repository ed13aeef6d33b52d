"""The estate in force: published versions as events that hold the hash, the catalog itself as a blob."""

import json
import uuid
from dataclasses import dataclass
from typing import Any

from models.catalog.estate import Catalog
from models.catalog.plain import from_plain, to_plain
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.store.event_log import EventLog
from models.store.records import Blobs
from resources.said import say


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
        self._log = log
        self._blobs = blobs
        self.stream = StreamId(str(uuid.uuid5(uuid.UUID(org), "catalog")))
        self.version = 0
        self.current: Catalog | None = None
        self.refold(self.stream)

    def decide(self, command: PublishCatalog, actor: PersonId) -> tuple[Draft, ...]:
        """One event with hash and counts; the content goes to the blobs first, where it harms nobody if the event fails.

        Refused without a single service: a file that only points to others must not put nothing in the estate's place.
        """
        if not command.catalog.services:
            raise Refused(
                say("no service was found in {source}; the estate in force stays as it is", source=command.source)
            )
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
        if event.stream != self.stream or event.type != "catalog.published":
            return None
        if event.body is None or event.schema > 1:
            return None
        body: Any = event.body
        try:
            version, data = int(body["version"]), self._blobs.get(bytes.fromhex(body["sha256"]))
            catalog = None if data is None else from_plain(json.loads(data))
        except (BadInput, LookupError, TypeError, ValueError, AttributeError, RecursionError):
            return None
        if catalog is None:
            return None
        self.version, self.current = version, catalog
        return CatalogChange(version, catalog)

    def refold(self, stream: StreamId) -> CatalogChange | None:
        """Load the last estate of the record that can be read."""
        if stream != self.stream:
            return None
        published = [event for event in self._log.events(self.stream) if event.type == "catalog.published"]
        # From the newest back: one whose content is not here, or can't be read, leaves the one before it in force.
        for event in reversed(published):
            change = self.apply(event, 0)
            if change is not None:
                return change
        return None

    def flush(self) -> None:
        """Nothing is cached."""
