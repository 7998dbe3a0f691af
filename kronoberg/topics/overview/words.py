"""The Swedish sentences beside figures and charts: headlines, alternative texts, what a change is or why there is none.

Every sentence is put together from the same figures as the chart or table it stands beside (design, promise 5).
"""

from collections.abc import Iterable, Sequence

from kronoberg.analysis.costs.costs import Totals
from kronoberg.analysis.overview import year_change
from kronoberg.analysis.overview.overview import Change, Group, YearOverview
from kronoberg.analysis.overview.selection import Selection
from kronoberg.analysis.overview.series import YearColumn
from kronoberg.domain import figures, swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.figures import Figure
from kronoberg.domain.words import STRENGTH, ShownStatus, Status
from kronoberg.show import figure_text
from kronoberg.topics.overview.measures import COST, Measure

OUTSIDE_INDEX = "saknas i index"
"""What stands where a year's cost is known but cannot be converted to fixed prices."""

NONE_EXPECTED = "Inget samarbete väntas ha siffror {year}."
"""What is said of a year in which no collaboration should have any figure."""


def change_sentence(change: Change, measure: Measure = COST, *, short: bool = False) -> str:
    """The change as a sentence: what it is, or why the years cannot be compared, with who came and went.

    It is `short` in a headline and on a slide.
    """
    years = f"från {change.previous_year} till {change.year}"
    if change.amount is None:
        return f"Ändringen {years} kan inte anges: {reason_not_comparable(change)}."
    value = change.amount.value or 0
    subject = swedish.sentence(measure.definite)
    if value == 0:
        return f"{subject} var oförändrad {years}."
    size = change.amount if value > 0 else figures.negated(change.amount)
    amount = (measure.short_difference if short else measure.difference)(size)
    share = year_change.share(value, change.previous.value or 0) if measure.told_as_share else None
    if share == 0:
        return f"{subject} var i stort sett oförändrad {years}: {amount} {'högre' if value > 0 else 'lägre'}."
    verb = "ökade" if value > 0 else "minskade"
    of_before = "" if share is None else f" ({swedish.percent(share * 10)})"
    return f"{subject} {verb} med {amount}{of_before} {years}."


def reason_not_comparable(change: Change) -> str:
    """Why two years cannot be compared: what is unknown, who came and who went."""
    totals = ((change.previous_year, change.previous), (change.year, change.now))
    reasons = [reason for year, total in totals if (reason := _incompleteness(year, total))]
    if change.came:
        reasons.append(f"{_labels(change.came)} tillkom {change.year}")
    if change.went:
        reasons.append(f"{_labels(change.went)} är inte med {change.year}")
    unclear = ((change.previous_year, change.unclear_before), (change.year, change.unclear))
    reasons += [f"det är {unclear_whether(year)} ({_labels(those)})" for year, those in unclear if those]
    return swedish.enumeration(reasons)


def _incompleteness(year: int, total: Figure) -> str:
    if not total.applicable:
        return f"inget samarbete väntas ha kostnader {year}"
    if total.value is None:
        return f"uppgift saknas för {year}"
    return "" if total.complete else f"uppgifterna för {year} är inte fullständiga"


def basis(change: Change) -> str:
    """What the compared figures are: an estimate against an outcome is said, never hidden."""
    if change.amount is None or change.amount.status is Status.OUTCOME:
        return ""
    return f"Jämförelsen bygger delvis på {change.amount.status.facts.plural}."


def outside_totals(picture: YearOverview) -> str:
    """Which collaborations stand outside the totals because nobody knows whether they went on; empty when none."""
    if not picture.unclear:
        return ""
    return f"{_labels(picture.unclear)} ingår inte: det är oklart om det pågick."


def unclear_whether(year: int) -> str:
    """That nobody knows whether a collaboration went on in a year."""
    return f"oklart om samarbetet pågick {year}"


