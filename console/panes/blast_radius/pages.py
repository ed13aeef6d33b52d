"""The pages of the blast radius and their names. Light: known before anything they show is loaded."""

from enum import StrEnum

from resources.tongue import marked, tr


class Page(StrEnum):
    """The value is the id."""

    GRAPH = "graph"
    TABLE = "table"
    RESTORE = "restore"
    COUPLING = "coupling"
    WEAK = "weak"

    @property
    def words(self) -> str:
        """The name on the choice."""
        return tr(_WORDS[self])

    @property
    def tables(self) -> int:
        """How many tables stand on it."""
        return {Page.GRAPH: 0, Page.WEAK: 2}.get(self, 1)


_WORDS = {
    Page.GRAPH: marked("Graph"),
    Page.TABLE: marked("Table"),
    Page.RESTORE: marked("Restore order"),
    Page.COUPLING: marked("Hidden coupling"),
    Page.WEAK: marked("Weak points"),
}
