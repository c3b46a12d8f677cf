/// Where an assistant works from.
///
/// The point is rounded to seven decimals, as a roster prints it, so that whoever reads the
/// roster can repeat every distance. A coordinate that was read with at most seven decimals is
/// not changed by that.
package struct Base: Hashable, Sendable {
  /// The domicile of a home that was given, the prefix whose cooperatives were averaged, or the
  /// village that the optimiser chose.
  package let code: RegionCode
  package let point: Coordinate

  package init(code: RegionCode, point: Coordinate) {
    self.code = code
    self.point = point.roundedToSevenDecimals
  }

  /// The base of a resident: the home, else the mean of the cooperatives of the domicile's
  /// village, else of its kecamatan.
  ///
  /// - Parameter cooperatives: all of the kabupaten, in canonical order.
  /// - Returns: `nil` where the person lives elsewhere, or where nothing below kabupaten level
  ///   says where: such a person is treated as an outsider.
  package init?(
    ofResident person: Applicant, in kabupaten: RegionCode, cooperatives: some Sequence<Cooperative>
  ) {
    guard kabupaten.contains(person.domicile) else { return nil }
    if let home = person.location {
      self.init(code: person.domicile, point: home)
      return
    }
    for level in [RegionCode.Level.village, .district] {
      guard let prefix = person.domicile.ancestor(at: level) else { continue }
      let near = cooperatives.filter { prefix.contains($0.village) }
      guard let mean = Coordinate.mean(of: near.map(\.location)) else { continue }
      self.init(code: prefix, point: mean)
      return
    }
    return nil
  }

  /// The villages that an outsider may work from, by code: each at the point of its
  /// cooperative with the lowest id.
  ///
  /// - Parameter cooperatives: all of the kabupaten, in canonical order.
  package static func villages(of cooperatives: [Cooperative]) -> [Base] {
    var villages: [Base] = []
    for cooperative in cooperatives where villages.last?.code != cooperative.village {
      villages.append(Base(code: cooperative.village, point: cooperative.location))
    }
    return villages
  }
}
