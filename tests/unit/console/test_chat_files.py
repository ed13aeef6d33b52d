import zipfile
from pathlib import Path

import pytest

from console.papers import chat_files as subject
from console.papers.chat_files import chat_files
from models.kernel.errors import BadInput


def packed(path: Path, **files: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return path


def test_zip_folder_and_file_give_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    (folder / "war").mkdir(parents=True)
    (folder / "war" / "2025-11-21.json").write_bytes(b"[]")
    (folder / "notes.txt").write_bytes(b"no")
    archive = packed(tmp_path / "e.zip", **{"war__2025-11-21.json": b"[]", "notes.txt": b"no"})
    assert chat_files(folder)[0] == chat_files(archive)[0] == [("war/2025-11-21.json", b"[]")]
    assert chat_files(folder / "war" / "2025-11-21.json")[0] == [("2025-11-21.json", b"[]")]


def test_only_the_channel_that_is_wanted_is_unpacked(tmp_path: Path) -> None:
    archive = packed(tmp_path / "e.zip", **{"a__1.json": b"1", "b__1.json": b"2", "users.json": b"3"})
    assert [name for name, _ in chat_files(archive, "b")[0]] == ["b/1.json", "users.json"]


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = packed(tmp_path / "b.zip", **{"a__1.json": b"0" * (subject.MAX_FILE + 1)})
    assert bomb.stat().st_size < 100_000
    with pytest.raises(BadInput, match="at most"):
        chat_files(bomb)
    monkeypatch.setattr(subject, "MAX_TOTAL", 10)
    with pytest.raises(BadInput, match="in all"):
        chat_files(packed(tmp_path / "c.zip", **{"a__1.json": b"0" * 6, "a__2.json": b"0" * 6}))
    monkeypatch.setattr(subject, "MAX_FILES", 1)
    with pytest.raises(BadInput, match="more than 1 files"):
        chat_files(packed(tmp_path / "d.zip", **{"a__1.json": b"0", "a__2.json": b"0"}))


def test_a_damaged_member_costs_a_line(tmp_path: Path) -> None:
    path = tmp_path / "e.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/1.json", b"AAAAAAAA")
        archive.writestr("a/2.json", b"BBBBBBBB")
    path.write_bytes(path.read_bytes().replace(b"AAAAAAAA", b"AAAAAAAZ"))
    files, problems = chat_files(path)
    assert files == [("a/2.json", b"BBBBBBBB")]
    assert len(problems) == 1 and "a/1.json" in str(problems[0])


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="can't be read"):
        chat_files(tmp_path / "none.zip")
