"""The register, the agreements, a collaboration's story, comments."""
