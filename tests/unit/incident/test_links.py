"""Parents, splits and merges: every gate, and that all streams are written in one go."""

from dataclasses import replace

import pytest

from models.incident import commands as c
from models.incident import events as e
from models.incident.decide import decide
from models.incident.decision import Decision
from models.incident.lifecycle import State
from models.incident.links import events
from models.incident.links.commands import LinkChild, MergeAll, Relative, Split, UnlinkChild
from models.incident.links.part import PART
from models.incident.links.views import Link
from models.incident.severity import Severity
from models.kernel.errors import Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId, StreamId
from tests.fakes.events import ANA, STREAM
from tests.fakes.incidents import Post, declared

CHILD = StreamId("0197f000-0000-7000-8000-0000000000bb")
THIRD = StreamId("0197f000-0000-7000-8000-0000000000cc")
NEW = StreamId("0197f000-0000-7000-8000-0000000000dd")
HEAD = EventId("0197f000-0000-7000-a000-000000000001")
OTHER = Relative(CHILD, "INC-205", "Payments slow", Severity.SEV2, State.TRIAGE, False, (HEAD,))


def refused(post: Post, command: object) -> str:
    with pytest.raises(Refused) as caught:
        post.do(command)  # type: ignore[arg-type]  # any command
    return str(caught.value)


def test_a_child_is_linked_in_both_streams_and_let_go_again() -> None:
    post = declared()
    down, up = post.do(LinkChild(STREAM, CHILD, "same database", OTHER))
    assert (down.stream, up.stream, up.type) == (STREAM, CHILD, events.PARENT_SET)
    assert events.ParentSet.from_body(up.body or {}).parent == STREAM
    assert post.state.part(PART).children == (Link(CHILD, "INC-205"),)
    linked = replace(OTHER, parent=STREAM, parent_heads=(up.id,))
    assert "is a child of INC-204 already" in refused(post, LinkChild(STREAM, CHILD, relative=linked))
    _, freed = post.do(UnlinkChild(STREAM, CHILD, relative=linked))
    assert freed.supersedes == (up.id,)
    assert post.state.part(PART).children == () and post.state.summary().conflicts == ()
    assert "is not a child" in refused(post, UnlinkChild(STREAM, CHILD, relative=OTHER))


def test_no_second_parent_no_circle_no_drill_no_closed_child() -> None:
    post = declared()
    assert "another parent" in refused(post, LinkChild(STREAM, CHILD, relative=replace(OTHER, parent=THIRD)))
    assert "circle" in refused(post, LinkChild(STREAM, CHILD, relative=OTHER, ancestors=(THIRD, CHILD)))
    assert "drill" in refused(post, LinkChild(STREAM, CHILD, relative=replace(OTHER, drill=True)))
    assert "MERGED" in refused(post, LinkChild(STREAM, CHILD, relative=replace(OTHER, state=State.MERGED)))
    assert "its own child" in refused(post, LinkChild(STREAM, STREAM, relative=replace(OTHER, id=STREAM)))
    assert "next sync" in refused(post, LinkChild(STREAM, CHILD))


def test_a_parent_is_not_resolved_over_its_open_children_without_a_reason() -> None:
    post = declared(users_bp=100)
    for state in (State.TRIAGE, State.INVESTIGATING, State.MONITORING):
        post.do(c.MoveState(STREAM, state, "next"))
    said = refused(post, c.MoveState(STREAM, State.RESOLVED, unhealthy=(), open_children=("INC-205",)))
    assert "child incidents are still open: INC-205 (a reason overrides it)" in said
    post.do(c.MoveState(STREAM, State.RESOLVED, "goes on by itself", (), ("INC-205",)))
    assert post.state.entries()[0].fields["overridden"] == ["child incidents are still open: INC-205"]


def test_a_split_declares_anew_and_names_the_entries_in_both() -> None:
    post = declared(services=("checkout", "payments"))
    (entry,) = post.do(c.LogEntry(STREAM, "payments times out too"))

    def decided(command: Split) -> tuple[Draft, ...]:
        context = Decision(post.device.clock.now_ms(), ANA, lambda: NEW, lambda _drill: "INC-206")
        return decide(post.state, command, context)

    first, there, here = decided(Split(STREAM, "Payments slow", (entry.id,), ("payments",), reason="other cause"))
    new = e.Declared.from_body(first.body)
    assert (first.stream, new.split_from, new.severity, new.number) == (NEW, STREAM, Severity.SEV1, "INC-206")
    assert (there.stream, here.stream) == (NEW, STREAM)
    assert events.Split.from_body(here.body) == events.Split(NEW, "INC-206", (entry.id,), "other cause")
    assert events.Split.from_body(there.body).entries == (entry.id,)
    for command, said in (
        (Split(STREAM, "Payments slow", ()), "name the entries"),
        (Split(STREAM, "Payments slow", (HEAD,)), "there is no entry"),
        (Split(STREAM, "Payments slow", (entry.id,), ("ads",)), "is not about ads"),
    ):
        with pytest.raises(Refused, match=said):
            decided(command)


def test_several_are_merged_in_one_go_or_none() -> None:
    post = declared()
    third = replace(OTHER, id=THIRD, number="INC-206")
    drafts = post.do(MergeAll(STREAM, (CHILD, THIRD), "one cause", (OTHER, third)))
    assert [(draft.stream, draft.type) for draft in drafts] == [
        (STREAM, events.MERGED_IN),
        (STREAM, events.MERGED_IN),
        (CHILD, e.MERGED),
        (THIRD, e.MERGED),
    ]
    assert drafts[2].supersedes == (HEAD,)
    assert e.Merged.from_body(drafts[3].body or {}).into == STREAM
    assert [link.number for link in post.state.part(PART).merged_in] == ["INC-205", "INC-206"]
    resolved = replace(third, state=State.RESOLVED)
    said = refused(post, MergeAll(STREAM, (CHILD, THIRD), relatives=(replace(OTHER, drill=True), resolved)))
    assert "INC-206 is RESOLVED" in said and "drill" in said
    assert "into itself" in refused(post, MergeAll(STREAM, (STREAM,), relatives=(replace(OTHER, id=STREAM),)))
    assert "name the incidents" in refused(post, MergeAll(STREAM, ()))
