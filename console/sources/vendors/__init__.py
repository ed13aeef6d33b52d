"""What vendors say of themselves."""
