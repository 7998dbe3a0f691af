"""The frame round the dashboard: what a browser gets before and beside the pages. Knows nothing of Streamlit.

- `frame`: the middleware in its order; the one thing that the front door asks for
- `page`: the HTML that every address begins with, in Swedish from the first byte
- `assets`, `serving`: scripts and fonts from memory, compressed once, kept by the browser for ever
- `chunks`: which of Streamlit's scripts the first page needs
- `headers`: what the browser is told to refuse, and the addresses that are closed
- `names`: the names that the server answers to
- `health`: whether the server lives, and whether it can show the data
- `warm`: what is done before the first visitor comes
"""
