"""Power cuts: a workstation's record, an outbox and a hub's store as a disk could have them at any moment of being written.

Whatever was acknowledged is there afterwards, the chains are whole, what went out is known to have gone out, and writing goes on.
WATCHFLOOR_POWER_CUTS says how many cuts are tried; the planted faults show that a broken promise is seen.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Final

import pytest

from console.hub.verifying import Verification
from models.access import vault
from models.comms.outbox.item import State
from models.incident.commands import Declare, LogEntry
from models.kernel import signing
from models.kernel.admission import Outcome
from models.kernel.errors import WatchfloorError
from tests.fakes import power_writer
from tests.fakes.power import MODES, Recording, record

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux" or shutil.which("strace") is None, reason="strace is not installed"),
    pytest.mark.timeout(3_000),
]

ROOT: Final = Path(__file__).parents[2]
CUTS: Final = int(os.environ.get("WATCHFLOOR_POWER_CUTS", "510"))
FAULTS: Final = (
    "record-normal",
    "record-early",
    "record-names",
    "record-content",
    "hub-normal",
    "outbox-normal",
)
MOST_TO_FIND: Final = 60
"""Cuts that a planted fault may stay unseen."""


@pytest.fixture(scope="module")
def space() -> Iterator[Path]:
    """In memory where there is such a place: what is built is looked at once."""
    memory = Path("/dev/shm")
    found = Path(tempfile.mkdtemp(prefix="watchfloor-power-", dir=memory if os.access(memory, os.W_OK) else None))
    try:
        yield found
    finally:
        shutil.rmtree(found)


@pytest.fixture(scope="module")
def recordings(space: Path) -> dict[str, Recording]:
    may_trace = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], check=False, capture_output=True)
    if may_trace.returncode:
        pytest.skip("strace may not trace here")
    root = space / "written"
    root.mkdir()
    writer = [sys.executable, "-m", "tests.fakes.power_writer", str(root), *LOOKED_AT, *FAULTS]
    return record(writer, root, space / "trace", ROOT, os.environ)


@pytest.fixture(autouse=True)
def _each_sum_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes under the same key again and again: neither a signature nor a passphrase is worked out twice."""
    monkeypatch.setattr(signing, "_verify", _verified)
    monkeypatch.setattr(vault, "stretch", _stretched)


_verified = lru_cache(maxsize=100_000)(signing._verify)
_stretched = lru_cache(maxsize=100)(vault.stretch)


def of_record(place: Path, said: list[str]) -> str:
    """What is wrong with a workstation's record of which this was said; nothing, if all is well."""
    try:
        desk = power_writer.opened(place)
    except WatchfloorError as error:
        # Before anything was acknowledged it may also say plainly that it can't be used.
        return f"does not open: {error}" if said else ""
    try:
        found = desk.read(desk.incidents.headings)
        stream = found[0].id if found else desk.execute(Declare("After the cut")).stream
        lines = {each.text.partition(" ")[0] for each in desk.read(lambda: desk.incidents.state(stream).entries())}
        lost = {words for what, words in _parts(said) if what == "saved"} - lines
        gone = [words for what, words in _parts(said) if what == "kept" and not desk.blobs.has(bytes.fromhex(words))]
        desk.execute(LogEntry(stream, "after the cut"))
        verdict = desk.verify()
        if lost or gone:
            return f"lost {len(lost) + len(gone)}"
        return "" if verdict.sound and not verdict.forks else f"not sound: {verdict}"
    finally:
        desk.close()


def of_hub(place: Path, said: list[str]) -> str:
    """The same of a hub's directory."""
    try:
        hub = power_writer.opened_hub(place)
    except WatchfloorError as error:
        return f"does not open: {error}" if said else ""
    try:
        held = {each.hex() for each in hub.core.store.hashes(0, 10_000)}
        lost = {words for what, words in _parts(said) if what == "saved"} - held
        known = {each.id for each in hub.core.store.devices()}
        unknown = {words for what, words in _parts(said) if what == "joined"} - known
        member = power_writer.member_again(hub)
        reply = hub.core.push(member.device, [member.write("after the cut")])
        looking = Verification(hub.core)
        while looking.step():
            pass
        verdict = looking.verdict
        if lost or unknown:
            return f"lost {len(lost) + len(unknown)}"
        is_next = [each.outcome for each in reply.outcomes] == [Outcome.ADMITTED] and verdict.head == len(held) + 1
        is_whole = is_next and reply.receipt is not None and reply.receipt.position == verdict.head
        return "" if is_whole and not verdict.findings and not verdict.forks else f"not sound: {verdict}"
    finally:
        hub.core.store.close()
        hub.close()


