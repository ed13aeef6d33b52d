"""What holds for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from models.comms.audience import CommsAudience
from models.comms.lint.check import RULES, lint
from models.comms.lint.checked import Checked, Knowledge
from models.comms.phase import Phase
from tests.unit.comms.test_lint_wording import FAULTY, ORDINARY

PIECES = [text for _phase, text in ORDINARY] + [text for _phase, text, _rule, _place in FAULTY]
WORDS = st.one_of(st.sampled_from(PIECES), st.text(max_size=40), st.sampled_from([" ", "\n", "\n\n", ". ", "“", "’s "]))
TEXTS = st.lists(WORDS, max_size=12).map("".join)


@settings(max_examples=60)
@given(TEXTS, st.sampled_from(CommsAudience), st.sampled_from(Phase))
def test_every_finding_has_its_place_its_reason_and_a_way_out(text: str, audience: CommsAudience, phase: Phase) -> None:
    known = Knowledge(people=("Bo Lindqvist",), internals=("pay-gw", "("), vendors=("a.b", " "))
    found = lint(Checked(text, audience, phase, known))
    for each in found:
        assert each.rule in RULES and each.reason and each.suggestion
        assert 0 <= each.start <= each.end <= len(text)
        # What is looked at has plain quotes and spaces, place for place.
        assert each.end == 0 or each.text == "" or len(text[each.start : each.end]) == len(each.text)
    assert [each.start for each in found] == sorted(each.start for each in found)
    assert found == lint(Checked(text, audience, phase, known))


@settings(max_examples=60)
@given(st.sampled_from(FAULTY), st.sampled_from(ORDINARY))
def test_a_fault_is_found_wherever_it_stands(fault: tuple[Phase, str, str, str], ordinary: tuple[Phase, str]) -> None:
    phase, text, rule, place = fault
    around = f"{ordinary[1]}\n\n{text}\n\n{ordinary[1]}"
    assert [each.text for each in lint(Checked(around, phase=phase)) if each.rule == rule] == [place]
