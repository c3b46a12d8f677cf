import Foundation
import Testing

/// Small plans whose rosters the verifier once took for wrong.
@Suite struct OddPlansTests {
  /// Solves the tables, and has the roster verified once more.
  private func solves(
    regions: String, applicants: String, pins: String? = nil, policy: String,
    cooperatives: [(region: String, count: Int, at: String)], options: [String] = []
  ) throws {
    let (dataset, output) = (try Scratch(), try Scratch())
    var places = "cooperative_id,name,village_code,latitude,longitude\n"
    var serial = 0
    for (region, count, point) in cooperatives {
      for village in 0..<count {
        places += "K\(serial),K,\(region).01.\(1001 + village),\(point)\n"
        serial += 1
      }
    }
    _ = try dataset.write(regions, to: "regions.csv")
    _ = try dataset.write(applicants, to: "applicants.csv")
    _ = try dataset.write(places, to: "cooperatives.csv")
    _ = try dataset.write(policy, to: "policy.json")
    if let pins { _ = try dataset.write(pins, to: "pins.csv") }
    let (folder, out) = (dataset.url.path, output.path("out"))
    let run = try Program.run(["solve", folder, "-o", out, "--quiet"] + options)
    #expect(run.code == 0, "\(run.errors)")
    let check = try Program.run("verify", folder, "--roster", out)
    #expect(check.code == 0, "\(check.output)")
  }

  @Test("one place more may leave several empty under local-first")
  func emptyPlaces() throws {
    try solves(
      regions: """
        region_code,region_name,quota,minimum
        64.01,A,,2
        64.02,B,1,2
        64.03,C,,2
        31.01,D,2,
        31.02,E,1,

        """,
      applicants: """
        applicant_id,name,rank,domicile_code,preference_1,preference_2,willing_anywhere,excluded
        P00,N0,1,64.02,,,,64.02
        P01,N1,2,64.02,31.02,,,
        P02,N2,3,31.02,64.01,,,
        P03,N3,4,64.02,64.03,,ya,64.03
        P04,N4,5,64.03,64.01,,,
        P05,N5,6,64.03,64.01,,,
        P06,N6,7,73,,,,
        P07,N7,8,73,,,,

        """,
      policy:
        #"{"load": {"minimum": 1, "maximum": 4}, "effort": "quick", "placement": "local-first"}"#,
      cooperatives: [
        ("64.01", 4, "0.23,117.27"),
        ("64.02", 9, "-0.02,117.72"),
        ("64.03", 12, "0.38,117.57"),
        ("31.01", 4, "-0.63,117.83"),
        ("31.02", 4, "-0.41,117.08"),
      ],
      options: ["--prices"])
  }

  @Test("more pins than the largest load come before it, where assistants are too few")
  func manyPins() throws {
    try solves(
      regions: "region_code,region_name,quota\n64.08,A,2\n",
      applicants: """
        applicant_id,name,rank,domicile_code,willing_anywhere
        P01,N1,1,64.08,ya
        P02,N2,2,64.08,ya

        """,
      pins: "applicant_id,kind,region_code,cooperative_id\n"
        + (0..<5).map { "P01,pin,,K\($0)\n" }.joined(),
      policy: #"{"load": {"minimum": 1, "maximum": 4}, "effort": "quick"}"#,
      cooperatives: [("64.08", 12, "-0.87,116.28")])
  }
}
