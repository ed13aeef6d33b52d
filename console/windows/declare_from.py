"""What a declaration is about: the alert, node or service that is selected in the pane in front."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.windows.main_window import MainWindow


def subject(window: "MainWindow") -> str:
    """Id of a service; empty where nothing is selected."""
    front = window.front
    if front == "alerts" and window.late.alerts.is_made and window.late.alerts.pane.selected:
        return window.late.alerts.pane.selected
    if front == "blast_radius" and window.late.blast.is_made and window.blast.selected:
        return window.blast.selected
    if front == "service" and window.service.service:
        return window.service.service
    return window.overview.selected
