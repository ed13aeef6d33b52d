"""Every setting, declared once with type, default and meaning: the settings dialog and the documentation derive from it.

No secret is a setting. Values lie in settings.json of the data directory; anything odd in it is reported and left alone.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from console.data_dir import write_private
from models.kernel.errors import BadInput, Problem
from resources.said import say


class SettingKind(StrEnum):
    """How a value is written and checked."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting."""

    key: str
    group: str
    label: str
    kind: SettingKind
    default: str | int
    help: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 1_000_000


def _watching(key: str, label: str, help: str, default: str = "") -> Setting:
    """A text among the sources that watch for something."""
    return Setting(key, "Watching", label, SettingKind.TEXT, default, help)


def _watching_number(key: str, label: str, help: str, default: int, most: int) -> Setting:
    """A number from 1 among them."""
    return Setting(key, "Watching", label, SettingKind.NUMBER, default, help, least=1, most=most)


def _aging(name: str, label: str, soft_hours: int, hard_hours: int) -> tuple[Setting, Setting]:
    """How old a class of the shared record may become. The defaults are those of models.freshness.classes: a test holds them
    together.
    """
    return (
        Setting(
            f"age.{name}.soft_hours",
            "Staleness",
            f"{label}: stale after (h)",
            SettingKind.NUMBER,
            soft_hours,
            "Since the last exchange with the hub or a neighbour; shown with its age from then on",
            least=1,
            most=87_600,
        ),
        Setting(
            f"age.{name}.hard_hours",
            "Staleness",
            f"{label}: unknown after (h)",
            SettingKind.NUMBER,
            hard_hours,
            "No current data; nothing may rely on it",
            least=1,
            most=87_600,
        ),
    )


