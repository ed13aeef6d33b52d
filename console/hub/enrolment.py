"""How a device becomes a member: an invitation makes a one-time code, and the device proves that it knows it."""

from dataclasses import dataclass, replace

from console.hub.members import Members
from console.hub.refusals import HubRefused
from models.access.roles import DeviceRole
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import OrgId, PersonId, RandomBytes
from models.kernel.signing import SigningKey
from models.store.hub.port import HubStore
from models.store.hub.records import Invitation
from models.sync import enrolment
from models.sync.device import DeviceId
from models.sync.enrolment import CodeKey, OpenCode
from models.sync.protocol import EnrolReply, EnrolRequest
from resources.said import say

MOST_OPEN = 100
"""Open codes at a time."""


@dataclass(frozen=True, slots=True)
class Invited:
    """A code to be told to whoever stands at the new device."""

    code: str
    name: str
    person: PersonId
    role: DeviceRole
    adopt: bool
    expires_ms: int


class Enrolment:
    """Owned by HubCore, used on its thread."""

    def __init__(
        self,
        store: HubStore,
        members: Members,
        authority: SigningKey,
        org: OrgId,
        clock: Clock,
        random_bytes: RandomBytes,
        ca_pem: str,
        ca_fingerprint: bytes,
    ) -> None:
        self._store = store
        self._members = members
        self._authority = authority
        self._org = org
        self._clock = clock
        self._random_bytes = random_bytes
        self._ca_pem = ca_pem
        self._ca_fingerprint = ca_fingerprint

    def invite(self, name: str, role: DeviceRole, *, adopt: bool = False, person: PersonId | None = None) -> Invited:
        """A new code, good once, for 15 minutes and 5 tries. With `adopt` the record of the device's former organisation is
        taken in, and the authority that signed it is believed for it.
        """
        if not 1 <= len(name.strip()) <= 200:
            raise BadInput(Problem("--name", None, "", say("expected a name of 1 to 200 characters")))
        now_ms = self._clock.now_ms()
        with self._store.writing():
            self._clean(now_ms)
            taken = {each.selector for each in self._store.invitations()}
            if len(taken) >= MOST_OPEN:
                raise HubRefused("busy", f"{MOST_OPEN} codes are open; wait until one has run out (15 minutes)")
            code = enrolment.new_code(self._random_bytes)
            while enrolment.key_of(code).selector in taken:
                code = enrolment.new_code(self._random_bytes)
            whom = self._members.person_called(name) if person is None else self._known(person)
            key = enrolment.key_of(code)
            invitation = Invitation(key.selector, key.secret, name.strip(), whom, role.value, adopt, now_ms)
            self._store.put_invitation(invitation)
        return Invited(code, invitation.name, whom, role, adopt, now_ms + enrolment.LIFETIME_MS)

    def enrol(self, request: EnrolRequest) -> EnrolReply:
        """Make the device a member; HubRefused with `unknown-code`, `code-spent`, `wrong-code` or `former-authority`."""
        now_ms = self._clock.now_ms()
        found = next((each for each in self._store.invitations() if each.selector == request.selector), None)
        if found is None:
            raise HubRefused("unknown-code", "no open code is like this one: used up, run out, or never given")
        key = CodeKey(found.selector, found.secret)
        spent = OpenCode(key, found.made_ms, found.tries).refusal(now_ms)
        if spent is not None:
            with self._store.writing():
                self._store.drop_invitation(found.selector)
            raise HubRefused("code-spent", spent)
        if not enrolment.is_same(request.proof, enrolment.device_proof(key, self._ca_fingerprint, request.asked)):
            # Counted durably before the answer: whoever guesses can't make the hub forget by making it fail.
            with self._store.writing():
                self._store.put_invitation(replace(found, tries=found.tries + 1))
            raise HubRefused("wrong-code", "the code is wrong, or what the device sees is not this hub")
        former = request.former if found.adopt else None
        if former is not None and (why := self._members.refuse_authority(former.key, former.org)):
            raise HubRefused("former-authority", f"its former record can't be adopted: {why}")
        with self._store.writing():
            role = DeviceRole(found.role)
            device, paper = self._members.admit(request.device_key, found.person, found.name, request.device_name, role)
            if former is not None:
                self._members.adopt(former.key, former.org, device.id)
            self._store.drop_invitation(found.selector)
            self._members.trust_changed()
        reply = EnrolReply(
            self._org,
            self._authority.public,
            self._ca_pem,
            DeviceId(device.id),
            device.person,
            device.role,
            paper,
            former is not None,
            self._store.generation,
            self._members.directory(),
        )
        return replace(reply, proof=enrolment.hub_proof(key, self._ca_fingerprint, request.asked, reply.told))

    def _known(self, person: PersonId) -> PersonId:
        if all(each.id != person for each in self._store.people()):
            raise BadInput(
                Problem("--person", None, "", say("{person} is nobody in the hub's directory", person=person))
            )
        return person

    def _clean(self, now_ms: int) -> None:
        for each in self._store.invitations():
            if OpenCode(CodeKey(each.selector, each.secret), each.made_ms, each.tries).refusal(now_ms) is not None:
                self._store.drop_invitation(each.selector)
