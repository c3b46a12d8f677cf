/// The look of the page: light and dark, wide and narrow, on paper.
enum Stylesheet {
  static let rules: StaticString = """

    :root{color-scheme:light dark;--paper:#fff;--ink:#1d2733;--quiet:#5b6875;--line:#dde3e9;
    --soft:#f4f6f8;--accent:#a3161c;--alarm:#a3161c;--alarm-soft:#fdeeee;--calm:#1b6e4a;
    --k0:#0072b2;--k1:#d55e00;--k2:#009e73;--k3:#b5548f;--k4:#b58100;--k5:#3f9fd8;--k6:#6b6b6b}
    @media (prefers-color-scheme:dark){:root{--paper:#12171d;--ink:#e3e8ee;--quiet:#9aa7b4;
    --line:#2c3640;--soft:#1a2129;--accent:#ff8d86;--alarm:#ff8d86;--alarm-soft:#3a1d1f;
    --calm:#6fd3a5;--k0:#4ba8e0;--k1:#ff8a3c;--k2:#2fc79a;--k3:#e69bc8;--k4:#e8b93f;--k5:#9bd3f7;
    --k6:#b0b0b0}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);
    font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.25rem}
    body{border-top:6px solid var(--accent)}
    header{padding-top:2.25rem}
    h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem;letter-spacing:-.01em}
    h2{font-size:1.4rem;line-height:1.25;margin:0 0 .5rem}
    h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
    p{margin:.4rem 0;max-width:48rem}
    section{padding-top:2.25rem}
    a{color:var(--accent)}
    small{color:var(--quiet);font-size:.8rem;font-weight:400}
    th small,li small{display:block}
    h2 small{display:inline;font-size:.95rem}
    .lead{font-size:1.1rem}
    .quiet{color:var(--quiet)}
    .back{font-size:.85rem}
    .banner{background:var(--soft);border-left:4px solid var(--k4);padding:.6rem .9rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;
    margin:1.25rem 0 0}
    .card{background:var(--soft);border-radius:.6rem;padding:.8rem 1rem;display:flex;
    flex-direction:column;justify-content:space-between}
    .card dt{color:var(--quiet);font-size:.85rem}
    .card dd{margin:0;font-size:1.45rem;font-weight:600;white-space:nowrap;font-variant-numeric:tabular-nums}
    .card.alarm{background:var(--alarm-soft)}
    .card.alarm dd,td.alarm{color:var(--alarm);font-weight:600}
    .attention{padding:0;list-style:none;max-width:60rem}
    .attention li{border-left:4px solid var(--k4);background:var(--soft);padding:.5rem .9rem;
    margin:.4rem 0}
    .attention li.alarm,details.alarm{border-left:4px solid var(--alarm);
    background:var(--alarm-soft)}
    details.alarm{padding:.5rem .9rem;margin:.75rem 0}
    p.calm{color:var(--calm)}
    .badge{display:inline-block;font-size:.8rem;font-weight:400;border-radius:1rem;
    padding:.05rem .6rem;background:var(--alarm-soft);color:var(--alarm);white-space:nowrap}
    .badge.calm{background:var(--soft);color:var(--calm)}
    .scroll{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0}
    th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid var(--line);
    vertical-align:top}
    tbody th{font-weight:500}
    thead th{color:var(--quiet);font-weight:500;font-size:.8rem;vertical-align:bottom;
    border-bottom:2px solid var(--line)}
    tbody .sum td,tbody .sum th{font-weight:600;background:var(--soft)}
    tfoot td,tfoot th{font-weight:600;border-bottom:0;border-top:2px solid var(--line)}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .number{white-space:normal}
    #regions tbody tr:hover{background:var(--soft)}
    .people tbody tr:first-child td,.people tbody tr:first-child th{border-bottom:0;
    padding-bottom:0}
    .people .more td{padding-top:0}
    .goals{max-width:36rem}
    .people td,.people th{padding-left:.4rem;padding-right:.4rem}
    .people td:nth-child(3){white-space:nowrap}td small{display:block}
    .mark{white-space:nowrap;font-variant-numeric:tabular-nums}
    .mark svg{width:1rem;height:1rem;vertical-align:-.15em;margin-right:.35rem}
    details summary{cursor:pointer;color:var(--quiet);font-size:.85rem}
    .columns{columns:16rem;column-gap:1.5rem;margin:.5rem 0;padding-left:1.1rem}
    .columns li{break-inside:avoid;margin-bottom:.25rem}
    .region{border-top:1px solid var(--line);margin-top:2.25rem;content-visibility:auto;
    contain-intrinsic-size:auto 56rem}
    .sides{display:grid;grid-template-columns:minmax(0,1fr);gap:1.25rem}
    @media (min-width:64rem){.sides{grid-template-columns:minmax(0,4fr) minmax(0,5fr)}
    .sides figure{position:sticky;top:1rem;align-self:start}}
    figure{margin:.5rem 0}
    figcaption{color:var(--quiet);font-size:.8rem;margin-top:.35rem}
    .shapes{position:absolute}
    .map{display:block;width:100%;height:auto;max-height:42rem;background:var(--soft);
    border-radius:.6rem}
    .map.tall{max-height:70rem}
    .multiples{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));
    gap:1rem 2rem}
    .bars td,.bars th{padding:.1rem .4rem;border:0;overflow-wrap:anywhere}
    .bars th{font-weight:400}.bars tfoot th{font-weight:600}
    .bars svg{display:block;width:9rem;height:1.1rem;color:var(--k0)}
    .multiples .bars th{width:1%;min-width:9rem;padding-right:1rem}
    @media (min-width:40rem){.multiples .bars th{min-width:13rem}}
    .multiples .short th{min-width:0;white-space:nowrap}
    .multiples .bars .number{width:1%;padding-left:1rem}.multiples .bars svg{width:100%}
    .axis{fill:var(--quiet);font-size:13px}
    .frame{fill:none;stroke:var(--quiet);stroke-width:2;stroke-dasharray:8 6}
    .k0{--k:var(--k0)}.k1{--k:var(--k1)}.k2{--k:var(--k2)}.k3{--k:var(--k3)}.k4{--k:var(--k4)}
    .k5{--k:var(--k5)}.k6{--k:var(--k6)}
    use{fill:var(--k);stroke:var(--soft);stroke-width:1.5}
    .mark use{stroke:none}
    .district{fill:var(--line);stroke:var(--line);stroke-width:30;stroke-linejoin:round;opacity:.7}
    .w{fill:none;stroke:var(--k);stroke-width:2;opacity:.5}
    .u use{fill:none;stroke:var(--alarm);stroke-width:2.5}
    .b circle{fill:var(--paper);stroke:var(--k);stroke-width:4}
    .b text{fill:var(--ink);font-size:17px;font-weight:600;text-anchor:middle}
    .scale path{fill:none;stroke:var(--quiet);stroke-width:2.5}
    .scale text{fill:var(--quiet);font-size:24px}
    label span{display:block;font-size:.8rem;color:var(--quiet)}
    input,select,button{font:inherit;color:inherit;background:var(--paper);padding:.35rem .6rem;
    border:1px solid var(--quiet);border-radius:.3rem;max-width:100%;min-height:2.4rem}
    button{background:var(--soft);cursor:pointer}button:disabled{opacity:.5;cursor:default}
    :focus-visible{outline:3px solid var(--k0);outline-offset:2px}
    button.link,th button{background:none;border:0;padding:0;text-align:inherit;min-height:0}
    button.link{text-decoration:underline dotted;text-underline-offset:.2em}
    .search{display:block;max-width:32rem;margin:.5rem 0}.search input{width:100%}
    .legend{display:inline-block;margin-right:1rem;white-space:normal}
    .land{fill:none;stroke:var(--quiet);stroke-width:3;opacity:.45}.nation a use{stroke-width:1}
    .name{fill:var(--ink);font-size:22px;paint-order:stroke;stroke:var(--soft);stroke-width:5}
    .name.left{text-anchor:end}.nation a:hover use{stroke:var(--ink);stroke-width:2.5}
    th[aria-sort=ascending] button::after{content:" ↑"}
    th[aria-sort=descending] button::after{content:" ↓"}
    .fields{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:.75rem 0}
    .fields label{flex:1 1 14rem;min-width:0}.fields input,.fields select{width:100%}
    .hint{color:var(--alarm);min-height:1.5em;margin:0}#edit p button{margin-right:.5rem}
    .attention li.calm{border-color:var(--calm)}
    tr.changed td{font-weight:600}tbody.gone{opacity:.55;text-decoration:line-through}
    .by-hand[hidden]{display:none}
    footer{padding-top:2.5rem;padding-bottom:3rem;color:var(--quiet);font-size:.85rem}
    @media print{:root{--paper:#fff;--ink:#000;--quiet:#444;--soft:#fff;--line:#bbb}
    body{font-size:10pt}header,main,footer{max-width:none;padding:0}
    a{color:inherit;text-decoration:none}.district{fill:#eee;stroke:#eee}
    .region{break-before:page;content-visibility:visible}section{padding-top:1.25rem}
    .sides{display:block}.sides figure{position:static}
    .columns{columns:3;column-gap:1rem;font-size:8pt;line-height:1.3}.columns li{margin:0 0 .1rem}
    li small{display:inline;font-size:7pt;margin-left:.3em}.people p{font-size:8.5pt;max-width:none}
    details summary{list-style:none}
    .map,.map.tall{max-height:16cm;border:1px solid var(--line)}.scroll{overflow:visible}
    details::details-content{display:block;content-visibility:visible;height:auto}
    tr,li,figure,.people tbody{break-inside:avoid}thead{display:table-header-group}
    tfoot{display:table-row-group}.back,.search,#find,.fields,.hint,#edit button{display:none}
    tbody th,td:not(.number){overflow-wrap:anywhere}.badge{white-space:normal}
    #regions table{font-size:7.5pt}#regions td:last-child{min-width:3cm}
    #regions th,#regions td{padding:.15rem .25rem}
    h2,h2+p,figcaption{break-after:avoid}.wide{page:wide}.wide table{font-size:7pt}
    .wide th,.wide td{padding:.15rem .3rem}.wide small{font-size:6pt}
    .wide button{font-size:7pt;border:0;padding:0;background:none}}
    @page{size:A4;margin:14mm}
    @page wide{size:A4 landscape;margin:10mm}

    """
}
