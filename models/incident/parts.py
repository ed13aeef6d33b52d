"""Every part of an incident, in the order in which people meet them."""

from typing import Any, Final

from models.incident.part import Part

PARTS: Final[tuple[Part[Any], ...]] = ()

PART_OF_TYPE: Final = {type_name: part for part in PARTS for type_name in part.folds}
