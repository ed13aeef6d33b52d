"""Jaeger's dependencies: v3 `{"dependencies": [...]}` with counts as text, and the older `{"data": [...]}` with numbers.

Neither says when the calls were made: whoever asked knows for which stretch of time.
"""

from collections.abc import Iterator
from typing import Any, Final

from models.coupling.fields import count, items, mapping, name, shown
from models.coupling.notes import Notes
from models.coupling.observed import ObservedEdge
from resources.said import say

FORMAT: Final = "Jaeger dependencies"


def read_dependencies(
    rows: Any, where: str, notes: Notes, first_ms: int | None = None, last_ms: int | None = None
) -> Iterator[ObservedEdge]:
    """One edge a row; `where` is the field that holds them, and the times are those the answer is for."""
    for place, row in enumerate(items(rows)):
        fields = mapping(row)
        parent, child = name(fields.get("parent")), name(fields.get("child"))
        calls = count(fields.get("callCount"))
        if not parent or not child:
            notes.skip(f"{where}[{place}]", say("left out: expected names in parent and child"))
        elif calls is None:
            found = shown(fields.get("callCount"))
            notes.skip(
                f"{where}[{place}].callCount", say("left out: expected a number of calls, found {found}", found=found)
            )
        else:
            yield ObservedEdge(parent, child, calls, None, first_ms, last_ms, FORMAT)
