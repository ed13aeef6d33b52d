"""What is attached to an entry: its picture as it was then, and the button that writes all of it into a folder."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from console.data_dir import replace_bytes
from console.live import Live
from console.panes.words import clock_time
from console.windows.dialog_room import room_for
from models.incident.attachment import Attached, attached_to
from models.incident.entry import Entry
from models.kernel.ids import EventId
from resources.tongue import tr
from widgets.buttons import Button

Loaded = list[tuple[Attached, bytes | None]]


def show_attached(live: Live, entry_id: EventId, directory: Path, parent: QWidget) -> None:
    """Load it from the record and show it."""
    entry = live.entries.get(entry_id)
    if entry is None:
        return
    listed = attached_to(entry)

    def load() -> Loaded:
        return [(each, live.desk.incidents.attachment(each.sha256)) for each in listed]

    live.ask(load, lambda loaded: AttachedDialog(live, entry, loaded, directory, parent).open())


class AttachedDialog(QDialog):
    """The first picture in its own size, scrolling; what is missing here is named."""

    def __init__(self, live: Live, entry: Entry, loaded: Loaded, directory: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._live, self._loaded, self._directory = live, loaded, directory
        self.setWindowTitle(tr("Attached"))
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(
            tr(
                "As of {clock_time}Z: {loaded}",
                clock_time=clock_time(entry.logged_ms),
                loaded=", ".join((each.name for each, _ in loaded)),
            )
        )
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        missing = [each.name for each, content in loaded if content is None]
        note = QLabel(
            tr("Not on this workstation, or damaged: {missing}.", missing=", ".join(missing)) if missing else entry.text
        )
        note.setWordWrap(True)
        self.picture = QLabel()
        self.picture.setAccessibleName(tr("Picture: {entry}", entry=entry.text))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.picture)
        scroll.setProperty("surface", "canvas")
        self.save = Button(tr("Save to folder…"), "Ctrl+S", is_primary=True)
        close = Button(tr("Close"), "Esc")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(close)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(note)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        self.save.set_disabled(tr("nothing of it is here") if len(missing) == len(loaded) else None)
        self.save.setShortcut("Ctrl+S")
        self.save.clicked.connect(self._save)
        close.clicked.connect(self.reject)
        self._show_picture()
        scroll.setVisible(not self.picture.pixmap().isNull())
        shows = scroll.isVisibleTo(self)
        room = room_for(parent, 1120, 760)
        self.resize(room if shows else room.boundedTo(QSize(1120, 200)))

    def _show_picture(self) -> None:
        for each, content in self._loaded:
            image = QImage.fromData(content) if content is not None and each.media_type == "image/png" else QImage()
            if not image.isNull():
                image.setDevicePixelRatio(2)
                self.picture.setPixmap(QPixmap.fromImage(image))
                self.picture.resize(self.picture.sizeHint())
                return

    def _save(self) -> None:
        dialog = QFileDialog(self, tr("Save to folder"), str(self._directory))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, folder: str) -> None:
        """Write what is here into a folder; nothing that lies there is overwritten."""
        here = [(Path(folder) / each.name, content) for each, content in self._loaded if content is not None]
        taken = next((target for target, _ in here if target.exists()), None)
        if taken is not None:
            self._live.failed.emit(
                tr("{taken} is there already; nothing was written. Choose another folder.", taken=taken)
            )
            return
        for target, content in here:
            try:
                replace_bytes(target, content)
            except OSError as error:
                self._live.failed.emit(
                    tr("{target} can't be written: {strerror}.", target=target, strerror=error.strerror or error)
                )
                return
        self._live.told.emit(
            tr("{here} saved to {folder}.", here=tr(" and ").join((target.name for target, _ in here)), folder=folder)
        )
        self.accept()
