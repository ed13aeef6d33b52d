import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.incident.transcript.message import Message, from_lines, to_lines
from models.incident.transcript.plain_text import plain_text
from models.incident.transcript.reader import Reading, read_export
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput


def dumped(value: Any) -> bytes:
    return json.dumps(value).encode()


USERS = [{"id": "U1", "name": "ana", "real_name": "Ana Ruiz"}, {"id": "U2", "profile": {"display_name": "Bo"}}]
DAY = [
    {
        "type": "message",
        "user": "U1",
        "text": "<@U2> see <http://x/|graph> &lt;b&gt; <#C1|war>",
        "ts": "1763735500.000200",
    },
    {"type": "message", "user": "U2", "text": "yes", "ts": "1763735600.000100", "thread_ts": "1763735500.000200"},
    {
        "type": "message",
        "subtype": "tombstone",
        "user": "U9",
        "text": "gone",
        "ts": "1763735700.5",
        "edited": {"ts": "1"},
    },
]


def slack(**rest: bytes) -> list[tuple[str, bytes]]:
    files = {"users.json": dumped(USERS), "channels.json": dumped([]), "war/2025-11-21.json": dumped(DAY)}
    return list((files | {name.replace("__", "/"): data for name, data in rest.items()}).items())


def test_slack_messages_have_names_times_and_threads() -> None:
    reading = read_export("e.zip", slack())
    assert (reading.source, reading.channel, reading.problems) == ("slack", "war", ())
    first, answer, gone = reading.messages
    assert first.author == "Ana Ruiz" and first.text == "@Bo see graph (http://x/) <b> #war"
    assert first.id == "1763735500.000200" and rfc3339(first.at_ms) == "2025-11-21T14:31:40.000Z"
    assert answer.author == "Bo" and answer.thread == first.id
    assert gone.is_deleted and gone.is_edited and gone.author == "U9"


def test_what_cannot_be_read_costs_a_line_and_the_rest_goes_on() -> None:
    files = slack(**{"war__2025-11-22.json": b'[\n{"ts": ', "war__2025-11-23.json": b"\xff\xfe"})
    files.append(("war/2025-11-24.json", dumped([{"ts": "soon", "text": "x"}, 7, {"ts": "1e999"}])))
    files.append(("war/2025-11-25.json", b"[" * 100_000))
    reading = read_export("e.zip", files)
    assert len(reading.messages) == 3
    said = [str(problem) for problem in reading.problems]
    assert any(line.startswith("war/2025-11-22.json:2: not JSON") for line in said)
    assert any("war/2025-11-23.json: not UTF-8" in line for line in said)
    assert any("war/2025-11-24.json: [0].ts: expected seconds" in line for line in said)
    assert any("[1]: expected a message" in line for line in said) and any("[2].ts" in line for line in said)
    assert any("nested too deep" in line for line in said)


def test_of_several_channels_one_must_be_named() -> None:
    files = slack(**{"ops__2025-11-21.json": dumped(DAY[:1])})
    with pytest.raises(BadInput, match=r"channel is meant; it has ops, war"):
        read_export("e.zip", files)
    assert len(read_export("e.zip", files, "ops").messages) == 1
    with pytest.raises(BadInput, match="no message of x"):
        read_export("e.zip", files, "x")


def test_a_single_day_takes_its_channel_from_whoever_imports() -> None:
    with pytest.raises(BadInput, match="channel is meant"):
        read_export("day.json", [("day.json", dumped(DAY))])
    assert read_export("day.json", [("day.json", dumped(DAY))], "war").channel == "war"


