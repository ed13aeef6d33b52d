from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.sync import tree
from models.sync.tree import EMPTY_ROOT, Tree, includes, is_consistent, leaf_hash

ENTRIES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
"""The test entries of the reference implementations of Certificate Transparency, and the roots over the first of them."""
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def grown(count: int) -> Tree:
    found = Tree()
    for number in range(count):
        found.append(leaf_hash(ENTRIES[number] if number < 8 else number.to_bytes(4, "big")))
    return found


@pytest.mark.parametrize(("size", "expected"), list(enumerate(ROOTS)))
def test_roots_of_the_known_entries(size: int, expected: str) -> None:
    assert grown(size).root().hex() == grown(8).root(size).hex() == expected


def test_known_proofs() -> None:
    eight = grown(8)
    assert [each.hex() for each in eight.inclusion(0)] == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]
    assert [each.hex() for each in eight.consistency(6)] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_every_proof_of_small_trees_holds_and_no_other() -> None:
    whole = grown(20)
    for size in range(1, 21):
        root = whole.root(size)
        for index in range(size):
            leaf, proof = whole.node(0, index), whole.inclusion(index, size)
            assert includes(leaf, index, size, proof, root)
            assert not includes(leaf, (index + 1) % size, size, proof, root) or size == 1
            assert not includes(leaf_hash(b"else"), index, size, proof, root)
            assert not includes(leaf, index, size, (*proof, bytes(32)), root)
            assert not proof or not includes(leaf, index, size, proof[:-1], root)
        for first in range(size + 1):
            proof = whole.consistency(first, size)
            assert is_consistent(first, size, whole.root(first), root, proof)
            assert not is_consistent(first, size, bytes(32), root, proof)
            assert not is_consistent(first, size, whole.root(first), bytes(32), proof) or first == 0
            assert not is_consistent(first, size, whole.root(first), root, (*proof, bytes(32)))
            assert not proof or not is_consistent(first, size, whole.root(first), root, proof[1:])


def test_a_proof_is_good_for_its_own_size_only() -> None:
    four = grown(4)
    assert includes(four.node(0, 0), 0, 4, four.inclusion(0), four.root())
    assert not includes(four.node(0, 0), 0, 5, four.inclusion(0), four.root())
    assert not is_consistent(2, 5, four.root(2), four.root(), four.consistency(2))


@settings(max_examples=50)
@given(data=st.data(), size=st.integers(2, 300))
def test_a_changed_proof_proves_nothing(data: st.DataObject, size: int) -> None:
    whole = grown(size)
    first = data.draw(st.integers(1, size - 1))
    checks: list[tuple[tuple[bytes, ...], Callable[[Sequence[bytes]], bool]]] = [
        (whole.inclusion(first), lambda path: includes(whole.node(0, first), first, size, path, whole.root())),
        (whole.consistency(first), lambda path: is_consistent(first, size, whole.root(first), whole.root(), path)),
    ]
    for proof, holds in checks:
        assert holds(proof)
        if proof:
            at = data.draw(st.integers(0, len(proof) - 1))
            changed = [*proof]
            changed[at] = leaf_hash(changed[at])
            assert not holds(changed)


def test_what_there_is_not_is_refused() -> None:
    some = grown(3)
    for wrong in (lambda: some.inclusion(3), lambda: some.consistency(4), lambda: some.root(4)):
        with pytest.raises(ValueError, match="tree"):
            wrong()
    with pytest.raises(ValueError, match="32 bytes"):
        some.append(b"")
    with pytest.raises(IndexError):
        some.node(1, 1)
    assert Tree().root() == EMPTY_ROOT
    assert not includes(some.node(0, 0), 0, 0, (), EMPTY_ROOT)
    assert not is_consistent(2, 1, EMPTY_ROOT, EMPTY_ROOT, ())
    assert not is_consistent(1, 2, some.root(1), some.root(2), [b"short"])
    assert tree.root(0, some.node) == EMPTY_ROOT
