import Messages
import Report
import Testing

@Suite struct HTMLTests {
  @Test("escapes every character that means something to a browser, in text and attributes")
  func escaping() {
    var html = HTML(language: .english)
    html.element("p", .init("title", #""><script>'&"#), text: #"<script>alert("1" & '2')</script>"#)
    #expect(
      text(html) == """
        <p title="&quot;&gt;&lt;script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot; &amp; \
        &#39;2&#39;)&lt;/script&gt;</p>
        """)
  }

  @Test("replaces control characters, and keeps letters of every script")
  func controlCharacters() {
    var html = HTML(language: .indonesian)
    html.text("a\u{0}b\u{1B}c\u{7F}d\té ꦗꦮ 🌾")
    #expect(text(html) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\té ꦗꦮ 🌾")
  }

  @Test("nests elements and writes numbers as the language does")
  func nesting() {
    var html = HTML(language: .indonesian)
    html.element("ul", .class("x")) { html in
      html.element("li") { $0.number(14_620) }
      html.leaf("br")
    }
    #expect(text(html) == #"<ul class="x"><li>14.620</li><br/></ul>"#)
    #expect(Markup(html.bytes).faults.isEmpty)
  }

  @Test(
    "the checker of these tests sees what is wrong", arguments: ["<p><b></p></b>", "<p>", "</p>"])
  func checker(markup: String) {
    #expect(!Markup(Array(markup.utf8)).faults.isEmpty)
  }

  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
}