def of_outbox(place: Path, said: list[str]) -> str:
    """The same of an outbox: what went out was claimed before, and does not go out again by itself."""
    left = frozenset(words for what, words in _parts(said) if what == "left")
    again: list[str] = []
    if not place.exists():
        return "lost everything" if said else ""
    box = power_writer.outbox(place, again.append, left)
    try:
        found = {each.effect: each for each in box.items()}
        for what, effect in _parts(said):
            if effect not in found:
                return f"lost {effect}, which was {what}"
            state = found[effect].state
            if state in (State.QUEUED, State.WAITING) and effect in left:
                return f"{effect} went out, and stands as {state}"
            if what == "sent" and state is not State.SENT:
                return f"{effect} was recorded as sent, and stands as {state}"
        for _ in range(3):
            box.worker.turn()
        kinds = {each.effect: each for each in box.items()}
        twice = [each for each in again if each in left and not kinds[each].may_repeat]
        open_still = {each.state for each in kinds.values() if each.state not in (State.SENT, State.UNKNOWN)}
        return f"went out twice: {twice}; left as {open_still}" if twice or open_still else ""
    finally:
        box.close()


def _parts(said: list[str]) -> list[tuple[str, str]]:
    return [(what, words) for what, _, words in (each.partition(" ") for each in said)]


LOOKED_AT: Final = {"record": of_record, "hub": of_hub, "outbox": of_outbox}
SHARES: Final = {"record": 0.3, "hub": 0.1, "outbox": 0.6}


def tried(
    recording: Recording, look: Callable[[Path, list[str]], str], place: Path, cuts: int, least_said: int = 0
) -> Iterator[tuple[str, str]]:
    """What is wrong after each cut, if anything, and how it was cut; of cuts before which so much was said."""
    chance = Random(recording.place.name)
    for cut in recording.cuts(chance, cuts):
        if len(recording.lines(cut)) < least_said:
            continue
        mode = chance.choice(MODES)
        shutil.rmtree(place, ignore_errors=True)
        recording.rebuild(place, cut, mode, chance)
        said = recording.lines(cut)
        yield (
            look(place, said),
            f"after {cut} of {len(recording.acts)} acts and {len(said)} lines, {mode} since the last sync",
        )


@pytest.mark.parametrize("name", LOOKED_AT)
def test_after_a_power_cut_nothing_that_was_acknowledged_is_lost(
    name: str, recordings: dict[str, Recording], space: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recording = recordings[name]
    # strace saw everything: with all of it the files are those on the disk.
    whole = space / f"whole-{name}"
    recording.rebuild(whole, len(recording.acts), "everything", Random(1))
    assert files(whole) == files(recording.place)
    cuts = round(CUTS * SHARES[name])
    found = list(tried(recording, LOOKED_AT[name], space / "cut", cuts))
    wrong = [f"{words}: {how}" for words, how in found if words]
    with capsys.disabled():
        print(
            f"\n{name}: {len(found)} power cuts, {len(recording.said)} acknowledged at the end, {len(wrong)} lost something"
        )
    assert wrong == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_broken_promise_is_seen(name: str, recordings: dict[str, Recording], space: Path) -> None:
    look = LOOKED_AT[name.partition("-")[0]]
    seen = (words for words, _ in tried(recordings[name], _told(look), space / name, MOST_TO_FIND, 1) if words)
    assert next(seen, ""), "nothing was lost"


def _told(look: Callable[[Path, list[str]], str]) -> Callable[[Path, list[str]], str]:
    def told(place: Path, said: list[str]) -> str:
        try:
            return look(place, said)
        except Exception as error:  # noqa: BLE001  # broken files break things anywhere
            return f"{type(error).__name__}: {error}"

    return told


def files(place: Path) -> dict[str, bytes]:
    """Of a directory, without what is made anew at each opening."""
    found = (each for each in place.rglob("*") if each.is_file() and not each.name.endswith(("-shm", "lock")))
    return {str(each.relative_to(place)): each.read_bytes() for each in found}
