/** Registers every widget under its tag. */
import './ae-form/ae-form.define.ts';
import './ae-list/ae-list.define.ts';
import './cohort-timeline/cohort-timeline.define.ts';
import './endpoint-timeline/endpoint-timeline.define.ts';
import './provider/provider.define.ts';
import './response-badge/response-badge.define.ts';
import './sledai-calculator/sledai-calculator.define.ts';
