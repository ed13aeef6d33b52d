"""Service level objectives and agreements: budgets, burn rates, attainment."""
