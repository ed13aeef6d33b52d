"""Every channel's form of an update: hostile text stays text, lengths are kept, drills say so, markers can be found."""

import email
import email.policy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comms.phase import Phase
from models.comms.rendering.render import approved_hash, render
from models.comms.rendering.rendered import DRILL
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.rendering.sms import segments
from models.comms.update import Component, ComponentState
from tests.fakes.outbox import OPTIONS, sink_of, update_with

ALL = tuple(SinkKind)
HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror=alert(1)> " onmouseover="x',
    "@channel @here @all @everyone @ana <!here> <!channel> <@U123> <#C1> <https://evil.test|bank>",
    "[click](https://evil.test) ![x](https://evil.test/x.png) **bold** `code` # heading\n> quote\n- item",
    "{{7*7}} ${7*7} {% import os %} #{7*7} @{triggerBody()} {{DATE(2026-01-01T00:00:00Z)}}",
    "Line\r\nBcc: everybody@evil.test\r\n\r\nbody",
    "&lt;b&gt; &amp; ]]> <!-- --> </style>",
)


def whole(kind: SinkKind, content: bytes) -> Any:
    document = json.loads(content)
    if kind is SinkKind.EMAIL:
        return email.message_from_string(document["message"], policy=email.policy.default)
    return document


def strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    found = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in found for text in strings(each)]


@pytest.mark.parametrize("kind", ALL)
def test_the_same_update_gives_the_same_bytes(kind: SinkKind) -> None:
    one, two = render(update_with(), sink_of(kind)), render(update_with(), sink_of(kind))
    assert (one.content, one.sha256, one.marker) == (two.content, two.sha256, two.marker)
    assert one.problems == ()
    other = render(update_with(body="Other words."), sink_of(kind))
    assert other.sha256 != one.sha256 and other.marker != one.marker


@pytest.mark.parametrize("kind", ALL)
def test_drills_say_so_first_and_last(kind: SinkKind) -> None:
    found = render(update_with(drill=True), sink_of(kind))
    assert found.preview.count("DRILL") >= 2
    sent = whole(kind, found.content)
    text = (
        "".join(strings(sent)) if kind is not SinkKind.EMAIL else f"{sent['Subject']} {sent.get_body().get_content()}"
    )
    assert "DRILL" in text and DRILL.partition(" ")[0] in text


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("text", ["a\u202eb", "a\x00b", "a\u2066b", "a\x1b[31mb", "a\u2028b", "a\U000e0041b", "a\x9fb"])
def test_characters_that_deceive_are_refused_everywhere(kind: SinkKind, text: str) -> None:
    for update in (update_with(title=text), update_with(body=text)):
        found = render(update, sink_of(kind))
        assert any("not shown" in each for each in found.problems)
        assert text.encode() not in found.content


@pytest.mark.parametrize("kind", ALL)
def test_a_megabyte_is_a_problem_and_not_a_megabyte_sent(kind: SinkKind) -> None:
    found = render(update_with(body="x" * 1_000_000), sink_of(kind))
    assert found.problems
    assert len(found.content) < 200_000


@pytest.mark.parametrize("text", HOSTILE)
def test_slack_gets_text_that_calls_nobody(text: str) -> None:
    for kind in (SinkKind.SLACK, SinkKind.SLACK_WEBHOOK):
        sent = json.loads(render(update_with(title=text.split("\r")[0][:100], body=text), sink_of(kind)).content)
        for each in strings(sent["blocks"]):
            assert "@channel" not in each and "@here" not in each
        assert {block["text"]["type"] for block in sent["blocks"] if "text" in block} == {"plain_text"}
        assert "<" not in sent["text"] and ">" not in sent["text"] and "@channel" not in sent["text"]
        if kind is SinkKind.SLACK:
            assert (sent["parse"], sent["link_names"]) == ("none", False)


@pytest.mark.parametrize("text", HOSTILE)
def test_mattermost_gets_escaped_markdown(text: str) -> None:
    for kind in (SinkKind.MATTERMOST, SinkKind.MATTERMOST_WEBHOOK):
        sent = json.loads(render(update_with(body=text), sink_of(kind)).content)
        message = sent.get("message", sent.get("text"))
        assert "@channel" not in message and "@all" not in message and "](" not in message and "![" not in message
        bare = message.replace("\\<", "").replace("\\*", "").removeprefix("**")
        assert "<script" not in bare