SETTINGS: Final = (
    Setting(
        "me.name",
        "You",
        "Your name",
        SettingKind.TEXT,
        "",
        "As others read it in the timeline; empty takes the system's",
    ),
    Setting(
        "me.layout",
        "You",
        "Role layout",
        SettingKind.CHOICE,
        "ic",
        "Which panes come first",
        ("ic", "operator", "scribe"),
    ),
    Setting(
        "lock.minutes",
        "You",
        "Lock after idle minutes",
        SettingKind.NUMBER,
        10,
        "The passphrase for signing in unlocks; 0: never. Walls are not locked",
        most=1_440,
    ),
    Setting(
        "lock.hours",
        "You",
        "Sign in without the hub (h)",
        SettingKind.NUMBER,
        72,
        "Hours after the hub's last answer; then only the hub lets somebody in. From the next start on",
        least=1,
        most=720,
    ),
    Setting(
        "look.theme",
        "Look",
        "Theme",
        SettingKind.CHOICE,
        "dark",
        "Dark for dim rooms, light for bright ones",
        ("dark", "light", "wall"),
    ),
    Setting(
        "look.language",
        "Look",
        "Language",
        SettingKind.CHOICE,
        "system",
        "Of the windows; what is written into the record stays as it was written. From the next start on",
        ("system", "en", "de", "ja"),
    ),
    Setting(
        "look.motion",
        "Look",
        "Motion",
        SettingKind.CHOICE,
        "system",
        "Reduced: nothing flashes or slides; shape, hue and word say the same. System: as the desktop asks",
        ("system", "full", "reduced"),
    ),
    Setting(
        "sound.enabled",
        "Alarms",
        "Sounds",
        SettingKind.CHOICE,
        "on",
        "Three: a P1, an update that is due, an approval that is wanted; each is said in words, too",
        ("on", "off"),
    ),
    Setting(
        "look.time_zone",
        "Look",
        "Second time zone",
        SettingKind.TEXT,
        "UTC",
        "Said beside UTC in read-outs: a name such as Europe/Berlin; UTC: none",
    ),
    Setting(
        "prometheus.url",
        "Sources",
        "Prometheus address",
        SettingKind.TEXT,
        "",
        "For example http://prometheus.example:9090; empty: none",
    ),
    Setting(
        "prometheus.service_label",
        "Sources",
        "Service label",
        SettingKind.TEXT,
        "service",
        "The label that names the service of a series",
    ),
    Setting(
        "prometheus.presets",
        "Sources",
        "Presets",
        SettingKind.TEXT,
        "",
        "Names or files, separated by commas; empty: found by themselves",
    ),
    Setting(
        "prometheus.interval",
        "Sources",
        "Poll every (s)",
        SettingKind.NUMBER,
        10,
        "Seconds between two questions",
        least=1,
        most=3600,
    ),
    Setting(
        "alertmanager.url",
        "Sources",
        "Alertmanager address",
        SettingKind.TEXT,
        "",
        "For example http://alertmanager.example:9093; empty: none",
    ),
    Setting(
        "comms.sinks",
        "Updates",
        "File of sinks",
        SettingKind.TEXT,
        "",
        "YAML that names where updates go: status pages, chat, mail; empty: nowhere",
    ),
    Setting(
        "slo.files",
        "Watching",
        "SLO files",
        SettingKind.TEXT,
        "",
        "OpenSLO or Sloth files or folders, separated by commas; measured by Prometheus",
    ),
    _watching("changes.github_repos", "GitHub repositories", "owner/name whose deployments are changes, by commas"),
    _watching(
        "changes.github_environments", "GitHub environments", "Those that count, by commas; empty: all that last"
    ),
    _watching(
        "changes.github_url", "GitHub address", "Of a GitHub Enterprise: https://HOST/api/v3", "https://api.github.com"
    ),
    _watching("changes.github_token", "GitHub secret", "Name of the token in the keyring; empty: none"),
    _watching("changes.argocd_url", "Argo CD address", "For example https://argocd.example; empty: none"),
    _watching("changes.argocd_token", "Argo CD secret", "Name of the token in the keyring"),
    _watching("changes.file", "Change file or folder", "*.jsonl, *.json, *.yaml that pipelines write"),
    _watching("changes.listen", "Change listener", "Address such as 127.0.0.1:8199; empty: off"),
    _watching("changes.listen_secret", "Listener's secret", "Name in the keyring; needed beyond loopback"),
    _watching("probes.file", "Probe file", "YAML with probes, journeys, witnesses and heartbeats; empty: none"),
    Setting(
        "vendors.watch",
        "Watching",
        "Vendors' status pages",
        SettingKind.CHOICE,
        "on",
        "Read the pages that the catalogue and the probe file name, once a minute",
        ("on", "off"),
    ),
    _watching(
        "coupling.service_graph",
        "Service graph metric",
        "Such as traces_service_graph_request, in Prometheus; empty: off",
    ),
    _watching("coupling.istio", "Istio metric", "Such as istio_requests_total, in Prometheus; empty: off"),
    _watching("coupling.jaeger_url", "Jaeger address", "For example http://jaeger.example:16686; empty: none"),
    _watching("coupling.jaeger_token", "Jaeger secret", "Name of the token in the keyring; empty: none"),
    _watching("coupling.kiali_url", "Kiali address", "For example https://kiali.example/kiali; empty: none"),
    _watching("coupling.kiali_token", "Kiali secret", "Name of the token in the keyring; empty: none"),
    _watching("coupling.kiali_namespaces", "Kiali namespaces", "By commas; empty: all that the token may see"),
    _watching_number("coupling.window_hours", "Calls count for (h)", "Hidden coupling is judged by so long", 24, 720),
    _watching_number("coupling.least_calls", "Calls that count", "Fewer are no hidden coupling", 50, 1_000_000),
    _watching_number("coupling.stale_days", "Stale after (days)", "A dependency unseen for so long is stale", 30, 365),
    Setting(
        "health.soft_seconds",
        "Staleness",
        "Health turns stale after (s)",
        SettingKind.NUMBER,
        60,
        "Shown with its age from then on",
        least=5,
        most=86_400,
    ),
    Setting(
        "health.hard_seconds",
        "Staleness",
        "Health is unknown after (s)",
        SettingKind.NUMBER,
        300,
        "No current data; nothing may rely on it",
        least=10,
        most=604_800,
    ),
    *_aging("on_call", "On-call plan", 12, 72),
    *_aging("graph", "Service graph", 24, 168),
    *_aging("runbooks", "Runbook library", 168, 720),
    *_aging("contacts", "Contacts", 24, 720),
    *_aging("bridge", "Bridge", 24, 168),
    *_aging("templates", "Update templates", 168, 720),
    *_aging("policy", "Response policy", 168, 720),
    *_aging("members", "Members", 24, 72),
    Setting(
        "sync.quorum",
        "Sharing",
        "Safe on so many further devices",
        SettingKind.NUMBER,
        2,
        "Beside this one and the hub; until then: at the hub",
        least=0,
        most=50,
    ),
    Setting(
        "sync.standby_after",
        "Sharing",
        "Standby hub after failures",
        SettingKind.NUMBER,
        3,
        "So many in a row before the hub's next address is tried",
        least=1,
        most=100,
    ),
    Setting(
        "automation.actions",
        "Runbooks",
        "Registered actions",
        SettingKind.TEXT,
        "",
        "YAML file with the allow-list of actions runbooks may run; empty: none runs",
    ),
    Setting(
        "lan.neighbours",
        "Sharing",
        "Neighbours on the local network",
        SettingKind.CHOICE,
        "off",
        "Exchange with workstations of the same hub nearby, also while the hub is away",
        ("on", "off"),
    ),
    Setting(
        "lan.port",
        "Sharing",
        "Port for neighbours",
        SettingKind.NUMBER,
        0,
        "Where neighbours ask this workstation, for firewalls that must know it; 0: any that is free",
        least=0,
        most=65_535,
    ),
    Setting(
        "samples.most_mib",
        "Watching",
        "Samples kept (MiB)",
        SettingKind.NUMBER,
        256,
        "Disk space for what monitoring said in the last day; the oldest goes first",
        least=1,
        most=65_536,
    ),
)

