"""What Streamlit was told to draw, as HTML: put together from its own messages."""

import re

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from kronoberg.first_html import charts, containers, tree, words
from kronoberg.ui.address import Offered

SPECIFICATION = '{"data": {"values": [{"a": 1, "b": "x"}]}, "mark": "bar", "encoding": {"x": {"field": "a"}}}'


def message(*path: int, **element: object) -> ForwardMsg:
    """A message that draws one element: its kind, and the values of its fields."""
    made = ForwardMsg()
    made.metadata.delta_path.extend(path)
    ((kind, fields),) = element.items()
    drawn = getattr(made.delta.new_element, kind)
    assert isinstance(fields, dict)
    for name, value in fields.items():
        if isinstance(value, list):
            getattr(drawn, name).extend(value)
        else:
            setattr(drawn, name, value)
    return made


def html(*messages: ForwardMsg, chosen: dict[str, str] | None = None, **offered: Offered) -> str:
    return containers.page(tree.drawn(messages), address="pengar", chosen=chosen or {}, offered=offered)


YEAR = Offered({"2025": "2025", "2024": "2024"}, "2025")
PART = Offered({"time": "Över tid", "net": "Netto"}, "time")


def test_a_choice_is_a_list_with_its_codes_in_a_form_that_needs_no_script() -> None:
    box = message(0, 0, selectbox={"id": "$$ID-a1-del", "label": "Del", "options": ["Över tid", "Netto"], "default": 1})
    drawn = html(box, **{"del": PART})

    assert '<form id="forst-val" method="get" action="./pengar">' in drawn
    assert '<select form="forst-val" name="del" data-forst="time">' in drawn
    assert '<option value="time">Över tid</option><option value="net" selected>Netto</option>' in drawn


def test_the_parts_of_a_page_are_links_that_keep_what_else_is_chosen() -> None:
    group = ForwardMsg()
    group.metadata.delta_path.extend([0, 0])
    parts = group.delta.new_element.button_group
    parts.id, parts.label = "$$ID-a1-del", "Del av sidan"
    for word in PART.words.values():
        parts.options.add().content = word
    parts.raw_values.append("Netto")
    drawn = html(group, chosen={"ar": "2024", "del": "net"}, **{"del": PART})

    assert '<a href="./pengar?ar=2024">Över tid</a>' in drawn
    assert '<a href="./pengar?ar=2024&amp;del=net" aria-current="true">Netto</a>' in drawn
    assert '<input type="hidden" form="forst-val" name="ar" value="2024">' in drawn


def test_a_chart_is_drawn_for_three_widths_with_one_text_for_who_listens() -> None:
    drawn = html(message(0, 0, vega_lite_chart={"spec": SPECIFICATION, "alt": "Staplar: ”kostnad”"}))

    assert re.findall(r'<div class="f-(\w+)"><svg[^>]* width="(\d+)"', drawn) == [
        ("bred", "1200"),
        ("mellan", "788"),
        ("smal", "358"),
    ]
    assert drawn.count("aria-label") == 3  # The chart's, and the menu's in a line and behind its word.
    assert 'role="img" aria-label="Staplar: ”kostnad”"' in drawn


def test_what_is_built_when_it_is_opened_is_opened_by_its_address() -> None:
    fold = ForwardMsg()
    fold.metadata.delta_path.extend([0, 0])
    fold.delta.add_block.expandable.label = "Källa till varje uppgift"
    fold.delta.add_block.expandable.query_param_key = "kalla"

    assert '<a class="f-vik" href="./pengar?ar=2024&amp;kalla=true">Källa till varje uppgift</a>' in html(
        fold, chosen={"ar": "2024"}
    )


