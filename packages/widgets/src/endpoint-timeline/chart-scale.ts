/** How a chart's values are laid out upwards. */
export type ChartScale = 'log' | 'linear';
