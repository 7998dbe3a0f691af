"""The region's own Word template for the report, which a visitor hands in once and that is kept for the visit."""

from dataclasses import dataclass

import streamlit as st

from kronoberg.report import page_words as report_page_words
from kronoberg.ui import blocks

_KEPT, _COUNT = "rapport-mall", "rapport-mall-nummer"


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it was handed in."""

    name: str
    content: bytes


def choose() -> Template | None:
    """Show the field for a template, or the one that is used with the way to leave it; None for our own look."""
    kept: Template | None = st.session_state.get(_KEPT)
    if kept is not None:
        blocks.text(report_page_words.template_used(kept.name))
        st.button(report_page_words.WITHOUT_TEMPLATE, on_click=_forget)
    elif box := blocks.folded(report_page_words.TEMPLATE, key="mall"):
        with box:
            _ask()
    return kept


def _ask() -> None:
    from kronoberg.render.docx.package import LARGEST_TEMPLATE

    megabytes = LARGEST_TEMPLATE // 2**20
    blocks.note(report_page_words.TEMPLATE_NOTE)
    upload = st.file_uploader(
        report_page_words.template_upload(megabytes),
        type=["dotx", "docx"],
        key=f"{_KEPT}-{st.session_state.get(_COUNT, 0)}",
        max_upload_size=megabytes,
        width=680,
    )
    if upload is not None:
        _take(Template(upload.name, upload.getvalue()))


def _take(template: Template) -> None:
    """Use a template from now on, or say why it cannot be used."""
    from kronoberg.render.docx import file
    from kronoberg.render.docx.package import TemplateError

    try:
        file.check_template(template.content)
    except TemplateError as error:
        st.error(blocks.plain(str(error)))
    else:
        st.session_state[_KEPT] = template
        st.rerun()


def _forget() -> None:
    st.session_state.pop(_KEPT, None)
    st.session_state[_COUNT] = st.session_state.get(_COUNT, 0) + 1
