"""Every sentence that passes through `tr`, `marked` or `say`, read from the source without running it."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.translations import tables

ROOT: Final = Path(__file__).parents[2]
ROOMS: Final = ("console", "widgets", "models")
MAKERS: Final = ("resources.tongue", "resources.said")


def keys(root: Path = ROOT) -> dict[str, list[str]]:
    """Each sentence with the files it stands in, both sorted."""
    found: dict[str, set[str]] = {}
    for room in ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            source = path.read_text(encoding="utf-8")
            if any(each in source for each in MAKERS):
                for key in sentences(source):
                    found.setdefault(key, set()).add(path.relative_to(root).as_posix())
    for key, place in tables.sentences():
        found.setdefault(key, set()).add(place)
    found.pop("", None)
    return {key: sorted(found[key]) for key in sorted(found)}


def sentences(source: str) -> Iterator[str]:
    """The literals given to `tr`, `marked` and `say`; of a choice between literals, each."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "marked", "say"):
            for argument in node.args[:1]:
                yield from _literals(argument)


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
