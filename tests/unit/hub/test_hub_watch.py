"""Hearing other replicas: what is seen is passed on, a database that is gone is told, and how far it came is kept."""

from pathlib import Path

from console.hub.watch import KEPT_EVERY_SECONDS, SeenFile, Watch
from models.kernel.clock import ManualClock
from models.store.hub.records import Standing
from models.store.hub.trouble import NobodyThere


class News:
    def __init__(self) -> None:
        self.answers: list[Standing | None] = []
        self.is_closed = False

    def wait(self, _is_ending: object) -> Standing:
        answer = self.answers.pop(0) if self.answers else None
        if answer is None:
            raise NobodyThere("gone")
        return answer

    def close(self) -> None:
        self.is_closed = True


def test_what_is_seen_is_told_and_kept_now_and_then(tmp_path: Path) -> None:
    news, seen, clock = News(), SeenFile(tmp_path / "seen.json"), ManualClock(0)
    watch, told = Watch(news, seen, clock), list[Standing]()
    watch._told = told.append
    first, second = Standing(3, "g", 1), Standing(4, "g", 1)
    news.answers = [first, first, None, second, second]
    assert [watch.turn() for _ in range(2)] == [True, True] and told == [first, first] and seen.read() is None
    assert (watch.turn(), watch.lost) == (False, "gone")
    clock.advance(KEPT_EVERY_SECONDS)
    assert (watch.turn(), watch.lost, told) == (True, None, [first, first, second])
    assert seen.read() == Standing(4, "g", 0)
    watch.stop()
    assert news.is_closed


def test_a_file_that_says_nothing_is_nothing(tmp_path: Path) -> None:
    path = tmp_path / "seen.json"
    for text in ("", "[]", "{}", '{"head": "x", "generation": "g"}', "\x00"):
        path.write_text(text)
        assert SeenFile(path).read() is None
    SeenFile(tmp_path / "no" / "folder.json").write(Standing(1, "g", 0))
