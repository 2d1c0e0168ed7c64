/**
 * Texts that must never be more than text (T-03): script and markup in every place a browser may run them, formulas of
 * spreadsheets, templates, paths, terminal and format controls, words that turn the line round, and very long ones.
 */

/** Sets a mark where it is run. A test looks for the mark. */
const RUN = 'globalThis.__injected=1';

const HANDLERS = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onanimationstart',
  'onpointerover',
  'onbegin',
  'onwheel',
];
const ELEMENTS = [
  'img src=x',
  'svg',
  'iframe srcdoc=x',
  'input autofocus',
  'details open',
  'video src=x',
  'body',
  'object data=x',
  'embed src=x',
  'math',
  'marquee',
  'a href=#',
];
const QUOTES = [
  '',
  '"',
  "'",
  '`',
  '\\"',
  '-->',
  ']]>',
  '</textarea>',
  '</title>',
  '</style>',
  '</script>',
  '${',
  '{{',
];

const markup: readonly string[] = [
  ...ELEMENTS.flatMap((element) => HANDLERS.map((handler) => `<${element} ${handler}="${RUN}">`)),
  ...QUOTES.map((quote) => `${quote}<script>${RUN}</script>`),
  ...QUOTES.map((quote) => `${quote} onmouseover=${RUN} x=${quote}`),
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<style>@import 'x';*{background:url(javascript:${RUN})}</style>`,
  `<link rel=stylesheet href="data:text/css,*{display:none}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="//example.invalid/">`,
  `<form action="//example.invalid"><button>x`,
  `<template><script>${RUN}</script></template>`,
  `<!--><script>${RUN}</script-->`,
  '<![CDATA[<script>]]>',
  '&lt;script&gt;&amp;#60;',
  '&#x3C;script&#x3E;',
  '\u003cscript\u003e',
  '＜script＞',
];

const formulas: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  `=cmd|' /C calc'!A0`,
  '+1+1',
  '-1+1',
  '-2',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '"=1+1',
  "'=1+1",
  ';=1+1',
  ',=1+1',
  '=WEBSERVICE("http://example.invalid")',
  '=DDE("x";"y";"z")',
];

const templates: readonly string[] = [
  '{{constructor.constructor("x")()}}',
  `\${${RUN}}`,
  '<%= 7*7 %>',
  '#{7*7}',
  '{{7*7}}',
  '[[7*7]]',
  '%s%n%x',
  '$(id)',
  '`id`',
  "'; DROP TABLE adverse_event; --",
  '" OR ""="',
  "1' OR '1'='1",
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'C:\\x\\y',
  '\\\\example.invalid\\share',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
  '{"$ne":null}',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
];

const controls: readonly string[] = [
  'before \u202Eretfa\u202C after',
  '\u2066isolated\u2069',
  '\u200Fright to left',
  'zero\u200Bwidth\u200C\u200D\uFEFF',
  'bell\u0007',
  '\u001B[31mred\u001B[0m',
  'line\u2028separator\u2029paragraph',
  'a\u0301\u0327\u0489\u0489\u0489',
  'Z̸̢͚a̷l̴g̵o̶',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\uD83D',
  '発熱性好中球減少症',
  'البلاعم',
  'भारतीय',
  'ﬁ ﬂ ſ K',
  'İıŞş',
  '\u00A0\u2003',
  'two\nlines',
  'tab\there',
  'trailing ',
  ' leading',
];

/** One of each. Nothing here may run, turn a line round, or be changed on the way. */
export const INJECTIONS: readonly string[] = [...markup, ...formulas, ...templates, ...controls];

/** 1 MB of text: kept whole or refused whole. */
export const LONG_TEXT: string = 'Lång text. '.repeat(90_000);
