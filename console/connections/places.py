"""Every place this workstation is connected to, or could be: from the settings, the file of sinks, and the hub."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from console.connections import kinds
from console.connections.asking import ask
from console.connections.cause import Cause, Found, found_in, place_of
from console.connections.kinds import Kind
from console.credentials import Secret
from console.http import OwnAuthorityClient
from console.membership import Membership
from console.secret_store import KeptSecret, SecretStore
from console.settings import Settings
from console.sources.probes.configured import SECRET_PREFIX
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, WatchfloorError
from resources.said import in_a_row
from resources.tongue import marked

MONITORING: Final = marked("Monitoring")
CHANGES: Final = marked("Changes")
CALLS: Final = marked("Observed calls")
UPDATES: Final = marked("Updates")
SHARING: Final = marked("Sharing")


@dataclass(frozen=True, slots=True)
class Place:
    """One of them. `id` is stable; names of systems are not translated."""

    id: str
    name: str
    group: str
    setting: str
    """Where it is set up."""
    address: str = ""
    """For people; empty where nothing is configured."""
    sources: tuple[str, ...] = ()
    """Kinds of the running sources that ask it."""
    secret: str = ""
    """Name of its credential with the keeper; empty where it takes none."""
    test: Callable[[], Found] | None = field(default=None, compare=False)
    """Blocks for seconds. None where there is nothing to be asked."""
    expires_ms: int | None = None
    """When its credential ends, where that is known without asking."""
    sink: str = ""
    """Name of the sink, for those that updates go to."""

    @property
    def is_configured(self) -> bool:
        """Whether settings name it."""
        return bool(self.address)


_SERVERS: Final = (
    (
        "prometheus",
        "Prometheus",
        MONITORING,
        "prometheus.url",
        "",
        kinds.PROMETHEUS,
        ("prometheus", "slo", "call metrics"),
    ),
    ("alertmanager", "Alertmanager", MONITORING, "alertmanager.url", "", kinds.ALERTMANAGER, ("alertmanager",)),
    ("argocd", "Argo CD", CHANGES, "changes.argocd_url", "changes.argocd_token", kinds.ARGOCD, ("argocd",)),
    ("jaeger", "Jaeger", CALLS, "coupling.jaeger_url", "coupling.jaeger_token", kinds.JAEGER, ("jaeger",)),
    ("kiali", "Kiali", CALLS, "coupling.kiali_url", "coupling.kiali_token", kinds.KIALI, ("kiali",)),
)
"""Id, name, group, setting of the address, setting of the secret's name, what it is asked, kinds of running sources."""


def places(settings: Settings, clock: Clock, secrets: SecretStore | None, hub: Membership | None = None) -> list[Place]:
    """All of them, those that could be connected included. Asks nobody; BadInput never: what can't be read says so in a test."""
    found = [_server(settings, clock, secrets, *each) for each in _SERVERS]
    found.insert(2, _github(settings, clock, secrets))
    found += _files(settings)
    found += _sinks(settings, clock, secrets)
    found.append(_hub(hub, clock))
    order = {group: at for at, group in enumerate((MONITORING, CHANGES, CALLS, UPDATES, SHARING))}
    return sorted(found, key=lambda place: order[place.group])


def _server(
    settings: Settings,
    clock: Clock,
    secrets: SecretStore | None,
    id_: str,
    name: str,
    group: str,
    key: str,
    secret_key: str,
    kind: Kind,
    sources: tuple[str, ...],
) -> Place:
    url, secret = settings.text(key), _secret_name(settings, secret_key)
    if not url:
        return Place(id_, name, group, key)
    test = lambda: ask(url, kind, clock, _kept(secrets, secret))  # noqa: E731  it closes over the setting as it is now
    return Place(id_, name, group, key, place_of(url) or url, sources, secret, test)


def _github(settings: Settings, clock: Clock, secrets: SecretStore | None) -> Place:
    repositories = [each.strip() for each in settings.text("changes.github_repos").split(",") if each.strip()]
    key, url = "changes.github_repos", settings.text("changes.github_url")
    if not repositories:
        return Place("github", "GitHub", CHANGES, key)
    secret = _secret_name(settings, "changes.github_token")

    def test() -> Found:
        return ask(url, kinds.github(repositories[0]), clock, _kept(secrets, secret))

    return Place("github", "GitHub", CHANGES, key, place_of(url) or url, ("github",), secret, test)


