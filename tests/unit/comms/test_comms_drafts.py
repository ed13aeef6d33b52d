"""Drafts and the record as folds, two texts compared, words filled in, hashes: what must hold for every history and text."""

import itertools
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.approval.policy import ApprovalPolicy
from models.comms import events, places
from models.comms.approving import needed
from models.comms.audience import CommsAudience
from models.comms.checks import findings
from models.comms.diff3 import Side, combined, compare
from models.comms.hygiene import odd_characters
from models.comms.phase import Phase
from models.comms.record import Fact
from models.comms.rhythm import Due, dues, intervals
from models.comms.situation import PublicService, Situation
from models.comms.state import CommsState
from models.comms.templates.library import built_in
from models.comms.templates.reading import read_templates
from models.comms.templates.template import fill, substitute
from models.comms.templates.variables import BY_NAME, values
from models.comms.update import Component, ComponentState, Update, update_sha256
from models.comms.views import view
from models.kernel.errors import BadInput
from models.kernel.event import Event
from models.kernel.ids import PersonId, StreamId
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM, Device

WORDS = st.text(st.sampled_from("abc xyz.,\n é{}<>"), max_size=40)
PLACES = ("title", "impact", "doing")


def folded(*found: Event) -> CommsState:
    state = CommsState()
    for event in found:
        state.apply(event)
    return state


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Two workstations write the same draft and record; each sees only its own writes, or all, at each step."""
    devices = (Device(ANA, 1), Device(BO, 2))
    made = [devices[0].write(events.DRAFT_BEGUN, {"draft": "d", "audience": "customers", "revision": 1})]
    seen: dict[tuple[int, str], tuple[Event, ...]] = {}
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, 1))
        if draw(st.booleans()):
            place, text = draw(st.sampled_from(PLACES)), draw(WORDS)
            body = {"draft": "d", "place": place, "value": text}
            kind, key = events.PLACE_WRITTEN, place
        else:
            body, key = {"fact": "impact", "value": draw(WORDS).strip()}, "fact"
            kind = events.FACT_CHANGED
        if draw(st.booleans()):
            # It heard of the other's writes first.
            seen[at, key] = tuple(each for each in made if _key(each) == key)
        known = seen.get((at, key), ())
        event = devices[at].write(kind, body, *(each.id for each in known))
        seen[at, key] = (*known, event)
        made.append(event)
    return made


def _key(event: Event) -> str:
    body = event.body or {}
    return str(body.get("place") or ("fact" if "fact" in body else ""))


@settings(max_examples=40, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_the_fold_does_not_depend_on_order_or_repetition(history: list[Event], random: Random) -> None:
    shuffled = [*history, *history[: len(history) // 2]]
    random.shuffle(shuffled)
    assert folded(*shuffled).digest == folded(*history).digest


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS, WORDS)
def test_two_concurrent_edits_never_lose_a_word(base: str, mine: str, theirs: str) -> None:
    ana, bo = Device(ANA, 1), Device(BO, 2)
    begun = ana.write(events.DRAFT_BEGUN, {"draft": "d", "audience": "internal", "revision": 1})

    def write(device: Device, text: str, *seen: Event) -> Event:
        body = {"draft": "d", "place": "impact", "value": text}
        return device.write(events.PLACE_WRITTEN, body, *(each.id for each in seen))

    first = write(ana, base)
    one, two = write(ana, mine, first), write(bo, theirs, first)
    for order in itertools.permutations((begun, first, one, two)):
        (draft,) = view(folded(*order)).drafts
        place = draft.places["impact"]
        assert {head.value for head in place.heads} == {mine, theirs}
        assert place.base == base
        assert bool(draft.conflicts) == (mine != theirs)
    settled = write(bo, "settled", one, two)
    (draft,) = view(folded(begun, first, one, two, settled)).drafts
    assert not draft.conflicts and draft.sections["impact"] == "settled"


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS, WORDS)
def test_the_chunks_of_a_comparison_give_back_all_three_texts(base: str, mine: str, theirs: str) -> None:
    chunks = compare(base, mine, theirs)
    assert "".join(chunk.base for chunk in chunks) == base
    assert "".join(chunk.mine for chunk in chunks) == mine
    assert "".join(chunk.theirs for chunk in chunks) == theirs
    both = combined(chunks)
    if both is not None:
        # What either wrote anew is in it.
        assert all(chunk.mine in both for chunk in chunks if chunk.side is Side.MINE)
        assert all(chunk.theirs in both for chunk in chunks if chunk.side is Side.THEIRS)
    assert compare(base, mine, base) == () or combined(compare(base, mine, base)) == mine


UPDATE = Update(
    StreamId(STREAM),
    "INC-1",
    CommsAudience.CUSTOMERS,
    Phase.INVESTIGATING,
    "Title",
    "Body",
    (Component("checkout", "Checkout", ComponentState.PARTIAL_OUTAGE),),
    1_000,
    "SEV1",
)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS, st.integers(0, 10**12), st.sampled_from(list(ComponentState)), st.text(max_size=8))
def test_any_change_changes_what_is_approved(
    title: str, body: str, next_ms: int, state: ComponentState, rendered: str
) -> None:
    other = replace(
        UPDATE, title=title, body=body, next_update_ms=next_ms, components=(Component("checkout", "Checkout", state),)
    )
    assert (other.sha256 == UPDATE.sha256) == (other == UPDATE)
    assert Update.from_plain(other.to_plain()) == other
    digest = update_sha256(UPDATE, ["a" * 64, "b" * 64])
    assert update_sha256(UPDATE, ["b" * 64, "a" * 64]) == digest
    assert update_sha256(UPDATE, ["a" * 64]) != digest != update_sha256(UPDATE, ["a" * 64, rendered])


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(BY_NAME)), st.text(max_size=30)), WORDS)
def test_substitution_puts_values_in_once_and_computes_nothing(found: dict[str, str], text: str) -> None:
    assert substitute(text, found) == text, "no well-formed variable, no change"
    put = substitute("a {{ impact }} b", {"impact": "{{scope}} {{7*7}} __class__", "scope": "no"})
    assert put == "a {{scope}} {{7*7}} __class__ b"
    for hostile in ("{{7*7}}", "{{ config.x }}", "{{impact|upper}}", "${impact}", "{% if x %}", "{{__class__}}"):
        assert substitute(hostile, {"impact": "x", "x": "y"}) == hostile


SITUATION = Situation(
    now_ms=10_000_000,
    number="INC-1",
    title="Checkout failing",
    severity="SEV1",
    services=(PublicService("checkout", "Checkout", ComponentState.MAJOR_OUTAGE, is_named=True),),
    groups={"incident_commander": (ANA,), "legal": (MEI,), "pr": (RAJ,)},
    names={ANA: "Ana Ruiz", MEI: "Mei Chen"},
    minutes={CommsAudience.CUSTOMERS: 20},
)


@pytest.mark.parametrize("audience", list(CommsAudience))
def test_every_template_can_be_filled_and_the_holding_statement_passes_every_check(audience: CommsAudience) -> None:
    library = built_in()
    for phase in Phase:
        assert library.default(audience, phase, "SEV1") is not None
    device = Device(ANA, 1)
    state = CommsState()
    known = values(state, SITUATION, audience, 11_000_000)
    holding = library.holding(audience, "SEV1")
    assert holding is not None
    filled = fill(holding, known)
    assert filled.missing == ()
    state.apply(device.write(events.DRAFT_BEGUN, {"draft": "d", "audience": str(audience), "revision": 1}))
    for place, value in {**filled.places, places.NEXT: 11_000_000}.items():
        body = {"draft": "d", "place": place, "value": value}
        state.apply(device.write(events.PLACE_WRITTEN, body))
    seen = view(state)
    found = findings(seen.drafts[0], seen, SITUATION)
    assert [(each.finding.rule, each.finding.text) for each in found if each.blocks] == []


def test_a_finding_stands_at_its_place_also_after_wide_characters() -> None:
    device, state = Device(ANA, 1), CommsState()
    state.apply(device.write(events.DRAFT_BEGUN, {"draft": "d", "audience": "customers", "revision": 1}))
    for place, value in (("title", "𝕊 down"), ("impact", "𝕊𝕊 We probably know."), ("doing", "We work on it.")):
        state.apply(device.write(events.PLACE_WRITTEN, {"draft": "d", "place": place, "value": value}))
    seen = view(state)
    guess = next(each for each in findings(seen.drafts[0], seen, SITUATION) if each.finding.rule == "speculation")
    text = seen.drafts[0].sections[guess.place]
    assert guess.place == "impact" and text[guess.start : guess.end] == guess.finding.text


def test_a_phase_that_people_disagree_on_is_shown_as_the_less_advanced() -> None:
    ana, bo = Device(ANA, 1), Device(BO, 2)
    one = ana.write(events.FACT_CHANGED, {"fact": "phase", "value": "resolved"})
    two = bo.write(events.FACT_CHANGED, {"fact": "phase", "value": "monitoring"})
    for order in ((one, two), (two, one)):
        seen = view(folded(*order))
        assert seen.words(Fact.PHASE) == "Monitoring" and seen.facts[Fact.PHASE].in_conflict


@pytest.mark.parametrize(
    ("body", "type_name"),
    [
        ({"fact": "impact", "value": "\u202e"}, events.FACT_CHANGED),
        ({"fact": "phase", "value": "done"}, events.FACT_CHANGED),
        ({"fact": "etr", "value": {"at_ms": 5}}, events.FACT_CHANGED),
        ({"draft": "d", "place": "colour", "value": "x"}, events.PLACE_WRITTEN),
        ({"draft": "d", "place": "impact", "value": "x" * 8_001}, events.PLACE_WRITTEN),
        ({"draft": "d", "place": "next_update", "value": -1}, events.PLACE_WRITTEN),
        ({"draft": "d", "sha256": "x"}, events.REVIEW_ASKED),
        ({"who": 7}, events.ETR_ASKED),
    ],
)
def test_a_body_that_is_not_what_its_type_says_changes_nothing(body: dict[str, object], type_name: str) -> None:
    state = CommsState()
    before = state.digest
    assert not state.apply(Device(ANA, 1).write(type_name, body))
    assert state.digest == before


def test_odd_characters_are_named_with_their_place() -> None:
    (found,) = odd_characters("plain \u202eeniqlp")
    assert found.words == "U+202E RIGHT-TO-LEFT OVERRIDE at character 7"
    assert [odd.at for odd in odd_characters("a\x00b\u200bc\ufeffd\x1b")] == [1, 3, 5, 7]
    assert odd_characters("Ünïcode, 日本語, émigré\nand a new line 👩‍💻") == ()


def test_templates_are_read_strictly_and_every_problem_has_its_line() -> None:
    text = (
        'version = 1\n[[template]]\nkey = "A B"\nname = "x"\naudience = "pigeons"\nphase = "done"\n'
        'title = "{{impakt}}"\nextra = 1\n[[template.section]]\nplace = "sky"\ntext = "a\u202eb {{7*7}}"\n'
    )
    with pytest.raises(BadInput) as wrong:
        read_templates("own.toml", text)
    said = {problem.field: problem for problem in wrong.value.problems}
    assert said["template[0].key"].line == 3 and said["template[0].audience"].line == 5
    assert "impact" in said["template[0].title"].message and said["template[0].title"].line == 7
    assert {"template[0].phase", "template[0].extra", "template[0].section[0].place"} <= set(said)
    for broken in ("", "template = 3", "[[template", "x" * 50_000):
        with pytest.raises(BadInput):
            read_templates("own.toml", broken)


def test_who_must_approve_follows_audience_severity_data_and_authors() -> None:
    def asked(situation: Situation, by: PersonId = BO, *, is_preapproved: bool = False) -> ApprovalPolicy:
        found = needed(CommsAudience.CUSTOMERS, situation, {by}, is_preapproved=is_preapproved)
        assert found is not None
        return found

    assert asked(SITUATION).groups == ("incident_commander", "legal")
    exposed = asked(replace(SITUATION, data_impact="exposed", severity="SEV3"))
    assert set(exposed.groups) == {"incident_commander", "legal", "pr"}
    held = asked(SITUATION, is_preapproved=True)
    assert held.groups == ("incident_commander",) and held.approvers == 1
    own = asked(SITUATION, by=ANA)
    assert own.groups == ("legal",) and own.approvers == 2 and "deputy" in own.electorate
    assert needed(CommsAudience.INTERNAL, replace(SITUATION, severity="SEV4"), {BO}) is None


def test_five_audiences_have_their_times() -> None:
    two = {"external": 20, "internal": 15}
    assert intervals(two, Phase.MONITORING)[CommsAudience.CUSTOMERS] == 40
    assert intervals(two, Phase.RESOLVED) == {} and CommsAudience.REGULATOR not in intervals(two, Phase.IDENTIFIED)
    minutes = intervals(two, Phase.IDENTIFIED)
    own = {"external": Due(CommsAudience.CUSTOMERS, 900_000), "internal": Due(CommsAudience.CUSTOMERS, 800_000)}
    found = {due.audience: due for due in dues(own, {CommsAudience.SUPPORT: (60_000, 700_000)}, minutes, 0)}
    assert found[CommsAudience.CUSTOMERS].due_ms == 900_000 and found[CommsAudience.INTERNAL].due_ms == 800_000
    assert found[CommsAudience.EXECUTIVES].due_ms == 30 * 60_000
    support = found[CommsAudience.SUPPORT]
    assert support.due_ms == 700_000 and support.is_promised
    assert support.is_soon(400_000) and not support.is_soon(399_999) and support.is_overdue(700_000)
