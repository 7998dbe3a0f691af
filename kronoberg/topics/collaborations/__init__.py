"""The collaborations: the register, each one's story, agreements, comments, its sheet."""
