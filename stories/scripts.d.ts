/** Types of the plain scripts that the stories share with the rest. */
declare module '*/scripts/chromium.mjs' {
  export const CHROMIUM_FLAGS: string[];
  export function requireChromium(options: {
    readonly install: boolean;
    readonly fail: (sentence: string) => never;
  }): string;
}