def whether_went_on(labels: Iterable[str], year: int) -> str:
    """The same by name, as the end of a sentence: `det är oklart om Interreg pågick 2019`."""
    return f"det är oklart om {swedish.enumeration(labels)} pågick {year}"


def only_unclear(those: Iterable[Collaboration], year: int) -> str:
    """The same as a sentence."""
    return swedish.sentence(f"{whether_went_on((each.label for each in those), year)}.")


def year_sentences(picture: YearOverview) -> str:
    """What a reader should know about the year's totals: the change or why there is none, and what stands outside."""
    change = picture.cost_change
    total = picture.everything.costs.gross
    parts = [
        swedish.sentence(f"{figure_text.breakdown(total)}.") if figure_text.breakdown(total) else "",
        change_sentence(change),
        basis(change),
        outside_totals(picture),
    ]
    return " ".join(part for part in parts if part)


def figure_words(figure: Figure, *, unit: str = "", beside: Figure | None = None) -> str:
    """What stands below a figure: its unit, its status unless it is that of the one `beside`, how much is known."""
    status = figure_text.status(figure) if figure.value is not None else ""
    if beside is not None and beside.value is not None and status == figure_text.label(beside).word:
        status = ""
    return " · ".join(word for word in (unit, status, figure_text.lacking(figure)) if word)


def halves(picture: YearOverview) -> list[str]:
    """What the collaborations and the EU programmes cost, short; nothing of one that nothing is expected of."""
    return [
        f"{name} {figure_text.short_amount(group.costs.gross)}"
        for name, group in (("samarbeten", picture.collaborations), ("EU-program", picture.programmes))
        if group.costs.gross.applicable
    ]


def total_words(picture: YearOverview) -> str:
    """What stands below the total: its status, its two halves, and the net where something should be paid back."""
    costs = picture.everything.costs
    net = f"netto {figure_text.short_amount(costs.net)}" if costs.income.applicable else ""
    return " · ".join(word for word in (figure_words(costs.gross), " + ".join(halves(picture)), net) if word)


def net_words(group: Group) -> str:
    """What stands below a net figure: what it is made of, and whose reimbursement is unknown."""
    totals, outside = group.costs, [row for row in group.unclear if row.reimbursement_expected]
    if not totals.income.applicable:
        return f"återbetalningen för {_labels(outside)} är oklar" if outside else "ingen återbetalning väntas"
    known = "" if totals.income.value is None else f", återbetalning: {figure_text.amount(totals.income)}"
    return "; ".join(filter(None, (f"{figure_text.amount(totals.gross)} brutto{known}", _income_open(totals))))


def net_coverage(totals: Totals) -> str:
    """How many lack something, as at gross, and whose reimbursement is unknown; empty when all is known."""
    return "; ".join(filter(None, (figure_text.lacking(totals.gross), _income_open(totals))))


def _income_open(totals: Totals) -> str:
    unknown = [cost.collaboration for cost in totals.income_open if cost.income.value is None]
    partly = [cost.collaboration for cost in totals.income_open if cost.income.value is not None]
    said = [
        f"för {_labels(those)} är {word}" for those, word in ((unknown, "okänd"), (partly, "bara delvis känd")) if those
    ]
    return f"återbetalningen {swedish.enumeration(said)}" if said else ""


def selection_sentence(selection: Selection, book: Book) -> str:
    """What a reader has narrowed the view to, and that hidden figures count as unknown; empty when it is whole."""
    words = []
    if selection.collaboration_id is not None:
        words.append(book.collaborations[selection.collaboration_id].label)
    if selection.kind is not None:
        words.append(selection.kind.word)
    if selection.shown is not ShownStatus.ALL:
        words.append(f"{selection.shown.word} (andra uppgifter räknas som okända)")
    return f"Urval: {swedish.enumeration(words)}. Alla summor gäller urvalet." if words else ""


