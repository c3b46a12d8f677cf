#!/usr/bin/env python3
"""Draws the recorded figures as SVG, with nothing but the standard library.

    python3 Benchmarks/plots.py [DIR]

Reads DIR/plots.json and the table of DIR/flow-peers.md (DIR is Benchmarks/results) and writes
engine-peers.svg, growth.svg, scenarios.svg and threads.svg there. How the gap falls with effort is
drawn by `SearchBenchmark --plot` (search-gap.svg).
"""

import json
import math
import re
import sys
from collections import defaultdict
from html import escape
from pathlib import Path
from statistics import median

WIDTH, LEFT, RIGHT, TOP, ROW = 760, 220, 60, 64, 24
COLOURS = ["#1b6ca8", "#d98032", "#4d8f4d", "#8a4f9e"]


class Drawing:
    """An SVG with a title, a note below it, and shapes."""

    def __init__(self, title, note, height):
        self.parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
            f'font-family="sans-serif" font-size="12" aria-label="{escape(title, quote=True)}">',
            f"<title>{escape(title)}</title>", f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>']
        self.text(12, 22, title, "font-size='15' font-weight='bold'")
        self.text(12, 42, note, "fill='#555'")

    def text(self, x, y, words, style=""):
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" {style}>{escape(str(words))}</text>')

    def bar(self, x, y, width, height, colour):
        self.parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(1, width):.1f}" '
                          f'height="{height:.1f}" fill="{colour}"/>')

    def line(self, points, colour, width=1):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self.parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>')

    def dot(self, x, y, colour):
        self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>')

    def save(self, path):
        path.write_text("\n".join([*self.parts, "</svg>"]) + "\n", encoding="utf-8")


def decades(values):
    """Powers of ten around all values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return [10.0**power for power in range(low, max(high, low + 1) + 1)]


def number(value):
    return f"{value:g}" if value < 1000 else f"{value:,.0f}"


def bars(path, title, note, series, rows):
    """Bars on a logarithmic scale: a group for each row, one bar for each series."""
    inner = 16 * len(series)
    drawing = Drawing(title, note, TOP + 30 + len(rows) * (inner + 10) + 20)
    ticks = decades([value for _, values in rows for value in values])
    span = math.log10(ticks[-1] / ticks[0])

    def x(value):
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log10(value / ticks[0]) / span

    bottom = TOP + 30 + len(rows) * (inner + 10)
    for tick in ticks:
        drawing.line([(x(tick), TOP + 20), (x(tick), bottom)], "#ddd")
        drawing.text(x(tick), bottom + 14, number(tick), "text-anchor='middle' fill='#555'")
    for index, name in enumerate(series):
        drawing.bar(LEFT + 190 * index, TOP - 8, 12, 12, COLOURS[index])
        drawing.text(LEFT + 190 * index + 18, TOP + 3, name)
    for row, (label, values) in enumerate(rows):
        y = TOP + 30 + row * (inner + 10)
        drawing.text(LEFT - 8, y + inner / 2 + 4, label, "text-anchor='end'")
        for index, value in enumerate(values):
            drawing.bar(x(ticks[0]), y + 16 * index, x(value) - x(ticks[0]), 13, COLOURS[index])
            drawing.text(x(value) + 4, y + 16 * index + 11, number(value), "fill='#333'")
    drawing.save(path)


def curve(path, title, note, axes, points):
    """A line through labelled points, both scales logarithmic."""
    drawing = Drawing(title, note, 420)
    across, up = decades([p[1] for p in points]), decades([p[2] for p in points])

    def place(first, second):
        x = 70 + (WIDTH - 170) * math.log10(first / across[0]) / math.log10(across[-1] / across[0])
        y = 370 - 300 * math.log10(second / up[0]) / math.log10(up[-1] / up[0])
        return x, y

    for tick in across:
        drawing.line([place(tick, up[0]), place(tick, up[-1])], "#ddd")
        drawing.text(place(tick, up[0])[0], 388, number(tick), "text-anchor='middle' fill='#555'")
    for tick in up:
        drawing.line([place(across[0], tick), place(across[-1], tick)], "#ddd")
        drawing.text(64, place(across[0], tick)[1] + 4, number(tick), "text-anchor='end' fill='#555'")
    drawing.text(WIDTH / 2, 408, axes[0], "text-anchor='middle'")
    drawing.text(70, 62, axes[1])
    drawing.line([place(p[1], p[2]) for p in points], COLOURS[0], 2)
    for label, first, second in points:
        x, y = place(first, second)
        drawing.dot(x, y, COLOURS[0])
        drawing.text(x + 8, y + 14, f"{label}: {number(second)}")
    drawing.save(path)


def families(table):
    """By family of instances, the median ratio to the better LEMON solver and to OR-Tools."""
    ratios = defaultdict(list)
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 8 and re.fullmatch(r".*-s\d+", cells[0]):
            ratios[re.sub(r"-s\d+$", "", cells[0])].append((float(cells[6]), float(cells[7])))
    return [(name, [round(median(r[i] for r in rows), 2) for i in (0, 1)]) for name, rows in ratios.items()]


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "results"
    record = json.loads((folder / "plots.json").read_text(encoding="utf-8"))
    bars(folder / "engine-peers.svg", "Min-cost flow: how many times longer the peers take",
         "processor time of the peer / ours, median of three seeds (flow-peers.md)",
         ["best of LEMON's three", "OR-Tools"], families((folder / "flow-peers.md").read_text(encoding="utf-8")))
    growth = record["growth"]
    curve(folder / "growth.svg", "Growth with size: solve --effort quick, all steps", growth["note"],
          ["cooperatives", "processor seconds"], growth["points"])
    for name in ["scenarios", "threads"]:
        plot = record[name]
        bars(folder / f"{name}.svg", plot["title"], plot["note"], plot["series"], plot["rows"])


if __name__ == "__main__":
    main()
