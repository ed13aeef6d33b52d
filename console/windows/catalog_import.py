"""Brings an estate in from files: read and checked off the GUI thread, published only if nothing is wrong with it."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from console.catalog_book import PublishCatalog
from console.live import Live
from models.catalog.reading import CatalogReading, NamedText, read_catalog
from models.kernel.errors import BadInput, Problem
from resources.tongue import tr


class _Reading(QObject):
    """Carries the result of the reading thread to the GUI thread."""

    done = Signal(object)


def import_catalog(live: Live, parent: QWidget) -> None:
    """Ask for files, then read and publish them."""
    dialog = QFileDialog(
        parent, tr("Import catalogue"), str(Path.home()), tr("Catalogues (*.yaml *.yml *.json);;All files (*)")
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: read_and_publish(live, [Path(name) for name in names]))
    dialog.open()


def read_and_publish(live: Live, files: list[Path]) -> None:
    """The estate of these files comes into force, or `live.failed` says where and why not; then nothing has changed."""
    carrier = _Reading(live)

    def work() -> None:
        try:
            carrier.done.emit(read_catalog([NamedText(file.name, _text(file)) for file in files]))
        except BadInput as error:
            carrier.done.emit(error)

    def done(result: CatalogReading | BadInput) -> None:
        carrier.deleteLater()
        if isinstance(result, BadInput):
            more = tr(" (and {problems} more)", problems=len(result.problems) - 1) if len(result.problems) > 1 else ""
            live.failed.emit(
                tr("Not imported, nothing changed. {problems}{more}", problems=str(result.problems[0]), more=more)
            )
            return
        words = tr("{services} services in force", services=len(result.catalog.services))
        if result.skipped:
            words += tr(
                "; {skipped} parts skipped, the first: {skipped2}",
                skipped=len(result.skipped),
                skipped2=str(result.skipped[0]),
            )
        source = ", ".join(file.name for file in files)
        live.submit(PublishCatalog(result.catalog, source), lambda _receipt: live.told.emit(words))

    carrier.done.connect(done)
    threading.Thread(target=work, name="catalog-import", daemon=True).start()


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(Problem(file.name, None, "", tr("can't be read: {error}", error=error))) from None
