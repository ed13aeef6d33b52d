"""Two workstations of one organisation without any network between them: what is carried by hand brings them together."""

import hashlib
import itertools
import json
import random
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.bundles import taking
from console.bundles.taking import FileChanged, take
from console.catalog_book import CatalogChange
from console.desk import Desk
from models.kernel.admission import Outcome
from models.kernel.ids import StreamId
from models.sync.bundle import reader
from models.sync.bundle.frame import BadBundle
from models.sync.bundle.reader import Item
from models.sync.parcel import Parcel
from tests.fakes.one_organisation import Post
from tests.fakes.terminal import Terminal


class Pair:
    """Two posts, and the files that are carried between them."""

    def __init__(self, place: Path) -> None:
        self.ana = Post(place / "ana")
        declared = self.ana.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV3")
        self.id = StreamId(declared["id"])
        self.bo = Post(place / "bo", self.ana)
        self.place = place
        self._number = 0

    def carry(self, giver: Post, taker: Post, *words: str) -> Any:
        """What importing said."""
        self._number += 1
        file = str(self.place / f"{self._number}.wrbundle")
        giver.ok("bundle", "export", file, *words)
        return taker.ok("bundle", "import", file)

    def digest(self, post: Post) -> str:
        """Of the whole folded state of the incident, as a start would make it from the record."""
        post.reopen()
        plain = post.desk.read(lambda: post.desk.incidents.state(self.id).to_plain())
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()

    def close(self) -> None:
        self.ana.desk.close()
        self.bo.desk.close()


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    pair = Pair(tmp_path)
    yield pair
    pair.close()


def live(post: Post, incident: StreamId) -> str:
    """The folded state as it is in the open console."""
    plain = post.desk.read(lambda: post.desk.incidents.state(incident).to_plain())
    return json.dumps(plain, sort_keys=True)


def events_of(post: Post) -> int:
    return post.desk.verify().events


def test_two_who_worked_alone_come_to_the_same_record_and_a_person_settles_what_they_set_differently(
    pair: Pair,
) -> None:
    ana, bo = pair.ana, pair.bo
    first = pair.carry(ana, bo)
    assert first["taken"]["new"] == first["preview"]["new"] > 0 and first["taken"]["parked"] == 0
    assert first["preview"]["own_organisation"] and first["preview"]["maker_is_trusted"]
    assert first["preview"]["made_by"] in first["preview"]["new_people"] and first["people"] == 1
    assert [each["title"].split(" ", 1)[1] for each in first["preview"]["incidents"]] == ["Checkout failing"]
    evidence = pair.place / "heap.txt"
    evidence.write_text("java.lang.OutOfMemoryError\n" * 100)
    ana.ok("incident", "severity", pair.id, "SEV1", "--reason", "all regions")
    ana.ok("incident", "log", pair.id, "Ana saw the pool run dry", "--kind", "fact")
    ana.ok("incident", "evidence", pair.id, "add", str(evidence), "--source", "pod checkout-7")
    bo.ok("incident", "severity", pair.id, "SEV2", "--reason", "one region")
    bo.ok("incident", "log", pair.id, "Bo rolled back v88", "--kind", "action")
    assert live(ana, pair.id) != live(bo, pair.id)
    to_bo = pair.carry(ana, bo, "--incident", pair.id)
    assert to_bo["blobs"] == 1 and to_bo["preview"]["new_blobs"] == 1
    to_ana = pair.carry(bo, ana, "--incident", pair.id)
    assert live(ana, pair.id) == live(bo, pair.id)
    assert pair.digest(ana) == pair.digest(bo)
    for told, post in ((to_bo, bo), (to_ana, ana)):
        assert [each["fields"] for each in told["conflicts"]] == ["severity"]
        (conflict,) = post.ok("incident", "conflicts", pair.id)
        assert {claim["value"] for claim in conflict["claims"]} == {"SEV1", "SEV2"}
        texts = [entry["text"] for entry in post.ok("incident", "show", pair.id)["timeline"]]
        assert "Ana saw the pool run dry" in texts and "Bo rolled back v88" in texts
    copy = pair.place / "copy.txt"
    (item,) = bo.ok("incident", "evidence", pair.id, "list")["evidence"]
    bo.ok("incident", "evidence", pair.id, "export", item["item"], str(copy))
    assert copy.read_bytes() == evidence.read_bytes()
    bo.ok("incident", "settle", pair.id, "severity", "--keep", "safer")
    settled = pair.carry(bo, ana)
    assert settled["conflicts"] == [] and live(ana, pair.id) == live(bo, pair.id)
    assert ana.ok("incident", "show", pair.id)["severity"] == "SEV1"
    again = pair.carry(bo, ana)
    assert set(again["taken"].values()) == {0, again["taken"]["here"]}, "carried twice, taken once"
    assert ana.desk.verify().sound and bo.desk.verify().sound


