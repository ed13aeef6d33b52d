"""Public copies, sensitivity and components: nothing removed stays, nothing else goes, and the label asks for more people."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comms.approving import needed, rule_for
from models.comms.audience import CommsAudience
from models.comms.lint.checked import MAX_CHECKED, Knowledge
from models.comms.redaction import propose, redact, removed_words
from models.comms.sensitivity import Sensitivity, sensitivity_of
from models.comms.situation import Situation
from models.kernel.errors import BadInput
from tests.fakes.events import ANA

KNOWN = Knowledge(people=("Ana Ruiz", "One Of"), internals=("orders-db",))
LEAKS = (
    "10.1.2.3",
    "fe80::1ff",
    "db-3",
    "DB-3",
    "orders-db",
    "ana.ruiz@corp.example",
    "Ana Ruiz",
    "ANA  RUIZ",
    "one of",
    "password=hunter2!x",
    "https://ops:hunter2!x@db-3.prod.internal/x",
    "AKIAABCDEFGHIJKLMNOP",
    "customer 48213",
    "cus_9s8d7f6g",
    "4111 1111 1111 1111",
    "123e4567-e89b-12d3-a456-426614174000",
)
PIECES = st.one_of(
    st.sampled_from(LEAKS),
    st.sampled_from((" ", "\n", ". ", " on ", "[removed]", "systems", "ß", "(", "é", "\U0001f600")),
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_no_removed_word_remains_in_the_copy(text: str, random: object) -> None:
    proposed = propose(text, KNOWN)
    confirmed = [each for each in proposed if random.random() < 0.6]  # type: ignore[attr-defined]  # hypothesis' Random
    done = redact(text, confirmed)
    for word in removed_words(text, confirmed):
        assert word not in done.copy and word.upper() not in done.copy and word.lower() not in done.copy
    assert len(done.log) == len(confirmed)
    assert not confirmed or done.copy != text
    assert confirmed or done.copy == text
    for line in done.log:
        assert set(line.to_plain()) == {"rule", "line", "column", "times"}


def test_what_is_proposed_is_replaced_and_the_rest_stays_to_the_letter() -> None:
    text = "Ana Ruiz restarted db-3 (10.1.2.3).\nThen DB-3 failed for customer 48213 again, since 14:36 UTC on 21 November 2026."
    proposed = propose(text, KNOWN)
    assert [(each.label, text[each.start : each.end]) for each in proposed] == [
        ("Person", "Ana Ruiz"),
        ("Host", "db-3"),
        ("Address", "10.1.2.3"),
        ("Customer", "customer 48213"),
    ]
    done = redact(text, proposed)
    assert done.copy == (
        "our team restarted one of our systems (one of our servers).\n"
        "Then [removed] failed for a customer again, since 14:36 UTC on 21 November 2026."
    )
    assert [(each.rule, each.line, each.column, each.times) for each in done.log] == [
        ("person", 1, 1, 1),
        ("hostname", 1, 20, 2),
        ("ip", 1, 26, 1),
        ("customer", 2, 22, 1),
    ]
    # One by one: what is not confirmed stays; what was removed in another section goes here, too.
    assert "10.1.2.3" in redact(text, proposed[:1]).copy
    assert redact("see DB-3", (), ("db-3",)).copy == "see [removed]"


def test_a_replacement_that_spells_what_was_removed_gives_way() -> None:
    text = "One Of them knows."
    (person,) = propose(text, KNOWN)
    copy = redact(text + " db-3", [person, *propose(text + " db-3", KNOWN)[1:]]).copy
    assert "one of" not in copy.lower() and "db-3" not in copy
    with pytest.raises(BadInput, match="at most"):
        propose("x" * (MAX_CHECKED + 1), KNOWN)


def test_the_label_follows_data_unless_somebody_set_it_and_asks_for_more_people() -> None:
    assert [sensitivity_of("", each).label for each in ("none", "unknown", "exposed")] == [
        "INTERNAL",
        "CONFIDENTIAL",
        "RESTRICTED",
    ]
    assert sensitivity_of("Public", "exposed") is Sensitivity.PUBLIC
    assert sensitivity_of("top secret", "none") is Sensitivity.RESTRICTED
    calm = Situation(severity="SEV4", groups={"incident_commander": (ANA,)})
    secret = replace(calm, sensitivity=Sensitivity.RESTRICTED)
    customers, inside = CommsAudience.CUSTOMERS, CommsAudience.INTERNAL
    assert rule_for(customers, calm).groups == ("incident_commander",) and needed(inside, calm, ()) is None
    assert rule_for(customers, secret).groups == ("incident_commander", "legal", "pr")
    policy = needed(inside, secret, ())
    assert policy is not None and policy.groups == ("incident_commander", "legal") and policy.approvers == 2
    assert "RESTRICTED: legal" in rule_for(inside, secret).reason
    exposed = replace(secret, data_impact="exposed")
    assert rule_for(customers, exposed).groups == ("incident_commander", "legal", "pr")
    for audience in CommsAudience:
        for sensitivity in Sensitivity:
            # A label never asks for fewer.
            more, less = (
                rule_for(audience, replace(calm, sensitivity=each)) for each in (sensitivity, Sensitivity.PUBLIC)
            )
            assert set(less.groups) <= set(more.groups) and less.people <= more.people
