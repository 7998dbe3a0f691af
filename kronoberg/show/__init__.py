"""What all topics share and no topic owns: the table, document blocks, forms of figures, palette, pictures."""
