extension HTML.Style {
  /// The look of letters: sheets of A4 on the screen, a page each on paper. Empty boxes above and
  /// below keep browsers from printing the day, the title and a running page number on a letter.
  static let letters = HTML.Style(
    """

    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:#e9edf1;color:#000;
    font:11pt/1.4 "Times New Roman","Liberation Serif","Noto Serif",serif}
    header{max-width:210mm;margin:0 auto;padding:1rem;font-family:system-ui,sans-serif}
    h1{font-size:1.4rem;margin:0}
    .letter{background:#fff;max-width:210mm;min-height:297mm;margin:0 auto 1.5rem;
    padding:18mm 20mm;font-size:11pt;overflow-wrap:anywhere}
    .letter.d1{font-size:10pt;line-height:1.3}
    .letter.d2{font-size:9pt;line-height:1.2}
    .letter.d3{font-size:8pt;line-height:1.1}
    .letter.d4{font-size:7pt;line-height:1.05}
    .letterhead{text-align:center;border-bottom:1.5pt solid #000;padding-bottom:.5em;
    margin-bottom:.8em}
    .letterhead strong{font-size:1.2em}
    h2{font-size:1.2em;text-align:center;margin:.4em 0 0;letter-spacing:.05em}
    .letter>.number{text-align:center;margin:0 0 .8em}
    p{margin:.5em 0}
    .sample{text-align:center;font-weight:bold;border:1pt solid #000;padding:.1em}
    ol{margin:.2em 0;padding-left:1.6em}
    dl{display:grid;grid-template-columns:9.5em 1fr;margin:.3em 0 .3em 1.2em}
    dt::after{content:":";float:right;padding-right:.8em}
    dd{margin:0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;table-layout:fixed}
    th,td{border:.5pt solid #000;padding:.12em .4em;text-align:left;vertical-align:top}
    th:first-child{width:2.8em}
    th:nth-child(2){width:46%}
    th.number,td.number{text-align:right}
    .signature{margin:1em 0 0 55%}
    .signature p{margin:0}
    .signature .name{margin-top:4.2em;font-weight:bold}
    .copies{font-size:.9em;margin-top:.6em}
    .copies p{margin:0}
    @page{size:A4;margin:16mm 20mm 18mm;
    @top-center{content:""}@bottom-center{content:""}}
    @media print{body{background:#fff}header{display:none}
    .letter{max-width:none;min-height:0;margin:0;padding:0;break-after:page}
    .letter:last-child{break-after:auto}
    .scroll{overflow:visible}
    tr,.signature,.copies{break-inside:avoid}thead{display:table-header-group}}

    """)
}
