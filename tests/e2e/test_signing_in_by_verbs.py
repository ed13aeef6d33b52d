"""Signing in by verbs: a passphrase, the provider of a hub, and a second person enrolled with a code beside a served hub."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.access import vault
from tests.fakes.one_organisation import Post
from tests.fakes.provider import CLIENT, provider
from tests.fakes.terminal import Terminal


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose, and tested elsewhere."""
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    found = Post(tmp_path / "desk")
    yield found
    found.desk.close()


def test_the_passphrase_for_signing_in_by_verbs(post: Post, tmp_path: Path) -> None:
    for name, words in (("new", "nine black cats"), ("other", "ten white dogs"), ("short", "cats")):
        (tmp_path / name).write_text(words + "\n")
    assert post.run("signin", "status").status == 1
    assert "at least 10" in post.run("signin", "passphrase", "--new", "short").err
    found = post.ok("signin", "passphrase", "--new", "new")
    assert (found["has_passphrase"], found["entrance"], found["left_s"]) == (True, "open", None)
    assert "give the one in use" in post.run("signin", "passphrase", "--new", "other").err
    wrong = post.run("signin", "passphrase", "--new", "other", "--former", "other")
    assert wrong.status == 1 and "try again in 1 s" in wrong.err
    post.station.clock.advance(1)
    assert post.ok("signin", "passphrase", "--new", "other", "--former", "new")["wait_s"] == 0
    assert "a passphrase unlocks" in post.run("signin", "status").out
    # Without a hub a code is of no use, and without a code the verb is what it was.
    code = post.run("people", "passphrase", "Mei Chen", "--new", "new", "--code", "7K3Q-M9XW2-D4RT")
    assert "belongs to no hub" in code.err
    assert "expected a code" in post.run("sync", "join", "https://hub.example").err
    assert "--ca-fingerprint" in post.run("sync", "join", "https://hub.example", "--oidc").err


def test_a_hubs_provider_is_set_shown_and_taken_away(tmp_path: Path) -> None:
    here = Terminal(tmp_path)
    roles = ["--group-role", "leads=incident_commander", "--group-role", "a=b=responder"]
    with provider() as found:
        wanted = ["hub", "oidc", "set", "--issuer", found.issuer, "--client-id", CLIENT]
        assert here.ok(*wanted, *roles)["roles"] == [["leads", "incident_commander"], ["a=b", "responder"]]
        assert "leads → incident_commander" in here.run("hub", "oidc", "show").out
        assert "expected GROUP=ROLE" in here.run(*wanted, "--group-role", "leads=king").err
    # Nobody there, or somebody else: what was believed before stays.
    assert here.run(*wanted, *roles).status == 1
    assert here.ok("hub", "oidc", "show")["client_id"] == CLIENT
    assert here.ok("hub", "oidc", "off") == {}
    assert json.loads(here.run("hub", "oidc", "show", "--json").out) == {}
