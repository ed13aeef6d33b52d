"""Erasure: what was erased, and by which order.

Written out and never changed after release: old files are read by exactly the steps that made them.
"""

from alembic import op

from models.store.migrations.steps import THIRD

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""
    for statement in THIRD:
        op.execute(statement)