def status_line(picture: YearOverview) -> str:
    """The status of a page's figures, such as `Kostnader 2024: uppskattning, 3 av 4 har uppgift`."""
    return f"Kostnader {picture.year}: {status_words(picture.everything.costs.gross)}."


def status_words(figure: Figure) -> str:
    """A figure's status, and how much of it is known where something is missing."""
    if figure.value is None:
        return figure_text.coverage(figure)
    return ", ".join(filter(None, (figure_text.status(figure), figure_text.lacking(figure))))


def nobody(column: YearColumn) -> str:
    """The words for a year in which no figure is expected: nobody took part, or nobody knows whether anyone did."""
    return "oklart" if column.unclear else "inte med"


def column_label(column: YearColumn) -> str:
    """What stands at a year's column: its total in short, or why there is none."""
    if column.outside_index:
        return OUTSIDE_INDEX
    return figure_text.short_amount(column.total) if column.total.applicable else nobody(column)


def years_text(columns: Sequence[YearColumn], *, what: str = "Kostnad") -> str:
    """A chart over years in words: each year's total, and which years lack figures; `what` is the measure."""
    known = [column for column in columns if column.total.value is not None]
    told = listed(f"{what} per år", [(str(column.year), column.total) for column in known])
    return " ".join(filter(None, (told, silent_years(columns))))


def silent_years(columns: Sequence[YearColumn]) -> str:
    """Which years of a chart lack figures; what cannot be converted is known. Empty when none does."""
    return silent(
        str(column.year)
        for column in columns
        if column.total.applicable and column.total.value is None and not column.outside_index
    )


def silent(names: Iterable[str]) -> str:
    """For which years or collaborations nothing is known; empty when there are none."""
    told = swedish.enumeration(names)
    return f"Uppgift saknas för {told}." if told else ""


def listed(what: str, told: Iterable[tuple[str, Figure]]) -> str:
    """Figures by name as a sentence, with the status that most of them have said once; empty when there are none."""
    common, text = figure_text.listed(told)
    return f"{what}{f' ({common} där inget annat sägs)' if common else ''}: {text}." if text else ""


def status_key(columns: Sequence[YearColumn]) -> str:
    """How to read fill and outline, for the statuses that the chart shows."""
    shown = {status for column in columns for segment in column.segments for status, _ in segment.figure.by_status}
    return bars_key(status for status in STRENGTH if status in shown)


def bars_key(statuses: Iterable[Status]) -> str:
    """How the bars of these statuses look, such as `Fylld stapel = utfall; ram utan fyllning = budget`."""
    forms = "; ".join(f"{status.facts.bar.words} = {status.word}" for status in statuses)
    return swedish.sentence(f"{forms}.") if forms else ""


def source_line(book: Book, source_ids: Sequence[str]) -> str:
    """The source line under a chart or a table: titles of the documents, each once."""
    titles = list(dict.fromkeys(book.sources[source].title for source in source_ids))
    if not titles:
        return "Källa: ingen källa har någon uppgift."
    shown = titles if len(titles) <= 3 else [*titles[:2], f"{len(titles) - 2} till"]
    return f"{'Källa' if len(titles) == 1 else 'Källor'}: {swedish.enumeration(shown)}."


def dataset_line(book: Book) -> str:
    """Which dataset is shown, and in which revision."""
    return f"{book.dataset.title}. Revision {book.revision}."


def fiction_warning(book: Book) -> str:
    """What every page of an invented dataset says; empty for a real one."""
    if not book.dataset.fictional:
        return ""
    return f"{book.dataset.region} är påhittad. Personer, organ och siffror finns inte på riktigt."


def unread_folder(name: str, faults: int) -> str:
    """What every page says while the folder that the database is filled from has faults and is not taken in."""
    count = swedish.counted(faults, "fel", "fel")
    return f"Mappen {name} har {count} och är inte inläst. Uppgifterna från före ändringen visas."


def _labels(collaborations: Sequence[Collaboration]) -> str:
    return swedish.enumeration(collaboration.label for collaboration in collaborations)
