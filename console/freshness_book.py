"""How old everything is that is cached here, by the settings' limits; and the gate that keeps what is too old from being used.

Of the shared record a copy is as old as the last exchange with the hub or a neighbour; a workstation on its own is the only
writer of its record. Health is not part of the record: its board knows the age of each series, and raises by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from console.age_settings import all_limits
from console.catalog_book import CatalogBook
from console.comms_book import CommsBook
from console.exchanged import exchanged_ms, members_ms
from console.incident_book import IncidentBook
from console.oncall_book import OncallBook
from console.people import PeopleBook
from console.response_book import ResponseBook
from console.runbook_book import RunbookBook
from console.settings import Settings
from models.freshness.ages import AgeLimits
from models.freshness.classes import DataClass
from models.freshness.table import FreshnessRow, Held, Shared, Table, no_current_data, span
from models.incident.bridge.part import PART as BRIDGE
from models.kernel.clock import Clock
from models.kernel.errors import StaleData
from models.runbooks.library import BUILT_IN
from models.store.records import Meta
from resources.said import say


@dataclass(frozen=True, slots=True)
class Books:
    """Whose data age."""

    catalogs: CatalogBook
    oncall: OncallBook
    runbooks: RunbookBook
    comms: CommsBook
    policies: ResponseBook
    people: PeopleBook
    incidents: IncidentBook


class FreshnessBook:
    """Of one open desk, on the store thread."""

    def __init__(self, meta: Meta, clock: Clock, data_dir: Path, books: Books, *, belongs: bool) -> None:
        """`belongs`: to a hub."""
        self._meta = meta
        self._clock = clock
        self._file = data_dir / "settings.json"
        self._books = books
        self._belongs = belongs
        self._limits: tuple[int, Mapping[DataClass, AgeLimits]] = (-1, {})

    def require(self, *kinds: DataClass) -> None:
        """Raise StaleData where the copy here of one of these is beyond its hard limit. Of what is not here at all the reader
        finds nothing, which is not this gate's business.
        """
        if not self._belongs:
            return
        table, now_ms = self._table({}), self._clock.now_ms()
        for kind in kinds:
            table.require(kind, now_ms)

    def trouble(self, *kinds: DataClass) -> str:
        """What `require` would raise, in words; empty where all may be used."""
        try:
            self.require(*kinds)
        except StaleData as error:
            return str(error)
        return ""

    def instead(self, kind: DataClass) -> str:
        """What stands in place of a value of this class: "NO CURRENT DATA (last 14:05Z)"; empty where it may be shown."""
        if not self.trouble(kind):
            return ""
        now_ms = self._clock.now_ms()
        return no_current_data(self._table({}).as_of(kind, now_ms), now_ms)

    def rows(self, health_as_of_ms: int | None = None) -> tuple[FreshnessRow, ...]:
        """Every class, for the readiness page. `health_as_of_ms`: when a source last brought anything; None for never."""
        held = {DataClass.HEALTH: Held(health_as_of_ms, health_as_of_ms is not None)}
        return self._table({**self._described(), **held}).rows(self._clock.now_ms())

    def _table(self, held: Mapping[DataClass, Held]) -> Table:
        shared = Shared(self._belongs, exchanged_ms(self._meta), members_ms(self._meta))
        return Table(held or self._present(), shared, self._settled())

    def _settled(self) -> Mapping[DataClass, AgeLimits]:
        """The settings' limits, read again when their file changes."""
        try:
            version = self._file.stat().st_mtime_ns
        except OSError:
            version = 0
        if self._limits[0] != version:
            self._limits = (version, all_limits(Settings(self._file)))
        return self._limits[1]

    def _present(self) -> dict[DataClass, Held]:
        """What is here, without its words: a gate has no time for them."""
        books = self._books
        here = {
            DataClass.ON_CALL: books.oncall.current is not None,
            DataClass.GRAPH: books.catalogs.current is not None,
            DataClass.RUNBOOKS: any(each.source != BUILT_IN for each in books.runbooks.library.runbooks),
            DataClass.CONTACTS: len(books.people.directory) > 0,
            DataClass.BRIDGE: True,
            DataClass.TEMPLATES: books.comms.has_own_templates,
            DataClass.POLICY: books.policies.version > 1,
            DataClass.MEMBERS: self._belongs,
        }
        return {kind: Held(is_there=is_there) for kind, is_there in here.items()}

    def _described(self) -> dict[DataClass, Held]:
        books, now_ms = self._books, self._clock.now_ms()
        notes = {
            DataClass.CONTACTS: _telephones(sum(bool(each.phone) for each in books.people.directory)),
            DataClass.POLICY: say("version {version}", version=books.policies.version),
            DataClass.TEMPLATES: _templates(len(books.comms.library.templates)),
        }
        own = [each for each in books.runbooks.library.runbooks if each.source != BUILT_IN]
        notes[DataClass.RUNBOOKS] = _runbooks(len(own))
        if (plan := books.oncall.current) is not None:
            notes[DataClass.ON_CALL] = say(
                "version {version}, confirmed {span} ago", version=plan.version, span=span(now_ms - plan.confirmed_ms)
            )
        if (catalog := books.catalogs.current) is not None:
            notes[DataClass.GRAPH] = say(
                "version {version}, {services}",
                version=books.catalogs.version,
                services=_services(len(catalog.services)),
            )
        bridges = sum(books.incidents.state(each).part(BRIDGE).is_set for each in books.incidents.open_streams())
        notes[DataClass.BRIDGE] = _bridges(bridges) if bridges else ""
        present = self._present() | {DataClass.BRIDGE: Held(is_there=bridges > 0)}
        return {kind: Held(None, held.is_there, notes.get(kind, "")) for kind, held in present.items()}


def _telephones(count: int) -> str:
    return say("1 telephone number") if count == 1 else say("{count} telephone numbers", count=count)


def _templates(count: int) -> str:
    return say("1 template") if count == 1 else say("{count} templates", count=count)


def _runbooks(count: int) -> str:
    return say("1 runbook") if count == 1 else say("{count} runbooks", count=count)


def _services(count: int) -> str:
    return say("1 service") if count == 1 else say("{count} services", count=count)


def _bridges(count: int) -> str:
    return say("1 bridge") if count == 1 else say("{count} bridges", count=count)
