import BenchmarkKit
import Foundation

/// Draws how the gap to the best known plan falls with time: one line a kind of method, one point
/// an effort; means over instances of medians over seeds.
struct Plot {
  struct Curve {
    let name: String
    /// The class of its colour and mark.
    let style: String
    /// Seconds a region, and the gap in percent, by rising effort.
    let points: [(seconds: Double, gap: Double)]
  }

  /// The methods of each curve, by rising effort.
  static let curves: [(name: String, style: String, methods: [Method])] = [
    ("search: quick, standard, thorough", "search", Method.searches),
    (
      "alternation: best of 1, 5, 20, 100", "alternation",
      [1, 5, 20, 100].map { .alternation(starts: $0) }
    ),
    (
      "annealing: 200, 2,000, 20,000 trials a cooperative", "annealing",
      [200, 2_000, 20_000].map { .annealing(trials: $0) }
    ),
  ]

  let rows: [Row]

  private static let (width, height) = (820, 420)
  private static let panel = (left: 60, top: 46, width: 330, height: 270, step: 400)
  /// Seconds at both ends of the axis, as powers of ten.
  private static let decades = -3...2

  var svg: String {
    let panels = Weighting.allCases.enumerated().flatMap { index, weighting in
      drawn(weighting, left: Plot.panel.left + index * Plot.panel.step)
    }
    return (head + panels + legend + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Plot.width) \#(Plot.height)" "#
        + #"font-family="sans-serif" font-size="12" role="img">"#,
      "<title>Gap to the best known plan over time</title>",
      "<style>",
      "svg{--ink:#222;--grid:#ddd;--paper:#fff}",
      ".search{--c:#0a6ebd}.alternation{--c:#b8540a}.annealing{--c:#5b8a1f}",
      "@media(prefers-color-scheme:dark){svg{--ink:#ddd;--grid:#444;--paper:#181818}",
      ".search{--c:#5cb3ff}.alternation{--c:#ffa05c}.annealing{--c:#a3d15c}}",
      "text{fill:var(--ink)}.grid{stroke:var(--grid)}.paper{fill:var(--paper)}",
      "polyline{fill:none;stroke:var(--c);stroke-width:2}circle{fill:var(--c)}",
      "</style>",
      #"<rect class="paper" width="\#(Plot.width)" height="\#(Plot.height)"/>"#,
    ]
  }

  private func drawn(_ weighting: Weighting, left: Int) -> [String] {
    let curves = curves(weighting)
    let top = ceiling(of: curves)
    let heading = weighting == .travel ? "Travel alone (1/0/0/0)" : "Full objective (default)"
    return [#"<text x="\#(left)" y="28" font-size="14">\#(heading)</text>"#]
      + axes(left: left, top: top)
      + curves.flatMap { curve in
        let places = curve.points.map { point in
          (x: abscissa(point.seconds, left: left), y: ordinate(point.gap, top: top))
        }
        let line = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return [#"<g class="\#(curve.style)"><polyline points="\#(line)"/>"#]
          + places.map { #"<circle cx="\#($0.x)" cy="\#($0.y)" r="4"/>"# } + ["</g>"]
      }
  }

  private func curves(_ weighting: Weighting) -> [Curve] {
    Plot.curves.map { name, style, methods in
      Curve(
        name: name, style: style,
        points: methods.compactMap { method in
          let rows = rows.filter {
            $0.first.weights == weighting && $0.first.method == method.name
          }
          let gaps = rows.compactMap { $0.median(\.gap) }
          let seconds = rows.compactMap { $0.median(\.processorSeconds) }
          guard !gaps.isEmpty else { return nil }
          return (
            seconds.reduce(0, +) / Double(seconds.count),
            100 * gaps.reduce(0, +) / Double(gaps.count)
          )
        })
    }
  }

  /// The least of 2, 5, 10, 20, 50 … percent that holds every point.
  private func ceiling(of curves: [Curve]) -> Double {
    let largest = curves.flatMap(\.points).map(\.gap).max() ?? 1
    return [2, 5, 10, 20, 50, 100, 200].first { $0 >= largest } ?? largest
  }

  private func axes(left: Int, top: Double) -> [String] {
    let (right, bottom) = (left + Plot.panel.width, Plot.panel.top + Plot.panel.height)
    let levels = (0...4).flatMap { step -> [String] in
      let gap = top * Double(step) / 4
      let y = ordinate(gap, top: top)
      return [
        #"<line class="grid" x1="\#(left)" x2="\#(right)" y1="\#(y)" y2="\#(y)"/>"#,
        #"<text x="\#(left - 6)" y="\#(y)" dy="4" text-anchor="end">\#(fixed(gap, decimals: 1))</text>"#,
      ]
    }
    let times = Plot.decades.flatMap { power -> [String] in
      let seconds = pow(10, Double(power))
      let x = abscissa(seconds, left: left)
      let label = fixed(seconds, decimals: max(0, -power))
      return [
        #"<line class="grid" x1="\#(x)" x2="\#(x)" y1="\#(Plot.panel.top)" y2="\#(bottom)"/>"#,
        #"<text x="\#(x)" y="\#(bottom + 18)" text-anchor="middle">\#(label)</text>"#,
      ]
    }
    return levels + times + [
      #"<text x="\#((left + right) / 2)" y="\#(bottom + 36)" text-anchor="middle">"#
        + "processor seconds a region</text>",
      #"<text x="\#(left - 40)" y="\#(Plot.panel.top - 14)">gap, %</text>"#,
    ]
  }

  private var legend: [String] {
    Plot.curves.enumerated().flatMap { index, curve in
      let (x, y) = (Plot.panel.left + index * 235, Plot.height - 24)
      return [
        #"<g class="\#(curve.style)"><circle cx="\#(x)" cy="\#(y)" r="4"/></g>"#,
        #"<text x="\#(x + 10)" y="\#(y + 4)" font-size="10">\#(curve.name)</text>"#,
      ]
    }
  }

  private func abscissa(_ seconds: Double, left: Int) -> String {
    let (low, high) = (Double(Plot.decades.lowerBound), Double(Plot.decades.upperBound))
    let share = (min(max(log10(max(seconds, 1e-9)), low), high) - low) / (high - low)
    return fixed(Double(left) + share * Double(Plot.panel.width), decimals: 1)
  }

  private func ordinate(_ gap: Double, top: Double) -> String {
    let share = 1 - min(max(gap / top, 0), 1)
    return fixed(Double(Plot.panel.top) + share * Double(Plot.panel.height), decimals: 1)
  }
}
