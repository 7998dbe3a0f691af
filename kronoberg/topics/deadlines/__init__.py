"""What falls due: the year's wheel, dated deadlines, board meetings, the report's day."""