def test_an_encrypted_bundle_is_read_with_its_passphrase_only(pair: Pair) -> None:
    file, word, wrong = (pair.place / name for name in ("case.wrbundle", "word", "wrong"))
    word.write_text("battery staple\n")
    wrong.write_text("staple battery\n")
    given = ("--bundle-passphrase-file", str(word))
    made = pair.ana.ok("bundle", "export", str(file), "--incident", pair.id, *given)
    assert made["encrypted"] and made["bytes"] == file.stat().st_size
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert b"Checkout" not in file.read_bytes() and pair.id.encode() not in file.read_bytes()
    for option, words in (((), "its passphrase is needed"), ((given[0], str(wrong)), "another passphrase")):
        answer = pair.bo.run("bundle", "import", str(file), *option, "--json")
        assert answer.status == 2 and words in json.loads(answer.out)["problems"][0]["message"]
    seen = pair.bo.ok("bundle", "inspect", str(file), *given)
    assert seen["new"] == made["events"] and not seen["whole_record"] and events_of(pair.bo) == 0
    taken = pair.bo.ok("bundle", "import", str(file), *given)
    assert taken["taken"]["new"] == made["events"] == events_of(pair.bo)
    assert live(pair.ana, pair.id) == live(pair.bo, pair.id)


def test_of_a_spoilt_file_nothing_is_taken_and_the_place_is_told(pair: Pair) -> None:
    file = pair.place / "case.wrbundle"
    pair.ana.ok("bundle", "export", str(file))
    whole = file.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 4
    for raw in (whole[:-1], whole[: len(whole) // 2], bytes(flipped), b"", b"PK\x03\x04" + whole):
        file.write_bytes(raw)
        answer = pair.bo.run("bundle", "import", str(file), "--json")
        assert answer.status == 2, answer
        (problem,) = json.loads(answer.out)["problems"]
        assert problem["field"].startswith("byte ") and problem["message"] and str(file) in answer.err
    assert events_of(pair.bo) == 0
    for words, said in (
        (("import", str(pair.place / "none")), "can't be read"),
        (("export", str(pair.place / "no" / "where")), "there is no directory"),
        (("export", str(pair.place / "x"), "--incident", "INC-999"), "no incident"),
    ):
        answer = pair.bo.run("bundle", *words)
        assert answer.status == 2 and said in answer.err
    again = pair.ana.run("bundle", "export", str(file))
    assert again.status == 1 and "is there already" in again.err
    assert [path.name for path in pair.place.iterdir() if path.is_file()] == ["case.wrbundle"]


def test_strangers_are_not_believed(pair: Pair) -> None:
    eve, file = Post(pair.place / "eve"), str(pair.place / "case.wrbundle")
    try:
        eve.ok("incident", "declare", "--title", "Nothing of yours", "--severity", "SEV4")
        pair.ana.ok("bundle", "export", file)
        before = events_of(eve)
        seen = eve.ok("bundle", "inspect", file)
        assert not seen["own_organisation"] and not seen["maker_is_trusted"] and seen["new"] == 0
        (unknown,) = seen["unknown"]
        assert (unknown["organisation"], unknown["events"]) == (seen["organisation"], seen["parked"])
        refused = eve.run("bundle", "import", file)
        assert refused.status == 1 and "is not known here" in refused.err and events_of(eve) == before
        shown = eve.run("bundle", "inspect", file)
        assert (
            shown.status == 0 and "has no certificate that counts here" in shown.out and "Not known here" in shown.out
        )
    finally:
        eve.desk.close()


def test_what_was_here_without_its_content_is_whole_when_a_bundle_brings_it(pair: Pair) -> None:
    estate, file = pair.place / "estate.yaml", pair.place / "all.wrbundle"
    estate.write_text("name: N\nservices: [{id: checkout, tier: 0, owner: O}]\n")
    pair.ana.ok("catalog", "import", str(estate))
    pair.ana.ok("bundle", "export", str(file))
    ana, bo = pair.ana.desk, pair.bo.desk
    parcels = parcels_of(ana)
    admissions = bo.read(lambda: bo.bus.receive(parcels, "test")).admissions
    assert {each.outcome for each in admissions} == {Outcome.ADMITTED}
    assert bo.catalog() is None, "the event is here, what it names is not"
    told: list[object] = []
    bo.bus.subscribe(told.append)
    taken = take(bo, file)
    assert taken.by_outcome == {Outcome.DUPLICATE: len(parcels)} and taken.blobs == 1
    catalog = bo.catalog()
    assert catalog is not None and [each.id for each in catalog.services] == ["checkout"]
    assert any(isinstance(change, CatalogChange) for change in told)
    assert {person.id for person in ana.people.directory} <= {person.id for person in bo.people.directory}


def test_drafts_and_what_was_sent_are_carried_with_their_incident(pair: Pair) -> None:
    other = pair.ana.ok("incident", "declare", "--title", "Another", "--severity", "SEV4")
    for incident, impact in ((pair.id, "EU checkouts fail"), (other["id"], "nobody notices")):
        pair.ana.ok("update", "record", incident, "--impact", impact, "--scope", "customers in Europe")
    pair.ana.ok("update", "draft", pair.id, "internal")
    told = pair.carry(pair.ana, pair.bo, "--incident", pair.id)
    assert [each["id"] for each in told["preview"]["incidents"]] == [pair.id]
    drafts = [post.ok("update", "show", pair.id, "internal")["sections"] for post in (pair.ana, pair.bo)]
    assert drafts[0] == drafts[1] and drafts[0]["impact"] == "Impact: EU checkouts fail."
    assert pair.bo.run("incident", "show", other["id"]).status == 2


@settings(max_examples=3)
@given(rng=st.randoms(use_true_random=False))
def test_whatever_is_carried_in_whatever_order_all_end_with_the_same_incident(
    tmp_path_factory: pytest.TempPathFactory, rng: random.Random
) -> None:
    pair = Pair(tmp_path_factory.mktemp("carried"))
    cy = Post(pair.place / "cy", pair.ana)
    posts = [pair.ana, pair.bo, cy]
    try:
        for post in posts[1:]:
            pair.carry(pair.ana, post)
        for number in range(12):
            post = rng.choice(posts)
            severity = rng.choice(["SEV1", "SEV2", "SEV3"])
            act: list[tuple[str, ...]] = [
                ("log", pair.id, f"line {number}", "--kind", "fact"),
                ("severity", pair.id, severity, "--reason", f"reason {number}"),
                ("assign", pair.id, "scribe", rng.choice(["Raj", "Mei"])),
            ]
            # Some are refused (nothing would change): that is as good.
            post.run("incident", *rng.choice(act))
            if rng.random() < 0.4:
                giver, taker = rng.sample(posts, 2)
                pair.carry(giver, taker, *rng.choice([(), ("--incident", pair.id)]))
        for giver, taker in itertools.permutations(posts, 2):
            told = pair.carry(giver, taker)
            assert told["taken"]["parked"] == told["taken"]["waiting"] == told["taken"]["refused"] == 0
        assert len({live(post, pair.id) for post in posts}) == 1
        assert len({pair.digest(post) for post in posts}) == 1
    finally:
        pair.close()
        cy.desk.close()


def parcels_of(desk: Desk) -> list[Parcel]:
    events = [row.signed() for row in desk.read(lambda: desk.log.after(0, 1_000))]
    return desk.read(lambda: [Parcel(event, desk.certificates.get(event.envelope.certificate)) for event in events])


def test_a_file_that_changes_while_it_is_read_is_told_apart_from_a_bad_one(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.ana.ok("bundle", "export", str(pair.place / "case.wrbundle"))
    whole = reader.read
    readings = 0

    def read(source: BinaryIO, passphrase: str | None) -> Iterator[Item]:
        nonlocal readings
        readings += 1
        yield from whole(source, passphrase) if readings == 1 else itertools.islice(whole(source, passphrase), 5)
        if readings > 1:
            raise BadBundle(99, "the frame's checksum does not fit")

    monkeypatch.setattr(taking, "read", read)
    with pytest.raises(FileChanged, match=r"changed while it was read \(byte 99\)"):
        take(pair.bo.desk, pair.place / "case.wrbundle")
    assert pair.bo.desk.verify().sound


def test_from_a_terminal(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    terminal.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV3")
    made = terminal.run("bundle", "export", "case.wrbundle")
    assert made.status == 0 and "readable by whoever holds it" in made.out and "1 incident" in made.out
    seen = terminal.run("bundle", "inspect", "case.wrbundle")
    assert seen.status == 0 and "here already" in seen.out and "Checkout failing" in seen.out
