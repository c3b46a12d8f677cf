import Foundation
import Testing

@Suite struct SolveCommandTests {
  @Test("writes a verified roster, and every applicant and cooperative has a line")
  func mainJob() throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    let answer = try Program.run(
      "solve", Program.data("kutai-timur"), "-o", out, "--effort", "quick")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("14 placed"))
    #expect(answer.output.contains("13 × 10, 1 × 11"))
    let files = try lastingFiles(in: out)
    #expect(
      files.keys.sorted() == [
        "assignments.csv", "map.geojson", "pages/64.08.html", "placements.csv",
        "public/cooperatives.csv",
        "public/index.html", "public/placements.csv", "public/regions.csv",
        "public/statistics.csv", "regions.csv", "report.html", "reserve.csv", "rosters.xlsx",
        "summary.json",
      ])
    func lines(_ data: Data?) -> Int { data?.filter { $0 == 10 }.count ?? 0 }
    let people = try Data(contentsOf: URL(filePath: Program.data("kutai-timur/applicants.csv")))
    #expect(lines(files["placements.csv"]) == lines(people))
    #expect(lines(files["assignments.csv"]) == 142)
    #expect(try Program.run("verify", Program.data("kutai-timur"), "--roster", out).code == 0)
  }

  @Test("files for people can be left out, and nothing else can")
  func leavesOut() throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    let dataset = Program.data("kutai-timur")
    let answer = try Program.run(
      "solve", dataset, "-o", out, "--effort", "quick", "--quiet", "--without",
      "workbook,report,map,public")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      try lastingFiles(in: out).keys.sorted() == [
        "assignments.csv", "placements.csv", "regions.csv", "reserve.csv", "summary.json",
      ])
    let refused = try Program.run("solve", dataset, "-o", out, "--without", "placements")
    #expect(refused.code == 64 && refused.errors.contains("workbook, report, pages, map, public"))
  }

  @Test("tables for an Indonesian spreadsheet say the same, and every command reads them")
  func indonesianTables() throws {
    let scratch = try Scratch()
    let (plain, local) = (scratch.path("plain"), scratch.path("local"))
    let dataset = Program.data("kutai-timur")
    let options = ["--effort", "quick", "--quiet", "--without", "workbook,report,map,public"]
    #expect(try Program.run(["solve", dataset, "-o", plain] + options).code == 0)
    #expect(
      try Program.run(["solve", dataset, "-o", local, "--csv-dialect", "id"] + options).code == 0)

    let files = try (lastingFiles(in: plain), lastingFiles(in: local))
    #expect(files.0["summary.json"] == files.1["summary.json"])
    let table = try #require(files.1["regions.csv"])
    #expect(table.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: table, as: UTF8.self)
    #expect(text.contains(";10,071429;") && text.hasSuffix("\r\n"))

    #expect(try Program.run("verify", dataset, "--roster", local).code == 0)
    let answers = try [plain, local].map { roster in
      try Program.run("explain", dataset, "--roster", roster, "--region", "64.08")
    }
    #expect(answers.allSatisfy { $0.code == 0 } && answers[0].output == answers[1].output)
    let assignments = String(decoding: files.0["assignments.csv"] ?? Data(), as: UTF8.self)
    let leaver = String(assignments.split(separator: "\n")[1].split(separator: ",")[4])
    let after = scratch.path("after")
    let replaced = try Program.run(
      "replace", dataset, "--roster", local, "--withdraw", leaver, "-o", after, "--effort", "quick",
      "--csv-dialect", "id")
    #expect(replaced.code == 0, "\(replaced.errors)")
    let check = try Program.run(
      "verify", dataset, "--roster", after, "--previous", local, "--pins", after + "/pins.csv")
    #expect(check.code == 0, "\(check.output)")
  }

  @Test("threads, order of lines and repetition change no byte")
  func sameBytes() throws {
    let scratch = try Scratch()
    let shuffled = try scratch.copy("kutai-timur", as: "shuffled") { file, text in
      guard file.hasSuffix(".csv") else { return text }
      let lines = text.split(separator: "\n").map(String.init)
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    }
    let runs = [
      (Program.data("kutai-timur"), "1"), (Program.data("kutai-timur"), "2"), (shuffled, "2"),
    ]
    var results: [[String: Data]] = []
    for (index, (dataset, threads)) in runs.enumerated() {
      let out = scratch.path("out\(index)")
      let answer = try Program.run(
        "solve", dataset, "-o", out, "--threads", threads, "--quiet", "--effort", "quick")
      #expect(answer.code == 0 && answer.output.isEmpty && answer.errors.isEmpty)
      results.append(try lastingFiles(in: out))
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
  }

  @Test("a second run replaces the first, and nothing else is left behind")
  func replaces() throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    for seed in ["1", "2"] {
      let answer = try Program.run(
        "solve", Program.data("kutai-timur"), "-o", out, "--seed", seed, "--effort", "quick",
        "--json")
      #expect(answer.code == 0)
      #expect(answer.output.contains("\"seed\": \(seed)"))
    }
    #expect(scratch.names == ["out"])
  }

  @Test("faults in the data are all said, with exit 65, and nothing is written")
  func badData() throws {
    let scratch = try Scratch()
    let broken = try scratch.copy("kutai-timur", as: "broken") { file, text in
      switch file {
      case "regions.csv": text.replacing(",14,", with: ",-14,")
      case "cooperatives.csv": text.replacing("64.08.04.2001", with: "64.99.04.2001")
      default: text
      }
    }
    let answer = try Program.run("solve", broken, "-o", scratch.path("out"))
    #expect(answer.code == 65)
    #expect(answer.errors.contains("regions.csv:2:"))
    #expect(answer.errors.contains("-14"))
    #expect(answer.errors.contains("cooperatives.csv:"))
    #expect(scratch.names == ["broken"])
  }

  @Test("a folder that is not ours is refused, exit 73, and left untouched")
  func foreignFolder() throws {
    let scratch = try Scratch()
    let precious = try scratch.write("do not touch", to: "precious.txt")
    let answer = try Program.run("solve", Program.data("kutai-timur"), "-o", scratch.url.path)
    #expect(answer.code == 73)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "do not touch")
    #expect(scratch.names == ["precious.txt"])
    #expect(try Program.run("solve", Program.data("kutai-timur"), "-o", precious).code == 73)
    let orphan = scratch.path("no/such/parent")
    #expect(try Program.run("solve", Program.data("kutai-timur"), "-o", orphan).code == 73)
  }

  @Test(
    "a file that somebody put into a folder of ours, at any depth, keeps it from being replaced")
  func foreignFileInside() throws {
    let scratch = try Scratch()
    let words = [
      "solve", Program.data("kutai-timur"), "-o", scratch.path("out"), "--effort", "quick",
    ]
    #expect(try Program.run(words).code == 0)
    let letter = try scratch.write("do not touch", to: "out/public/letter.txt")
    let answer = try Program.run(words)
    #expect(answer.code == 73 && answer.errors.contains("“public/letter.txt”"), "\(answer.errors)")
    #expect(try String(contentsOfFile: letter, encoding: .utf8) == "do not touch")
    try FileManager.default.removeItem(atPath: letter)
    #expect(try Program.run(words + ["--without", "public"]).code == 0)
  }

  @Test("options that have nothing to act on are refused")
  func optionsInVain() throws {
    let scratch = try Scratch()
    let key = try scratch.write("secret", to: "key")
    for words in [
      ["--public-key", key, "--without", "public"],
      ["--sheets", "province", "--without", "workbook"],
    ] {
      let answer = try Program.run(
        ["solve", Program.data("kutai-timur"), "-o", scratch.path("out")] + words)
      #expect(answer.code == 64 && answer.errors.contains(words[0]), "\(answer.errors)")
    }
  }

  @Test("a dataset that is not there is exit 66")
  func missingDataset() throws {
    let scratch = try Scratch()
    let answer = try Program.run("solve", scratch.path("nowhere"), "-o", scratch.path("out"))
    #expect(answer.code == 66)
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "empty"), withIntermediateDirectories: false)
    let empty = try Program.run("solve", scratch.path("empty"), "-o", scratch.path("out"))
    #expect(empty.code == 66)
    #expect(empty.errors.contains("regions.csv"))
  }

  @Test("too small a quota leaves cooperatives uncovered, says so, and --strict exits 3")
  func understaffed() throws {
    let scratch = try Scratch()
    let small = try scratch.copy("kutai-timur", as: "small") { file, text in
      file == "regions.csv" ? text.replacing(",14,", with: ",10,") : text
    }
    let answer = try Program.run(
      "solve", small, "-o", scratch.path("out"), "--strict", "--effort", "quick")
    #expect(answer.code == 3)
    #expect(answer.output.contains("120 covered, 21 uncovered"))
    #expect(answer.output.contains("10 × 12"))
    #expect(answer.output.contains("Kabupaten Kutai Timur"))
    let verified = try Program.run("verify", small, "--roster", scratch.path("out"))
    #expect(verified.code == 0)
    #expect(verified.output.contains("exception: regions 64.08 [load.understaffed]"))
    let strict = try Program.run(
      "verify", small, "--roster", scratch.path("out"), "--strict", "--quiet")
    #expect(strict.code == 3 && strict.output.isEmpty)
  }

  @Test("what a waiver accepts does not make --strict exit 3, and a waiver of nothing is named")
  func waivedShortfall() throws {
    let scratch = try Scratch()
    let waivers = [("quota.short", "Ketua panitia"), ("load.unfit", "Sekretaris")].map {
      "{\"region\": \"64.08\", \"rule\": \"\($0.0)\", \"by\": \"\($0.1)\"}"
    }
    let small = try scratch.copy("kutai-timur", as: "small") { file, text in
      switch file {
      case "regions.csv": text.replacing(",14,", with: ",10,")
      case "policy.json":
        text.replacing("{\n", with: "{\n  \"waivers\": [\(waivers.joined(separator: ", "))],\n")
      default: text
      }
    }
    let answer = try Program.run(
      "solve", small, "-o", scratch.path("out"), "--strict", "--effort", "quick")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      answer.output.contains(
        "Kabupaten Kutai Timur: the exception load.understaffed is accepted by Ketua panitia."))
    #expect(
      answer.output.contains(
        "What Sekretaris accepts, load.unfit of 64.08 (waivers), changes nothing"))
    let verified = try Program.run(
      "verify", small, "--roster", scratch.path("out"), "--strict", "--quiet")
    #expect(verified.code == 0)
    let audit = try Program.run("audit", small, "--json")
    #expect(
      audit.output.contains("\"unmatched_waivers\": [\n    {\n      \"region_code\": \"64.08\""))
  }

  @Test("places of a role that nobody is left for stay empty, and that is said")
  func roleWithTooFewApplicants() throws {
    let scratch = try Scratch()
    let dataset = try scratch.copy("kutai-timur", as: "roles") { file, text in
      file == "policy.json"
        ? text.replacing(
          "{\n", with: "{\n  \"roles\": {\"PMO\": {\"perRegion\": 2, \"perProvince\": 30}},\n")
        : text
    }
    let answer = try Program.run(
      "solve", dataset, "-o", scratch.path("out"), "--effort", "quick")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(answer.output.contains("of 32 places filled, 0 in reserve."))
    #expect(answer.output.contains("of 32 places are filled;"))
  }

  @Test("an office that nobody takes in the end stays empty under local-first")
  func officeWithoutTaker() throws {
    let scratch = try Scratch()
    let dataset = scratch.path("offices")
    try FileManager.default.createDirectory(
      atPath: dataset, withIntermediateDirectories: true)
    let tables = [
      "regions.csv": "region_code,region_name\n64.02,Kab A\n64.03,Kab B\n",
      "cooperatives.csv": "cooperative_id,name,village_code,latitude,longitude\n",
      "applicants.csv": """
      applicant_id,name,rank,role,domicile_code,willing_anywhere,excluded
      P1,Budi,1,PMO,35.02,ya,64.02
      P2,Citra,2,PMO,64.03,,

      """,
      "policy.json": """
      {"placement": "local-first", "roles": {"PMO": {"perRegion": 1, "perProvince": 0}}}
      """,
    ]
    for (name, text) in tables {
      try Data(text.utf8).write(to: URL(filePath: "\(dataset)/\(name)"))
    }
    let answer = try Program.run("solve", dataset, "-o", scratch.path("out"))
    #expect(answer.code == 0, "\(answer.errors)")
    let verified = try Program.run("verify", dataset, "--roster", scratch.path("out"), "--quiet")
    #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
  }

  @Test("a quota of nobody places nobody, and says so")
  func nobody() throws {
    let scratch = try Scratch()
    let empty = try scratch.copy("kutai-timur", as: "empty") { file, text in
      file == "regions.csv" ? text.replacing(",14,", with: ",0,") : text
    }
    let answer = try Program.run("solve", empty, "-o", scratch.path("out"), "--effort", "quick")
    #expect(answer.code == 0)
    #expect(answer.output.contains("Nobody is placed, so there are no loads."))
  }
}

