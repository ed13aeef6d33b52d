"""The file of sinks: strict, and without a way for a secret or a hostile field to slip in."""

from pathlib import Path

import pytest

from console.bench.outbox_station import sink_file
from console.channels.at_hand import sinks_at_hand
from console.channels.configured import SECRET_PREFIX, configured, read_file, read_sinks
from console.secret_store import MemorySecrets
from console.settings import Settings
from models.comms.audience import CommsAudience
from models.comms.rendering.sink import SinkKind
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput


def one(fields: str) -> str:
    return f"watchfloor: sinks/1\nsinks:\n  - {{{fields}}}\n"


SLACK = "name: ops, kind: slack, audiences: [internal], channel: C1, token: secret:slack"


def test_every_kind_can_be_configured(tmp_path: Path) -> None:
    secrets = MemorySecrets()
    secrets.put({SECRET_PREFIX + "token": "t"})
    place = sink_file(tmp_path, "http://127.0.0.1:1", 25)
    found = configured(place, secrets, ManualClock(0))
    assert {sink.kind for sink in found.sinks} == set(SinkKind) - {SinkKind.APPRISE, SinkKind.SMS}
    assert set(found.real) == {sink.name for sink in found.sinks}
    assert found.sinks[0].audiences == (CommsAudience.CUSTOMERS,)
    assert all(value != "t" for sink in found.sinks for value in sink.options.values())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "expected a file of sinks"),
        ("watchfloor: sinks/2\nsinks: []\n", "sinks/1"),
        (one(SLACK + ", colour: red"), "unknown field"),
        (one(SLACK.replace("slack,", "pigeon,")), "expected one of"),
        (one(SLACK.replace("token: secret:slack", "token: xoxb-1234")), "a reference such as secret:NAME"),
        (one(SLACK.replace(", channel: C1", "")), "needs channel"),
        (one(SLACK + ", room: '!r:x'"), "takes no room"),
        (one(SLACK.replace("[internal]", "[]")), "at least one audience"),
        (one(SLACK + ", url: http://slack.example"), "plain http"),
        (one(SLACK + ", url: 'https://user:pw@slack.example'"), "without a user or password"),
        (one(SLACK + ", private: [intranet]"), "expected addresses"),
        (
            one(
                "name: m, kind: email, audiences: [support], server: m.test, sender: a@b.test, recipients: ['a@b, c@d']"
            ),
            "mail",
        ),
        (
            one(
                'name: m, kind: email, audiences: [support], server: m.test, sender: "a@b.test\\nBcc: x@y", recipients: [a@b.c]'
            ),
            "mail",
        ),
        (
            one(
                "name: m, kind: email, audiences: [support], server: m.test, sender: a@b.test, recipients: [a@b.c], tls: none"
            ),
            "without TLS",
        ),
        (one(SLACK) + f"  - {{{SLACK}}}\n", "stands there twice"),
        ("watchfloor: sinks/1\nsinks: &a [*a]\n", ""),
    ],
)
def test_what_is_odd_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_sinks("sinks.yaml", text)
    assert "sinks.yaml" in str(refused.value) and said in str(refused.value)


def test_only_secrets_put_there_for_sinks_are_reached(tmp_path: Path) -> None:
    place = tmp_path / "sinks.yaml"
    place.write_text(one(SLACK.replace("secret:slack", "secret:database-key")))
    secrets = MemorySecrets()
    secrets.put({"database-key": "the key of the record"})
    channel = configured(place, secrets, ManualClock(0)).real["ops"]
    assert "the key" not in repr(channel.__dict__)
    with pytest.raises(BadInput, match="is not in this directory's keeper"):
        channel._token.reveal()  # type: ignore[attr-defined]  # the channel's own, looked at from outside


def test_a_broken_file_keeps_nobody_from_commanding(tmp_path: Path) -> None:
    assert sinks_at_hand(tmp_path) == ((), None)
    Settings(tmp_path / "settings.json").put({"comms.sinks": "sinks.yaml"})
    sinks, problem = sinks_at_hand(tmp_path)
    assert sinks == () and problem is not None and "readable file" in problem
    (tmp_path / "sinks.yaml").write_text(one(SLACK))
    assert [sink.name for sink in sinks_at_hand(tmp_path)[0]] == ["ops"]
    with pytest.raises(BadInput):
        read_file(tmp_path / "none.yaml")
