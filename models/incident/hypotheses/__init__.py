"""Hypotheses about the cause: who looks into it, what speaks for and against it, and what would settle it."""
