from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.admission import Outcome
from models.kernel.author import ChainHead
from models.kernel.chain import Fault
from models.sync.bundle import preview as previews
from models.sync.bundle.preview import Preview, TooManyChains
from models.sync.parcel import Parcel
from tests.fakes.events import BO, START_MS, STREAM, Device
from tests.fakes.parcels import OTHER, STRANGE_ORG, Shelf, fork, sent, stranger


def looked_at(shelf: Shelf, parcels: list[Parcel]) -> Preview:
    found = Preview(shelf, shelf.trust, START_MS)
    for parcel in parcels:
        found.see(parcel)
    return found


def test_new_here_waiting_parked_and_strange_are_told_apart() -> None:
    shelf, ana, bo, foreign = Shelf(), Device(seed=1), Device(BO, seed=2), stranger()
    known = [sent(ana, "known") for _ in range(2)]
    for parcel in known:
        shelf.take(parcel)
    new = [sent(ana, "new"), sent(bo, "new", OTHER), sent(bo, "newer", OTHER)]
    gap = [sent(bo), sent(bo)][1:]
    strange = [sent(foreign, stream=OTHER) for _ in range(3)]
    forbidden = [sent(bo, type_name="catalog.published"), sent(bo, "behind it")]
    forged = replace(new[0], event=replace(new[0].event, signature=bytes(64)))
    found = looked_at(shelf, [*known, *new, *gap, *strange, forged])
    assert found.by_outcome == {
        Outcome.DUPLICATE: 3,
        Outcome.ADMITTED: 3,
        Outcome.WAITING: 1,
        Outcome.PARKED: 3,
    }, "what is here already is not looked at again"
    assert found.of(Outcome.ADMITTED, Outcome.FORKED) == 3
    assert found.unknown == {(STRANGE_ORG, foreign.authority.public): 3}
    assert found.faults == {Fault.SEQUENCE: 1, Fault.CERTIFICATE: 1, Fault.BEHIND: 2}
    assert found.streams[OTHER].by_outcome == {Outcome.ADMITTED: 2, Outcome.PARKED: 3}
    assert found.streams[OTHER].context == "incident" and b"new" in (found.streams[OTHER].opening or b"")
    assert not shelf.parked and len(shelf.events) == 2, "looking changes nothing"
    assert looked_at(shelf, [gap[0], *forbidden]).of(Outcome.WAITING) == 3


def test_a_fork_a_forgery_and_a_lost_certificate_are_told() -> None:
    shelf, ana = Shelf(), Device(seed=1)
    first, second = sent(ana, "1"), sent(ana, "2")
    for parcel in (first, second):
        shelf.take(parcel)
    branch = fork(ana, ChainHead(1, first.event.hash), "another second")
    broken = replace(branch, event=replace(branch.event, signature=bytes(64)))
    bare = Parcel(sent(Device(BO, seed=2)).event, None)
    empty = Parcel(replace(sent(ana, "3").event, body=None, salt=None), None)
    found = looked_at(shelf, [branch, broken, bare, empty])
    assert found.by_outcome == {
        Outcome.FORKED: 1,
        Outcome.DUPLICATE: 1,
        Outcome.PARKED: 1,
        Outcome.ADMITTED: 1,
    }
    assert (found.without_certificate, found.without_content) == (1, 1)
    assert looked_at(shelf, [broken]).by_outcome == {Outcome.REFUSED: 1}


@settings(max_examples=40)
@given(data=st.data())
def test_what_was_foretold_is_what_happens(data: st.DataObject) -> None:
    ana, bo = Device(seed=1), Device(BO, seed=2)
    history = [
        sent(device, str(number), stream) for number in range(4) for device in (ana, bo) for stream in (STREAM, OTHER)
    ]
    first = history[0].event
    history.append(fork(ana, ChainHead(1, first.hash), "branch"))
    history += [sent(stranger()), sent(bo, type_name="catalog.published"), sent(bo)]
    shelf = Shelf()
    for parcel in history:
        if data.draw(st.booleans()):
            shelf.take(parcel)
    carried = [parcel for parcel in history if data.draw(st.booleans())]
    foretold = Preview(shelf, shelf.trust, START_MS)
    said = [foretold.see(parcel).outcome for parcel in carried]
    assert said == [shelf.take(parcel).outcome for parcel in carried]


def test_what_is_remembered_of_a_chain_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, ana = Shelf(), Device(seed=1)
    assert looked_at(shelf, [sent(ana) for _ in range(200)]).by_outcome == {Outcome.ADMITTED: 200}
    monkeypatch.setattr(previews, "MAX_CHAINS", 1)
    with pytest.raises(TooManyChains):
        looked_at(shelf, [sent(ana), sent(ana, stream=OTHER)])
