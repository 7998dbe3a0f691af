"""Charts drawn as pictures: to take home, and for documents."""
