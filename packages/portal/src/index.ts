/** Start page: only its language moves. */
import { startPage } from './page/start.ts';

startPage();
