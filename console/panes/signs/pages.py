"""The pages of Signs and their names. Light: the window knows them before anything they show is loaded."""

from enum import StrEnum
from typing import Final

from resources.tongue import tr


class Page(StrEnum):
    """The value is the id."""

    OBJECTIVES = "objectives"
    PROBES = "probes"
    VENDORS = "vendors"
    SATURATION = "saturation"
    COVERAGE = "coverage"
    CHANGES = "changes"
    ONCALL = "oncall"
    RETENTION = "retention"

    @property
    def words(self) -> str:
        """The name on the choice."""
        return tr("On call") if self is Page.ONCALL else tr(self.value).capitalize()

    @property
    def tables(self) -> int:
        """How many tables stand on it."""
        return 2 if self in (Page.PROBES, Page.SATURATION, Page.COVERAGE, *OF_RECORD) else 1


PAGES: Final = tuple(Page)
OF_RECORD: Final = (Page.ONCALL, Page.RETENTION)
"""Worked out of the record and nothing else: no source has a part in them."""
