import Messages
import Tables

extension HTML {
  /// A style sheet of the page's own, and what the content security policy allows it by.
  struct Style {
    let rules: StaticString
    /// `sha256-` and the digest of the rules in base 64.
    let digest: String

    static let report = Style(Stylesheet.rules)

    init(_ rules: StaticString) {
      self.rules = rules
      digest = Digest.policySource(of: rules)
    }
  }

  /// A script of the page's own, and what the content security policy allows it by.
  struct Script {
    let text: StaticString
    /// `sha256-` and the digest of the text in base 64.
    let digest: String

    init(_ text: StaticString) {
      self.text = text
      digest = Digest.policySource(of: text)
    }
  }

  /// A whole page in UTF-8 that fetches nothing: its policy forbids everything but the one style
  /// sheet and its own scripts, if there are any.
  ///
  /// - Parameter body: writes what stands in the body, before the scripts.
  static func page(
    _ title: Message, in language: Language, style: Style = .report, scripts: [Script] = [],
    body: (inout HTML) -> Void
  ) -> [UInt8] {
    var html = HTML(language: language)
    html.declareDocument()
    html.element("html", .init("lang", language.rawValue)) { html in
      html.element("head") { $0.head(title, style, scripts) }
      html.lineBreak()
      html.element("body") { html in
        body(&html)
        for script in scripts { html.script(script.text) }
      }
    }
    html.lineBreak()
    return html.bytes
  }

  private mutating func head(_ title: Message, _ style: Style, _ scripts: [Script]) {
    let digests = scripts.map { " '\($0.digest)'" }.joined()
    let allowed = scripts.isEmpty ? "" : "; script-src\(digests)"
    leaf("meta", .init("charset", "utf-8"))
    leaf(
      "meta", .init("http-equiv", "Content-Security-Policy"),
      .init("content", "default-src 'none'; style-src '\(style.digest)'\(allowed)"))
    leaf("meta", .init("name", "viewport"), .init("content", "width=device-width, initial-scale=1"))
    leaf("meta", .init("name", "robots"), .init("content", "noindex"))
    leaf("meta", .init("name", "color-scheme"), .init("content", "light dark"))
    element("title", text: title)
    stylesheet(style.rules)
  }
}

extension Digest {
  /// What a content security policy allows a style sheet or script by: its SHA-256 in base 64
  /// (CSP Level 3, section 2.3.1).
  fileprivate static func policySource(of text: StaticString) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Digest(ofText: "\(text)").bytes
    var source = "sha256-"
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 {
        source.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return source
  }
}
