"""What a workstation shows its neighbours when a connection begins: a TLS certificate of its own, bound to its device key.

No authority is needed. The TLS key lives as long as the listener; the device key signs that it is this device's, in an extension
of the self-signed certificate, as libp2p does it. The handshake proves the TLS key, the extension names the device; whether that
device counts is models.sync.acquaintance's question.
"""

import datetime
import hashlib
import ssl
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from console.hub.tls import Tls
from models.kernel import canonical, signing
from models.kernel.certificate import Certificate
from models.kernel.envelope import b64
from models.kernel.signing import SigningKey
from models.sync import reading, wire
from models.sync.device import DeviceId
from models.sync.reading import Fields, Malformed

BOUND: Final = b"wr-ln1"
"""Purpose of the signature; see models.kernel.signing."""
_EXTENSION: Final = x509.ObjectIdentifier("2.25.254437098562104830189734402173506226311")
"""By a UUID, which needs no register (ITU-T X.667)."""
_MOST_BYTES: Final = 32 * 1024
_BEGIN: Final = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_END: Final = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
"""Clocks may be off by years, and nothing depends on these dates."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a device says it is, and what the hub gave it."""

    device: DeviceId
    key: bytes
    """The device's public key, which signed for the TLS key at hand."""
    certificate: Certificate | None


def serving_context(key: SigningKey, device: DeviceId, paper: Certificate | None) -> ssl.SSLContext:
    """For the side that answers: TLS 1.3, under a key made now that the device's key stands for."""
    own = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Watchfloor neighbour")])
    plain = {
        "v": 1,
        "device": device,
        "key": b64(key.public),
        "certificate": None if paper is None else wire.certificate_to_plain(paper),
        "signature": b64(key.sign(BOUND, _bound(device, own.public_key()))),
    }
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_BEGIN)
        .not_valid_after(_END)
        .add_extension(x509.UnrecognizedExtension(_EXTENSION, reading.dump(plain)), critical=False)
        .sign(own, hashes.SHA256())
    )
    pem = certificate.public_bytes(serialization.Encoding.PEM).decode()
    key_pem = own.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    context = Tls("", b"", pem, key_pem).context()
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # Every connection proves itself anew: a ticket of a former one would go round that.
    context.num_tickets = 0
    return context


def asking_context() -> ssl.SSLContext:
    """For the side that asks: TLS 1.3 with whoever answers; `read_card` says who that is, before anything is sent."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def read_card(der: bytes | None) -> Card:
    """Who shows this certificate; Malformed where no device's key stands for it. Never raises anything else."""
    if not der or len(der) > _MOST_BYTES:
        raise Malformed("certificate", "none, or too large")
    try:
        shown = x509.load_der_x509_certificate(der)
        public = shown.public_key()
        found = shown.extensions.get_extension_for_oid(_EXTENSION).value
    except Exception as error:  # noqa: BLE001  whatever a library makes of a stranger's bytes, it is no neighbour's card
        raise Malformed("certificate", f"not a neighbour's: {str(error)[:200] or type(error).__name__}") from None
    if not isinstance(found, x509.UnrecognizedExtension) or not isinstance(public, ec.EllipticCurvePublicKey):
        raise Malformed("certificate", "not a neighbour's")
    fields = Fields(reading.load(found.value, _MOST_BYTES), "certificate")
    fields.whole("v", 1, 1)
    device, key = DeviceId(fields.uuid("device")), fields.binary("key", 32)
    if not signing.verify(key, BOUND, _bound(device, public), fields.binary("signature", 64)):
        raise Malformed("certificate.signature", "the device's key does not stand for this connection")
    paper = None
    if fields.has("certificate"):
        paper = wire.read_certificate(fields.raw("certificate"), "certificate.certificate")
    return Card(device, key, paper)


def _bound(device: DeviceId, public: ec.EllipticCurvePublicKey) -> bytes:
    spki = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return canonical.encode({"device": device, "spki": hashlib.sha256(spki).hexdigest()})
