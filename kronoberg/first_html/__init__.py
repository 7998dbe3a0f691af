"""The answer in the first HTML: each reading page as plain HTML, made of what Streamlit was told to draw.

`visit` lets the server visit its own page as a browser would, `tree` puts in order what it was sent, `containers`,
`elements` and `charts` make HTML of it, `addresses` says which addresses are ones of ours, and `keeping` makes pages in
the background and keeps them. No page is written twice, so the two cannot differ.
"""
