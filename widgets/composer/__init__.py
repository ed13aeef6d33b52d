"""What the composer is made of: sections to write in, findings, previews, approvals, the way out. Plain data in, signals out."""
