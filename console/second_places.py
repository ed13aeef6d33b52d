"""What a workstation keeps of the second persons who sign at it: their origins, and what the hub gave them.

It lies in the record's meta table. Keys do not: they lie sealed with the keeper of secrets. On the store thread.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from models.kernel.certificate import Certificate
from models.kernel.ids import OrgId, OriginId, PersonId, bears, new_origin
from models.store.records import Meta
from models.sync import wire
from models.sync.device import DeviceId
from models.sync.reading import Fields, Malformed

ORIGINS: Final = "second-origins"
"""Names in the meta table."""
PLACES: Final = "second-places"
_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """A second person's membership of the hub, with the key they have at this workstation."""

    person: PersonId
    device: DeviceId
    """Under which the hub knows that key."""
    role: str
    certificate: Certificate
    """The newest that the hub gave it."""
    revoked_ms: int | None = None
    """When the hub ended it, as far as this workstation has heard."""

    def counts_for(self, org: OrgId, authority: bytes) -> bool:
        """Whether it is of this hub and was not ended."""
        paper = self.certificate
        return self.revoked_ms is None and (paper.org, paper.issuer) == (org, authority)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "person": self.person,
            "device": self.device,
            "role": self.role,
            "certificate": wire.certificate_to_plain(self.certificate),
            "revoked_ms": self.revoked_ms,
        }

    @classmethod
    def from_plain(cls, plain: object, place: str = "second") -> "SecondPlace":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain, place)
        return cls(
            PersonId(fields.uuid("person")),
            DeviceId(fields.uuid("device")),
            fields.text("role", 64),
            wire.read_certificate(fields.raw("certificate"), f"{place}.certificate"),
            fields.whole("revoked_ms") if fields.has("revoked_ms") else None,
        )


class SecondPlaces:
    """Everybody's, by person."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta
        self._places = _read_places(meta.get(PLACES))
        self._under, self._origins = _read_origins(meta.get(ORIGINS))

    def get(self, person: PersonId) -> SecondPlace | None:
        """The membership of one, ended or not; None for somebody without."""
        return self._places.get(person)

    @property
    def all(self) -> tuple[SecondPlace, ...]:
        """Every one of them."""
        return tuple(self._places.values())

    def put(self, place: SecondPlace) -> None:
        """Keep it, in place of the one this person had."""
        self._keep({**self._places, place.person: place})

    def end(self, ended: Mapping[DeviceId, int]) -> tuple[SecondPlace, ...]:
        """Note that the hub ended these, by device with its time; gives those that were thought to hold until now."""
        news = tuple(
            replace(each, revoked_ms=ended[each.device])
            for each in self._places.values()
            if each.device in ended and each.revoked_ms is None
        )
        if news:
            self._keep(self._places | {each.person: each for each in news})
        return news

    def origins(self, own: OriginId) -> frozenset[OriginId]:
        """Under which second persons wrote in this incarnation of the record, in which the workstation writes under `own`."""
        return frozenset(self._origins.values()) if self._under == own else frozenset()

    def origin(self, person: PersonId, own: OriginId, key: bytes) -> OriginId:
        """Under which a person with that public key writes here. Where the workstation itself had to begin another one, so
        do they: the record is a copy, or was put back, and nobody may write on in chains that go on elsewhere.
        """
        known = self._origins if self._under == own else {}
        found = known.get(person)
        if found is None or not bears(found, key):
            found = new_origin(key)
            self._under, self._origins = own, {**known, person: found}
            self._meta.put({ORIGINS: json.dumps({"under": own, "origins": self._origins})})
        return found

    def _keep(self, places: dict[PersonId, SecondPlace]) -> None:
        self._meta.put({PLACES: json.dumps([each.to_plain() for each in places.values()])})
        self._places = places


def _read_places(kept: str | None) -> dict[PersonId, SecondPlace]:
    # What can't be read is as if it were not there: the person enrols again, and nobody else is kept from working.
    try:
        found = Fields({"places": json.loads(kept or "[]")}).each("places", _MOST, SecondPlace.from_plain)
    except (ValueError, Malformed):
        return {}
    return {each.person: each for each in found}


def _read_origins(kept: str | None) -> tuple[OriginId, dict[PersonId, OriginId]]:
    try:
        fields = Fields(json.loads(kept or "{}"))
        origins = {PersonId(person): OriginId(str(origin)) for person, origin, _ in fields.members("origins", _MOST)}
        return OriginId(fields.hexadecimal("under", 16)), origins
    except (ValueError, Malformed):
        return OriginId(""), {}
