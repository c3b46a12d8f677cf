import Messages

/// What stands above a column.
struct Heading {
  let label: Message
  /// Whether the column holds numbers, which stand flush right.
  let isNumber: Bool

  static func text(_ label: Message) -> Heading { Heading(label: label, isNumber: false) }
  static func number(_ label: Message) -> Heading { Heading(label: label, isNumber: true) }
}

extension HTML {
  /// Writes a table that scrolls by itself where the page is narrower, the headings read out with
  /// every cell.
  ///
  /// - Parameters:
  ///   - style: a further class of the frame that scrolls.
  ///   - body: writes what follows the headings.
  mutating func table(
    _ headings: [Heading], style: String? = nil, body: (inout HTML) -> Void
  ) {
    scrollFrame(style.map { "scroll \($0)" } ?? "scroll") { html in
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for heading in headings { html.heading(heading) }
          }
        }
        body(&html)
      }
    }
  }

  /// Writes a frame that scrolls sideways where it is too narrow, by keyboard too.
  mutating func scrollFrame(_ style: String, content: (inout HTML) -> Void) {
    element(
      "div", .class(style), .init("tabindex", 0), .init("role", "group"),
      .init("aria-label", Message.scrollingTable.text(in: language)), content: content)
  }

  private mutating func heading(_ heading: Heading) {
    if heading.isNumber {
      element("th", .init("scope", "col"), .class("number"), text: heading.label)
    } else {
      element("th", .init("scope", "col"), text: heading.label)
    }
  }

  /// Writes a table of one row an element.
  mutating func table<Element>(
    _ headings: [Heading], rows: [Element], style: String? = nil,
    row: (Element, inout HTML) -> Void
  ) {
    table(headings, style: style) { html in
      html.element("tbody") { html in
        for element in rows { row(element, &html) }
      }
    }
  }

  /// Writes a cell that holds a whole number, or nothing.
  mutating func cell(_ number: Int?) {
    element("td", .class("number")) { html in number.map { html.number($0) } }
  }

  /// Writes a cell that holds a figure.
  mutating func cell(_ figure: Message) {
    element("td", .class("number"), text: figure)
  }

  /// Writes the cell that names a row's person, the id under the name.
  mutating func personHeading(_ name: String, id: String) {
    element("th", .init("scope", "row")) { html in
      html.text(name)
      html.element("small", text: id)
    }
  }
}
