/** Types of the plain scripts that tests share with the build. */
declare module '*/scripts/chromium.mjs' {
  export const CHROMIUM_FLAGS: string[];
  export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | null;
}

declare module '*/build/build-name.mjs' {
  export function buildName(): string;
  export function filesBelow(folder: string): string[];
}

declare module '*/build/lit-guest.mjs' {
  import type { Plugin } from 'vite';
  export function litGuest(): Plugin;
}

declare module '*/build/small-texts.mjs' {
  import type { Plugin } from 'vite';
  export function smallTexts(): Plugin;
}