BY_KEY: Final = {setting.key: setting for setting in SETTINGS}


class Settings:
    """The values of one data directory."""

    def __init__(self, path: Path | None) -> None:
        """None: defaults, kept in memory only."""
        self._path = path
        self._values: dict[str, Any] = {}
        self._odd: dict[str, Any] = {}
        """Unknown settings, perhaps a newer program's, and values out of range: kept in the file until replaced."""
        self.warning: str | None = None
        """What was wrong with the file, for people; None where all was well."""
        if path is not None and path.exists():
            try:
                self._take(json.loads(path.read_text(encoding="utf-8")).items(), path)
            except (OSError, ValueError, AttributeError, RecursionError) as error:
                self.warning = f"{path.name} can't be used, defaults apply: {error}"

    def _take(self, found: Iterable[tuple[str, Any]], path: Path) -> None:
        troubles = []
        for key, value in found:
            try:
                self._values[key] = checked(key, value)
            except BadInput as error:
                self._odd[key] = value
                if key in BY_KEY:
                    troubles.append(str(error))
        if troubles:
            self.warning = f"{path.name}: defaults apply where a value can't be used: {'; '.join(troubles)}"

    def get(self, key: str) -> Any:
        """The value in force."""
        return self._values.get(key, BY_KEY[key].default)

    def text(self, key: str) -> str:
        """A text or choice."""
        return str(self.get(key))

    def put(self, values: Mapping[str, Any]) -> None:
        """Set several at once; BadInput names the first that can't be, and nothing is set."""
        accepted = {key: checked(key, value) for key, value in values.items()}
        self._values |= accepted
        if self._path is not None:
            write_private(self._path, json.dumps(self._odd | self._values, indent=1, sort_keys=True) + "\n")


def checked(key: str, value: Any) -> Any:
    """The value in its proper type; BadInput where it can't be this setting's."""
    setting = BY_KEY.get(key)
    if setting is None:
        raise BadInput(Problem("settings", None, key, say("is not a setting")))
    match setting.kind:
        case SettingKind.NUMBER:
            try:
                number = int(value)
                if isinstance(value, bool) or (isinstance(value, float) and number != value):
                    raise ValueError
            except (TypeError, ValueError, OverflowError):
                raise BadInput(
                    Problem("settings", None, key, say("{value!r} is not a whole number", value=value))
                ) from None
            if not setting.least <= number <= setting.most:
                raise BadInput(
                    Problem(
                        "settings",
                        None,
                        key,
                        say(
                            "{number} is not from {least} to {most}",
                            number=number,
                            least=setting.least,
                            most=setting.most,
                        ),
                    )
                )
            return number
        case SettingKind.CHOICE if value in setting.choices:
            return value
        case SettingKind.TEXT if isinstance(value, str) and len(value) <= 2000:
            if key == "look.time_zone":
                _must_be_zone(key, value.strip())
            return value.strip()
    expected = " or ".join(setting.choices) if setting.choices else setting.kind.value
    raise BadInput(
        Problem(
            "settings", None, key, say("{value!r} is not allowed; expected {expected}", value=value, expected=expected)
        )
    )


def _must_be_zone(key: str, name: str) -> None:
    """Only a time zone this machine knows: a wrong one would show wrong times."""
    from zoneinfo import ZoneInfo  # reads the system's table of zones, which few starts need

    try:
        if name not in ("", "UTC"):
            ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        problem = say(
            "{name!r} is no time zone this machine knows; expected a name such as Europe/Berlin, or UTC", name=name
        )
        raise BadInput(Problem("settings", None, key, problem)) from None
