"""One module per step. A step never changes once it has been released; what comes later is a new step."""
