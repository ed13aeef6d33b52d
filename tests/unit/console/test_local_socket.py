import threading
from pathlib import Path

from console.local_socket import Answer, LocalSocket, Request, ask


def test_a_verb_waits_for_a_console_that_is_about_to_listen(tmp_path: Path) -> None:
    """A console takes its directory a moment before it listens; a verb in that moment must not fail."""
    address = str(tmp_path / "s")
    asked = threading.Event()
    answers: list[Answer] = []

    def verb() -> None:
        asked.set()
        answers.append(ask(address, Request(["incident", "list"], "/", None)))

    thread = threading.Thread(target=verb)
    thread.start()
    assert asked.wait(10)
    socket = LocalSocket(address, lambda request: Answer(" ".join(request.argv), "", 0))
    thread.join(10)
    socket.close()
    assert answers == [Answer("incident list", "", 0)]
