"""Who belongs to the organisation: devices, what the hub trusts, certificates, revocation, and the directory of people."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from console.hub.refusals import HubRefused
from models.access import entitling
from models.access.entitling import Entitled
from models.access.roles import READ_RESTRICTED, DeviceRole, covers, may_write, permissions_of
from models.kernel import certificate
from models.kernel.certificate import Certificate
from models.kernel.chain import Bound
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import OrgId, PersonId, RandomBytes, uuid7
from models.kernel.signing import SigningKey
from models.store.hub.port import HubStore
from models.store.hub.records import AdoptedAuthority, CutOff, Device, KnownPerson
from models.sync import protocol
from models.sync.device import DeviceId
from models.sync.members_word import MembersWord
from models.sync.protocol import Authority, Member, MembersReply, PeopleReply, Person, RenewReply, RoleRequest, Vouched
from resources.said import say

_SEEN_EVERY_MS: Final = 60_000
"""How exactly it is kept when a device was last here: a row a request would cost more than it tells."""
MOST_PEOPLE: Final = 10_000


class Members:
    """Owned by HubCore, used on its thread."""

    def __init__(
        self, store: HubStore, authority: SigningKey, org: OrgId, clock: Clock, random_bytes: RandomBytes
    ) -> None:
        self.trust_changed: Callable[[], object] = lambda: None
        """Called inside the transaction in which more came to be believed."""
        self._store = store
        self._authority = authority
        self._org = org
        self._clock = clock
        self._random_bytes = random_bytes

    # Who asks.

    def member(self, device: DeviceId) -> Device:
        """The device, if it is a member now; HubRefused with `unknown-device` or `revoked`."""
        found = self._store.device(device)
        if found is None:
            raise HubRefused("unknown-device", "this device is not a member; join with a code")
        if found.revoked_ms is not None:
            raise HubRefused("revoked", f"{found.name} is no longer a member; a new code is needed to join again")
        return found

    def key_of(self, device: DeviceId) -> bytes | None:
        """The public key of a device that was ever enrolled; what it may is `member`'s question."""
        found = self._store.device(device)
        return None if found is None else found.key

    def of_key(self, key: bytes) -> Device | None:
        """The device with this public key."""
        return self._store.device_of(key)

    def note_seen(self, device: Device, now_ms: int) -> None:
        """Keep when it was here, now and then. Inside `writing()`."""
        if device.seen_ms is None or abs(now_ms - device.seen_ms) >= _SEEN_EVERY_MS:
            self._store.note_seen(device.id, now_ms)

    # What is believed.

    def authorities(self) -> dict[bytes, OrgId]:
        """Keys whose certificates count, each for its organisation: the hub's own and those that were adopted."""
        return {each.key: each.org for each in self._store.authorities()} | {self._authority.public: self._org}

    def stands_for(self, writer: Device, event_type: str) -> bool:
        """Whether the hub takes in what this device wrote outside its certificate's time: it is a member, and may write this
        type still. A certificate's short life is for those who can't ask the hub; the hub knows.
        """
        return writer.revoked_ms is None and certificate.permits(self.permissions(writer), event_type)

    def refuse_authority(self, key: bytes, org: OrgId) -> str | None:
        """Why an authority can't be trusted for an organisation; None where it can."""
        known = self.authorities()
        if known.get(key) == org and org != self._org:
            return None
        if org == self._org or key == self._authority.public:
            return "its former organisation is this one; only the hub speaks for it"
        if key in known:
            return "its former authority speaks for another organisation already"
        if org in known.values():
            return "another authority speaks for its former organisation already"
        return None

    def adopt(self, key: bytes, org: OrgId, device: str) -> None:
        """Trust an authority from now on. Inside `writing()`."""
        self._store.adopt(AdoptedAuthority(key, org, device, self._clock.now_ms()))

    # Devices.

    def permissions(self, device: Device) -> tuple[str, ...]:
        """What it may now, whatever its newest certificate says."""
        by_role = permissions_of(DeviceRole(device.role))
        is_cleared = READ_RESTRICTED not in by_role and device.id in self._store.cleared()
        return tuple(sorted((*by_role, READ_RESTRICTED))) if is_cleared else by_role

    def bound(self, writer: Device | None) -> Bound | None:
        """What is left to a device beyond what is here of it; None for one that nothing was taken away from."""
        if writer is None:
            return None
        if writer.revoked_ms is not None:
            return Bound()
        return Bound(self.permissions(writer), is_out=False) if writer.id in self._store.demoted() else None

    def entitle(self, wanted: str, role: DeviceRole | None = None, restricted: bool | None = None) -> Device:
        """Give a member another role, or clear it for restricted incidents (or no longer). It is asked to renew its certificate
        at its next contact; here the new rights count at once, and where some were taken away, wherever that is heard of:
        what is here of the device counts, what it writes from now on only as far as the new role permits. Refused for a
        wall, which anybody may look at.
        """
        device = self.find(wanted)
        self.member(DeviceId(device.id))
        if role is not None:
            entitling.require(None, self._entitled(device), role, ())
        return self._entitle(device, role, restricted)

    def entitle_for(self, asker: DeviceId, request: RoleRequest) -> Device:
        """The same, of roles alone, for a member that asks. HubRefused with `not-entitled` where it may not, `changed` where
        the member has another role than it thought.
        """
        try:
            role = DeviceRole(request.role)
        except ValueError:
            raise HubRefused("malformed", f"{request.role!r} is no role") from None
        # Another replica of the hub may take the administrator's rights away at this moment: both are done one after the other.
        with self._store.writing():
            asking, known = self.member(asker), self._store.device(request.device)
            if known is None:
                raise HubRefused("not-found", "no device of this hub has this id")
            everybody = [self._entitled(each) for each in self._store.devices()]
            try:
                entitling.require(self._entitled(asking), self._entitled(known), role, everybody)
            except Refused as refused:
                raise HubRefused("not-entitled", str(refused)) from None
            if known.role != request.former:
                raise HubRefused("changed", f"{known.name} is {DeviceRole(known.role).label} by now")
            return self._entitle(known, role, None)

    def role_given(self, asker: DeviceId, request: RoleRequest) -> Member:
        """As `entitle_for`; gives the member as members see it."""
        return self._listed(self.entitle_for(asker, request))

    def _listed(self, device: Device) -> Member:
        return replace(as_member(device), reads_restricted=READ_RESTRICTED in self.permissions(device))

    def _entitled(self, device: Device) -> Entitled:
        reads = READ_RESTRICTED in self.permissions(device)
        is_member = device.revoked_ms is None
        return Entitled(device.id, device.person, device.name, DeviceRole(device.role), reads, is_member)

    def _entitle(self, device: Device, role: DeviceRole | None, restricted: bool | None) -> Device:
        changed = replace(device, role=(role or DeviceRole(device.role)).value)
        if changed.role == DeviceRole.OBSERVER and restricted:
            raise Refused(
                say("{name} is not cleared", name=device.name),
                (say("an observer's screen is seen by everybody in the room"),),
            )
        with self._store.writing():
            if restricted is not None or changed.role == DeviceRole.OBSERVER:
                self._store.put_clearance(device.id, bool(restricted))
            self._bind(device, changed)
            self._put(changed)
            self.trust_changed()
        return changed

    def _bind(self, before: Device, after: Device) -> None:
        """Note how far a device that is given a smaller role has written; or forget it, where it may do again all that any of
        its certificates permits.
        """
        had, has = permissions_of(DeviceRole(before.role)), permissions_of(DeviceRole(after.role))
        papers = self._store.certificates_of(after.key)
        if not covers(has, had):
            self._cut_off(after)
            self._store.put_demotion(after.id, self._clock.now_ms())
        elif after.id in self._store.demoted():
            found = (self._store.certificate(digest) for digest in papers)
            if all(paper is None or covers(has, paper.permissions) for paper in found):
                self._store.put_cut_offs(after.id, ())
                self._store.put_demotion(after.id, None)

    def _cut_off(self, device: Device) -> None:
        """Whatever is here of it counts; what comes from now on is judged by what it may now."""
        chains = self._store.chains_of(self._store.certificates_of(device.key))
        self._store.put_cut_offs(device.id, [CutOff(device.id, *chain) for chain in chains])

    def admit(
        self, key: bytes, person: PersonId, name: str, machine: str, role: DeviceRole
    ) -> tuple[Device, Certificate]:
        """Make a device a member, or give one that was a member its place back. Inside `writing()`."""
        now_ms = self._clock.now_ms()
        known = self._store.device_of(key)
        # Without the clearance it may have had: whoever makes the code decides anew.
        paper = certificate.issue(self._authority, self._org, key, person, permissions_of(role), now_ms)
        device_id = known.id if known else uuid7(now_ms, self._random_bytes)
        device = Device(device_id, key, person, name, machine, role.value, now_ms, paper.hash)
        self._store.keep_certificates([paper])
        self._store.put_cut_offs(device.id, ())
        self._store.put_demotion(device.id, None)
        self._store.put_clearance(device.id, False)
        self._put(device)
        return device, paper

    def lend(
        self, key: bytes, person: PersonId, permissions: tuple[str, ...], *, before_ms: int, lifetime_ms: int
    ) -> Certificate:
        """A certificate without a place: the key is no member, and nobody stands for it beyond this time. Inside `writing()`."""
        paper = certificate.issue(
            self._authority,
            self._org,
            key,
            person,
            permissions,
            self._clock.now_ms(),
            before_ms=before_ms,
            lifetime_ms=lifetime_ms,
        )
        self._store.keep_certificates([paper])
        return paper

    def renew(self, device: DeviceId) -> RenewReply:
        """A fresh certificate of the permissions its role has now."""
        member = self.member(device)
        now_ms = self._clock.now_ms()
        granted = self.permissions(member)
        paper = certificate.issue(self._authority, self._org, member.key, member.person, granted, now_ms)
        with self._store.writing():
            self._store.keep_certificates([paper])
            self._put(replace(member, certificate=paper.hash, seen_ms=now_ms))
            self.trust_changed()
        return RenewReply(paper)

    def revoke(self, wanted: str) -> Device:
        """End a membership, at once and for all its chains; by id, start of an id, or name. BadInput where nobody is meant."""
        device = self.find(wanted)
        if device.revoked_ms is not None:
            raise HubRefused("revoked", f"{device.name} ({device.id}) was revoked before")
        gone = replace(device, revoked_ms=self._clock.now_ms())
        with self._store.writing():
            self._cut_off(device)
            self._store.put_demotion(device.id, None)
            self._put(gone)
        return gone

    def find(self, wanted: str) -> Device:
        """The one device that is meant; BadInput where it is none or several."""
        devices = self._store.devices()
        exact = [each for each in devices if wanted == each.id]
        text = wanted.casefold().strip()
        named = [each for each in devices if text in (each.name.casefold(), each.machine.casefold())]
        begun = [each for each in devices if len(text) >= 4 and each.id.startswith(text)]
        found = exact or [each for each in named if each.revoked_ms is None] or named or begun
        if len(found) == 1:
            return found[0]
        if not found:
            raise BadInput(
                Problem("device", None, "", say("no device is called {wanted!r}; see: hub members", wanted=wanted))
            )
        several = ", ".join(f"{each.name} on {each.machine or 'an unnamed machine'} ({each.id})" for each in found)
        raise BadInput(
            Problem(
                "device", None, "", say("{wanted!r} may mean {several}; give the id", wanted=wanted, several=several)
            )
        )

    def reply(self, device: DeviceId) -> MembersReply:
        """Everybody, and what is believed, for a member."""
        self.member(device)
        vouched = (Vouched(each.origin, each.stream, each.first, each.last) for each in self._store.vouches())
        return MembersReply(
            tuple(self._listed(each) for each in self._store.devices()),
            tuple(Authority(key, org) for key, org in self.authorities().items()),
            tuple(vouched),
            *self._bounds(),
        )

    def word(self, device: DeviceId) -> MembersWord:
        """The same, signed, so that members may pass it on to each other; with what each device calls itself."""
        machines = {DeviceId(each.id): each.machine for each in self._store.devices() if each.machine}
        return MembersWord.signed(self._authority, self._org, self._clock.now_ms(), self.reply(device), machines)

    def _bounds(self) -> tuple[tuple[protocol.CutOff, ...], tuple[protocol.Demotion, ...]]:
        """Cut-offs, of who was shut out first; and demotions whose cut-offs are all among them: without one of those, what was
        written before would be taken for what came after. Of the others a certificate ends by itself.
        """
        found: dict[str, list[protocol.CutOff]] = {}
        for each in self._store.cut_offs():
            row = protocol.CutOff(DeviceId(each.device), each.origin, each.stream, each.seq)
            found.setdefault(each.device, []).append(row)
        demoted = self._store.demoted()
        out = [row for device, rows in found.items() if device not in demoted for row in rows]
        told, demotions = list(islice(out, protocol.MAX_CUT_OFFS)), []
        for device, at_ms in sorted(demoted.items(), key=lambda item: item[1], reverse=True):
            rows, member = found.get(device, []), self._store.device(device)
            if member is not None and len(told) + len(rows) <= protocol.MAX_CUT_OFFS:
                told += rows
                demotions.append(protocol.Demotion(DeviceId(device), at_ms, self.permissions(member)))
        return tuple(told), tuple(demotions)

    # People.

    def people(self, device: DeviceId) -> PeopleReply:
        """The directory, for a member."""
        self.member(device)
        return PeopleReply(self.directory())

    def directory(self) -> tuple[Person, ...]:
        """Everybody who is known."""
        return tuple(Person(each.id, each.name, each.details, each.changed_ms) for each in self._store.people())

    def put_people(self, device: DeviceId, people: Sequence[Person]) -> PeopleReply:
        """Take in names; of two for one person the later stands. Gives the directory as it is then."""
        member = self.member(device)
        if not may_write(self.permissions(member)):
            raise HubRefused("read-only", f"{member.name} ({member.role}) may read, not write")
        now_ms = self._clock.now_ms()
        known = {each.id: each for each in self._store.people()}
        newer: dict[PersonId, KnownPerson] = {}
        for each in people:
            if self._store.is_erased_person(each.id):
                continue
            # A clock ahead of the hub's must not make a name that nobody can correct for years.
            offered = KnownPerson(each.id, each.name, dict(each.details), min(each.changed_ms, now_ms))
            standing = newer.get(each.id) or known.get(each.id)
            if standing is None or _rank(offered) > _rank(standing):
                newer[each.id] = offered
        if len(known.keys() | newer.keys()) > MOST_PEOPLE:
            raise HubRefused("too-large", f"the directory holds at most {MOST_PEOPLE} people")
        if newer:
            with self._store.writing():
                self._store.put_people(list(newer.values()))
        return PeopleReply(self.directory())

    def person_called(self, name: str) -> PersonId:
        """The person of a name, entered where nobody bears it; BadInput where several do. Inside `writing()`."""
        wanted = " ".join(name.split())
        found = [each for each in self._store.people() if each.name.casefold() == wanted.casefold()]
        if len(found) > 1:
            ids = ", ".join(each.id for each in found)
            raise BadInput(
                Problem(
                    "--name",
                    None,
                    "",
                    say("{wanted!r} is the name of several people ({ids}); give --person ID", wanted=wanted, ids=ids),
                )
            )
        if found:
            return found[0].id
        now_ms = self._clock.now_ms()
        person = PersonId(uuid7(now_ms, self._random_bytes))
        self._store.put_people([KnownPerson(person, wanted, {}, now_ms)])
        return person

    def _put(self, device: Device) -> None:
        self._store.put_device(device)


def as_member(device: Device) -> Member:
    """A device as members see it."""
    return Member(
        DeviceId(device.id), device.key, device.person, device.name, device.role, device.enrolled_ms, device.revoked_ms
    )


def _rank(person: KnownPerson) -> tuple[int, str, str]:
    # Two names of the same millisecond: any rule will do that gives the same answer whichever came first.
    return person.changed_ms, person.name, repr(sorted(person.details.items()))
