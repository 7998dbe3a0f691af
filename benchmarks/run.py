"""Measures kronoberg beside a bare Streamlit page on this machine: `make bench`, or `make bench ARGS="--rounds 9"`.

Times differ between machines; the ratios travel. All rounds are interleaved, and the medians are shown.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from statistics import median, quantiles

from benchmarks import accounts, browsing, crowding, growing, processing, reporting
from benchmarks.browsing import Time


def main() -> None:
    """Measure what is asked for and print a line for each as soon as it is known."""
    parser = argparse.ArgumentParser(description="Mäter farten bredvid en vanlig Streamlit-sida.")
    parser.add_argument("--rounds", type=int, default=7, metavar="ANTAL", help="varv som räknas (7)")
    parser.add_argument("--ledger", type=int, default=3, metavar="ANTAL", help="varv med en bokföringsfil (3)")
    parser.add_argument("--report", type=int, default=1, metavar="ANTAL", help="varv med rapportpaketet (1)")
    parser.add_argument("--cold", type=int, default=3, metavar="ANTAL", help="varv med kall server (3)")
    parser.add_argument("--readers", type=int, default=1, metavar="ANTAL", help="varv med många läsare (1)")
    parser.add_argument("--runs", type=int, default=5000, metavar="ANTAL", help="körningar för minnet (5000)")
    parser.add_argument(
        "--growth", type=int, default=100_000, metavar="ANTAL", help="bokföringsrader som mest i det växande (100000)"
    )
    options = parser.parse_args()

    print(f"{'':46}{'sida':14}{'ms':>8}{'bredvid':>10}{'kvot':>7}")
    _print(processing.measure_check(options.rounds))
    _print_accounts(options.ledger)
    _print_report(options.report)
    _print(processing.measure_script(options.rounds * 5))
    _print(browsing.measure(options.rounds))
    _print(browsing.measure_cold(options.cold))
    for line in crowding.measure(options.readers, runs=options.runs):
        print(line, flush=True)
    _print_growth(options.growth)


def _print(times: Iterable[Time]) -> None:
    for what, page, ours, beside in _medians(times):
        print(f"{what:46}{page:14}{ours:8.0f}{beside:10.0f}{ours / beside:7.2f}", flush=True)


def _print_accounts(rounds: int) -> None:
    """A year's ledger: medians of the times, the highest peak of memory, and whether they are within their limits."""
    measured = list(accounts.measure(rounds))
    if not measured:
        return
    mebibyte = 2**20
    peak = max(each.peak for each in measured) / mebibyte
    lines = {
        "SIE 4E, en miljon rader: läst och sorterad": (
            _median_ms(measured, "seconds"),
            _median_ms(measured, "csv_seconds"),
        ),
        "  processortid": (_median_ms(measured, "cpu"), _median_ms(measured, "csv_cpu")),
        "  minne som mest, MiB": (peak, max(each.csv_peak for each in measured) / mebibyte),
    }
    for what, (ours, beside) in lines.items():
        print(f"{what:46}{'csv.reader':14}{ours:8.0f}{beside:10.0f}{ours / beside:7.2f}", flush=True)
    share = 100 * measured[0].mapped / accounts.TRANSACTIONS
    slowest = max(each.seconds for each in measured)
    within = "inom" if slowest < 60 and peak < 1024 else "UTANFÖR"
    size = measured[0].file_bytes / mebibyte
    print(
        f"  {size:.0f} MiB, {share:.1f} % av raderna tas av regler, summorna är filens, {within} 60 s och 1 GiB",
        flush=True,
    )


def _print_report(rounds: int) -> None:
    """The report package: how long it takes, and a reader's runs meanwhile beside the reader's usual ones."""
    for each in reporting.measure(rounds):
        print(f"{'rapportpaketet, åtta filer':46}{each.where:14}{median(each.packages):8.0f}", flush=True)
        for what, middle in (("median", median), ("95:e percentilen", _p95)):
            ours, beside = middle(each.meanwhile), middle(each.usual)
            name = f"  andras körningar, {what}"
            print(f"{name:46}{each.where:14}{ours:8.0f}{beside:10.0f}{ours / beside:7.2f}", flush=True)


def _print_growth(largest: int) -> None:
    """What grows with the data: processor time at each size, the largest beside the smallest, and the exponent."""
    kind = ""
    for each in growing.measure(largest):
        if each.kind != kind:
            kind = each.kind
            print(f"{kind:50}" + "".join(f"{size:>11}" for size in each.by_size) + f"{'kvot':>8}{'exponent':>10}")
        values = "".join(f"{value:11.0f}" for value in each.by_size.values())
        print(f"  {each.what:48}{values}{each.ratio:8.2f}{each.exponent:10.2f}", flush=True)


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def _median_ms(measured: Iterable[accounts.Measured], name: str) -> float:
    return median(getattr(each, name) * 1000 for each in measured)


def _medians(times: Iterable[Time]) -> Iterator[tuple[str, str, float, float]]:
    found: defaultdict[tuple[str, str, bool], list[float]] = defaultdict(list)
    for time in times:
        found[time.what, time.page, time.bare].append(time.milliseconds)
    for (what, page, bare), values in found.items():
        if not bare:
            yield what, page, median(values), median(found[what, page, True])


if __name__ == "__main__":
    main()
