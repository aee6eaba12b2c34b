"""Stage: values."""
