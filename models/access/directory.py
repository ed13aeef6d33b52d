"""The people of the organisation by id and by name: who is meant when somebody types a name, and what to call an id."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from models.kernel.errors import BadInput, Problem
from models.kernel.ids import PersonId
from resources.said import say


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can hold a role, be given a task or be called."""

    id: PersonId
    name: str
    """Full name, as shown."""
    phone: str | None = None
    email: str | None = None
    team: str | None = None

    def to_plain(self) -> dict[str, Any]:
        """JSON-able; what is not known is left out."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name)) is not None}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Person":
        """The inverse of to_plain; ValueError without id or name."""
        known = {name: value for name, value in plain.items() if name in cls.__slots__ and value is not None}
        if any(not isinstance(value, str) for value in known.values()) or not known.get("id") or not known.get("name"):
            raise ValueError("a person has an id and a name, and everything about them is text")
        return cls(**known)


class Directory:
    """Immutable. Two people may bear the same name; ids are unique."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._people = {person.id: person for person in people}

    def __len__(self) -> int:
        return len(self._people)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

    def get(self, person: PersonId) -> Person | None:
        """The person of an id."""
        return self._people.get(person)

    def name_of(self, person: PersonId) -> str:
        """Their name; for an id nobody knows the start of the id, so that two unknown people stay apart."""
        known = self._people.get(person)
        return known.name if known else f"unknown person {person[:8]}"

    def matching(self, text: str) -> tuple[Person, ...]:
        """Whom a typed name may mean: an id or a whole name if there is one, else names any word of which starts so."""
        wanted = _folded(text.removeprefix("@"))
        if not wanted:
            return ()
        exact = tuple(person for person in self if person.id == text or _folded(person.name) == wanted)
        return exact or tuple(person for person in self if _starts(_folded(person.name), wanted))

    def find(self, text: str, where: str = "person") -> Person:
        """The one person a typed name means; BadInput where it means nobody or several."""
        found = self.matching(text)
        if len(found) == 1:
            return found[0]
        if not found:
            raise BadInput(Problem(where, None, "", say("nobody is called {text!r}", text=text)))
        names = ", ".join(sorted(f"{person.name} ({person.id[:8]})" for person in found))
        raise BadInput(
            Problem(where, None, "", say("{text!r} may mean {names}; give more of the name", text=text, names=names))
        )

    def with_person(self, person: Person) -> "Directory":
        """A directory that has this person too, in place of whoever had the id."""
        return Directory([*(other for other in self if other.id != person.id), person])


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _starts(name: str, wanted: str) -> bool:
    """Whether the name, read from the start of any of its words, begins with what was typed."""
    words = name.split()
    return any(" ".join(words[start:]).startswith(wanted) for start in range(len(words)))
