import Datasets
import Messages
import PlacementModel

/// A dataset of two kabupaten that tests change one table of.
struct SmallDataset {
  var regions = """
    region_code,region_name,quota
    64.01,Paser,2
    64.02,Kutai Kartanegara,
    """
  var cooperatives = """
    cooperative_id,name,village_code,latitude,longitude
    K-1,Maju,64.01.01.2001,-1.9,115.86
    K-2,Makmur,64.01.01.2002,-1.8,115.81
    K-3,Sejahtera,64.02.03.1004,-0.4,117.0
    """
  var applicants = """
    applicant_id,name,rank,domicile_code
    A-1,Ani,1,64.01
    A-2,Budi,2,64.02.03
    """
  var policy: String?
  var pins: String?
  var travel: String?

  var files: DatasetFiles {
    var files = DatasetFiles()
    let tables: [(InputTable, String?)] = [
      (.regions, regions), (.cooperatives, cooperatives), (.applicants, applicants),
      (.policy, policy), (.pins, pins), (.travel, travel),
    ]
    for (table, text) in tables {
      files[table] = text.map {
        InputFile(name: DatasetFiles.fileName(of: table), bytes: Array($0.utf8))
      }
    }
    return files
  }

  func read() throws(InputFaults) -> Dataset { try Dataset.read(files) }

  /// Every fault, one line each; empty if there is none.
  func faults(in language: Language = .english) -> [String] {
    do throws(InputFaults) {
      _ = try read()
      return []
    } catch {
      return error.faults.map { $0.text(in: language) }
    }
  }

  func notices(in language: Language = .english) -> [String] {
    ((try? read())?.notices ?? []).map { $0.text(in: language) }
  }
}
