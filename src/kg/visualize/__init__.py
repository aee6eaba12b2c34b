"""Stage: visualize."""
