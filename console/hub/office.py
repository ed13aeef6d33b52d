"""What an operator does at a hub: invite, list, revoke, look. The same whether it is being served or not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from console.hub.core import HubCore
from console.hub.enrolment import Invited
from console.hub.hooks import Hooks
from console.hub.oidc import Oidc
from console.hub.service import Service
from console.hub.verifying import Verdict, Verification
from models.access.roles import DeviceRole
from models.kernel.ids import PersonId
from models.store.hub.records import Device
from models.sync.protocol import StatusReply

T = TypeVar("T")

_LONG_SECONDS = 3_600.0


@dataclass(frozen=True, slots=True)
class Standing:
    """`hub status`."""

    status: StatusReply
    parked: int
    blob_bytes: int
    codes: int
    """Open invitations."""
    fingerprint: str
    serving: Mapping[str, Any] | None
    """Address, streams and the like; None where it is not being served."""


class Office:
    """Every question and deed goes to the thread that owns the store, or is done at once where nobody serves."""

    def __init__(
        self, core: HubCore, fingerprint: str, hooks: Hooks, service: Service | None = None, url: str = ""
    ) -> None:
        self._core = core
        self.hooks = hooks
        self.oidc: Oidc | None = None
        self._fingerprint = fingerprint
        self._service = service
        self.url = url
        """Where it is served; empty where it is not."""

    def invite(self, name: str, role: DeviceRole, *, adopt: bool, person: PersonId | None) -> Invited:
        """See console.hub.enrolment."""
        return self._do(lambda: self._core.enrolment.invite(name, role, adopt=adopt, person=person))

    def revoke(self, wanted: str) -> Device:
        """See console.hub.members."""
        return self._do(lambda: self._core.revoke(wanted))

    def entitle(self, wanted: str, role: DeviceRole | None, restricted: bool | None) -> Device:
        """See console.hub.members."""
        return self._do(lambda: self._core.members.entitle(wanted, role, restricted))

    def permissions(self, device: Device) -> tuple[str, ...]:
        """What it may now."""
        return self._ask(lambda: self._core.members.permissions(device))

    def devices(self) -> list[Device]:
        """All that were ever enrolled."""
        return list(self._ask(self._core.store.devices))

    def parked(self, limit: int) -> list[dict[str, Any]]:
        """The newest of what was not admitted."""
        return [
            {
                "id": row.event.envelope.id,
                "type": row.event.envelope.type,
                "stream": row.event.envelope.stream,
                "origin": row.event.envelope.origin,
                "sequence": row.event.envelope.seq,
                "why": row.fault,
                "brought_by": row.device,
                "at_ms": row.at_ms,
            }
            for row in self._ask(lambda: self._core.store.parked(limit))
        ]

    def seen_ms(self, device: Device) -> int | None:
        """When it was last here, as far as is known."""
        lately = self._service.seen_ms if self._service else {}
        known = [at for each, at in lately.copy().items() if each == device.id]
        return max([*known, device.seen_ms or 0]) or None

    def back_up(self, target: Path) -> None:
        """Write a copy of the hub's database; what is brought meanwhile waits."""
        self._ask(lambda: self._core.store.back_up(target), _LONG_SECONDS)

    def verify(self) -> Verdict:
        """Look at everything again, in slices between which the hub goes on."""
        work = Verification(self._core)
        while self._ask(work.step, _LONG_SECONDS):
            pass
        return work.verdict

    def standing(self) -> Standing:
        """How the hub is."""
        store, service = self._core.store, self._service
        status, parked, blob_bytes, codes = self._ask(
            lambda: (self._core.status(), store.parked_count(), store.blob_bytes(), len(store.invitations()))
        )
        serving = None
        if service is not None:
            serving = {
                "url": self.url,
                "streams": sum(service.streams.copy().values()),
                "waiting": service.writer.waiting,
                "closed_because": service.writer.closed_because,
            }
        return Standing(status, parked, blob_bytes, codes, self._fingerprint, serving)

    def _do(self, work: Callable[[], T]) -> T:
        return work() if self._service is None else self._service.writer.call(work)

    def _ask(self, question: Callable[[], T], seconds: float = 60) -> T:
        if self._service is None:
            return question()
        return self._service.writer.call(question, writes=False, seconds=seconds)
