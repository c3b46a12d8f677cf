import PlacementModel

/// Places points of one kabupaten on a drawing 1,000 units wide or high.
///
/// Equirectangular at the middle latitude: a degree of longitude is measured there once, as a
/// great circle, so the drawing has one scale in both directions and needs no trigonometry here.
struct MapProjection {
  /// A position on the drawing, in its units.
  struct Point: Hashable {
    let x: Int
    let y: Int
  }

  /// A rectangle on the drawing.
  struct Frame: Hashable {
    let left, top, right, bottom: Int

    func contains(_ point: Point) -> Bool {
      (left...right).contains(point.x) && (top...bottom).contains(point.y)
    }

    /// Whether two share a point.
    func meets(_ other: Frame) -> Bool {
      left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
    }
  }

  /// The longer side of the drawing, margins included.
  static let size = 1000
  static let margin = 28

  let width: Int
  let height: Int
  /// Metres that one unit stands for, times 1,000.
  let millimetresPerUnit: Int
  private let west: Double
  private let north: Double
  private let unitsPerLongitude: Double
  private let unitsPerLatitude: Double

  /// - Returns: `nil` without points.
  init?(of points: [Coordinate]) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    guard let south = latitudes.min(), let north = latitudes.max(),
      let west = longitudes.min(), let east = longitudes.max()
    else { return nil }
    let middle = (south + north) / 2
    let metresPerLongitude = Double(
      Distance.metres(
        from: Coordinate(latitude: middle, longitude: 110),
        to: Coordinate(latitude: middle, longitude: 111)))
    let metresPerLatitude = Double(
      Distance.metres(
        from: Coordinate(latitude: middle - 0.5, longitude: 110),
        to: Coordinate(latitude: middle + 0.5, longitude: 110)))

    // A single village still gets a drawing: never less than two kilometres across.
    let across = max(2000, (east - west) * metresPerLongitude)
    let down = max(2000, (north - south) * metresPerLatitude)
    let inner = MapProjection.size - 2 * MapProjection.margin
    let metresPerUnit = max(across, down) / Double(inner)
    millimetresPerUnit = Int((metresPerUnit * 1000).rounded())
    width = 2 * MapProjection.margin + Int((across / metresPerUnit).rounded())
    height = 2 * MapProjection.margin + Int((down / metresPerUnit).rounded())
    self.west = (west + east) / 2 - across / 2 / metresPerLongitude
    self.north = middle + down / 2 / metresPerLatitude
    unitsPerLongitude = metresPerLongitude / metresPerUnit
    unitsPerLatitude = metresPerLatitude / metresPerUnit
  }

  func point(of coordinate: Coordinate) -> Point {
    Point(
      x: MapProjection.margin
        + Int(((coordinate.longitude - west) * unitsPerLongitude).rounded()),
      y: MapProjection.margin
        + Int(((north - coordinate.latitude) * unitsPerLatitude).rounded()))
  }

  /// Whether a position lies on the drawing.
  func shows(_ point: Point) -> Bool {
    (0...width).contains(point.x) && (0...height).contains(point.y)
  }

  /// A closer look at where most of a hundred points or more lie, for an archipelago whose few
  /// far islands leave the rest too small to read; `nil` if one drawing does.
  ///
  /// It keeps nine tenths of the points in either direction, or eight, where they lie closest
  /// together, if those take less than two fifths of the drawing. O(*n* log *n*).
  static func closeUp(of points: [Coordinate], within whole: MapProjection) -> MapProjection? {
    guard points.count >= 100 else { return nil }
    let latitudes = points.map(\.latitude).sorted()
    let longitudes = points.map(\.longitude).sorted()
    for tenths in [9, 8] {
      let count = points.count * tenths / 10
      let (south, north) = narrowest(count, of: latitudes)
      let (west, east) = narrowest(count, of: longitudes)
      let core = MapProjection(of: [
        Coordinate(latitude: south, longitude: west), Coordinate(latitude: north, longitude: east),
      ])
      if let core, core.millimetresPerUnit * 5 <= whole.millimetresPerUnit * 2 { return core }
    }
    return nil
  }

  /// The narrowest stretch that holds `count` of some sorted values.
  private static func narrowest(_ count: Int, of values: [Double]) -> (Double, Double) {
    let starts = 0...(values.count - count)
    let start = starts.min {
      values[$0 + count - 1] - values[$0] < values[$1 + count - 1] - values[$1]
    }
    return (values[start ?? 0], values[(start ?? 0) + count - 1])
  }

  /// The edge of the whole drawing.
  var border: Frame { Frame(left: 2, top: 2, right: width - 2, bottom: height - 2) }

  /// The part of this drawing that another one shows.
  func frame(of other: MapProjection) -> Frame {
    let first = point(of: other.corner(x: 0, y: 0))
    let last = point(of: other.corner(x: other.width, y: other.height))
    return Frame(left: first.x, top: first.y, right: last.x, bottom: last.y)
  }

  private func corner(x: Int, y: Int) -> Coordinate {
    Coordinate(
      latitude: north - Double(y - MapProjection.margin) / unitsPerLatitude,
      longitude: west + Double(x - MapProjection.margin) / unitsPerLongitude)
  }

  /// The longest of 1, 2, 5, 10, 20 ... km that takes at most a third of the width, with its
  /// length in units; half a kilometre where even one is too long.
  var scaleBar: (metres: Int, units: Int) {
    let most = width / 3
    var best = (metres: 500, units: units(ofMetres: 500))
    for power in [1000, 10_000, 100_000] {
      for step in [1, 2, 5] where units(ofMetres: step * power) <= most {
        best = (step * power, units(ofMetres: step * power))
      }
    }
    return best
  }

  private func units(ofMetres metres: Int) -> Int {
    (metres * 1000 + millimetresPerUnit / 2) / millimetresPerUnit
  }
}
