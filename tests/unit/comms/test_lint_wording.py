"""What the words of an update are held to. Precision first: ordinary updates pass without a word."""

import pytest

from models.comms.audience import CommsAudience
from models.comms.lint.check import lint
from models.comms.lint.checked import Checked, Knowledge
from models.comms.phase import Phase

INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED = Phase

ORDINARY = [
    (
        INVESTIGATING,
        "We are investigating an issue that prevents some customers from logging in. Next update at 15:30 UTC.",
    ),
    (
        INVESTIGATING,
        "Some users may experience errors when using the API. We will provide another update within 30 minutes.",
    ),
    (
        INVESTIGATING,
        "Webhooks are delayed. We have no estimate for a resolution yet; the next update follows at 14:00 UTC.",
    ),
    (INVESTIGATING, "A third of card payments fail. We are looking into the root cause. Next update at 09:15 UTC."),
    (INVESTIGATING, "Users may notice slow searches due to an ongoing incident. We will post again within 20 minutes."),
    (
        INVESTIGATING,
        "Orders may appear twice in your dashboard. You will not be charged twice. Next update by 3 PM UTC.",
    ),
    (
        INVESTIGATING,
        "You may need to sign in again: some pages are not loading. See https://status.example.com/ip. Next update 12:00 UTC.",
    ),
    (
        INVESTIGATING,
        "The cause is not yet known. Customers cannot upload files. We'll share an update every 30 minutes.",
    ),
    (INVESTIGATING, "Reports appear later than usual. It is possible to export them by hand. Next update in one hour."),
    (
        INVESTIGATING,
        "We will update this page as soon as possible, by 16:00 UTC at the latest. Exports fail for some users.",
    ),
    (
        IDENTIFIED,
        "The issue has been identified and a fix is being implemented. Pages may load slowly. Next update by 16:00 UTC.",
    ),
    (IDENTIFIED, "Customers in Europe cannot upload files; the web app still works. Next update within the hour."),
    (MONITORING, "A fix has been implemented and we are monitoring the results. Next update in 60 minutes."),
    (MONITORING, "Error rates are decreasing and logins work again. We expect to post our next update at 18:00 UTC."),
    (RESOLVED, "This incident has been resolved. All payments work normally and no data was lost."),
    (
        RESOLVED,
        "Service is restored. Messages sent meanwhile were delivered. We will publish a review within five days.",
    ),
]


@pytest.mark.parametrize(("phase", "text"), ORDINARY)
def test_an_ordinary_update_passes(phase: Phase, text: str) -> None:
    assert lint(Checked(text, phase=phase)) == ()


FAULTY = [
    (INVESTIGATING, "We believe it is over.", "speculation", "We believe"),
    (INVESTIGATING, "This is probably over.", "speculation", "probably"),
    (INVESTIGATING, "It may be related to a deploy.", "speculation", "may be related"),
    (INVESTIGATING, "The likely cause is a disk.", "speculation", "The likely cause"),
    (INVESTIGATING, "Errors appear to be caused by a disk.", "speculation", "appear to be caused"),
    (INVESTIGATING, "Should be fixed in 30 minutes.", "eta", "Should be fixed in 30 minutes"),
    (IDENTIFIED, "Service will be restored by 5pm.", "eta", "will be restored by 5pm"),
    (IDENTIFIED, "ETA 15:30 UTC.", "eta", "ETA 15:30"),
    (
        IDENTIFIED,
        "We expect full recovery within the next two hours.",
        "eta",
        "expect full recovery within the next two hours",
    ),
    (IDENTIFIED, "We hope to have this resolved shortly.", "eta", "hope to have this resolved shortly"),
    (INVESTIGATING, "Logins fail because of a full disk.", "cause", "because of"),
    (INVESTIGATING, "This was caused by a faulty release.", "cause", "was caused by"),
    (INVESTIGATING, "The root cause is a certificate.", "cause", "The root cause is"),
    (INVESTIGATING, "An engineer accidentally deleted a table.", "blame", "An engineer accidentally deleted"),
    (INVESTIGATING, "It was human error.", "blame", "human error"),
    (INVESTIGATING, "Our provider let us down.", "blame", "provider let us down"),
    (INVESTIGATING, "Customer data may have been leaked.", "data-exposure", "Customer data may have been leaked"),
    (INVESTIGATING, "There was a data breach.", "data-exposure", "data breach"),
    (INVESTIGATING, "db-3 fails.", "hostname", "db-3"),
    (INVESTIGATING, "pay.prod.internal:8443 fails.", "hostname", "pay.prod.internal:8443"),
    (INVESTIGATING, "checkout-7f9c6d5b4d-x2x9k restarts.", "hostname", "checkout-7f9c6d5b4d-x2x9k"),
    (INVESTIGATING, "ip-10-2-3-4 is gone.", "hostname", "ip-10-2-3-4"),
    (INVESTIGATING, "10.0.3.17:5432 is gone.", "ip", "10.0.3.17:5432"),
    (INVESTIGATING, "fe80::1ff:fe23:4567:890a is gone.", "ip", "fe80::1ff:fe23:4567:890a"),
    (INVESTIGATING, "Use password: hunter2!x for now.", "secret", "password: hunter2!x"),
    (INVESTIGATING, "Key AKIAIOSFODNN7EXAMPLE.", "secret", "AKIAIOSFODNN7EXAMPLE"),
    (INVESTIGATING, "See postgres://app:s3cr3t@db/x now.", "secret", "postgres://app:s3cr3t@db/x"),
    (INVESTIGATING, "Write to bo.lind@example.com.", "person", "bo.lind@example.com"),
    (INVESTIGATING, "Card 4111 1111 1111 1111 was refused.", "person", "4111 1111 1111 1111"),
    (INVESTIGATING, "Refunds to DE89 3704 0044 0532 0130 00 fail.", "person", "DE89 3704 0044 0532 0130 00"),
    (INVESTIGATING, "@channel logins fail.", "mention", "@channel"),
    (INVESTIGATING, "Next update at {{ next_update }}.", "variable", "{{ next_update }}"),
    (INVESTIGATING, "Next update at hh:mm.", "variable", "hh:mm"),
    (INVESTIGATING, "[insert impact here]", "variable", "[insert impact here]"),
    (INVESTIGATING, "Logins \u202efail.", "hidden-sign", "\u202e"),
]


