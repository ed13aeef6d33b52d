"""Every type of event declares what undoes it: a new one without a row fails here."""

import re
from pathlib import Path

from models.degraded.compensations import TABLE, Kind, compensation

ROOT = Path(__file__).parents[3]
_PREFIX = re.compile(r'^ +prefix = "([a-z]+)"$', re.MULTILINE)
_CONSTANT = re.compile(r'^ *\w+(?:: \w+)? = "([a-z]+(?:\.[a-z_]+)+)"', re.MULTILINE)


def declared_types() -> set[str]:
    """Constants that look like a type, in models and in the books: those of contexts that books fold."""
    files = [*(ROOT / "models").rglob("*.py"), *(ROOT / "console").glob("*_book.py")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    prefixes = set(_PREFIX.findall(text))
    assert len(prefixes) >= 11
    return {each for each in _CONSTANT.findall(text) if each.partition(".")[0] in prefixes}


def test_every_type_has_its_compensation_and_every_row_a_type() -> None:
    types = declared_types() | {"catalog.published"}
    assert len(types) > 130
    assert sorted(types - TABLE.keys()) == [], "say in models/degraded/compensations.py what undoes these"
    assert sorted(TABLE.keys() - types) == [], "these types do not exist"


def test_every_row_says_what_it_is_and_what_to_do() -> None:
    for type_name, row in TABLE.items():
        assert row.what[:1].isupper() and not row.what.endswith("."), type_name
        assert row.words.endswith("."), type_name
    assert compensation("incident.run_step_moved").words.startswith("Re-open the step")
    assert compensation("comms.sent").kind is Kind.OUTSIDE and "retract" in compensation("comms.sent").words
    assert compensation("galaxy.exploded").words == "Look at it with the program that wrote it."
