/** Everything beside the picture that is not needed to draw it. */
export { attach, type Hands } from './attach.ts';
export { pinsTemplate } from './details.ts';
export { isFinding } from './keys.ts';
export { beforeTemplate, coloursTemplate, newsTemplate, readoutTemplate } from './remarks.ts';
export { styles } from './styles.ts';
export { pageOf, tableTemplate, type Sort } from './table.ts';
