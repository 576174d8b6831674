"""Sketches of what users write: they pass mypy strict without an ignore."""
