import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.incident.blameless import nudge

NAMES = ("Ana Ruiz", "Bo Lindqvist", "Will Power", "Mark Down", "Priya Nair")

ORDINARY = """Ana: replica lag is 5 s, falling
Bo restarted the orders pool in eu-central; no change seen
Bo broke out the DNS question into its own channel
failed over db-3 to eu-central
Health check failed to connect from eu-west
Priya failed to reach the vendor, trying again
the deploy of v88 failed
Ana should have a look at the lag graph
we should have an answer by 14:40
they should have been paged at 14:05, the pager log says no
Ana rolled back v88 at 14:31
error budget at fault domain level is spent
default fault tolerance kicks in
page fault rate doubled on db-3
segmentation fault in the parser
user errors at 31 %
operator errors on checkout at 4 %
Will restart the pool in two minutes
Will Power takes the bridge
Mark this as mitigated
mark forgot-password flow as impacted
the forgot password page is slow
the retry loop broke the connection pool
v88 broke checkout in eu
it was the cache, not the database
who can check the vendor status?
who should page the storage team?
whoever has console access: drain eu-west
cause not known; do not guess
Is anybody seeing errors in ap?
the cache was stale by 4 min
careful with the failover: lag is 9 s
nobody has answered the page yet
Bo could not log in to the bastion
customers could have been charged twice
orders should have recovered by now
Decision: roll back; objections: none heard
Priya forgets nothing: notes are in the doc
our mistake rate is 0.2 %
blameless review on Thursday""".splitlines()

BLAMING = """This was human error
operator error during the deploy
Ana should have checked the lag first
he should've asked before the failover
someone could have tested this
Bo was careless with the flag
that was so sloppy
Bo is to blame
it is all Priya's fault
blame Bo for this one
their mistake cost us 20 minutes
@Bo screwed up the deploy
Ana Ruiz forgot to drain eu-west
you broke production""".splitlines()


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert nudge(text, NAMES) is None


@pytest.mark.parametrize("text", BLAMING)
def test_blame_is_nudged_with_a_reason_and_another_wording(text: str) -> None:
    found = nudge(text, NAMES)
    assert found is not None
    assert 0 <= found.start < found.end <= len(text)
    assert found.reason.endswith(".") and found.hint.endswith(".")


def test_it_takes_somebody_known() -> None:
    assert nudge("Zed forgot to drain", NAMES) is None
    assert nudge("Zed forgot to drain", (*NAMES, "Zed Ohm")) is not None
    assert nudge("Bo forgot to drain", ()) is None


def test_what_somebody_else_said_stays_as_it_was_said() -> None:
    assert nudge('vendor says: "it was human error"', NAMES) is None
    assert nudge("vendor says “human error”", NAMES) is None
    assert nudge('"quote" and then human error', NAMES) is not None


@given(st.text(), st.lists(st.text(max_size=12), max_size=4))
def test_any_text_and_any_names_are_survived(text: str, names: list[str]) -> None:
    found = nudge(text, names)
    assert found is None or text[found.start : found.end]
