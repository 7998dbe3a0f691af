"""The action plan: what is decided, what it takes, the coming year's draft and its document."""
