import PlacementModel
import Synthesis

/// How many instances are measured.
enum Extent {
  /// Seconds in all, for every change.
  case quick
  /// For figures that are quoted.
  case full
}

/// The instances of one extent whose names begin so, small regions first.
func suite(_ extent: Extent, prefix: String = "") throws -> [Instance] {
  let recipes = extent == .quick ? quickRecipes : tinyRecipes + quickRecipes + fullRecipes
  return try recipes.filter { $0.name.hasPrefix(prefix) }
    .map { try $0.instance() }
}

/// What an instance is made of, before its villages are laid out or read.
private struct Recipe {
  enum Source {
    case invented(Shape)
    /// Of ``RegionSynthesis``: villages scattered around kecamatan.
    case synthesis
    case real(dataset: String, code: String)
  }

  let family: String
  let source: Source
  let size: Int
  let people: People
  let assistants: Int
  let load: ClosedRange<Int>

  init(
    _ shape: Shape, _ size: Int, _ people: People, _ assistants: Int,
    load: ClosedRange<Int> = 8...12
  ) {
    (family, source, self.size) = (shape.rawValue, .invented(shape), size)
    (self.people, self.assistants, self.load) = (people, assistants, load)
  }

  init(_ family: String, _ source: Source, _ size: Int, _ people: People, _ assistants: Int) {
    (self.family, self.source, self.size) = (family, source, size)
    (self.people, self.assistants, load) = (people, assistants, 8...12)
  }

  var name: String { "\(family)-\(size)-\(people.rawValue)" }

  func instance() throws -> Instance {
    let (code, cooperatives) = try villages()
    precondition(cooperatives.count == size, "\(name) has \(cooperatives.count) cooperatives")
    return Instance(
      family: family, people: people, assistants: assistants, load: load, code: code,
      cooperatives: cooperatives)
  }

  private func villages() throws -> (RegionCode, [Cooperative]) {
    switch source {
    case .invented(let shape):
      return (Landscape.code, Landscape.cooperatives(shape, count: size, seed: UInt64(size)))
    case .synthesis:
      let country = try RegionSynthesis(seed: UInt64(size)).country(regions: 1, cooperatives: size)
      return (country.regions[0].code, country.cooperatives)
    case .real(let dataset, let code):
      let code = RegionCode(code)!
      return (code, try RealRegions().cooperatives(of: code, in: dataset))
    }
  }
}

/// So small that every plan can be tried.
private let tinyRecipes = [
  Recipe(.valleys, 14, .outsiders, 3, load: 4...6),
  Recipe(.uniform, 16, .outsiders, 2),
  Recipe(.archipelago, 18, .outsiders, 3, load: 5...7),
  Recipe(.coast, 18, .mixed, 3, load: 5...7),
  Recipe(.valleys, 20, .outsiders, 2),
  Recipe(.archipelago, 20, .mixed, 2),
]

private let quickRecipes = [
  Recipe(.uniform, 60, .outsiders, 6),
  Recipe(.valleys, 60, .mixed, 6),
  Recipe(.archipelago, 60, .outsiders, 7),
  Recipe("kutai-timur", .real(dataset: "kutai-timur", code: "64.08"), 141, .outsiders, 13),
  Recipe(.valleys, 150, .outsiders, 15),
  Recipe(.archipelago, 150, .mixed, 14),
  Recipe(.coast, 150, .outsiders, 13),
]

private let fullRecipes = [
  Recipe(.uniform, 150, .residents, 15),
  Recipe("halmahera", .real(dataset: "tahap-2", code: "82.04"), 249, .outsiders, 25),
  Recipe("timor", .real(dataset: "tahap-2", code: "53.02"), 278, .outsiders, 26),
  Recipe(.uniform, 331, .mixed, 32),
  Recipe(.valleys, 331, .outsiders, 29),
  Recipe(.archipelago, 331, .outsiders, 33),
  Recipe(.coast, 331, .outsiders, 39),
  Recipe("banyumas", .real(dataset: "banyumas", code: "33.02"), 331, .outsiders, 32),
  Recipe("banyumas", .real(dataset: "banyumas", code: "33.02"), 331, .mixed, 32),
  Recipe("puncak-jaya", .real(dataset: "tahap-2", code: "94.02"), 305, .outsiders, 31),
  Recipe("sumenep", .real(dataset: "sumenep", code: "35.29"), 334, .outsiders, 33),
  Recipe("banggai", .real(dataset: "tahap-2", code: "72.01"), 337, .outsiders, 34),
  Recipe("scattered", .synthesis, 700, .outsiders, 70),
  Recipe(.archipelago, 700, .mixed, 68),
  Recipe(.coast, 700, .outsiders, 62),
  Recipe(.uniform, 1037, .outsiders, 104),
  Recipe(.valleys, 1037, .outsiders, 100),
  Recipe(.archipelago, 1037, .outsiders, 104),
  Recipe("kaltim", .real(dataset: "kaltim", code: "64"), 1037, .outsiders, 104),
]
