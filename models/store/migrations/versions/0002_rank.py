"""Events of other replicas: a rank for every event, several heads for a forked chain, and a place for what is parked.

Written out and never changed after release: old files are read by exactly the steps that made them.
"""

from alembic import op

from models.store.migrations.carrying import carry_over
from models.store.migrations.steps import SECOND_BEGINS, SECOND_ENDS

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables anew and carry the rows over, each with its rank."""
    for statement in SECOND_BEGINS:
        op.execute(statement)
    carry_over(op.get_bind())
    for statement in SECOND_ENDS:
        op.execute(statement)
