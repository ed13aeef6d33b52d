"""Who counts as a neighbour: a device of the same organisation that the hub made a member and, as far as is known, still is.

The hub may have been away for days. So its last signed word decides about the devices it names, whatever their certificates'
time; a device that joined after that word shows a certificate of the hub that is good now.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from models.kernel.certificate import Certificate
from models.kernel.errors import WatchfloorError
from models.kernel.ids import OrgId
from models.sync.belonging import Member
from models.sync.device import DeviceId
from models.sync.members_word import MembersWord
from models.sync.reading_rights import READ_RESTRICTED
from resources.said import say

_DRIFT_MS: Final = 5 * 60_000
"""By so much clocks of the organisation may differ."""


class Stranger(WatchfloorError):
    """This device is no neighbour. `code` is a word for programs: unknown-device, revoked, other-key, certificate, itself."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A device that counts."""

    device: DeviceId
    key: bytes
    """Its public key: what it signs with, here as at the hub."""
    role: str
    """At the hub; empty where only its certificate is known."""
    permissions: tuple[str, ...]
    """What counts for reading: see models.sync.reading_rights."""
    machine: str
    """What it calls itself; empty where that is not known."""

    @property
    def shown(self) -> str:
        """For people."""
        return self.machine or f"device {self.device[:8]}"


class Acquaintance:
    """What one workstation knows about the others. Immutable: made anew with every word of the hub."""

    def __init__(
        self,
        org: OrgId,
        authority: bytes,
        own: DeviceId,
        own_key: bytes,
        word: MembersWord | None,
    ) -> None:
        """`authority`: the hub's public key. A word of another organisation counts for nothing."""
        self._org = org
        self._authority = authority
        self._own = own
        self._own_key = own_key
        self._word = word if word is not None and word.org == org else None
        members = self._word.reply.members if self._word else ()
        self._members: Mapping[DeviceId, Member] = {each.device: each for each in members}
        self._by_key: Mapping[bytes, Member] = {each.key: each for each in members}

    @property
    def word_ms(self) -> int:
        """When the hub said what is known here, by its clock; 0 where it never did."""
        return self._word.at_ms if self._word else 0

    def orgs(self) -> frozenset[OrgId]:
        """Whose events are shared: the organisation's, and those the hub adopted."""
        adopted = (each.org for each in self._word.reply.authorities) if self._word else ()
        return frozenset({self._org, *adopted})

    def name(self, device: DeviceId) -> str:
        """For people, whoever it is."""
        machine = self._word.machines.get(device, "") if self._word else ""
        return machine or f"device {device[:8]}"

    def role(self, device: DeviceId) -> str:
        """At the hub; empty where the hub's word does not name it."""
        member = self._members.get(device)
        return member.role if member else ""

    def neighbour(self, device: DeviceId, key: bytes, paper: Certificate | None, now_ms: int) -> Neighbour:
        """The device of that name and public key, if it counts; Stranger with the reason where it does not."""
        if device == self._own or key == self._own_key:
            raise Stranger("itself", say("this is this very workstation, or a copy of it"))
        known = self._by_key.get(key) or self._members.get(device)
        if known is None:
            return self._introduced(device, key, paper, now_ms)
        if known.revoked_ms is not None:
            raise Stranger("revoked", say("{name} is no longer a member", name=self.name(known.device)))
        if known.key != key or known.device != device:
            raise Stranger("other-key", say("{name} has another key at the hub", name=self.name(known.device)))
        permissions = (READ_RESTRICTED,) if known.reads_restricted else ()
        return Neighbour(device, key, known.role, permissions, self._machine(device))

    def key_of(self, device: DeviceId) -> bytes | None:
        """The public key of a device that the hub's word names, revoked or not; None for others."""
        member = self._members.get(device)
        return None if member is None else member.key

    def _introduced(self, device: DeviceId, key: bytes, paper: Certificate | None, now_ms: int) -> Neighbour:
        """By the hub's certificate alone: nothing else was heard of it."""
        if paper is None:
            raise Stranger("unknown-device", say("not among the members that the hub named, and shows no certificate"))
        if (paper.issuer, paper.org, paper.device_key) != (self._authority, self._org, key):
            raise Stranger("certificate", say("its certificate is not this hub's, or another device's"))
        if not paper.not_before_ms - _DRIFT_MS <= now_ms <= paper.not_after_ms + _DRIFT_MS:
            raise Stranger("certificate", say("its certificate has run out, and the hub's last word does not name it"))
        return Neighbour(device, key, "", paper.permissions, "")

    def _machine(self, device: DeviceId) -> str:
        return self._word.machines.get(device, "") if self._word else ""
