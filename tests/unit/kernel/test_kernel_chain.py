from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel import canonical, envelope, signing
from models.kernel import certificate as certificates
from models.kernel.author import ChainHead, TooLarge
from models.kernel.canonical import NotCanonical
from models.kernel.certificate import BadCertificate, Certificate
from models.kernel.chain import Fault, Trust, verify
from models.kernel.event import Draft, SignedEvent
from tests.fakes.events import ANA, BO, ORG, START_MS, STREAM, Device


def draft(text: str = "x", type_name: str = "incident.entry_logged") -> Draft:
    return Draft(STREAM, type_name, {"text": text})


def trust(device: Device, *known: Certificate) -> Trust:
    by_hash = {cert.hash: cert for cert in (known or (device.certificate,))}
    return Trust({device.authority.public: ORG}, by_hash.get)


def resealed(device: Device, event: SignedEvent, **fields: object) -> SignedEvent:
    """The same event with other fields, properly signed again by the same key: what a malicious insider can make."""
    sealed = replace(event.envelope, **fields)  # type: ignore[arg-type]  # by name
    sealed = sealed if "id" in fields else envelope.named(sealed)
    raw = envelope.encode(sealed)
    return replace(event, envelope=sealed, raw=raw, signature=device.key.sign(signing.EVENT, raw))


def test_a_chain_verifies_event_by_event() -> None:
    device, head = Device(), ChainHead()
    for number in range(5):
        event = device.sign(draft(str(number)))
        assert verify(event, head, trust(device)) is None
        head = ChainHead(event.envelope.seq, event.hash)


def test_erased_content_still_verifies() -> None:
    device = Device()
    event = device.sign(draft())
    assert verify(replace(event, body=None, salt=None), ChainHead(), trust(device)) is None


def test_every_fault_is_named() -> None:
    device = Device()
    first, second = device.sign(draft("1")), device.sign(draft("2"))
    head, believed = ChainHead(1, first.hash), trust(device)
    assert verify(second, head, believed) is None
    assert verify(replace(second, raw=second.raw[:-1]), head, believed) is Fault.MALFORMED
    assert verify(second, ChainHead(), believed) is Fault.SEQUENCE
    assert verify(first, head, believed) is Fault.SEQUENCE
    assert verify(second, ChainHead(1, bytes(32)), believed) is Fault.CHAIN
    assert verify(replace(second, body=b'{"text":"3"}'), head, believed) is Fault.BODY
    assert verify(replace(second, salt=bytes(32)), head, believed) is Fault.BODY
    assert verify(replace(second, body=None), head, believed) is Fault.BODY
    assert verify(replace(second, salt=None), head, believed) is Fault.BODY
    assert verify(replace(second, signature=first.signature), head, believed) is Fault.SIGNATURE
    assert verify(replace(second, signature=b""), head, believed) is Fault.SIGNATURE
    assert verify(resealed(device, second, type="runbook.step_done"), head, believed) is Fault.PERMISSION
    assert verify(resealed(device, second, actor=BO), head, believed) is Fault.PERMISSION


def test_faults_of_the_certificate() -> None:
    device, stranger = Device(), Device(seed=2)
    event = device.sign(draft())
    assert verify(event, ChainHead(), trust(device, stranger.certificate)) is Fault.CERTIFICATE
    assert verify(event, ChainHead(), Trust({}, lambda _: device.certificate)) is Fault.CERTIFICATE
    foreign = certificates.issue(device.authority, STREAM, device.key.public, ANA, ("incident:write",), START_MS)  # type: ignore[arg-type]  # another organisation
    moved = resealed(device, event, certificate=foreign.hash)
    assert verify(moved, ChainHead(), trust(device, foreign)) is Fault.CERTIFICATE


@pytest.mark.parametrize("seconds", [-61, 72 * 3600 + 1])
def test_written_outside_its_certificates_time(seconds: int) -> None:
    device = Device()
    device.clock.advance(seconds)
    event = device.sign(draft())
    assert verify(event, ChainHead(), trust(device)) is Fault.EXPIRED


