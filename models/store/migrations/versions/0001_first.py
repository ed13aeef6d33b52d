"""First schema: log, chain heads, certificates, blobs, snapshots, outbox, people.

Written out and never changed after release: old files are read by exactly the steps that made them.
"""

from alembic import op

from models.store.migrations.steps import FIRST

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create everything."""
    for statement in FIRST:
        op.execute(statement)
