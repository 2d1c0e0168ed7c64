/** A colour in its light and dark form. */
export type Swatch = readonly [light: string, dark: string];

/** Colours by name; a host sets `--trial-<name>` to use its own. */
export type Palette = Readonly<Record<string, Swatch>>;
