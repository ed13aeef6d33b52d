"""What a person is refused with is made by `say`: otherwise it stays English on a German or Japanese screen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from models.sync.heard import heard
from resources import tongue
from resources.said import Said

_ROOT = Path(__file__).parents[2]
_HEADLESS = ("console/cli/", "console/bench/", "console/demo.py")
"""Verbs print English; these sentences never stand on a screen."""
_MAKES = re.compile(r"\b(?:Problem|Refused)\(|findings\.add\(")


def _spoken(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that people read."""
    match call.func:
        case ast.Name("Problem"):
            return [*call.args[3:4], *(each.value for each in call.keywords if each.arg == "message")]
        case ast.Name("Refused"):
            return [*call.args, *(each.value for each in call.keywords)]
        case ast.Attribute(ast.Name("findings") | ast.Attribute(_, "findings"), "add"):
            return call.args[2:3]
    return []


def _plain(node: ast.expr) -> Iterator[str]:
    """Words that are English for good."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        words = "".join(str(each.value) for each in node.values if isinstance(each, ast.Constant))
        if any(letter.isalpha() for letter in words):
            yield ast.unparse(node)
    elif isinstance(node, ast.IfExp):
        yield from (*_plain(node.body), *_plain(node.orelse))
    elif isinstance(node, ast.Tuple | ast.List):
        for each in node.elts:
            yield from _plain(each)
    elif isinstance(node, ast.BinOp):
        yield from (*_plain(node.left), *_plain(node.right))


def _unspoken(source: str) -> list[str]:
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [words for call in calls for each in _spoken(call) for words in _plain(each)]


def test_what_is_looked_for_is_found() -> None:
    source = """
Problem(a, 1, "x", say("{n} is too many", n=n))
Problem(a, 1, "x", f"{n} is too many")
Refused("no" if x else "not now", ("a reason",))
self.findings.add(1, "tier", f"expected {words}")
findings.add(1, "tier", message)
"""
    assert _unspoken(source) == ["f'{n} is too many'", "not now", "a reason", "f'expected {words}'"]


def test_no_refusal_stays_english() -> None:
    found = {}
    for room in ("models", "console"):
        for path in sorted((_ROOT / room).rglob("*.py")):
            place = path.relative_to(_ROOT).as_posix()
            source = path.read_text(encoding="utf-8")
            if _MAKES.search(source) and not place.startswith(_HEADLESS) and (words := _unspoken(source)):
                found[place] = words
    assert not found


def test_what_the_hub_said_is_a_sentence_again() -> None:
    said = heard("ops-desk-1 is no longer a member; a new code is needed to join again")
    assert isinstance(said, Said) and said.values == {"name": "ops-desk-1"}
    assert str(said) == "ops-desk-1 is no longer a member; a new code is needed to join again"
    other = "what {another} version says"
    assert heard(other) == other and tongue.shown(heard(other)) == other
    assert heard("") == ""
