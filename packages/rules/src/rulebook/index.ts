/** The rule book: every rule with its version, options, source and examples that are worked while the page is built. */
export * from './shape.ts';
export * from './texts.ts';
export { CHAPTERS } from './chapters.ts';
export { optionRows, valueText, type OptionRow } from './options.ts';
export { withDefaultOptions } from './default-options.ts';
export { rulebookPage, type RulebookInput } from './page.ts';
export { workExamples, type WorkedAnswer } from './worked.ts';
