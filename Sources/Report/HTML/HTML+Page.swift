import Messages

extension HTML {
  /// A style sheet of the page's own, and what the content security policy allows it by.
  struct Style {
    let rules: StaticString
    /// `sha256-` and the digest of the rules in base 64.
    let digest: String

    static let report = Style(rules: Stylesheet.rules, digest: Stylesheet.digest)
  }

  /// A script of the page's own, and what the content security policy allows it by.
  struct Script {
    let text: StaticString
    /// `sha256-` and the digest of the text in base 64.
    let digest: String
  }

  /// A whole page in UTF-8 that fetches nothing: its policy forbids everything but the one style
  /// sheet and the one script, if there is any.
  ///
  /// - Parameter body: writes what stands in the body, before the script.
  static func page(
    _ title: Message, in language: Language, style: Style = .report, script: Script? = nil,
    body: (inout HTML) -> Void
  ) -> [UInt8] {
    var html = HTML(language: language)
    html.declareDocument()
    html.element("html", .init("lang", language.rawValue)) { html in
      html.element("head") { $0.head(title, style, script) }
      html.lineBreak()
      html.element("body") { html in
        body(&html)
        if let script { html.script(script.text) }
      }
    }
    html.lineBreak()
    return html.bytes
  }

  private mutating func head(_ title: Message, _ style: Style, _ script: Script?) {
    let scripts = script.map { "; script-src '\($0.digest)'" } ?? ""
    leaf("meta", .init("charset", "utf-8"))
    leaf(
      "meta", .init("http-equiv", "Content-Security-Policy"),
      .init("content", "default-src 'none'; style-src '\(style.digest)'\(scripts)"))
    leaf("meta", .init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"))
    leaf("meta", .init("name", "robots"), .init("content", "noindex"))
    leaf("meta", .init("name", "color-scheme"), .init("content", "light dark"))
    element("title", text: title)
    stylesheet(style.rules)
  }
}
