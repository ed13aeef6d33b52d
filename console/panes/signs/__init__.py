"""Signs: what is watched beside the figures, a page a kind."""