@pytest.mark.parametrize(("phase", "text", "rule", "place"), FAULTY)
def test_what_must_not_stand_there_blocks_with_its_place(phase: Phase, text: str, rule: str, place: str) -> None:
    (found,) = [each for each in lint(Checked(text, phase=phase)) if each.rule == rule]
    assert text[found.start : found.end] == found.text == place
    assert found.blocking and found.reason and found.suggestion


def rules(checked: Checked) -> set[str]:
    return {each.rule for each in lint(checked)}


def test_what_is_missing_is_named_by_phase() -> None:
    assert rules(Checked("We are on it.")) == {"impact", "next-update"}
    assert rules(Checked("It is over.", phase=RESOLVED)) == {"impact", "data-loss"}
    assert rules(Checked("Logins fail. We will keep you posted.")) == {"next-update"}
    (late,) = lint(Checked("A fix is in place.", phase=MONITORING))
    assert (late.rule, late.blocking) == ("next-update", False)


def test_what_is_recorded_lets_words_pass() -> None:
    cause = "Logins fail because of a full disk. Next update at 15:00 UTC."
    assert rules(Checked(cause)) == {"cause"}
    (warned,) = lint(Checked(cause, phase=IDENTIFIED))
    assert (warned.rule, warned.blocking) == ("cause", False)
    assert rules(Checked(cause, known=Knowledge(is_cause_disclosed=True))) == set()
    hope = "Logins fail. Service will be restored by 16:00 UTC. Next update at 15:00 UTC."
    assert rules(Checked(hope)) == {"eta"}
    assert rules(Checked(hope, known=Knowledge(has_estimate=True))) == set()
    assert rules(Checked("Logins fail.", known=Knowledge(says_next_update=True))) == set()


def test_what_insiders_may_read() -> None:
    text = "db-3 at 10.0.3.17 probably filled up because of v88; Bo Lindqvist rolls back. Logins fail."
    inside = lint(
        Checked(text, CommsAudience.INTERNAL, known=Knowledge(people=("Bo Lindqvist",), says_next_update=True))
    )
    assert [(each.rule, each.blocking) for each in inside] == [("speculation", False)]
    secret = Checked("The key is ghp_" + "a1" * 18, CommsAudience.INTERNAL, known=Knowledge(says_next_update=True))
    (found,) = lint(secret)
    assert (found.rule, found.blocking) == ("secret", True)


def test_names_of_the_estate_are_not_read_outside() -> None:
    known = Knowledge(
        people=("Bo Lindqvist",), vendors=("Cumulo Cloud",), internals=("pay-gw", "checkout"), says_next_update=True
    )
    text = "Checkout fails. Bo Lindqvist restarts pay-gw at Cumulo Cloud's request. AWS Lambda works."
    found = lint(Checked(text, known=known))
    assert [(each.rule, each.text, each.blocking) for each in found] == [
        ("person", "Bo Lindqvist", True),
        ("hostname", "pay-gw", True),
        ("vendor", "Cumulo Cloud's", True),
        ("vendor", "AWS", False),
    ]


def test_numbers_that_only_look_like_addresses_pass() -> None:
    for text in (
        "Update to version 10.2.3.4 now.",
        "At 12:30:15 UTC it began.",
        "HTTP2 and api v2 work.",
        "Call 1.800.555.0100.",
        "Order 4111 1111 1111 1112 of 1700000000000000.",
        "Case DE00 3704 0044 0532 0130 00, 2026-11-21.",
    ):
        assert not rules(Checked(text)) & {"ip", "hostname", "person"}, text


def test_another_language_is_said_to_be_checked_in_part_only() -> None:
    text = "Zurzeit können einige Kundinnen und Kunden sich nicht anmelden. Wir melden uns um 15:30 Uhr wieder. Server 10.0.3.17."
    assert rules(Checked(text)) == {"language", "ip"}


def test_a_million_signs_are_refused_and_quickly() -> None:
    found = lint(Checked("Logins fail. " * 80_000))
    (length,) = [each for each in found if each.rule == "length"]
    assert length.blocking
