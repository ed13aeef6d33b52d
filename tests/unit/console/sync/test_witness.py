"""A hub that tells two stories is found out by whoever sees both, and an honest one is never suspected for long."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from console.http import Answered
from console.sync.hub_line import NoAnswer
from console.sync.witness import EVERY_SECONDS, WITNESS, FeedWitness
from models.kernel.signing import SigningKey
from models.sync import checkpoint as checkpoints
from models.sync.checkpoint import ProofReply, Verdict
from models.sync.protocol import dump
from models.sync.session import Failure, Trouble
from models.sync.tree import Tree, leaf_hash
from tests.fakes.hub import ORG, Hub
from tests.fakes.hub_members import Workstation
from tests.fakes.one_organisation import Post

KEY = SigningKey(bytes([98]) * 32)
LOG = f"watchfloor-hub/{ORG}/g1"


class Story:
    """A line to a hub whose feed has an entry for each letter."""

    def __init__(self, letters: str, log: str = LOG) -> None:
        self.log = log
        self.tree = Tree()
        self.asked: list[str] = []
        self.instead: bytes | Failure | None = None
        """Of a checkpoint."""
        self.tell(letters)

    def tell(self, letters: str) -> None:
        """The feed grows."""
        for letter in letters:
            self.tree.append(leaf_hash(letter.encode()))

    @property
    def note(self) -> str:
        return checkpoints.sign(KEY, self.log, self.tree.size, self.tree.root()).note

    def raw(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        expected: tuple[int, ...] = (200,),
    ) -> Answered:
        self.asked.append(target)
        if target == "/v1/checkpoint":
            if isinstance(self.instead, Failure):
                raise NoAnswer(self.instead)
            return Answered(200, {}, self.instead or self.note.encode(), True)
        first, second = (int(part.partition("=")[2]) for part in target.partition("?")[2].split("&"))
        if second > self.tree.size:
            raise NoAnswer(Failure(Trouble.DECLINED, "no such proof"))
        return Answered(200, {}, dump(ProofReply(self.tree.consistency(first, second)).to_plain()), True)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    post = Post(tmp_path / "ana")
    post.desk.trusted[KEY.public] = ORG
    yield post
    post.desk.close()


def looked(post: Post, *stories: Story) -> str:
    """What is said after the hub has told these, one after the other."""
    for story in stories:
        FeedWitness(post.desk).look(story, KEY.public, ORG)
    return FeedWitness(post.desk).words()


def sizes(post: Post) -> list[int]:
    return [checkpoint.size for checkpoint, _key in FeedWitness(post.desk).to_carry()]


def test_a_feed_that_grows_raises_no_doubt(post: Post) -> None:
    story = Story("abc")
    assert looked(post, story) == "" and sizes(post) == [3]
    assert looked(post, story) == "" and story.asked == ["/v1/checkpoint"] * 2
    story.tell("de")
    assert looked(post, story) == "" and sizes(post) == [5]
    assert story.asked[-1] == "/v1/proof?first=3&second=5"


def test_two_histories_of_one_length_are_evidence_that_stays(post: Post) -> None:
    assert "contradict" in looked(post, Story("abc"), Story("abx"))
    assert "contradict" in looked(post, Story("abcd"))
    carried = {checkpoint.note for checkpoint, _key in FeedWitness(post.desk).to_carry()}
    assert {Story("abc").note, Story("abx").note} <= carried, "and is passed on"


def test_another_longer_history_is_a_doubt_until_both_can_be_laid_side_by_side(post: Post) -> None:
    assert "has not shown" in looked(post, Story("abc"), Story("abxd"))
    assert "contradict" in looked(post, Story("abcd"))


def test_a_feed_that_is_shorter_is_a_doubt_until_it_is_shown_to_go_on(post: Post) -> None:
    assert "has not shown" in looked(post, Story("abcde"), Story("abc"))
    assert looked(post, Story("abcdef")) == "" and sizes(post) == [6]


def test_what_others_were_shown_is_laid_beside_it(post: Post) -> None:
    witness = FeedWitness(post.desk)
    assert witness.carried(LOG, Story("abcd").note) is Verdict.FIRST
    assert witness.carried(LOG, Story("ab").note) is Verdict.UNPROVEN
    assert witness.carried(LOG, Story("abcd").note) is Verdict.SAME
    assert witness.words() == "", "the hub was not asked about it yet"
    assert looked(post, Story("abcde")) == "" and sizes(post) == [5]
    assert witness.carried(LOG, Story("abcd").note) is Verdict.UNPROVEN
    assert witness.carried(LOG, Story("abxy").note) is Verdict.SPLIT
    assert "contradict" in witness.words()


def test_what_nobody_signed_who_counts_here_is_nothing(post: Post) -> None:
    witness, other = FeedWitness(post.desk), Story("abc", "watchfloor-hub/0197f000-0000-7000-8000-00000000dead/g1")
    assert witness.carried(other.log, other.note) is None
    assert witness.carried(LOG, Story("abc").note.replace("3", "4", 1)) is None
    assert sizes(post) == [] and witness.words() == ""


def test_a_hub_that_keeps_no_checkpoints_is_let_be_and_one_that_signs_nonsense_is_told(post: Post) -> None:
    story = Story("abc")
    story.instead = Failure(Trouble.DECLINED, "no such path")
    assert looked(post, story) == "" and sizes(post) == []
    for instead in (
        b"nonsense",
        b"\xff",
        Story("abc", "watchfloor-hub/else/g1").note.encode(),
        story.note[:-3].encode(),
    ):
        story.instead = instead
        with pytest.raises(NoAnswer, match="makes no sense"):
            looked(post, story)


def test_a_restored_hub_begins_another_log_and_few_are_remembered(post: Post) -> None:
    for number in range(9):
        assert looked(post, Story("ab", f"watchfloor-hub/{ORG}/g{number}")) == ""
    kept = json.loads(post.desk.read(lambda: post.desk.meta.get(WITNESS)) or "")
    assert list(kept) == [f"watchfloor-hub/{ORG}/g{number}" for number in (5, 6, 7, 8)]
    post.desk.read(lambda: post.desk.meta.put({WITNESS: "{spoilt"}))
    assert looked(post, Story("abc")) == "" and sizes(post) == [3]


def test_it_looks_once_a_minute(post: Post) -> None:
    story, witness = Story("abc"), FeedWitness(post.desk)
    for _ in range(3):
        witness.look_if_due(story, KEY.public, ORG)
    assert len(story.asked) == 1
    post.station.clock.advance(EVERY_SECONDS)
    witness.look_if_due(story, KEY.public, ORG)
    assert len(story.asked) == 2


def test_a_bundle_brings_to_light_that_two_were_shown_different_histories(post: Post, tmp_path: Path) -> None:
    bo, file = Post(tmp_path / "bo", post), str(tmp_path / "case.wrbundle")
    bo.desk.trusted[KEY.public] = ORG
    try:
        looked(post, Story("abc"))
        looked(bo, Story("abx"))
        post.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV3")
        post.ok("bundle", "export", file)
        assert bo.ok("bundle", "inspect", file)["counts"]["checkpoints"] == 1
        assert FeedWitness(bo.desk).words() == "", "looking changes nothing"
        answer = bo.run("bundle", "import", file)
        assert answer.status == 1 and "THE HUB TELLS TWO STORIES" in answer.out
        assert "contradict" in FeedWitness(bo.desk).words()
    finally:
        bo.desk.close()


def test_a_member_keeps_what_its_hub_signed_and_says_it_when_that_changes(tmp_path: Path) -> None:
    ana = Workstation(tmp_path / "ana", Hub())
    ana.join()
    with ana.at_work() as (desk, exchange):
        exchange.turn()
        (first,) = FeedWitness(desk).to_carry()
        other = Story("zz", first[0].log)
        FeedWitness(desk).carried(other.log, other.note)
        ana.clock.advance(EVERY_SECONDS)
        exchange.turn()
        status = exchange.status()
        assert status.state.value == "DEGRADED" and "has not shown" in status.why
