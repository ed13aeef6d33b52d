"""The built-in status page as a channel: files in a folder, each replaced whole. The same update twice changes nothing."""

import os
from pathlib import Path

from console.channels.port import (
    Absent,
    Accepted,
    CannotSay,
    Compared,
    Declined,
    Doubtful,
    Found,
    LookUp,
    Outcome,
    Parcel,
)
from models.comms.rendering.page.entries import Page, read_entry, read_page
from models.comms.rendering.page.files import files
from models.comms.rendering.sink import Sink

_LARGEST = 64 * 1024 * 1024


class StaticPageChannel:
    """One folder."""

    def __init__(self, sink: Sink, folder: Path) -> None:
        self.sink = sink
        self._folder = folder

    def send(self, parcel: Parcel) -> Outcome:
        """Write every file that changed. A page that is not ours, or was damaged, is left as it is."""
        try:
            entry = read_entry(parcel.content)
            page = self._page().with_entry(entry)
        except (OSError, ValueError) as error:
            return Declined(f"{self._folder / 'status.json'} can't be added to: {error}")
        try:
            for name, content in files(page).items():
                self._replace(name, content)
        except OSError as error:
            # What is half written is made whole by the next attempt, which harms nothing.
            return Doubtful(f"{self._folder} can't be written: {error.strerror or error}", 15.0)
        return Accepted(entry.incident, f"written to {self._folder}")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Whether status.json, which is written last, names it."""
        try:
            page = self._page()
        except (OSError, ValueError) as error:
            return CannotSay(f"{self._folder / 'status.json'} can't be read: {error}")
        if not page.has(parcel.marker):
            return Absent("status.json does not name it")
        return Found(read_entry(parcel.content).incident)

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """The files as they lie there."""
        try:
            page, entry = self._page(), read_entry(parcel.content)
            odd = [name for name, content in files(page).items() if (self._folder / name).read_bytes() != content]
        except (OSError, ValueError) as error:
            return Compared(False, f"can't be read: {error}")
        if entry not in page.entries:
            return Compared(False, "the update is not on the page")
        return Compared(not odd, f"changed by somebody else: {', '.join(odd[:5])}" if odd else "")

    def _page(self) -> Page:
        title, url = self.sink.text("title", "Status"), self.sink.text("url")
        url = f"{url.rstrip('/')}/" if url else ""
        language = self.sink.text("language", "en")
        place = self._folder / "status.json"
        if not place.exists():
            return Page(title, url, language)
        if place.stat().st_size > _LARGEST:
            raise ValueError("it is larger than any page of this program")
        return read_page(place.read_bytes(), title, url, language)

    def _replace(self, name: str, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._folder / name
        if place.exists() and place.read_bytes() == content:
            return
        beside = self._folder / f".{name}.{os.getpid()}"
        try:
            with beside.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.chmod(0o644)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
