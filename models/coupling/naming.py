"""Which of the names that telemetry has for one service the catalogue knows."""

from models.health.service_names import ServiceNames

_CLUSTER = ".svc"


class Naming:
    """Names by the catalogue's ids, aliases and display names; without a catalogue, none is known."""

    def __init__(self, names: ServiceNames | None = None) -> None:
        self._names = names or ServiceNames()

    def resolve(self, name: str) -> str | None:
        """The id of the service known by this name, or by the first part of its address within a cluster."""
        if not name:
            return None
        known = self._names.resolve(name)
        if known is None and _CLUSTER in name:
            # payments.shop.svc.cluster.local is the service payments in the namespace shop.
            parts = name.split(".")
            known = self._names.resolve(".".join(parts[:2])) or self._names.resolve(parts[0])
        return known

    def is_same(self, one: str, other: str) -> bool:
        """Whether both names are one service's."""
        known = self.resolve(one)
        return one == other or (known is not None and known == self.resolve(other))

    def pick(self, *candidates: str) -> str:
        """The first name the catalogue knows, else the first there is; empty where there is none."""
        given = [each for each in candidates if each]
        return next((each for each in given if self.resolve(each) is not None), given[0] if given else "")
