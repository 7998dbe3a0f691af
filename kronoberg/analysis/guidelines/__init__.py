"""The guidelines' judgements and their evidence."""
