import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.signing import SigningKey
from models.sync import checkpoint as checkpoints
from models.sync.checkpoint import ProofReply, Verdict, Witness, key_id, read, sign, verified_text
from models.sync.reading import Malformed
from models.sync.tree import EMPTY_ROOT, Tree, leaf_hash

KEY = SigningKey(bytes([7]) * 32)
LOG = "hub.example/0197f000"
NOTE = sign(KEY, LOG, 20852163, base64.b64decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")).note


def grown(*entries: str) -> Tree:
    found = Tree()
    for entry in entries:
        found.append(leaf_hash(entry.encode()))
    return found


def test_it_has_the_form_of_the_specification() -> None:
    # The example of C2SP tlog-checkpoint, but for name and signature.
    lines = NOTE.split("\n")
    assert lines[:4] == [LOG, "20852163", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", ""]
    name, value = lines[4].removeprefix("\u2014 ").split(" ")
    assert name == LOG and base64.b64decode(value)[:4] == key_id(LOG, KEY.public) and lines[5:] == [""]
    assert read(NOTE, LOG, KEY.public).size == 20852163


def test_a_note_of_the_reference_implementation_is_verified() -> None:
    # Key and note of the documentation of golang.org/x/mod/sumdb/note.
    key = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")[1:]
    text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    signed = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    assert key_id("PeterNeumann", key).hex() == "c74f20a3"
    assert verified_text(f"{text}\n{signed}", "PeterNeumann", key) == text
    with pytest.raises(Malformed):
        verified_text(f"{text.upper()}\n{signed}", "PeterNeumann", key)


def test_cosignatures_and_extension_lines_are_passed_over() -> None:
    text = f"{LOG}\n5\n{base64.b64encode(bytes(32)).decode()}\nmore\n"
    mine = base64.b64encode(key_id(LOG, KEY.public) + KEY.sign_note(text)).decode()
    note = f"{text}\n\u2014 witness.example/w1 AAAAAAAA\n\u2014 {LOG} {mine}\n"
    assert read(note, LOG, KEY.public).size == 5


@settings(max_examples=150)
@given(at=st.integers(0, len(NOTE) - 1), sign_=st.characters(codec="utf-8"))
def test_no_change_passes(at: int, sign_: str) -> None:
    changed = NOTE[:at] + sign_ + NOTE[at + 1 :]
    if changed != NOTE:
        with pytest.raises(Malformed):
            read(changed, LOG, KEY.public)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        f"{LOG}\n",
        f"{LOG}\n5\n",
        f"{LOG}\n05\n{'A' * 43}=\n",
        f"{LOG}\n-1\n{'A' * 43}=\n",
        f"{LOG}\n{10**30}\n{'A' * 43}=\n",
        f"{LOG}\n\u0665\n{'A' * 43}=\n",
        f"{LOG}\n5\nAAAA\n",
        f"{LOG}\n5\n\n{'A' * 43}=\n",
        f"other\n5\n{'A' * 43}=\n",
    ],
)
def test_signed_nonsense_is_refused(text: str) -> None:
    mine = base64.b64encode(key_id(LOG, KEY.public) + KEY.sign_note(text)).decode()
    with pytest.raises(Malformed):
        read(f"{text}\n\u2014 {LOG} {mine}\n", LOG, KEY.public)


def test_only_the_known_key_counts_and_odd_names_are_not_signed() -> None:
    with pytest.raises(Malformed, match="not signed by"):
        read(NOTE, LOG, SigningKey(bytes([8]) * 32).public)
    with pytest.raises(Malformed, match="longer"):
        read(NOTE + "x" * 20_000, LOG, KEY.public)
    for name in ("", "two words", "a+b"):
        with pytest.raises(ValueError, match="name"):
            sign(KEY, name, 0, EMPTY_ROOT)
    with pytest.raises(ValueError, match="control"):
        KEY.sign_note("a\x00")


def test_a_witness_follows_a_log_that_grows() -> None:
    whole, witness = grown(*"abcdef"), Witness(LOG, KEY.public)
    for size, verdict in (
        (2, Verdict.FIRST),
        (2, Verdict.SAME),
        (5, Verdict.NEWER),
        (3, Verdict.OLDER),
        (6, Verdict.NEWER),
    ):
        seen = witness.read(sign(KEY, LOG, size, whole.root(size)).note)
        needed = witness.proof_needed(seen)
        assert witness.see(seen, whole.consistency(*needed) if needed else ()) is verdict
    assert witness.newest is not None and witness.newest.size == 6 and witness.split is None
    assert witness.rebuilt(6, whole.root()) is Verdict.SAME
    assert witness.rebuilt(6, bytes(32)) is Verdict.SPLIT
    assert witness.rebuilt(5, whole.root(5)) is Verdict.UNPROVEN


def test_a_log_that_tells_two_stories_is_caught() -> None:
    here, there = grown(*"abc"), grown(*"abx")
    witness = Witness(LOG, KEY.public, sign(KEY, LOG, 3, here.root()))
    assert witness.see(sign(KEY, LOG, 3, there.root())) is Verdict.SPLIT
    assert witness.split is not None
    assert {witness.split.newest.root, witness.split.other.root} == {here.root(), there.root()}
    there.append(leaf_hash(b"d"))
    longer = sign(KEY, LOG, 4, there.root())
    assert witness.see(longer, there.consistency(3)) is Verdict.UNPROVEN, (
        "no proof can lead from one story to the other"
    )
    assert witness.newest is not None and witness.newest.size == 3


def test_an_empty_log_has_one_root() -> None:
    witness = Witness(LOG, KEY.public, sign(KEY, LOG, 2, grown(*"ab").root()))
    empty = sign(KEY, LOG, 0, EMPTY_ROOT)
    assert witness.proof_needed(empty) is None and witness.see(empty) is Verdict.OLDER
    assert witness.see(sign(KEY, LOG, 0, bytes(32))) is Verdict.SPLIT


def test_a_proof_travels() -> None:
    proof = grown(*"abcdef").consistency(3)
    assert ProofReply.from_plain(ProofReply(proof).to_plain()).hashes == proof
    with pytest.raises(Malformed):
        ProofReply.from_plain({"hashes": ["00"]})
    assert checkpoints.MAX_PROOF > 64
