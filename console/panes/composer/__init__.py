"""The composer: one status record, five audiences, their texts, checks, approvals, and the way out."""
