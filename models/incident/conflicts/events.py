"""A conflict was settled. Came after the first release, hence apart from models.incident.events: see handover_events."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.conflicts import accepted
from models.kernel import reading
from models.kernel.reading import BadBody, Body, compact

CONFLICT_SETTLED: Final = "incident.conflict_settled"

VERSIONS: Final = {CONFLICT_SETTLED: 1}


@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """One value of a field stands again. The event supersedes every value that stood side by side."""

    field: str
    """As in models.incident.views.Conflict."""
    value: Any
    """JSON, as the register holds it."""
    part: str = ""
    """Of the field of a part: the part's name, the thing's key, and the name of the field."""
    key: str = ""
    name: str = ""
    said: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    """What the kept event said beside the value: why a hypothesis was ruled out, what blocks a workstream."""
    rule: str = ""
    """Of a severity: why it was rated so."""
    into: str = ""
    """Of the state MERGED: the stream it leads to."""

    def to_body(self) -> dict[str, Any]:
        """Canonical content. A value that says nothing means something here, so it is never left out."""
        rest: dict[str, Any] = {"part": self.part, "key": self.key, "name": self.name, "said": dict(self.said)}
        rest |= {"rule": self.rule, "into": self.into}
        return {"field": self.field, "value": self.value, **compact(rest)}

    @classmethod
    def from_body(cls, body: Body) -> "ConflictSettled":
        """Strict, the value too; BadBody otherwise."""
        if "value" not in body:
            raise BadBody("value: missing")
        part, key, name, rule, into = (
            reading.optional_text(body, each) or "" for each in ("part", "key", "name", "rule", "into")
        )
        said = reading.mapping(body, "said")
        settled = cls(reading.text(body, "field"), body["value"], part, key, name, said, rule, into)
        if settled.part:
            if settled.field != f"{settled.part}:{settled.key}:{settled.name}":
                raise BadBody("field: names another part than part, key and name do")
            accepted.check_part(settled.part, settled.name, settled.value)
            accepted.check_said(settled.part, settled.name, settled.value, settled.said)
        else:
            accepted.check_headline(settled.field, settled.value)
        return settled
