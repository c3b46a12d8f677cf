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
  ///   - search: what a field above it is called, by which ``TableScript`` finds rows; with one
  ///     the table can be sorted too.
  ///   - body: writes what follows the headings.
  mutating func table(
    _ headings: [Heading], style: String? = nil, search: Message? = nil,
    body: (inout HTML) -> Void
  ) {
    scrollFrame(style.map { "scroll \($0)" } ?? "scroll", search: search) { html in
      html.element("table", .class(search == nil ? "" : "sortable")) { html in
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
  mutating func scrollFrame(
    _ style: String, search: Message? = nil, content: (inout HTML) -> Void
  ) {
    let label = HTML.Attribute("aria-label", Message.scrollingTable.text(in: language))
    let (focus, role) = (HTML.Attribute("tabindex", 0), HTML.Attribute("role", "group"))
    if let search {
      let field = HTML.Attribute("data-search", search.text(in: language))
      element("div", .class(style), focus, role, label, field, content: content)
    } else {
      element("div", .class(style), focus, role, label, content: content)
    }
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
    _ headings: [Heading], rows: [Element], style: String? = nil, search: Message? = nil,
    row: (Element, inout HTML) -> Void
  ) {
    table(headings, style: style, search: search) { html in
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

  /// Writes text, as a link where there is an address.
  mutating func link(to address: String?, text: String) {
    guard let address else { return self.text(text) }
    element("a", .href(address), text: text)
  }

  /// Writes a bar as long as a value is of the largest; the value stands beside it.
  mutating func bar(_ value: Int, of largest: Int, isFaint: Bool = false) {
    let length = Int(Int128(100) * Int128(abs(value)) / Int128(max(1, largest)))
    element(
      "svg", .init("viewBox", "0 0 100 10"), .init("preserveAspectRatio", "none"),
      .init("aria-hidden", "true")
    ) { html in
      html.leaf(
        "rect", .init("y", 1), .init("width", value == 0 ? 0 : max(1, length)),
        .init("height", 8), .init("fill", "currentColor"), .init("opacity", isFaint ? "0.6" : "1"))
    }
  }

  /// Writes the cell that names a row's person, the id under the name.
  mutating func personHeading(_ name: String, id: String) {
    element("th", .init("scope", "row")) { html in
      html.text(name)
      html.element("small", text: id)
    }
  }
}
