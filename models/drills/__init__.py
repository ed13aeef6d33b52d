"""A simulated company: what its monitoring would report while a scenario unfolds. Pure and repeatable."""
