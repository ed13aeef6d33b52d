"""Lines typed into the log bar: recorded once each, kept where they can't be, and what the bar says of the last one."""

from collections.abc import Callable

from console.live import Live
from console.panes.entry_commands import from_line
from console.panes.words import clock_time
from models.incident.blameless import nudge
from models.incident.silence import silence_ms
from models.kernel.errors import BadInput
from resources.tongue import shown, tr
from widgets.log_bar import LogBar


class LogLines:
    """`say` shows a sentence over the panes, `show_who` one beside the field."""

    def __init__(self, live: Live, bar: LogBar, say: Callable[[str], None], show_who: Callable[[str], None]) -> None:
        self._live, self._bar, self._say, self._show_who = live, bar, say, show_who
        self._saving: set[str] = set()
        self._is_nudging = False
        bar.edit.textChanged.connect(self._nudge)

    def log(self, line: str) -> None:
        """Record it in the open incident; it stays in the bar until it is durable."""
        incident = self._live.incident
        if incident is None:
            self._say(tr("No open incident to log to. F2 declares; the line stays here."))
            return
        if line in self._saving:
            return  # A second Enter while it is being saved must not record it twice.
        try:
            command = from_line(self._live.desk, incident.id, line)
        except BadInput as error:
            self._say(shown(str(error)))
            return
        self._saving.add(line)
        self._live.submit(
            command, lambda _receipt: self._logged(line), lambda sentence: self._not_logged(line, sentence)
        )

    def _nudge(self, line: str) -> None:
        """A quiet word on blame beside the field while it is typed; Enter logs the line all the same."""
        found = nudge(line, (person.name for person in self._live.desk.people.directory))
        if found is not None or self._is_nudging:
            self._is_nudging = found is not None
            self._show_who(self.words())

    def words(self) -> str:
        """When the last entry was saved, or for how long there was none; a word on blame while some is being typed."""
        found = nudge(self._bar.text(), (person.name for person in self._live.desk.people.directory))
        if found is not None:
            return shown(found.sentence)
        last = max((entry.logged_ms for entry in self._live.entries.values()), default=None)
        if last is None:
            return tr("nothing logged yet")
        now_ms = self._live.clock.now_ms()
        silent = silence_ms(self._live.incident, last, now_ms) if self._live.incident else None
        if silent is not None:
            return tr("no entry for {silent} min: what happened?", silent=silent // 60_000)
        return tr("Saved here {clock_time}Z", clock_time=clock_time(last))

    def _not_logged(self, line: str, sentence: str) -> None:
        self._saving.discard(line)
        self._say(tr("Not logged: {sentence}", sentence=sentence))

    def _logged(self, line: str) -> None:
        self._saving.discard(line)
        # What was typed meanwhile is not thrown away with the line that was saved.
        if self._bar.text() == line:
            self._bar.clear()
        self._say("")
        self._show_who(tr("Saved here {clock_time}Z", clock_time=clock_time(self._live.clock.now_ms())))
