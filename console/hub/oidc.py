"""Members by a proof of the organisation's provider: which provider is believed, its keys, and the place that follows.

The settings lie with the hub's keeper of secrets, like its hooks: whoever can change the database can't name another provider.
"""

import json
import threading
import uuid
from collections.abc import Callable
from typing import Any, Final

from console.hub.core import HubCore
from console.hub.refusals import HubRefused
from console.secret_store import SecretStore, fetch
from models.access.id_token import Expected, Proven, UnknownKey, proven
from models.access.oidc import NotProven, OidcSettings, Provider, nonce_of
from models.access.roles import DeviceRole
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, WatchfloorError
from models.kernel.ids import OrgId, PersonId
from models.store.hub.port import HubStore
from models.store.hub.records import KnownPerson
from models.sync.device import DeviceId
from models.sync.oidc import OidcOffer, OidcRequest
from models.sync.protocol import EnrolReply

SECRET_NAME: Final = "hub-oidc"
DISCOVERY: Final = "/.well-known/openid-configuration"
_KEYS_FOR_S: Final = 3_600.0
_AGAIN_AFTER_S: Final = 30.0
"""An unknown key has the list read again, but not at every forged token."""

Fetch = Callable[[str], Any]
"""The JSON at an address; raises WatchfloorError where there is none."""


class Oidc:
    """From any thread."""

    def __init__(self, keeper: SecretStore, clock: Clock, fetch_json: Fetch) -> None:
        self._keeper, self._clock, self._fetch_json = keeper, clock, fetch_json
        self._lock = threading.Lock()
        self._keys: tuple[str, Any, float] | None = None
        """For which issuer, which, and when they were read."""

    def settings(self) -> OidcSettings | None:
        """The provider that is believed; None where none is. HubRefused where what is kept can't be read."""
        kept = fetch(self._keeper, SECRET_NAME)
        if not kept:
            return None
        try:
            return OidcSettings.from_plain(json.loads(kept))
        except (ValueError, KeyError, TypeError, BadInput):
            raise HubRefused("not-found", "what the hub keeps of its provider can't be read; set it again") from None

    def put(self, settings: OidcSettings | None) -> None:
        """Believe this one from now on, or none. Nobody who is a member ceases to be one."""
        self._keeper.put({SECRET_NAME: "" if settings is None else json.dumps(settings.to_plain())})

    def offer(self) -> OidcOffer:
        """For whoever wants to join; HubRefused `not-found` where codes are the only way."""
        found = self._set()
        return OidcOffer(found.issuer, found.client_id, found.scopes)

    def look(self, issuer: str) -> Provider:
        """What the provider says of itself. NotProven, or as fetching raises."""
        return Provider.from_document(self._fetch_json(issuer.rstrip("/") + DISCOVERY), issuer)

    def prove(self, request: OidcRequest, ca_fingerprint: bytes) -> tuple[OidcSettings, Proven, DeviceRole]:
        """Who asks, and as what. Asks the provider for its keys, and so may wait. HubRefused `not-proven`, `no-role`, `busy`."""
        settings = self._set()
        if not request.is_signed:
            raise HubRefused("not-proven", "the request is not signed by the key that it names")
        nonce = nonce_of(request.device_key, ca_fingerprint, request.salt, request.once)
        expected = Expected(settings.issuer, settings.client_id, nonce, settings.groups_claim, is_fresh=request.once)
        try:
            found = self._proven(request.token, expected)
        except NotProven as error:
            raise HubRefused("not-proven", str(error)) from None
        role = settings.role_of(found.groups)
        if role is None:
            raise HubRefused("no-role", f"{found.name} is in no group that has a role here")
        return settings, found, role

    def _set(self) -> OidcSettings:
        found = self.settings()
        if found is None:
            raise HubRefused("not-found", "this hub knows no provider; join with a code from its operator")
        return found

    def _proven(self, token: str, expected: Expected) -> Proven:
        now_ms = self._clock.now_ms()
        try:
            return proven(token, self._read_keys(expected.issuer, _KEYS_FOR_S), expected, now_ms)
        except UnknownKey:
            return proven(token, self._read_keys(expected.issuer, _AGAIN_AFTER_S), expected, now_ms)

    def _read_keys(self, issuer: str, most_s: float) -> Any:
        """The provider's keys, as they were at most so long ago."""
        with self._lock:
            now = self._clock.monotonic()
            if self._keys is None or self._keys[0] != issuer or now - self._keys[2] > most_s:
                try:
                    keys = self._fetch_json(self.look(issuer).jwks_uri)
                except NotProven:
                    raise
                except WatchfloorError as error:
                    raise HubRefused("busy", f"the provider's keys can't be had now: {error}") from None
                self._keys = (issuer, keys, now)
            return self._keys[1]


def person_of(org: OrgId, issuer: str, subject: str) -> PersonId:
    """The person behind a provider's subject: the same at every replica, and at every device of theirs."""
    return PersonId(str(uuid.uuid5(uuid.UUID(org), f"{issuer}\n{subject}")))


def admit(
    core: HubCore,
    request: OidcRequest,
    settings: OidcSettings,
    found: Proven,
    role: DeviceRole,
    ca_pem: str,
    now_ms: int,
) -> EnrolReply:
    """Give the key its place, on the store's thread. HubRefused `revoked` where it was ended: that takes an operator's code."""
    store, members = core.store, core.members
    known = store.device_of(request.device_key)
    if known is not None and known.revoked_ms is not None:
        raise HubRefused("revoked", f"{known.name}'s membership was ended here; a code is needed to join again")
    person = person_of(core.org, settings.issuer, found.subject)
    if known is not None and known.person != person:
        raise HubRefused("not-proven", "the device belongs to somebody else")
    with store.writing():
        entry = entered(store, person, found.name, now_ms)
        device, paper = members.admit(request.device_key, person, entry.name, request.device_name, role)
        members.trust_changed()
    return EnrolReply(
        core.org,
        paper.issuer,
        ca_pem,
        DeviceId(device.id),
        person,
        device.role,
        paper,
        False,
        core.generation,
        members.directory(),
    )


def entered(store: HubStore, person: PersonId, name: str, now_ms: int) -> KnownPerson:
    """The person's entry in the directory, made where there is none. Inside `writing()`."""
    entry = next((each for each in store.people() if each.id == person), None)
    if entry is None:
        entry = KnownPerson(person, name, {}, now_ms)
        store.put_people([entry])
    return entry
