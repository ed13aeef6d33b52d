"""Whose post is believed."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.intake.authenticity import GITHUB_HEADER, OWN_HEADER, PAGERDUTY_HEADER, WINDOW_MS, fault_of, signature
from models.intake.hook import Hook, HookForm, new_hook
from models.kernel.errors import BadInput

SECRET = "correct horse battery"
NOW = 1_795_000_000_000
BODY = b'{"a": 1}'


def hook(form: HookForm) -> Hook:
    return Hook("am", form, SECRET)


def mac(body: bytes, secret: str = SECRET) -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def test_alertmanager_bears_the_secret() -> None:
    am = hook(HookForm.ALERTMANAGER)
    assert fault_of(am, {"authorization": f"Bearer {SECRET}"}, BODY, NOW) is None
    for wrong in ("", SECRET, "Bearer ", f"Bearer {SECRET}x", f"bearer {SECRET}", "Bearer é"):
        assert fault_of(am, {"authorization": wrong}, BODY, NOW)
    assert fault_of(am, {}, BODY, NOW)
    # What another form would do is no way in.
    assert fault_of(am, {GITHUB_HEADER: f"sha256={mac(BODY)}"}, BODY, NOW)


def test_pagerduty_signs_and_one_of_several_signatures_is_enough() -> None:
    pager = hook(HookForm.PAGERDUTY)
    right, other = f"v1={mac(BODY)}", f"v1={mac(BODY, 'another secret!!')}"
    assert fault_of(pager, {PAGERDUTY_HEADER: right}, BODY, NOW) is None
    assert fault_of(pager, {PAGERDUTY_HEADER: f"{other}, {right}"}, BODY, NOW) is None
    for wrong in ("", other, mac(BODY), f"v2={mac(BODY)}", ",".join([other] * 10 + [right])):
        assert fault_of(pager, {PAGERDUTY_HEADER: wrong}, BODY, NOW)
    assert fault_of(pager, {PAGERDUTY_HEADER: right}, BODY + b" ", NOW)
    assert fault_of(pager, {"authorization": f"Bearer {SECRET}"}, BODY, NOW)


def test_our_signature_holds_for_its_time_only() -> None:
    cloud = hook(HookForm.CLOUDEVENTS)
    header = {OWN_HEADER: signature(cloud, BODY, NOW)}
    assert fault_of(cloud, header, BODY, NOW + WINDOW_MS) is None
    assert "5 minutes" in str(fault_of(cloud, header, BODY, NOW + WINDOW_MS + 1_000))
    assert "5 minutes" in str(fault_of(cloud, header, BODY, NOW - WINDOW_MS - 1_000))
    # Who changes the time changes what was signed.
    moved = header[OWN_HEADER].replace(str(NOW // 1_000), str(NOW // 1_000 + 3_600))
    assert "not made with" in str(fault_of(cloud, {OWN_HEADER: moved}, BODY, NOW + 3_600_000))
    # A wrong one of ours is not made good by a bearer token beside it.
    assert fault_of(cloud, {OWN_HEADER: "t=1,v1=00", "authorization": f"Bearer {SECRET}"}, BODY, NOW)


def test_cloudevents_may_come_as_others_sign_them() -> None:
    cloud = hook(HookForm.CLOUDEVENTS)
    assert fault_of(cloud, {GITHUB_HEADER: f"sha256={mac(BODY)}"}, BODY, NOW) is None
    assert fault_of(cloud, {"authorization": f"Bearer {SECRET}"}, BODY, NOW) is None
    assert fault_of(cloud, {GITHUB_HEADER: "sha256="}, BODY, NOW)


@given(st.sampled_from(list(HookForm)), st.dictionaries(st.sampled_from(
    [OWN_HEADER, GITHUB_HEADER, PAGERDUTY_HEADER, "authorization"]), st.text(max_size=80)), st.binary(max_size=20))  # fmt: skip
def test_nothing_made_up_is_believed(form: HookForm, headers: dict[str, str], body: bytes) -> None:
    said = fault_of(hook(form), headers, body, NOW)
    assert said
    assert SECRET not in said


@pytest.mark.parametrize("name", ["", "A", "-a", "a b", "a/b", "é", "a" * 41])
def test_a_name_that_is_none(name: str) -> None:
    with pytest.raises(BadInput, match="NAME"):
        new_hook(name, HookForm.PAGERDUTY)


def test_secrets_are_made_or_checked() -> None:
    first, second = (new_hook("a", HookForm.PAGERDUTY).secret for _ in range(2))
    assert first != second
    assert len(first) == 64
    for short in ("", "x" * 15, "x" * 201, "sixteen signs \n\n", "sechzehn Zeichen é"):
        with pytest.raises(BadInput, match="secret-file"):
            new_hook("a", HookForm.PAGERDUTY, short)
