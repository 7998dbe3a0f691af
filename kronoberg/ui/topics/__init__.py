"""Streamlit blocks and cached views, topic by topic."""
