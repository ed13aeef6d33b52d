import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.errors import BadInput
from models.sync import enrolment as e
from tests.fakes.events import START_MS
from tests.unit.sync.test_sync_protocol import MESSAGES, REQUEST

CA, OTHER_CA = bytes([1]) * 32, bytes([2]) * 32
CODE = e.new_code(random.Random(1).randbytes)
TOLD = next(each for each in MESSAGES if hasattr(each, "told")).told


def test_a_code_is_65_bits_in_groups_that_can_be_read_aloud() -> None:
    assert e.new_code(lambda count: b"\xff" * count) == "ZZZZ-ZZZZZ-ZZZZ"
    assert e.new_code(bytes) == "0000-00000-0000"
    codes = {e.new_code(random.Random(seed).randbytes) for seed in range(200)}
    assert len(codes) == 200
    assert all({code[place] for code in codes} >= set("0Z") for place in (0, 5, 13)), "every sign can be any of the 32"


@given(st.randoms(use_true_random=False))
def test_it_is_understood_however_it_is_typed(rng: random.Random) -> None:
    code = e.new_code(rng.randbytes)
    typed = "".join(
        rng.choice({"0": "0Oo", "1": "1IlLi"}.get(sign, sign + sign.lower())) + rng.choice(["", "", " ", "-"])
        for sign in code
        if sign != "-"
    )
    assert e.key_of(typed) == e.key_of(code)
    assert e.shown(e.read_code(typed)) == code


@pytest.mark.parametrize(
    "text", ["", "7K3Q", CODE + "0", CODE[:-1], CODE[:-1] + "!", CODE[:-1] + "\u00df", "\U0001d7d8" * 13]
)
def test_what_is_no_code_is_bad_input(text: str) -> None:
    with pytest.raises(BadInput, match="7K3Q-M9XW2-D4RT"):
        e.key_of(text)


def test_both_sides_prove_that_they_know_the_code_and_see_the_same_authority() -> None:
    here, there = e.key_of(CODE), e.key_of(CODE.lower())
    assert e.is_same(e.device_proof(here, CA, REQUEST.asked), e.device_proof(there, CA, REQUEST.asked))
    assert e.is_same(e.hub_proof(here, CA, REQUEST.asked, TOLD), e.hub_proof(there, CA, REQUEST.asked, TOLD))


def test_somebody_in_the_middle_is_noticed_by_both() -> None:
    key, wrong = e.key_of(CODE), e.key_of(e.new_code(random.Random(2).randbytes))
    proof, answer = e.device_proof(key, CA, REQUEST.asked), e.hub_proof(key, CA, REQUEST.asked, TOLD)
    assert not e.is_same(proof, e.device_proof(key, OTHER_CA, REQUEST.asked)), "another CA"
    assert not e.is_same(proof, e.device_proof(wrong, CA, REQUEST.asked)), "another code"
    assert not e.is_same(proof, e.device_proof(key, CA, REQUEST.asked + b" ")), "another device key or former authority"
    assert not e.is_same(answer, e.hub_proof(key, OTHER_CA, REQUEST.asked, TOLD))
    assert not e.is_same(answer, e.hub_proof(key, CA, REQUEST.asked, TOLD.replace(b"responder", b"commander")))
    assert answer != proof, "what the device said can't be said back to it"


def test_the_request_binds_all_it_says_but_not_its_own_proof() -> None:
    plain = REQUEST.to_plain()
    same = type(REQUEST).from_plain(plain | {"proof": "B" * 42 + "A"})
    assert same.asked == REQUEST.asked and same != REQUEST
    for name, other in (("device_name", "x"), ("former", None), ("nonce", "B" * 42 + "A"), ("selector", "00000000")):
        assert type(REQUEST).from_plain(plain | {name: other}).asked != REQUEST.asked, name


def test_a_code_dies_after_a_quarter_of_an_hour_or_five_wrong_tries() -> None:
    code = e.OpenCode(e.key_of(CODE), START_MS)
    assert code.refusal(START_MS + e.LIFETIME_MS) is None
    assert "15 minutes" in (code.refusal(START_MS + e.LIFETIME_MS + 1) or "")
    assert "15 minutes" in (code.refusal(START_MS - e.LIFETIME_MS - 1) or "")
    for _ in range(e.MAX_TRIES):
        assert code.refusal(START_MS) is None
        code = code.failed()
    assert "tried 5 times" in (code.refusal(START_MS) or "")
    assert CODE not in repr(code) and code.key.secret.hex() not in repr(code)
