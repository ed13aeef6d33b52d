"""Joining by a real provider: django-oauth-toolkit with its own login form, PKCE, discovery, keys and tokens."""

from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from console.hub.oidc import Oidc, person_of
from console.provider import fetch_json
from console.secret_store import MemorySecrets
from console.sync.oidc_joining import place_by_oidc
from models.access.oidc import OidcSettings
from models.access.one_signature import votes_of
from models.access.roles import DeviceRole
from models.kernel.clock import SystemClock
from models.kernel.errors import Refused
from models.kernel.signing import SigningKey
from tests.fakes.hub import ORG
from tests.fakes.hub_server import served

pytest.importorskip("oauth2_provider", reason="django-oauth-toolkit is not installed")


@pytest.mark.real
def test_a_person_signs_in_at_a_real_provider_and_is_a_member(tmp_path: Path) -> None:
    from tests.fakes.django_provider import CLIENT, real_provider

    with real_provider(tmp_path) as provider, served() as hub:
        hub.service.oidc = Oidc(MemorySecrets(), SystemClock(), fetch_json)
        roles = (("leads", DeviceRole.INCIDENT_COMMANDER), ("sre", DeviceRole.RESPONDER))
        hub.service.oidc.look(provider.issuer)
        hub.service.oidc.put(OidcSettings(provider.issuer, CLIENT, roles))
        url, tls = f"https://127.0.0.1:{hub.server.port}", hub.tls

        reply = place_by_oidc(url, tls.ca_pem, tls.ca_fingerprint, SigningKey(b"k" * 32), "laptop", provider.browse)
        assert reply.role == "responder" and reply.user == person_of(ORG, provider.issuer, "1")
        assert [each.name for each in reply.people if each.id == reply.user] == ["Mei Chen"]
        other, oidc = OidcSettings(provider.issuer, "another-client", roles), hub.service.oidc

        def browse_and_change(address: str) -> bool:
            oidc.put(other)
            return provider.browse(address)

        # For another client its tokens are none.
        with pytest.raises(Refused, match="aud"):
            place_by_oidc(url, tls.ca_pem, tls.ca_fingerprint, SigningKey(b"l" * 32), "laptop", browse_and_change)
        oidc.put(OidcSettings(provider.issuer, CLIENT, (("sre", DeviceRole.APPROVER),)))

        # A browser that has a session: joining uses it, a vote asks for name and password again.
        jar = CookieJar()

        def browse(address: str) -> bool:
            return provider.browse(address, jar)

        for seed in (b"m", b"n"):
            place_by_oidc(url, tls.ca_pem, tls.ca_fingerprint, SigningKey(seed * 32), "laptop", browse)
        typed = len(provider.typed)
        lent = place_by_oidc(url, tls.ca_pem, tls.ca_fingerprint, SigningKey(b"o" * 32), "", browse, once=True)
        assert len(provider.typed) == typed + 1 and lent.user == reply.user
        assert lent.certificate.permissions == tuple(sorted(votes_of(DeviceRole.APPROVER)))
