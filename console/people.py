"""The directory of people, kept in memory and written through. Names stay out of the record; events hold ids."""

from collections.abc import Mapping, Sequence
from typing import Final

from console.workers import StoreThread
from models.access.directory import Directory, Person
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft
from models.kernel.ids import PersonId, uuid7
from models.store.records import People
from resources.said import say

_MOST_EXPECTED: Final = 1_000


class PeopleBook:
    """Everybody this workstation knows. The directory is an immutable value, so any thread may read it."""

    def __init__(self, table: People, thread: StoreThread, clock: Clock) -> None:
        self._table = table
        self._thread = thread
        self._clock = clock
        self.directory = Directory()
        self._expected: dict[PersonId, str] = {}
        """Named by commands that were not recorded yet, or were refused; never on the disk."""
        self.reload()

    def reload(self) -> None:
        """Read the table again; on the store thread."""
        self.directory = Directory(Person(person, name, **details) for person, name, details in self._table.all())

    def is_erased(self, person: PersonId) -> bool:
        """Whether what was known of a person was erased by order; on the store thread."""
        return self._table.is_erased(person)

    def name(self, person: PersonId | None) -> str:
        """The name to show; a dash for nobody."""
        if person is None:
            return "–"
        return self._expected.get(person) or self.directory.name_of(person)

    def find_or_add(self, name: str) -> PersonId:
        """The person of that name, as a new entry where nobody has it yet. BadInput where several might be meant."""
        if not name.isprintable():
            raise BadInput(Problem("person", None, "name", say("{name!r} holds signs that can't be shown", name=name)))

        def work() -> PersonId:
            # Looked up and added in one piece of work, or two verbs at once would both add the name.
            if self.directory.matching(name) or not name.strip():
                return self.directory.find(name).id
            return self.put(PersonId(uuid7(self._clock.now_ms())), " ".join(name.split()))

        return self._thread.call(work)

    def find_or_expect(self, name: str) -> PersonId:
        """As `find_or_add`, for a command that is to name them: somebody new is entered when it is recorded, in the same moment,
        and not at all where it is refused. Until then the same name gives the same id.
        """
        if not name.isprintable():
            raise BadInput(Problem("person", None, "name", say("{name!r} holds signs that can't be shown", name=name)))

        def work() -> PersonId:
            if self.directory.matching(name) or not name.strip():
                return self.directory.find(name).id
            called = " ".join(name.split())
            known = next((each for each, one in self._expected.items() if one.casefold() == called.casefold()), None)
            if known is not None:
                return known
            if len(self._expected) >= _MOST_EXPECTED:
                # Of commands that were refused long ago, or never given.
                del self._expected[next(iter(self._expected))]
            person = PersonId(uuid7(self._clock.now_ms()))
            self._expected[person] = called
            return person

        return self._thread.call(work)

    def recording(self, drafts: Sequence[Draft]) -> None:
        """These are about to be recorded: whoever was expected and is named in them is entered. On the store thread."""
        if not self._expected:
            return
        said = "".join(repr(draft.body) for draft in drafts)
        for person in [each for each in self._expected if each in said]:
            self.put(person, self._expected.pop(person))

    def put(self, person: PersonId, name: str) -> PersonId:
        """Add or rename."""

        def work() -> None:
            self._refuse_erased(person)
            known = self.directory.get(person)
            entry = (
                Person(person, name) if known is None else Person(person, name, known.phone, known.email, known.team)
            )
            details = {key: value for key, value in entry.to_plain().items() if key not in ("id", "name")}
            self._table.put(person, name, details)
            self.directory = self.directory.with_person(entry)

        self._thread.call(work)
        return person

    def describe(self, person: PersonId, name: str, details: Mapping[str, str]) -> None:
        """Rename a known person or change what is known of them; an empty text removes a detail."""
        if not name.strip() or not all(value.isprintable() for value in (name, *details.values())):
            raise BadInput(
                Problem("person", None, "name", say("is empty, or something holds signs that can't be shown"))
            )

        def work() -> None:
            self._refuse_erased(person)
            known = self.directory.get(person)
            entry = Person(
                person,
                " ".join(name.split()),
                **{
                    field: (details[field].strip() or None) if field in details else getattr(known, field, None)
                    for field in ("phone", "email", "team")
                },
            )
            kept = {key: value for key, value in entry.to_plain().items() if key not in ("id", "name")}
            self._table.put(person, entry.name, kept)
            self.directory = self.directory.with_person(entry)

        self._thread.call(work)

    def _refuse_erased(self, person: PersonId) -> None:
        if self._table.is_erased(person):
            raise Refused(
                say("nothing is kept of this person any more"), (say("what was known of them was erased by order"),)
            )
