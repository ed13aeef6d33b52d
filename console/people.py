"""The directory of people, kept in memory and written through. Names stay out of the record; events hold ids."""

from models.access.directory import Directory, Person

from console.workers import StoreThread
from models.kernel.clock import Clock
from models.kernel.ids import PersonId, uuid7
from models.store.records import People


class PeopleBook:
    """Everybody this workstation knows."""

    def __init__(self, table: People, thread: StoreThread, clock: Clock) -> None:
        self._table = table
        self._thread = thread
        self._clock = clock
        self.directory = Directory(Person(*row) for row in table.all())

    def name(self, person: PersonId | None) -> str:
        """The name to show; the start of the id for somebody whose name is not known here, a dash for nobody."""
        if person is None:
            return "–"
        known = self.directory.get(person)
        return known.name if known else f"person {person[-6:]}"

    def find_or_add(self, name: str) -> PersonId:
        """The person of that name, as a new entry where nobody has it yet. Refused where several might be meant."""
        found = self.directory.find(name)
        return found.id if found else self.put(PersonId(uuid7(self._clock.now_ms())), name)

    def put(self, person: PersonId, name: str) -> PersonId:
        """Add or rename."""

        def work() -> None:
            self._table.put(person, name, {})
            self.directory.put(Person(person, name, {}))

        self._thread.call(work)
        return person
