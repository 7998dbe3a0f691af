"""The Streamlit side: router, shared loader, filters, blocks."""
