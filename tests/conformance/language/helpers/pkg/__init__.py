"""A sub-package."""
