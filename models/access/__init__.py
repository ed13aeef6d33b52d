"""Who people are. What they may write is in their certificates (models.kernel.certificate)."""
