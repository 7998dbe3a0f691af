"""Texts that Streamlit's Markdown would make something else of."""

TEXTS = (
    "Se https://www.exempel.se/a_b?x=1&y=2 eller www.exempel.se/~a",
    "Skriv till anna.berg+a@exempel.se, mailto:bo@exempel.se",
    "Ikoner :material/home: :material_home: :streamlit: :smile: kl. 10:30:15",
    "Tecken &lt;b&gt; &copy; &amp;copy; <b>fet</b> <!-- x -->",
    "Streck a -- b, a --- b, pilar <- -> <-> och >= <= ~= => a->b",
    "Formel $x^2$ och $$y$$, 5 $ och 6 $, kod `a` ``b``",
    "Länk [a](https://x.se) ![b](c.png) [^1] :red[röd] :color[gul]{foreground=red}",
    "# rubrik",
    "- punkt",
    "1. punkt",
    "> citat",
    "*a* **b** _c_ __d__ ~~e~~ \\*f\\* a_b_c | d | ===",
)
