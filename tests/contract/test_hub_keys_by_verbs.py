"""What an operator does to keep a hub and to carry it elsewhere, by the verbs themselves."""

from pathlib import Path

import pytest

from tests.fakes.real_servers import real_postgres
from tests.fakes.terminal import Terminal


def test_a_hub_is_copied_checked_and_carried(tmp_path: Path) -> None:
    here, there = Terminal(tmp_path / "here"), Terminal(tmp_path / "there")
    seal = tmp_path / "seal"
    seal.write_text("carried by hand\n")
    here.ok("hub", "enrol", "--name", "Ana", "--role", "responder")
    assert here.ok("hub", "backup", "copy.db")["bytes"] > 0 and (tmp_path / "here" / "copy.db").exists()
    assert here.ok("hub", "verify")["findings"] == []
    file = tmp_path / "hub.keys"
    here.ok("hub", "keys", "export", str(file), "--seal-file", str(seal))
    assert file.stat().st_mode & 0o077 == 0
    assert here.run("hub", "keys", "export", str(file), "--seal-file", str(seal)).status == 1
    assert there.run("hub", "keys", "import", str(tmp_path / "no file"), "--seal-file", str(seal)).status == 2
    there.ok("hub", "keys", "import", str(file), "--seal-file", str(seal))
    assert there.run("hub", "keys", "import", str(file), "--seal-file", str(seal)).status == 1


@pytest.mark.real
def test_a_hub_on_postgresql_is_found_again_and_no_stranger_takes_it(tmp_path: Path) -> None:
    here, stranger = Terminal(tmp_path / "here"), Terminal(tmp_path / "stranger")
    with real_postgres() as server:
        url = server.create("hub")
        here.ok("hub", "enrol", "--name", "Ana", "--role", "responder", "--database", url)
        # Where it is need not be said again.
        assert here.ok("hub", "status")["codes"] == 1 and not (here.data / "hub" / "watchfloor.db").exists()
        backup = here.run("hub", "backup", "copy.db")
        assert backup.status == 1 and "pg_dump" in backup.err
        refused = stranger.run("hub", "status", "--database", url)
        assert refused.status == 1 and "keys import" in refused.err
        for words in (url.replace("watchfloor@", "watchfloor:secret@"), url + "?fsync=off", "mysql://x/y"):
            ran = here.run("hub", "status", "--database", words)
            assert ran.status == 2 and "secret" not in ran.err
    gone = here.run("hub", "status")
    assert gone.status == 1 and "can't be used" in gone.err