def test_what_is_folded_with_its_content_can_be_opened() -> None:
    fold = ForwardMsg()
    fold.metadata.delta_path.extend([0, 0])
    fold.delta.add_block.expandable.label = "Brist"
    drawn = html(fold, message(0, 0, 0, markdown={"body": "Så visas det"}))

    assert "<details><summary>Brist</summary>" in drawn
    assert "<p>Så visas det</p>" in drawn


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("markdown", {"body": "<script>alert(1)</script> <img src=x onerror=alert(1)>"}),
        ("heading", {"tag": "h2", "body": "<script>alert(1)</script>"}),
        ("selectbox", {"label": "<script>alert(1)</script>", "options": ["<script>alert(1)</script>"], "default": 0}),
        ("text_input", {"label": "<script>alert(1)</script>", "default": '"><script>alert(1)</script>'}),
        ("page_link", {"label": "<script>alert(1)</script>", "page": '"><script>alert(1)</script>'}),
        ("checkbox", {"label": "<script>alert(1)</script>"}),
        ("vega_lite_chart", {"spec": SPECIFICATION.replace('"x"', '"<script>alert(1)</script>"'), "alt": "<script>"}),
    ],
)
def test_a_script_in_a_text_is_shown_as_text(kind: str, fields: dict[str, object]) -> None:
    drawn = html(message(0, 0, **{kind: fields}))

    assert "<script" not in drawn
    assert "<img" not in drawn


def test_an_element_that_is_not_known_leaves_the_page_to_streamlit() -> None:
    with pytest.raises(tree.UnknownError, match="balloons"):
        html(message(0, 0, balloons={"show": True}))


def test_a_message_that_is_kept_elsewhere_leaves_the_page_to_streamlit() -> None:
    kept = ForwardMsg()
    kept.ref_hash = "a1"

    with pytest.raises(tree.UnknownError):
        html(kept)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("minst 3 \\* 4", "minst 3 * 4"),
        ("**Summa\\:** 4", "<strong>Summa:</strong> 4"),
        ("a:color[\\@]b.se", "a@b.se"),
        ("[Strategin](<https://exempel.se/a b>)", '<a href="https://exempel.se/a%20b">Strategin</a>'),
        ("[x](<javascript:alert(1)>)", "[x](&lt;javascript:alert(1)&gt;)"),
    ],
)
def test_markdown_is_read_as_streamlit_reads_it(text: str, expected: str) -> None:
    assert words.line(text) == expected


def test_a_charts_texts_and_strengths_stay_as_they_are_when_its_places_are_shortened() -> None:
    specification = (
        '{"data": {"values": [{"t": "2.75 class=\\"x\\""}]}, "width": 100.123,'
        ' "mark": {"type": "text", "opacity": 0.375}, "encoding": {"text": {"field": "t"}}}'
    )
    drawn = html(message(0, 0, vega_lite_chart={"spec": specification, "alt": "Text"}))

    assert '2.75 class="x"' in drawn.replace("&quot;", '"')
    assert 'opacity="0.375"' in drawn
    assert 'width="110.1"' in drawn


def labels(values: str, encoding: str) -> str:
    """A chart of labels as it is drawn at its first width."""
    specification = (
        f'{{"width": 200, "height": 100, "data": {{"values": [{values}]}}, "mark": {{"type": "text", "size": 13,'
        f' "color": "#123456"}}, "encoding": {{"text": {{"field": "t"}}, {encoding}}}}}'
    )
    return charts.chart(specification, "ord").partition("</svg>")[0]


def test_marks_say_once_what_they_have_in_common_and_labels_that_are_not_seen_are_left_out() -> None:
    drawn = labels(
        '{"t": "sedd", "o": 1}, {"t": "dold", "o": 0}, {"t": "också sedd", "o": 1}',
        '"opacity": {"field": "o", "type": "quantitative", "scale": null}',
    )
    assert re.findall(r"<text[^>]*>([^<]*)</text>", drawn) == ["sedd", "också sedd"]
    assert drawn.count('fill="#123456"') == drawn.count('font-size="13px"') == 1


def test_what_only_some_marks_have_stays_with_them() -> None:
    drawn = labels(
        '{"t": "röd", "c": "#aa0000"}, {"t": "grön", "c": "#00aa00"}, {"t": "grön igen", "c": "#00aa00"}',
        '"color": {"field": "c", "type": "nominal", "scale": null}',
    )
    colours = re.findall(r'<text[^>]*fill="([^"]*)"[^>]*>([^<]*)</text>', drawn)
    assert colours == [("#aa0000", "röd"), ("#00aa00", "grön"), ("#00aa00", "grön igen")]
