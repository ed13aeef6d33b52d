"""What this workstation is connected to: every place that settings name, how it is, and a test that says why it does not work."""
