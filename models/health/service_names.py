"""Which service a monitoring system's labels speak of. One rule for samples and alerts, so that both land on the same one."""

from collections.abc import Mapping

from models.catalog.estate import Catalog

DEFAULT_SERVICE_LABEL = "service"


class ServiceNames:
    """Ids by every name the catalog knows them under: id, alias, display name, in this order of weight; case counts not."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        self._ids: dict[str, str] = {}
        services = catalog.services if catalog is not None else ()
        for service in services:
            self._ids.setdefault(service.id.casefold(), service.id)
        for service in services:
            for alias in service.aliases:
                self._ids.setdefault(alias.casefold(), service.id)
        for service in services:
            self._ids.setdefault(service.name.casefold(), service.id)

    def resolve(self, name: str) -> str | None:
        """The id of the service known by this name; None where the catalog has none."""
        return self._ids.get(name.casefold())

    def service_of(self, labels: Mapping[str, str], service_label: str = DEFAULT_SERVICE_LABEL) -> str | None:
        """The service that labels name; None where they name nothing.

        The value of the service label decides, whether or not the catalog knows it. Without one, a job or an instance (with
        or without its port) the catalog knows. Else the target is a service of its own, named job/instance.
        """
        named = labels.get(service_label)
        if named:
            return self.resolve(named) or named
        job, instance = labels.get("job", ""), labels.get("instance", "")
        for name in (instance, _host(instance), job):
            known = self.resolve(name) if name else None
            if known is not None:
                return known
        return "/".join(part for part in (job, instance) if part) or None


def _host(instance: str) -> str:
    """The instance without its port, where it has one: db1:9100 is db1, [::1]:9100 is ::1."""
    host, colon, port = instance.rpartition(":")
    return host.strip("[]") if colon and port.isdigit() else ""
