"""Roles, elevated rights and restricted incidents by verbs."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.access import vault
from tests.fakes.one_organisation import Post
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


def test_rights_for_an_hour_by_verbs(post: Post, tmp_path: Path) -> None:
    roles = post.ok("people", "roles")
    assert roles["certificates"]["observer"] == [] and "production:act" in roles["permissions"]
    assert "approver" in post.run("people", "roles").out
    (tmp_path / "words").write_text("nine black cats\n")
    post.ok("people", "add", "Mei Chen")
    post.ok("people", "passphrase", "Mei Chen", "--new", "words")
    post.run("incident", "declare", "--title", "Checkout failing", "--severity", "SEV2")
    for bad in (["--incident", "INC-1", "--change", "CHG-1"], [], ["--incident", "INC-1", "--minutes", "3"]):
        assert post.run("people", "elevate", *bad, "--reason", "x").status == 2
    asked = post.ok("people", "elevate", "--incident", "INC-1", "--reason", "restart the broker")
    assert (asked["state"], asked["incident"], asked["seconds_left"]) == ("pending", "INC-1", 0)
    own = post.run("people", "grant", asked["id"])
    assert own.status == 1 and "to themselves" in own.err
    as_mei = ["--as", "Mei Chen", "--as-passphrase-file", "words"]
    granted = post.ok("people", "grant", asked["id"][-6:], *as_mei)
    assert granted["state"] == "active" and granted["votes"][0]["person"] == "Mei Chen"
    assert 3_590 < granted["seconds_left"] <= 3_600
    assert post.ok("people", "end", asked["id"], "--why", "done")["ended_why"] == "done"
    glass = post.ok("people", "break-glass", "--change", "CHG-7", "--reason", "nobody answers")
    assert glass["broke_the_glass"] and glass["owes_review"]
    assert "REVIEW OWED" in post.run("people", "elevations").out
    reviewed = ["people", "review", glass["id"], "justified", "--words", "looked at the log"]
    assert "did themselves" in post.run(*reviewed).err
    assert post.ok(*reviewed, *as_mei)["reviews"][0]["verdict"] == "justified"
    assert len(post.ok("people", "elevations")) == 1 and len(post.ok("people", "elevations", "--all")) == 2
    assert post.run("people", "end", "ffff", "--why", "x").status == 2


def test_a_members_role_is_changed_at_the_hub(tmp_path: Path) -> None:
    here = Terminal(tmp_path)
    missing = here.run("hub", "role", "nobody", "--role", "legal")
    assert missing.status == 2 and "no device is called" in missing.err
    assert here.run("hub", "role", "nobody").status == 2
    code = here.ok("hub", "enrol", "--name", "Ana Ng", "--role", "auditor")
    assert code["role"] == "auditor" and json.loads(here.run("hub", "members", "--json").out) == []
