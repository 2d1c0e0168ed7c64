/** Everything beside the picture that is not needed to draw it. */
export { attach, type Hands } from './attach.ts';
export { pinsTemplate } from './details.ts';
export { isFinding } from './keys.ts';
export { readoutTemplate } from './readout.ts';
export { tableTemplate } from './table.ts';
