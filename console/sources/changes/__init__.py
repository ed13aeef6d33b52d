"""What was changed, from pipelines, files and webhooks."""
