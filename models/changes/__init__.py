"""Changes to the estate, and whether something worsened after one."""
