import itertools
import json
import os
import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.sources.changes.file import ChangeFileSource
from console.sources.changes.tail import Tail
from models.kernel.errors import WatchfloorError

Opened = Callable[[Path], ChangeFileSource]
AT = "2026-11-21T14:31:40Z"


def line(title: str) -> str:
    return json.dumps({"at": AT, "service": "orders", "title": title}) + "\n"


@pytest.fixture
def opened() -> Iterator[Opened]:
    with ExitStack() as stack:
        yield lambda path: stack.enter_context(closing(ChangeFileSource(path)))


def titles(source: ChangeFileSource) -> list[str]:
    return [change.title for change in source.poll(0).changes]


def add(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8", newline="") as stream:
        stream.write(text)


def test_lines_are_told_as_they_are_written_and_each_once(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "changes.jsonl"
    source = opened(file)
    with pytest.raises(WatchfloorError, match=r"changes.jsonl: can't be read: No such file"):
        source.poll(0)
    add(file, line("v1") + line("v2"))
    assert titles(source) == ["v1", "v2"]
    assert titles(source) == []
    add(file, line("v3")[:20])
    assert titles(source) == []
    add(file, line("v3")[20:])
    assert titles(source) == ["v3"]
    assert source.poll(0).warnings == ()


def test_a_last_line_without_its_end_is_taken_and_what_follows_keeps_its_number(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "changes.jsonl"
    source = opened(file)
    add(file, line("v1").rstrip("\n"))
    assert titles(source) == ["v1"]
    add(file, "\n" + line("v2") + "broken\n")
    batch = source.poll(0)
    assert [change.title for change in batch.changes] == ["v2"]
    assert batch.warnings[0].startswith("changes.jsonl:3: expected one JSON object")


def test_a_bad_line_is_told_of_as_long_as_it_stands_and_the_others_are_taken(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "changes.jsonl"
    source = opened(file)
    add(file, line("v1") + "{oops\n" + line("v2"))
    with file.open("ab") as stream:
        stream.write(b'{"title": "\xff"}\n')
    batch = source.poll(0)
    assert [change.title for change in batch.changes] == ["v1", "v2"]
    assert [warning.partition(": ")[0] for warning in batch.warnings] == ["changes.jsonl:4", "changes.jsonl:2"]
    assert source.poll(0).warnings == batch.warnings


def test_a_rotated_file_is_read_to_its_end_before_the_new_one(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "changes.jsonl"
    source = opened(file)
    add(file, line("v1"))
    assert titles(source) == ["v1"]
    add(file, line("v2"))
    file.rename(tmp_path / "changes.1")
    assert titles(source) == ["v2"]  # between renaming and making anew
    add(tmp_path / "changes.1", line("v3"))
    add(file, line("v4"))
    assert titles(source) == ["v3", "v4"]


@pytest.mark.parametrize(
    "after", ["", "a much longer title than any before, so that the file has grown past its old end"]
)
def test_a_file_emptied_in_place_is_read_from_its_beginning(tmp_path: Path, opened: Opened, after: str) -> None:
    file = tmp_path / "changes.jsonl"
    source = opened(file)
    add(file, line("v1") + line("v2"))
    assert titles(source) == ["v1", "v2"]
    with file.open("w", encoding="utf-8") as stream:  # same file, as copytruncate leaves it
        stream.write(line(f"v3{after}"))
    assert titles(source) == [f"v3{after}"]


def test_a_line_beyond_every_bound_is_told_of_and_left_out(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "changes.jsonl"
    source = opened(file)
    add(file, '{"title": "' + "x" * 1_100_000 + '"}\n' + line("v2"))
    batch = source.poll(0)
    assert [change.title for change in batch.changes] == ["v2"]
    assert "bytes long" in batch.warnings[0]


@given(st.integers(0, 10_000), st.lists(st.sampled_from(["v1", "v2", "ö", "x" * 200]), min_size=1, max_size=12))
def test_however_a_file_is_cut_into_writes_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, seed: int, names: list[str]
) -> None:
    file = tmp_path_factory.mktemp("cut") / "changes.jsonl"
    content = "".join(line(f"{name} {number}") for number, name in enumerate(names)).encode()
    chance = random.Random(seed)
    cuts = sorted({0, len(content), *(chance.randrange(len(content)) for _ in range(5))})
    tail = Tail(file)
    found: list[str] = []
    for start, end in itertools.pairwise(cuts):
        with file.open("ab") as stream:
            stream.write(content[start:end])
        reading = tail.read()
        assert reading.problems == ()
        found += [change.title for change in reading.changes]
    tail.close()
    assert found == [f"{name} {number}" for number, name in enumerate(names)]


def test_a_folder_is_read_file_by_file_and_whole_files_when_they_change(tmp_path: Path, opened: Opened) -> None:
    source = opened(tmp_path)
    assert titles(source) == []
    (tmp_path / "a.yaml").write_text(f"- {{at: {AT}, title: yaml}}\n- {{title: no time}}\n", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps([{"at": AT, "title": "json"}]), encoding="utf-8")
    (tmp_path / "notes.txt").write_text("nothing of ours", encoding="utf-8")
    add(tmp_path / "c.jsonl", line("lines"))
    batch = source.poll(0)
    assert [change.title for change in batch.changes] == ["yaml", "json", "lines"]
    assert batch.warnings == ("a.yaml:2: at: expected a time such as 2026-11-21T14:31:40Z, or seconds since 1970",)
    assert source.poll(0).changes == ()
    (tmp_path / "b.json").write_text(json.dumps([{"at": AT, "title": "json"}, {"at": AT, "title": "more"}]))
    assert titles(source) == ["more"]
    (tmp_path / "a.yaml").unlink()
    assert source.poll(0).warnings == ()


def test_a_file_caught_half_written_is_told_of_and_read_when_whole(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "changes.json"
    whole = json.dumps([{"at": AT, "title": "v1"}])
    source = opened(file)
    file.write_text(whole[:20], encoding="utf-8")
    batch = source.poll(0)
    assert batch.changes == () and "well-formed" in batch.warnings[0]
    file.write_text(whole, encoding="utf-8")
    assert titles(source) == ["v1"]
    assert source.poll(0).warnings == ()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a system that can forbid its user to read")
def test_a_file_that_may_not_be_read_is_told_of_beside_the_others(tmp_path: Path, opened: Opened) -> None:
    add(tmp_path / "a.jsonl", line("v1"))
    (tmp_path / "b.json").write_text("[]", encoding="utf-8")
    (tmp_path / "b.json").chmod(0)
    batch = opened(tmp_path).poll(0)
    assert [change.title for change in batch.changes] == ["v1"]
    assert batch.warnings[0].startswith("b.json: can't be read")


def test_a_file_that_is_gone_for_good_is_let_go(tmp_path: Path, opened: Opened) -> None:
    source = opened(tmp_path)
    add(tmp_path / "a.jsonl", line("v1"))
    assert titles(source) == ["v1"]
    add(tmp_path / "a.jsonl", line("v2"))
    (tmp_path / "a.jsonl").rename(tmp_path / "a.old")
    assert titles(source) == ["v2"]
    assert titles(source) == []
    add(tmp_path / "a.jsonl", line("v3"))
    assert titles(source) == ["v3"]
