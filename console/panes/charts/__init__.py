"""Service charts: one module an idea, `pane` holds them together."""
