"""The classification as a part of the incident: one thing with a field each for type, mode, protocol and every tag."""

from collections.abc import Mapping
from typing import Any, Final

from models.incident.classification.events import CLASSIFIED, VERSIONS, Classified
from models.incident.classification.outage_type import OutageType
from models.incident.classification.views import ClassificationView, LoadedProtocol
from models.incident.entry import Entry, Kind
from models.incident.ledger import Ledger
from models.incident.part import Part
from models.incident.timeline import new_entry
from models.kernel.event import Event

KEY: Final = "incident"
"""There is one classification."""
TYPE: Final = "type"
MODE: Final = "mode"
PROTOCOL: Final = "protocol"
_TAG: Final = "tag "


def tag_field(key: str) -> str:
    """The name of a tag's field in the ledger."""
    return _TAG + key


def written(body: Classified) -> Mapping[str, Any]:
    """The fields that an event sets."""
    fields: dict[str, Any] = {tag_field(key): value for key, value in body.tags.items()}
    if body.outage_type is not None:
        fields[TYPE] = str(body.outage_type)
    if body.failure_mode is not None:
        fields[MODE] = [body.failure_mode, body.mode_name]
    if body.protocol is not None:
        fields[PROTOCOL] = [dict(body.protocol), body.policy_version]
    return fields


def _classified(ledger: Ledger, event: Event, plain: Mapping[str, Any]) -> Entry:
    body = Classified.from_body(plain)
    for field, value in written(body).items():
        ledger.write(event, KEY, field, value)
    said = []
    if body.outage_type is not None:
        said.append(f"{body.outage_type} outage")
    if body.failure_mode is not None:
        said.append(body.mode_name or body.failure_mode)
    said += [f"{key} {value}" for key, value in sorted(body.tags.items())]
    if body.protocol:
        said.append(f"protocol {LoadedProtocol.from_plain(body.protocol).name} loaded")
    fields = {name: value for name, value in plain.items() if name in ("outage_type", "failure_mode", "tags")}
    return new_entry(event, Kind.STATE, f"Classified: {', '.join(said)}", {**fields, "item": KEY})


def _view(ledger: Ledger) -> ClassificationView:
    kind = ledger.shown(KEY, TYPE)
    mode, mode_name = ledger.shown(KEY, MODE, ("", ""))
    protocol, version = ledger.shown(KEY, PROTOCOL, ({}, 0))
    tags = {
        field.removeprefix(_TAG): register.shown()
        for (_, field), register in sorted(ledger.registers().items())
        if field.startswith(_TAG)
    }
    return ClassificationView(
        None if kind is None else OutageType(kind),
        mode,
        mode_name or mode,
        {key: value for key, value in tags.items() if isinstance(value, str)},
        LoadedProtocol.from_plain(protocol) if protocol else None,
        version,
    )


def _word(field: str, value: Any) -> str:
    if field == MODE and value:
        return str(value[1] or value[0])
    if field == PROTOCOL and value:
        return LoadedProtocol.from_plain(value[0]).name or "none"
    return "nobody said" if value is None else str(value)


PART: Final[Part[ClassificationView]] = Part("classification", VERSIONS, {CLASSIFIED: _classified}, _view, word=_word)
