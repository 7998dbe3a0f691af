"""The words of the forms under Lägg till that have many of their own."""
