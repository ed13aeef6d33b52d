"""Two workstations of one organisation: under the same authority, each with keys, person and record of its own.

Their verbs run as in an open console, so that nothing is opened and closed for each of them.
"""

import json
from pathlib import Path
from typing import Any

from console.cli.entry import run_for
from console.local_socket import Answer, Request
from tests.fakes.station import Station


class Post:
    """A workstation that stays open, and a terminal beside it."""

    def __init__(self, place: Path, colleague: "Post | None" = None) -> None:
        self.place = place
        self.station = Station(place)
        if colleague is not None:
            self.station.clock = colleague.station.clock
            self.station.secrets.put({"authority-key": colleague.station.secrets.get("authority-key") or ""})
        self.desk = self.station.open()
        if colleague is not None:
            org = colleague.desk.identity.org
            self.desk.read(lambda: self.desk.meta.put({"org": org}))
            self.reopen()

    def reopen(self) -> None:
        """Close and open, as overnight."""
        self.desk.close()
        self.desk = self.station.open()

    def run(self, *words: str) -> Answer:
        """What a verb says, at a clock a second later."""
        self.station.clock.advance(1)
        answer = run_for(Request(list(words), str(self.place.parent), None), self.desk, self.station.clock)
        assert "internal error" not in answer.err, answer.err
        return answer

    def ok(self, *words: str) -> Any:
        """The JSON document of a verb that does what was asked."""
        answer = self.run(*words, "--json")
        assert answer.status == 0, answer
        return json.loads(answer.out)
