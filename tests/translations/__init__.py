"""The words people see: found in the source, kept in the translators' files, compiled for Qt. `make translations` runs it."""