def _files(settings: Settings) -> list[Place]:
    found = []
    for id_, name, group, key, sources in (
        ("probes", marked("Probe file"), MONITORING, "probes.file", ("probes", "heartbeats")),
        ("changes", marked("Change file or folder"), CHANGES, "changes.file", ("change file",)),
    ):
        path = settings.text(key)
        test = (lambda one: lambda: _readable(Path(one).expanduser()))(path) if path else None
        found.append(Place(id_, name, group, key, path, sources, test=test))
    listen = settings.text("changes.listen")
    # It is asked by others: whether it listens is what the running source says.
    found.append(Place("listener", marked("Change listener"), CHANGES, "changes.listen", listen, ("change webhook",)))
    return found


def _sinks(settings: Settings, clock: Clock, secrets: SecretStore | None) -> list[Place]:
    name, key = settings.text("comms.sinks"), "comms.sinks"
    if not name:
        return [Place("sinks", marked("Where updates go"), UPDATES, key)]
    from console.channels.configured import read_file  # a dozen channels, which many starts have no use for
    from console.connections import sinks

    path = Path(name).expanduser()
    try:
        listed = read_file(path)
    except BadInput as error:
        problem = error.problems[0]
        broken = Found(
            Cause.NO_FILE, path.name, in_a_row((problem.field, ": " if problem.field else "", problem.message))
        )
        return [Place("sinks", marked("File of sinks"), UPDATES, key, path.name, test=lambda: broken)]
    way = sinks.Way(path.parent, secrets, clock)
    return [
        Place(
            f"sink:{sink.name}",
            sink.name,
            UPDATES,
            key,
            sinks.shown_address(sink, fields) or str(sink.kind),
            secret=sinks.secret_name(fields),
            test=(lambda one, of: lambda: sinks.test(one, of, way))(sink, fields),
            sink=sink.name,
        )
        for sink, fields in listed
    ]


def _hub(hub: Membership | None, clock: Clock) -> Place:
    if hub is None:
        return Place("hub", marked("Hub"), SHARING, "sync.join")

    def test() -> Found:
        return _asked_hub(hub, clock)

    return Place(
        "hub",
        marked("Hub"),
        SHARING,
        "sync.join",
        place_of(hub.urls[0]),
        test=test,
        expires_ms=hub.certificate.not_after_ms,
    )


def _asked_hub(hub: Membership, clock: Clock) -> Found:
    """The first of its addresses that is the hub; what is wrong with the first one where none is."""
    failed: Found | None = None
    for url in hub.urls:
        try:
            client = OwnAuthorityClient(url, hub.ca_pem, 5.0)
            began = clock.monotonic()
            try:
                answer = client.send("GET", "/v1/ca", size_limit=64 * 1024)
            finally:
                client.close()
        except WatchfloorError as error:
            failed = failed or found_in(error, url)
            continue
        if answer.status == 200 and answer.content.strip() == hub.ca_pem.strip().encode():
            return Found(
                Cause.WORKS, place_of(url), "", (clock.monotonic() - began) * 1000, hub.certificate.not_after_ms
            )
        failed = failed or Found(Cause.OTHER_KIND, place_of(url), "not the hub")
    assert failed is not None, "a membership has an address"
    return failed


def _readable(path: Path) -> Found:
    try:
        if path.is_dir():
            next(path.iterdir(), None)
        else:
            with path.open("rb") as file:
                file.read(1)
    except OSError as error:
        return Found(Cause.NO_FILE, path.name, error.strerror or "can't be read")
    return Found(Cause.WORKS, path.name)


def _secret_name(settings: Settings, key: str) -> str:
    name = settings.text(key) if key else ""
    return SECRET_PREFIX + name if name else ""


def _kept(secrets: SecretStore | None, name: str) -> Secret | None:
    return None if secrets is None or not name else KeptSecret(secrets, name)
