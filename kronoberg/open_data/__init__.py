"""Open data: what may leave the house, as files that programs read. Bytes only; `files` is the way in.

- `allowed`: which columns and rows may leave, each with its reason
- `public_book`: the Book without the rest; everything below is made from it
- `publication`: what every file says of where it comes from, and the publisher's settings
- `tables`, `year_figures`: the tables of the contracts and the figures, as CSV, JSON and Excel
- `data_package`, `table_schema`: the description for programs (Data Package)
- `catalogue`: the description for data portals (DCAT-AP-SE)
- `fragments`: one collaboration as HTML for another website
- `files`: every file by its path, with its media type and title
- `description`: the interface under `/api/` (OpenAPI)
"""
