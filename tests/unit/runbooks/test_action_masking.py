"""No secret leaves: in no usual encoding, and however the stream is cut."""

import base64
import json
from urllib.parse import quote, quote_plus

from hypothesis import given, settings
from hypothesis import strategies as st

from console.automation.attempt import Capture
from models.runbooks.actions.masking import MASK, Mask

SECRETS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=6, max_size=40).filter(
    lambda text: text.strip() == text and "•" not in text
)
NOISE = st.text("abc \n", max_size=30)


def forms(secret: str) -> list[bytes]:
    raw = secret.encode()
    return [
        raw,
        quote(raw, safe="").encode(),
        quote_plus(raw).encode(),
        json.dumps(secret)[1:-1].encode(),
        json.dumps(secret, ensure_ascii=False)[1:-1].encode(),
        base64.b64encode(raw)[: len(raw) * 8 // 6],
        base64.urlsafe_b64encode(raw)[: len(raw) * 8 // 6],
        raw.hex().encode(),
    ]


@settings(max_examples=60)
@given(SECRETS, NOISE, NOISE, st.lists(st.integers(1, 50), max_size=6))
def test_no_form_of_a_secret_gets_through_however_it_is_cut(
    secret: str, before: str, after: str, cuts: list[int]
) -> None:
    for form in forms(secret):
        content = before.encode() + form + after.encode()
        mask = Mask({"it": secret})
        out, at = b"", 0
        for cut in cuts:
            out += mask.feed(content[at : at + cut])
            at += cut
        out += mask.feed(content[at:]) + mask.finish()
        assert form not in out and MASK.encode() in out
        assert out == Mask({"it": secret}).whole(content)


@settings(max_examples=60)
@given(st.text("user:", max_size=5), SECRETS)
def test_base64_of_something_longer_hides_it_too(user: str, secret: str) -> None:
    coded = base64.b64encode(f"{user}:{secret}".encode())
    out = Mask({"it": secret}).whole(b"Authorization: Basic " + coded)
    inner = base64.b64encode(b"\0" * (len(f"{user}:".encode()) % 3) + secret.encode())
    assert MASK.encode() in out and inner[4:-4] not in out if len(inner) > 12 else MASK.encode() in out


@settings(max_examples=60)
@given(st.binary(max_size=200), st.lists(st.integers(1, 60), max_size=6))
def test_what_holds_no_secret_passes_unchanged(content: bytes, cuts: list[int]) -> None:
    mask = Mask({"it": "correct horse battery staple"})
    out, at = b"", 0
    for cut in cuts:
        out += mask.feed(content[at : at + cut])
        at += cut
    assert out + mask.feed(content[at:]) + mask.finish() == content


def test_overlapping_short_and_long_secrets() -> None:
    mask = Mask({"a": "abcdef", "b": "defghi", "short": "z1"})
    assert mask.text("xabcdefghix z1") == f"x{MASK}x {MASK}"
    key = "-----BEGIN KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END KEY-----\n"
    assert "MIIEvQIBADANBg" not in Mask({"pem": key}).text("line MIIEvQIBADANBg of it")
    assert Mask({}).feed(b"abc") == b"abc" and Mask({"empty": ""}).text("abc") == "abc"


@settings(max_examples=60)
@given(st.lists(st.binary(max_size=300), max_size=20))
def test_captured_output_is_its_beginning_and_its_end_in_bounded_memory(parts: list[bytes]) -> None:
    capture, cap = Capture(200), 200
    for part in parts:
        capture.add(part)
        assert len(capture._head) <= cap // 2 and len(capture._tail) <= cap + 300
    whole = b"".join(parts)
    assert capture.total == len(whole)
    if len(whole) > cap:
        assert f"{len(whole) - cap:,} bytes left out" in capture.text()
