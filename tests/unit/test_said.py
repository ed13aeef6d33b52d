"""Sentences of the rules: English wherever they are kept or sent, in the language spoken only where they are shown."""

import copy
import json
from collections.abc import Iterator

import pytest

from models.health.condition import Condition
from models.kernel import canonical
from models.kernel.errors import BadInput, Problem, Refused
from resources import tongue
from resources.said import capitalised, in_a_row, said_join, say

GERMAN = {
    "{service} is {state}": "{service} ist {state}",
    "{what}, because {why}": "{what}, weil {why}",
    "degraded": "beeinträchtigt",
    " and ": " und ",
    "the pool is full": "der Pool ist voll",
    "not moved": "nicht verschoben",
    "Refused: {error}": "Abgelehnt: {error}",
}


@pytest.fixture
def german() -> Iterator[None]:
    tongue.speak(lambda sentence: GERMAN.get(sentence, sentence))
    yield
    tongue.speak(None)


@pytest.mark.usefixtures("german")
def test_it_is_its_english_and_shown_in_the_language_spoken() -> None:
    said = say("{service} is {state}", service="db-3", state=Condition.DEGRADED)
    assert said == "db-3 is degraded" and hash(said) == hash("db-3 is degraded")
    assert tongue.shown(said) == "db-3 ist beeinträchtigt"
    assert tongue.shown("db-3 is degraded") == "db-3 is degraded"  # what somebody wrote stays
    whole = say("{what}, because {why}", what=said, why=say("the pool is full"))
    assert whole == "db-3 is degraded, because the pool is full"
    assert tongue.shown(whole) == "db-3 ist beeinträchtigt, weil der Pool ist voll"
    assert tongue.tr("Refused: {error}", error=said) == "Abgelehnt: db-3 ist beeinträchtigt"


@pytest.mark.usefixtures("german")
def test_rows_and_joins_are_turned_piece_by_piece() -> None:
    full = say("the pool is full")
    row = "db-3: " + full + said_join(say(" and "), ["", " a", "b"])
    assert row == "db-3: the pool is full and  a and b"
    assert tongue.shown(row) == "db-3: der Pool ist voll und  a und b"
    assert capitalised(full) == "The pool is full" and tongue.shown(capitalised(full) + ".") == "Der Pool ist voll."
    assert type(in_a_row(("a", "b"))) is str and said_join(", ", []) == ""


@pytest.mark.usefixtures("german")
def test_an_error_keeps_its_sentences() -> None:
    refused = Refused(say("not moved"), (say("the pool is full"), "as Ana said"))
    assert str(refused) == "not moved: the pool is full; as Ana said"
    assert tongue.shown(str(refused)) == "nicht verschoben: der Pool ist voll; as Ana said"
    assert tongue.tr("Refused: {error}", error=refused).startswith("Abgelehnt: nicht verschoben")
    bad = BadInput(Problem("a.yaml", 3, "tier", say("the pool is full")), Problem("--size", None, "", "odd"))
    assert str(bad) == "a.yaml:3: tier: the pool is full\n--size: odd"
    assert tongue.shown(str(bad)) == "a.yaml:3: tier: der Pool ist voll\n--size: odd"


@pytest.mark.usefixtures("german")
def test_what_is_recorded_or_sent_is_english() -> None:
    said = say("{service} is {state}", service="db-3", state=Condition.DEGRADED)
    assert canonical.decode(canonical.encode({"why": said})) == {"why": "db-3 is degraded"}
    assert json.dumps({"why": said}) == '{"why": "db-3 is degraded"}'
    assert f"{said}." == "db-3 is degraded." and type(f"{said}.") is str
    assert type(copy.deepcopy(said)) is str
