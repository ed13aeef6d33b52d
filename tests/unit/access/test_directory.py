import pytest

from models.access.directory import Directory, Person
from models.kernel.errors import BadInput
from tests.fakes.events import ANA, BO, MEI, RAJ, person

PEOPLE = Directory(
    [
        Person(ANA, "Ana Ruiz", phone="+34 600 000 000"),
        Person(BO, "Bo Lindqvist"),
        Person(RAJ, "Raj Mehta"),
        Person(MEI, "Bo Tanaka"),
    ]
)


@pytest.mark.parametrize("text", ["Ana Ruiz", "ana  ruiz", "ana", "@Ana", "ruiz", "Ru", ANA])
def test_one_person_is_meant(text: str) -> None:
    assert PEOPLE.find(text).id == ANA


def test_nobody_and_several() -> None:
    with pytest.raises(BadInput, match="nobody is called 'Zoe'"):
        PEOPLE.find("Zoe")
    with pytest.raises(BadInput, match=r"'Bo' may mean Bo Lindqvist .* Bo Tanaka"):
        PEOPLE.find("Bo")
    assert PEOPLE.find("bo t").id == MEI
    for nothing in ("", " ", "@"):
        assert PEOPLE.matching(nothing) == ()


def test_a_whole_name_wins_over_longer_ones() -> None:
    both = Directory([Person(ANA, "Ana"), Person(BO, "Ana Ruiz")])
    assert both.find("ana").id == ANA


def test_names_of_ids() -> None:
    assert PEOPLE.name_of(ANA) == "Ana Ruiz"
    assert PEOPLE.name_of(person(77)) == "unknown person 0197f000"
    assert PEOPLE.get(person(77)) is None
    assert len(PEOPLE) == 4


def test_a_person_replaces_whoever_had_the_id() -> None:
    renamed = PEOPLE.with_person(Person(ANA, "Ana Ruiz Soto"))
    assert (renamed.name_of(ANA), PEOPLE.name_of(ANA), len(renamed)) == ("Ana Ruiz Soto", "Ana Ruiz", 4)


def test_people_survive_storage() -> None:
    ana = PEOPLE.find("ana")
    assert ana.to_plain() == {"id": ANA, "name": "Ana Ruiz", "phone": "+34 600 000 000"}
    assert Person.from_plain(ana.to_plain()) == ana
    for broken in ({}, {"id": "x"}, {"id": "x", "name": 3}, {"id": "x", "name": ""}):
        with pytest.raises(ValueError, match="an id and a name"):
            Person.from_plain(broken)
