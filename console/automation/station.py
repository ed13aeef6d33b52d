"""Automation of one open data directory: its allow-list, its runner and the facts for its gate.

One for windows and verbs alike, so that whoever looks knows what runs here.
"""

import threading
import weakref
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from console.automation.configured import SETTING, ActionSecrets, read_file
from console.automation.execution import Surroundings
from console.automation.facts import Workstation, step_facts, step_of
from console.automation.runner import AutomationRunner, Place
from console.desk import Desk
from console.settings import Settings
from models.freshness.classes import DataClass
from models.kernel.errors import BadInput, WatchfloorError
from models.kernel.ids import StreamId
from models.runbooks.actions.gate import RunFacts
from models.runbooks.actions.registration import Registry
from resources.said import say

_RELIED_ON: Final = (DataClass.RUNBOOKS, DataClass.GRAPH, DataClass.MEMBERS)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A step's action, ready for its preview and its gate."""

    place: Place
    facts: RunFacts


class Automation:
    """See the module. Usable from any thread but the store thread, which it asks."""

    def __init__(self, desk: Desk) -> None:
        # Weakly: this object is kept for as long as the desk is.
        self._desk_ref = weakref.ref(desk)
        self._settings_file = desk.directory.path / "settings.json"
        self.secrets = ActionSecrets(desk.keeper)
        self.runner = AutomationRunner(
            desk.bus.submit, self.secrets, Surroundings(desk.clock, lambda: self._settings().text("prometheus.url"))
        )
        self._lock = threading.Lock()
        self._read: tuple[tuple[str, int], Registry] | None = None

    @property
    def _desk(self) -> Desk:
        desk = self._desk_ref()
        if desk is None:
            raise WatchfloorError(say("the data directory was closed"))
        return desk

    def registry(self) -> Registry:
        """The allow-list in force, read anew when its file changes. BadInput says what is wrong with it."""
        name = self._settings().text(SETTING)
        if not name:
            return Registry()
        path = Path(name).expanduser()
        try:
            version = (name, path.stat().st_mtime_ns)
        except OSError:
            version = (name, -1)
        with self._lock:
            if self._read is None or self._read[0] != version:
                self._read = (version, read_file(path))
            return self._read[1]

    def here(self, *, offline: bool) -> Workstation:
        """What this workstation knows; a broken allow-list is a trouble, not an exception."""
        catalog = self._desk.catalog()
        services = None if catalog is None else {service.id for service in catalog.services}
        try:
            registry, trouble = self.registry(), ""
        except BadInput as error:
            first, rest = error.problems[0], len(error.problems) - 1
            more = f" (and {rest} more)" if rest else ""
            registry, trouble = Registry(), f"no action is registered: {first}{more}"
        # What a step names, and who may approve it, may be another thing by now.
        stale = self._desk.read(lambda: self._desk.freshness.trouble(*_RELIED_ON))
        trouble = trouble or stale
        return Workstation(registry, services, self.secrets.missing, offline, trouble)

    def prepare(
        self, incident: StreamId, step: str, run: str | None = None, *, confirmed: bool = False, offline: bool = False
    ) -> Prepared:
        """The call of a step with its facts. BadInput where there is no such step. May wait for the record and the keyring."""
        here = self.here(offline=offline)

        def question() -> Prepared:
            state = self._desk.incidents.state(incident)
            found, view = step_of(state, run, step)
            now_ms = self._desk.clock.now_ms()
            # The keyring is not asked on the store thread.
            quiet = Workstation(here.registry, here.services, lambda _names: (), here.offline, here.trouble)
            facts = step_facts(state, found, view, quiet, now_ms, confirmed=confirmed)
            return Prepared(Place(incident, found.id, view.key), facts)

        prepared = self._desk.read(question)
        call = prepared.facts.call
        missing = () if call is None else here.missing(call.secrets)
        return Prepared(prepared.place, replace(prepared.facts, missing_secrets=missing))

    def _settings(self) -> Settings:
        return Settings(self._settings_file)


_OPEN: "weakref.WeakKeyDictionary[Desk, Automation]" = weakref.WeakKeyDictionary()
_LOCK = threading.Lock()


def automation_of(desk: Desk) -> Automation:
    """The automation of an open data directory, the same one for whoever asks. Usable from any thread."""
    with _LOCK:
        if desk not in _OPEN:
            _OPEN[desk] = Automation(desk)
        return _OPEN[desk]


def close_automation(desk: Desk, seconds: float = 10.0) -> None:
    """Stop what runs here and wait for its end, before the record is closed. Harmless where nothing ever ran."""
    with _LOCK:
        found = _OPEN.get(desk)
    if found is not None:
        found.runner.close(seconds)