GRAPH = {
    "value": [
        {
            "id": "1616989510408",
            "messageType": "message",
            "createdDateTime": "2026-11-21T14:31:40.408Z",
            "lastEditedDateTime": "2026-11-21T14:32:00Z",
            "from": {"user": {"displayName": "Ana Ruiz"}},
            "body": {"contentType": "html", "content": "<p>Roll <b>back</b></p><script>alert(1)</script><p>now</p>"},
            "channelIdentity": {"channelId": "19:war"},
        },
        {
            "id": "2",
            "messageType": "message",
            "replyToId": "1616989510408",
            "createdDateTime": "2026-11-21T14:33:00Z",
            "deletedDateTime": "2026-11-21T14:34:00Z",
            "from": {"application": {"displayName": "Bot"}, "user": None},
            "body": {"contentType": "text", "content": "1 < 2"},
            "channelIdentity": {"channelId": "19:war"},
        },
        {"id": "3", "messageType": "systemEventMessage", "createdDateTime": "2026-11-21T14:33:00Z"},
        {"id": "4", "createdDateTime": "yesterday"},
    ]
}


@pytest.mark.parametrize("content", [GRAPH, GRAPH["value"]])
def test_teams_messages_of_graph(content: Any) -> None:
    reading = read_export("t.json", [("t.json", dumped(content))])
    one, two = reading.messages
    assert (one.author, one.text, one.is_edited, one.channel) == ("Ana Ruiz", "Roll back\nnow", True, "19:war")
    assert (two.author, two.text, two.thread, two.is_deleted) == ("Bot", "1 < 2", "1616989510408", True)
    assert len(reading.problems) == 1 and "createdDateTime" in str(reading.problems[0])


def test_teams_messages_of_a_personal_export() -> None:
    listed = [
        {
            "id": "1",
            "displayName": "Bo",
            "originalarrivaltime": "2026-11-21T14:31:40.408Z",
            "messagetype": "RichText/Html",
            "content": "<div>on it</div>",
            "properties": {"edittime": 1},
        },
        {"id": "2", "messagetype": "ThreadActivity/AddMember", "originalarrivaltime": "2026-11-21T14:31:40Z"},
    ]
    content = {"conversations": [{"id": "19:a", "displayName": "War room", "MessageList": listed}]}
    reading = read_export("m.json", [("m.json", dumped(content))])
    assert (reading.channel, len(reading.messages)) == ("War room", 1)
    assert reading.messages[0].text == "on it" and reading.messages[0].is_edited


def test_anything_else_is_told() -> None:
    for data in (b"{}", b"[1]", b"null", b"x"):
        with pytest.raises(BadInput):
            read_export("x.json", [("x.json", data)])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["ts", "text", "user", "value", "id", "createdDateTime", "from", "body", "content", "edited", "files"]
            ),
            inner,
            max_size=4,
        )
    ),
)


@given(json_values, st.sampled_from(["", "c"]))
def test_hostile_documents_never_do_more_than_fail(value: Any, channel: str) -> None:
    try:
        reading = read_export("x.json", [("x.json", dumped([value]))], channel)
    except BadInput:
        return
    assert isinstance(reading, Reading) and from_lines(to_lines(reading.messages))


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
messages = st.builds(
    Message, st.just("slack"), text, text, text, st.integers(0, 10**13), text, text, st.booleans(), st.booleans()
)


@given(st.lists(messages, unique_by=lambda message: (message.at_ms, message.id)), st.randoms())
def test_lines_read_back_and_do_not_depend_on_order(given_: list[Message], dice: Any) -> None:
    mixed = list(given_)
    dice.shuffle(mixed)
    assert to_lines(mixed) == to_lines(given_)
    assert set(from_lines(to_lines(given_))) == set(given_)


@given(st.one_of(st.text(), st.text("<![]>-/?&;a0 \r")))
@example("<![0")
@example("<![nothing known[a]]>b")
def test_html_of_any_kind_gives_text(html: str) -> None:
    assert "\r" not in plain_text(html)


def test_html_is_reduced_to_words() -> None:
    assert plain_text("a<![0>b<![nope[c]]>d") == "abd"
    assert plain_text("a&lt;b&gt;<br>c<img src=x onerror=y alt='cat'>") == "a<b>\nc[cat]"
    assert plain_text("<style>p{}</style><p>x</p><attachment id=1></attachment>") == "x\n[attachment]"