@Suite struct TargetFolderTests {
  static let solve = ["solve", Program.data("kutai-timur"), "--effort", "quick", "--quiet", "-o"]

  @Test("what a link in the old folder leads to is left alone")
  func linkInside() throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    #expect(try Program.run(Self.solve + [out]).code == 0)
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "precious"), withIntermediateDirectories: false)
    let kept = try scratch.write("kept", to: "precious/file")
    try FileManager.default.createSymbolicLink(
      atPath: out + "/archive", withDestinationPath: "../precious")
    #expect(try Program.run(Self.solve + [out]).code == 73)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "kept")
  }

  @Test("a link to a folder stays a link, and the folder is replaced")
  func linkToTarget() throws {
    let scratch = try Scratch()
    let (real, link) = (scratch.path("real"), scratch.path("link"))
    #expect(try Program.run(Self.solve + [real]).code == 0)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    #expect(try Program.run(Self.solve + [link]).code == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
    #expect(try lastingFiles(in: real).count == 14)
    #expect(scratch.names == ["link", "real"])
  }

  @Test("a file that somebody keeps beside the answer is not lost")
  func keptFile() throws {
    let scratch = try Scratch()
    let out = scratch.path("out")
    #expect(try Program.run(Self.solve + [out]).code == 0)
    let notes = try scratch.write("notes", to: "out/notes.doc")
    let answer = try Program.run(Self.solve + [out])
    #expect(answer.code == 73)
    #expect(answer.errors.contains("notes.doc"))
    #expect(try String(contentsOfFile: notes, encoding: .utf8) == "notes")
  }

  @Test("a dataset that generate wrote is never replaced by its own answer")
  func answerOverDataset() throws {
    let scratch = try Scratch()
    let data = scratch.path("data")
    let made = try Program.run("generate", "-o", data, "--like", Program.data("kutai-timur"))
    #expect(made.code == 0)
    let before = try lastingFiles(in: data)
    #expect(try Program.run("solve", data, "-o", data, "--effort", "quick").code == 73)
    #expect(try lastingFiles(in: data) == before)
  }

  @Test("a folder whose manifest.json is somebody else's is not ours")
  func otherManifest() throws {
    let scratch = try Scratch()
    _ = try scratch.write("{}", to: "manifest.json")
    #expect(try Program.run(Self.solve + [scratch.url.path]).code == 73)
    #expect(scratch.names == ["manifest.json"])
  }
}