@pytest.mark.parametrize("text", HOSTILE)
def test_matrix_mail_and_teams_hold_no_markup_of_the_writer(text: str) -> None:
    matrix = json.loads(render(update_with(body=text), sink_of(SinkKind.MATRIX)).content)["event"]
    assert matrix["m.mentions"] == {}
    for tag in ("<script", "<img", "</style>", "<!--", "<a"):
        assert tag not in matrix["formatted_body"]
    mail = whole(SinkKind.EMAIL, render(update_with(body=text), sink_of(SinkKind.EMAIL)).content)
    html = mail.get_body(("html",)).get_content()
    assert "<script" not in html and "<img" not in html
    card = json.loads(render(update_with(body=text), sink_of(SinkKind.TEAMS)).content)
    shown = "".join(strings(card["attachments"][0]["content"]["body"]))
    assert "{{" not in shown and "<" not in shown and "${" not in shown
    assert {each["type"] for each in card["attachments"][0]["content"]["body"]} <= {"RichTextBlock", "FactSet"}


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80), st.text(max_size=200))
def test_no_title_reaches_another_header(title: str, body: str) -> None:
    content = json.loads(render(update_with(title=title, body=body), sink_of(SinkKind.EMAIL)).content)
    message = email.message_from_string(content["message"], policy=email.policy.default)
    assert set(message.keys()) == {
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "In-Reply-To",
        "References",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
    }
    assert message["To"] is not None and " b@example.test" not in content["message"]


def test_mail_refuses_addresses_that_are_more_than_addresses() -> None:
    for address in ("a@b.test\r\nBcc: c@d.test", "Ana <a@b.test>", "a@b.test,c@d.test", "a b@c.test", "@", "a@", ""):
        options = OPTIONS[SinkKind.EMAIL] | {"recipients": (address,)}
        found = render(update_with(), Sink("mail", SinkKind.EMAIL, (), options))
        assert any("no e-mail address" in each for each in found.problems)


def test_another_recipient_needs_another_approval() -> None:
    one = sink_of(SinkKind.EMAIL)
    two = Sink(one.name, one.kind, one.audiences, {**one.options, "recipients": ("c@example.test",)})
    assert approved_hash(update_with(), (one,)) != approved_hash(update_with(), (two,))


@pytest.mark.parametrize("kind", [SinkKind.STATUSPAGE, SinkKind.CACHET])
def test_component_states_are_mapped_and_unknown_ones_are_a_problem(kind: SinkKind) -> None:
    for state in ComponentState:
        found = json.loads(
            render(update_with(components=(Component("checkout", "Checkout", state),)), sink_of(kind)).content
        )
        if kind is SinkKind.STATUSPAGE:
            assert found["incident"]["components"] == {"cmp1": str(state)}
        else:
            assert found["components"][0]["id"] == 3 and found["components"][0]["status"] in (1, 2, 3, 4, 6)
    stranger = update_with(components=(Component("search", "Search", ComponentState.OPERATIONAL),))
    assert any("search" in each for each in render(stranger, sink_of(kind)).problems)


def test_a_resolution_resolves_the_same_alert() -> None:
    trigger, resolve = (
        json.loads(render(update_with(phase=phase), sink_of(SinkKind.PAGERDUTY)).content)
        for phase in (Phase.INVESTIGATING, Phase.RESOLVED)
    )
    assert (trigger["event_action"], resolve["event_action"]) == ("trigger", "resolve")
    assert trigger["dedup_key"] == resolve["dedup_key"]
    assert "routing_key" not in trigger


def test_the_marker_is_where_the_system_can_be_searched() -> None:
    for kind in ALL:
        found = render(update_with(), sink_of(kind))
        if kind.can_be_asked:
            assert found.marker.encode() in found.content


@pytest.mark.parametrize(
    ("text", "count", "alphabet"),
    [
        ("", 0, "GSM-7"),
        ("a" * 160, 1, "GSM-7"),
        ("a" * 161, 2, "GSM-7"),
        ("a" * 306, 2, "GSM-7"),
        ("a" * 307, 3, "GSM-7"),
        ("€" * 80, 1, "GSM-7"),
        ("€" * 81, 2, "GSM-7"),
        ("é" * 160, 1, "GSM-7"),
        ("ж" * 70, 1, "Unicode"),
        ("ж" * 71, 2, "Unicode"),
        ("😀" * 35, 1, "Unicode"),
        ("😀" * 36, 2, "Unicode"),
        ("ж" * 134, 2, "Unicode"),
        ("ж" * 66 + "😀" + "ж" * 65, 2, "Unicode"),
        ("ж" * 66 + "😀" + "ж" * 66, 3, "Unicode"),
    ],
)
def test_sms_segments(text: str, count: int, alphabet: str) -> None:
    assert segments(text) == (count, alphabet)
