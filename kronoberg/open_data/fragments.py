"""One collaboration as a piece of HTML for another website: headings from level two, no styles, no scripts, no ids."""

from collections.abc import Iterable, Sequence
from typing import Any

from jinja2 import Environment, StrictUndefined

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.collaborations.story import Story
from kronoberg.analysis.overview.overview import YearRow
from kronoberg.analysis.seats.seats import BodySeats
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contract import SourcedRow
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.contracts.steering import Result
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import BodyGroup
from kronoberg.open_data.publication import Publication
from kronoberg.show import cell, figure_text
from kronoberg.show.table import Table
from kronoberg.topics.collaborations import story_tables, story_words
from kronoberg.topics.collaborations.story_words import Points
from kronoberg.topics.overview import words as describe
from kronoberg.topics.seats import tables as seat_tables

_LEFT_OUT = ("Ansvarig",)
"""What the register says of persons stays inside: without it the fact would read as missing, which is another thing."""
_ENVIRONMENT = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
_ENVIRONMENT.globals["texts"] = cell.texts
_TEMPLATE = _ENVIRONMENT.from_string("""\
{% macro points(rows) %}
<dl>
{% for name, text in rows %}
<dt>{{ name }}</dt>
<dd>{{ text }}</dd>
{% endfor %}
</dl>
{% endmacro %}
{% macro table(shown) %}
<table>
<caption>{{ shown.title }}</caption>
<thead><tr>
{%- for heading in shown.headings %}<th scope="col">{{ heading }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in texts(shown) %}
<tr><th scope="row">{{ row[0] }}</th>{% for text in row[1:] %}<td>{{ text }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
{% endmacro %}
<article lang="sv">
<h2>{{ name }}</h2>
{% if warning %}
<p><strong>{{ warning }}</strong></p>
{% endif %}
<p>{{ purpose }}</p>
{{ points(facts) -}}
{% if website %}
<p><a href="{{ website }}">{{ website_words }}</a></p>
{% endif %}
<h3>Kostnad och arbetsinsats</h3>
{% if years %}
{{ table(years) -}}
{% else %}
<p>{{ no_years }}</p>
{% endif %}
{% for heading, rows in lists %}
<h3>{{ heading }}</h3>
{{ points(rows) -}}
{% endfor %}
{% for heading, shown in tables %}
<h3>{{ heading }}</h3>
{{ table(shown) -}}
{% endfor %}
<h3>Källor</h3>
<ul>
{% for document, publisher, published, address, reason in sources %}
<li>{{ document }}. {{ publisher }}, {{ published }}.
{%- if address %} <a href="{{ address }}">{{ address }}</a>{% else %} {{ reason }}{% endif %}</li>
{% endfor %}
</ul>
<p>{{ origin }}</p>
</article>
""")


def fragment(publication: Publication, collaboration_id: str) -> bytes:
    """What may be told of a collaboration, as UTF-8; every text in it is escaped.

    Raises
    ------
    KeyError
        When no collaboration has that id.
    """
    book = publication.book
    owner = book.collaborations[collaboration_id]
    return _TEMPLATE.render(_content(publication, book, owner)).encode()


def _content(publication: Publication, book: Book, owner: Collaboration) -> dict[str, Any]:
    told, years = story.story(book, owner), publication.axis
    rows = [(each.year, row) for each in publication.pictures for row in each.rows_of(owner.collaboration_id)]
    bodies = _bodies(publication, owner)
    shown = years[-1] if years else publication.made_at.year
    pairs = story_tables.facts(register.entry(book, owner, shown), None)
    return {
        "name": owner.name,
        "warning": describe.fiction_warning(book),
        "purpose": owner.purpose or story_words.silence("purpose"),
        "facts": [(name, value) for name, value in pairs if name not in _LEFT_OUT],
        "website": owner.website,
        "website_words": story_words.WEBSITE,
        "years": _years_table(book, owner, rows),
        "no_years": story_words.NO_FIGURES if years else cell.MISSING,
        "lists": _lists(told),
        "tables": _tables(told, bodies, years),
        "sources": [_source(found) for found in _sources(book, told, bodies, [row for _, row in rows])],
        "origin": f"{publication.provenance.name}. Revision {publication.revision}. {publication.licence_words}",
    }


def _years_table(book: Book, owner: Collaboration, rows: Iterable[tuple[int, YearRow]]) -> Table | None:
    lines = [
        {
            "År": str(year),
            story_words.COST: _figure(row.cost.gross),
            story_words.INCOME: _figure(row.cost.income),
            story_words.OWN: _figure(row.cost.net),
            story_words.WORK: _figure(row.effort),
            "Källa": _documents(book, _figure_sources(row)),
        }
        for year, row in rows
    ]
    alt = f"{owner.label}: kostnad och arbetsinsats per år"
    return cell.table(lines, "År", title=alt) if lines else None


def _figure(shown: Figure) -> str:
    return figure_text.amount_with_status(shown) if shown.applicable else cell.NOTHING


def _documents(book: Book, source_ids: Sequence[str]) -> str:
    titles = dict.fromkeys(cell.document(book.sources[key]) for key in source_ids)
    return "; ".join(titles) or cell.origin(None)["Källa"]


def _figure_sources(row: YearRow) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*row.cost.gross.sources, *row.cost.income.sources, *row.effort.sources)))


def _lists(told: Story) -> list[tuple[str, Points]]:
    found = (
        ("Vad samarbetet har gett", tuple((str(row.year), _result(row)) for row in told.results)),
        ("Ämnen", story_words.themes(told.themes)),
        ("Prioriterade områden i strategin", story_words.linked(told.areas)),
        ("Kopplade strategier", story_words.linked(told.strategies)),
    )
    return [(heading, points) for heading, points in found if points]


def _result(row: Result) -> str:
    return f"{row.text} Underlag: {row.evidence or cell.MISSING}. Nådde: {row.reached or cell.MISSING}."


def _tables(told: Story, bodies: Sequence[BodySeats], years: Sequence[int]) -> list[tuple[str, Table]]:
    seats = seat_tables.bodies_table(bodies, PartialDate(str(years[-1]))) if years else None
    found = (("Regionens förtroendevalda", seats), ("Medlemmar", story_tables.members_table(told.members)))
    return [(heading, shown) for heading, shown in found if shown is not None]


def _bodies(publication: Publication, owner: Collaboration) -> list[BodySeats]:
    """The political bodies of the collaboration in the last year."""
    key = owner.collaboration_id
    return [
        each for each in publication.seats if each.body.collaboration_id == key and each.group is BodyGroup.POLITICAL
    ]


def _sources(book: Book, told: Story, bodies: Sequence[BodySeats], figures: Iterable[YearRow]) -> list[Source]:
    rows: list[SourcedRow] = [told.collaboration, *told.agreements, *told.results, *told.themes]
    rows += [each.row for each in (*told.areas, *told.strategies)]
    rows += [row for member in told.members for row in member.rows]
    rows += [each.body for each in bodies]
    rows += [seat.appointment for each in bodies for seat in each.held]
    keys = [row.source_id for row in rows] + [key for row in figures for key in _figure_sources(row)]
    return [book.sources[key] for key in dict.fromkeys(keys)]


def _source(found: Source) -> tuple[str, str, str, str, str]:
    reason = f"{swedish.sentence(found.no_url_reason)}." if found.no_url_reason else ""
    return cell.document(found), found.publisher, cell.published(found), found.url or "", reason