@pytest.mark.parametrize("seconds", [-60, 0, 72 * 3600])
def test_written_at_the_edges_of_its_certificates_time(seconds: int) -> None:
    device = Device()
    device.clock.advance(seconds)
    assert verify(device.sign(draft()), ChainHead(), trust(device)) is None


@given(st.data())
def test_any_flipped_bit_is_found(data: st.DataObject) -> None:
    device = Device()
    event = device.sign(draft())
    part = data.draw(st.sampled_from(["raw", "signature", "body", "salt"]))
    value = bytearray(getattr(event, part))
    value[data.draw(st.integers(0, len(value) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assert verify(replace(event, **{part: bytes(value)}), ChainHead(), trust(device)) is not None  # type: ignore[arg-type]  # by name


@given(st.binary(max_size=80), st.binary(max_size=70))
def test_hostile_bytes_never_raise(raw: bytes, signature: bytes) -> None:
    device = Device()
    event = device.sign(draft())
    assert verify(replace(event, raw=raw, signature=signature), ChainHead(), trust(device)) is Fault.MALFORMED


def test_a_refused_draft_uses_nothing_up() -> None:
    device = Device()
    with pytest.raises(TooLarge):
        device.sign(draft("x" * 70_000))
    with pytest.raises(NotCanonical):
        device.sign(Draft(STREAM, "incident.entry_logged", {"ratio": 0.5}))
    event = device.sign(draft())
    assert (event.envelope.seq, event.envelope.prev) == (1, envelope.GENESIS)
    assert verify(event, ChainHead(), trust(device)) is None


def test_events_carry_what_they_depend_on_and_replace() -> None:
    device = Device()
    seen = {"a" * 32: 7}
    first = device.sign(draft(), seen)
    second = device.sign(replace(draft(), supersedes=(first.envelope.id,)))
    assert envelope.decode(first.raw).deps == seen
    assert envelope.decode(second.raw).supersedes == (first.envelope.id,)


# Certificates


def test_a_certificate_survives_and_is_checked() -> None:
    device = Device()
    cert = device.certificate
    assert certificates.decode(cert.raw, cert.signature) == cert
    assert (cert.org, cert.user, cert.device_key) == (ORG, ANA, device.key.public)
    assert cert.allows("incident.declared")
    assert not cert.allows("runbook.started")
    assert not cert.allows("incidents.declared")
    with pytest.raises(BadCertificate):
        certificates.decode(cert.raw, bytes(64))
    with pytest.raises(BadCertificate):
        certificates.decode(cert.raw, device.authority.sign(signing.EVENT, cert.raw))


@given(st.binary(max_size=100))
def test_other_bytes_are_no_certificate(raw: bytes) -> None:
    with pytest.raises(BadCertificate):
        certificates.decode(raw, bytes(64))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", 2), ("v", None), ("org", "x"), ("u", 1), ("dk", "AA"), ("is", None), ("pm", None), ("pm", "incident:write"),
        ("pm", [1]), ("nb", "x"), ("na", None),
    ],
)  # fmt: skip
def test_every_field_of_a_certificate_is_checked(name: str, value: object) -> None:
    device = Device()
    fields = {**canonical.decode(device.certificate.raw), name: value}
    raw = canonical.encode(fields)
    with pytest.raises(BadCertificate):
        certificates.decode(raw, device.authority.sign(signing.CERTIFICATE, raw))


def test_a_key_shows_nothing_of_itself() -> None:
    seed = bytes(range(32))
    key = signing.SigningKey(seed)
    assert seed.hex() not in repr(key) and repr(seed) not in repr(vars(key))


def test_a_signature_serves_one_purpose() -> None:
    key = signing.SigningKey(bytes(32))
    signature = key.sign(signing.EVENT, b"x")
    assert signing.verify(key.public, signing.EVENT, b"x", signature)
    assert not signing.verify(key.public, signing.CERTIFICATE, b"x", signature)
    assert not signing.verify(b"short", signing.EVENT, b"x", signature)
