/** How the rule book looks: a document to read and to print, quiet, with the numbers in line. */
export const STYLE: string = `
:root { color-scheme: light; --ink: #1c2530; --quiet: #56616e; --line: #d7dde3; --band: #f5f7f9; --accent: #0b5cad; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 15px/1.55 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-variant-numeric: tabular-nums; }
input[name="language"] { position: absolute; opacity: 0; }
label { display: inline-block; padding: 0.2rem 0.75rem; margin-right: 0.25rem; border: 1px solid var(--line); border-radius: 4px;
  font-size: 13px; color: var(--quiet); cursor: pointer; }
input:checked + label { border-color: var(--accent); color: var(--accent); }
input:focus-visible + label { outline: 2px solid var(--accent); outline-offset: 2px; }
.edition { display: none; }
#show-en:checked ~ .edition.en, #show-zh-CN:checked ~ .edition.zh-CN { display: block; }
h1 { font-size: 26px; line-height: 1.25; margin: 1.75rem 0 0.25rem; font-weight: 600; }
h2 { font-size: 20px; margin: 2.75rem 0 0.75rem; padding-bottom: 0.35rem; border-bottom: 2px solid var(--ink); font-weight: 600; }
h3 { font-size: 17px; margin: 2.25rem 0 0; font-weight: 600; }
p { margin: 0.5rem 0; max-width: 46rem; }
.study { font-size: 16px; color: var(--quiet); margin-top: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 1rem 0; font-size: 14px; }
dt { color: var(--quiet); } dd { margin: 0; }
.reference { font-size: 13px; color: var(--quiet); margin: 0.1rem 0 0.6rem; }
code { font: 13px ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; }
.source { font-size: 13px; color: var(--quiet); margin-top: 0.75rem; }
nav h2 { border: 0; margin: 2rem 0 0.25rem; font-size: 16px; }
nav ol { padding-left: 1.25rem; margin: 0 0 1.5rem; columns: 2; column-gap: 2.5rem; font-size: 14px; }
nav > ol > li { break-inside: avoid; margin-bottom: 0.6rem; }
nav ul { list-style: none; padding: 0; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
.scroll { overflow-x: auto; margin: 0.9rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { text-align: left; font-size: 13px; font-weight: 600; color: var(--quiet); padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; font-size: 13px; color: var(--quiet); border-bottom-color: var(--quiet); white-space: nowrap; }
table.options td:first-child { width: 44%; } table.options td:last-child { color: var(--quiet); }
table.options strong { color: var(--accent); } table.options em { font-size: 12px; font-style: normal; color: var(--accent); }
table.examples { background: var(--band); } table.examples td:last-child { width: 36%; }
table.data { font-size: 13px; } table.data td:first-child { white-space: nowrap; }
table.data td { min-width: 2.2rem; }
table.ctcae-5-0 td:first-child { white-space: normal; min-width: 11rem; font-weight: 600; }
table.ctcae-5-0 td { min-width: 8rem; }
table.open-questions td:first-child, table.to-confirm td:first-child { white-space: normal; overflow-wrap: anywhere; width: 44%; }
table.to-confirm td:last-child { width: 24%; overflow-wrap: anywhere; color: var(--quiet); }
table.endpoints { width: auto; font-size: 14px; }
.zh-CN h1, .zh-CN h2, .zh-CN h3 { letter-spacing: 0.01em; }
@media (max-width: 40rem) { nav ol { columns: 1; } }
@media print {
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  label { display: none; }
  .scroll { overflow: visible; } table { font-size: 9pt; } table.data { font-size: 8pt; }
  thead { display: table-header-group; } tr, h3, .reference { break-inside: avoid; } h2, h3, caption { break-after: avoid; }
  .chapter { break-before: page; } a { color: inherit; }
  table.data th, table.data td { padding: 0.15rem 0.3rem; } table.ctcae-5-0 td, table.ctcae-5-0 td:first-child { min-width: 0; }
}
`;
