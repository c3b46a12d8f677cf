import Messages
import Workbook

extension Message {
  /// What is wrong with a workbook, and how to mend it.
  static func workbook(_ fault: WorkbookFault) -> Message {
    switch fault {
    case .notAWorkbook(.protectedOrOld): .workbookProtectedOrOld
    case .notAWorkbook(.openDocument): .workbookOfOtherKind(".ods")
    case .notAWorkbook(.binary): .workbookOfOtherKind(".xlsb")
    case .notAWorkbook(.unknown): .notAWorkbook
    case .archive(let fault): archive(fault)
    case .missingPart(let part): .workbookPartMissing(ShownText.visible(part))
    case .externalPart(let place): .workbookPartOutside(ShownText.visible(place))
    case .repeatedSheet(let name): .sheetsOfOneTable([name, name].map(ShownText.visible))
    case .malformedPart(let part, let fault):
      .workbookPartMalformed(
        ShownText.visible(part), offset: fault.offset, what: ShownText.visible(name(of: fault)))
    }
  }

  private static func archive(_ fault: ZipFault) -> Message {
    switch fault {
    case .zip64: .workbookTooLargeForZip
    case .severalDisks: .workbookOnSeveralDisks
    case .encrypted: .workbookProtectedOrOld
    case .tooLarge(let part): .workbookInflatesTooMuch(ShownText.visible(part))
    case .tooManyEntries: .workbookInflatesTooMuch("ZIP")
    case .badName(let name), .repeatedName(let name), .contradictingNames(let name),
      .overlapping(let name):
      .workbookManipulated(ShownText.visible(name))
    case .wrongChecksum(let name), .notInflatable(let name, _):
      .workbookDamaged(ShownText.visible(name))
    case .unknownMethod(let method): .workbookMethodUnknown(method)
    case .noDirectory, .outOfBounds, .malformed: .workbookDamaged("ZIP")
    }
  }

  /// What stands at the place of a fault in a part.
  private static func name(of fault: XMLFault) -> String {
    switch fault.kind {
    case .notUTF8: "UTF-8"
    case .badCharacter: "U+0000"
    case .truncated: "…"
    case .malformed: "<"
    case .documentType: "<!DOCTYPE>"
    case .unknownEntity(let name): "&\(name);"
    case .mismatchedTag(let name): "</\(name)>"
    case .repeatedAttribute(let name): name
    case .tooDeep(let limit): "> \(limit)"
    case .tooManyAttributes(let limit): "> \(limit)"
    case .tooManyCells(let limit): "> \(limit)"
    case .notOneElement: "<>"
    case .missingAttribute: "="
    case .badValue(let value): value
    }
  }
}
