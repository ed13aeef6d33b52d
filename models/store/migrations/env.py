"""Alembic asks for this file; the connection is given by models.store.schema."""

from alembic import context

context.run_migrations()
