"""The hub's own certificate authority and the certificate it serves with, made at its first start.

Members pin the authority's fingerprint when they join, so no other authority is needed and the network's name service is not
believed. Keys are kept with the hub's other secrets and never lie in a file that could be read.
"""

import datetime
import hashlib
import ipaddress
import secrets
import ssl
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from console.secret_store import SecretStore
from models.kernel.clock import Clock, utc
from models.kernel.errors import WatchfloorError
from resources.said import say

CA_KEY: Final = "hub-ca-key"
CA: Final = "hub-ca-certificate"
_KEY: Final = "hub-tls-key"
_CERTIFICATE: Final = "hub-tls-certificate"

_YEARS: Final = 20
_SERVER_YEARS: Final = 3
_BACK_DAYS: Final = 366
"""Both begin this long ago: a member whose clock is off by months must not be shut out by TLS, which knows no hub time."""
_RENEW_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Tls:
    """What the hub shows and proves."""

    ca_pem: str
    ca_fingerprint: bytes
    """SHA-256 of the authority's certificate in DER form."""
    certificate_pem: str
    key_pem: str

    def __repr__(self) -> str:
        return f"Tls({self.ca_fingerprint.hex()})"

    def context(self) -> ssl.SSLContext:
        """For the server: TLS 1.2 and newer, with this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        # The library reads keys from files only: for a moment there is one, under a passphrase nobody else knows.
        passphrase = secrets.token_hex(32)
        key = serialization.load_pem_private_key(self.key_pem.encode(), None)
        sealed = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(passphrase.encode()),
        )
        with tempfile.TemporaryDirectory(prefix="watchfloor-") as folder:
            file = Path(folder) / "tls.pem"
            file.write_bytes(sealed + self.certificate_pem.encode() + self.ca_pem.encode())
            context.load_cert_chain(file, password=passphrase)
        return context


def settle_tls(kept: SecretStore, names: Sequence[str], clock: Clock) -> Tls:
    """The authority, made once, and a certificate for these addresses and host names, made anew where they or its age ask it."""
    now = utc(clock.now_ms())
    ca_key_pem, ca_pem = kept.get(CA_KEY), kept.get(CA)
    if ca_key_pem is None or ca_pem is None:
        if ca_key_pem is not None or ca_pem is not None:
            raise WatchfloorError(
                say(
                    "half of the hub's authority is missing from the {kind}; bring it back from a backup",
                    kind=kept.kind,
                )
            )
        ca_key_pem, ca_pem = _authority(now)
        kept.put({CA_KEY: ca_key_pem, CA: ca_pem})
    key_pem, certificate_pem = kept.get(_KEY), kept.get(_CERTIFICATE)
    if key_pem is None or certificate_pem is None or _is_outdated(certificate_pem, names, now):
        key_pem, certificate_pem = _server(ca_key_pem, ca_pem, names, now)
        kept.put({_KEY: key_pem, _CERTIFICATE: certificate_pem})
    der = x509.load_pem_x509_certificate(ca_pem.encode()).public_bytes(serialization.Encoding.DER)
    return Tls(ca_pem, hashlib.sha256(der).digest(), certificate_pem, key_pem)


def _authority(now: datetime.datetime) -> tuple[str, str]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Watchfloor hub {secrets.token_hex(4)}")])
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    certificate = (
        _begun(name, name, key.public_key(), now, _YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return _pem(key), certificate.public_bytes(serialization.Encoding.PEM).decode()


def _server(ca_key_pem: str, ca_pem: str, names: Sequence[str], now: datetime.datetime) -> tuple[str, str]:
    ca_key = serialization.load_pem_private_key(ca_key_pem.encode(), None)
    if not isinstance(ca_key, ec.EllipticCurvePrivateKey):
        raise WatchfloorError(say("the key of the hub's authority is not the kind this program makes"))
    ca = x509.load_pem_x509_certificate(ca_pem.encode())
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Watchfloor hub")])
    usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    certificate = (
        _begun(subject, ca.subject, key.public_key(), now, _SERVER_YEARS)
        .add_extension(x509.SubjectAlternativeName([_name(each) for each in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    return _pem(key), certificate.public_bytes(serialization.Encoding.PEM).decode()


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime.datetime, years: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=_BACK_DAYS))
        .not_valid_after(now + datetime.timedelta(days=365 * years))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _is_outdated(certificate_pem: str, names: Sequence[str], now: datetime.datetime) -> bool:
    certificate = x509.load_pem_x509_certificate(certificate_pem.encode())
    held = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    left = certificate.not_valid_after_utc - now
    return left < datetime.timedelta(days=_RENEW_DAYS) or any(_name(each) not in held for each in names)


def _name(text: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)


def _pem(key: ec.EllipticCurvePrivateKey) -> str:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
