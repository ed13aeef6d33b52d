"""What was read of one document, with the places it came from, before it is checked as a whole."""

from dataclasses import dataclass, field

from models.catalog.estate import BusinessFunction, Service, Vendor
from models.catalog.findings import Place
from models.catalog.yaml_nodes import ListNode, MapNode
from models.kernel.errors import Problem


@dataclass(frozen=True, slots=True)
class Draft:
    """A service and where it stands."""

    service: Service
    place: Place
    node: MapNode | None = None
    """The mapping it was read from, for the lines of its fields."""

    def at(self, key: str) -> Place:
        """The place of one of its fields."""
        line = self.place.line if self.node is None else self.node.line_of(key)
        return Place(self.place.where, line, f"{self.place.field}.{key}")

    def at_edge(self, index: int, key: str = "") -> Place:
        """The place of one of its dependencies, or of a field of it."""
        place = self.at("depends_on")
        path = f"{place.field}[{index}]" + (f".{key}" if key else "")
        listed = None if self.node is None else self.node.entries.get("depends_on")
        if not isinstance(listed, ListNode) or index >= len(listed.items):
            return Place(place.where, place.line, path)
        item = listed.items[index]
        line = item.line_of(key) if isinstance(item, MapNode) and key else item.line
        return Place(place.where, line, path)


@dataclass(slots=True)
class Sheet:
    """What one document, or one set of documents of a foreign format, adds to the catalog."""

    name: str | None = None
    regions: tuple[str, ...] = ()
    vendors: list[tuple[Vendor, Place]] = field(default_factory=list)
    functions: list[tuple[BusinessFunction, Place]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    skipped: list[Problem] = field(default_factory=list)
    """What was left out, and why, without being wrong."""
    is_coherent: bool = False
    """Whether its reader has seen that every name in it refers to something in it."""
    is_whole: bool = True
    """Whether every entry could be read as far as its id, so that a name that refers to none is truly unknown."""
