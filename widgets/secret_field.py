"""The field for what nobody else may read: dots instead of signs, with its name where nothing is typed yet."""

from PySide6.QtWidgets import QLineEdit


def secret_field(name: str) -> QLineEdit:
    """A new one. Whoever asks clears it when the answer was used."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setProperty("ring", True)
    field.setMinimumHeight(40)
    return field
