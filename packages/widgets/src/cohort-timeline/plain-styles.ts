/** Strips of the overview, and everything where the reader chose the colours: shape, letter and height tell what colour did. */
import { css, type CSSResult } from 'lit';

export const plain: CSSResult = css`
  /* Here the strips of all are filled. */
  .overview .on-NR {
    fill: #000;
  }
  .overview .on-NE {
    fill: #fff;
  }
  .dense-CR {
    fill: var(--_cr);
  }
  .dense-PR {
    fill: var(--_pr);
  }
  .dense-NR {
    fill: var(--_nr);
  }
  .dense-NE,
  .dense-indeterminate {
    fill: var(--_ne);
  }
  .dense-indeterminate {
    fill-opacity: 0.6;
  }
  .dense-followed {
    fill: var(--_line);
  }
  .dense-dose-limiting,
  .dense-death {
    fill: var(--_danger);
  }
  .dense-serious {
    fill: var(--_ink);
    fill-opacity: 0.6;
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: auto;
    }
    path[class^='run-'],
    path[class^='bar-'],
    path[class^='state-'],
    path[class^='grade-'],
    path[class^='therapy-'],
    path[class^='dense-'],
    .may-end {
      fill: Canvas;
      stroke: CanvasText;
    }
    .followed {
      fill: GrayText;
    }
    /* Letters on a run have its own ink elsewhere, which is the canvas here. */
    text,
    text[class] {
      fill: CanvasText;
    }
    .subject {
      stroke: Canvas;
    }
    text.code {
      fill: LinkText;
    }
    .hatch,
    .bar-hatch,
    .tick,
    .rule,
    .curve,
    .line,
    .line-CR,
    .line-PR,
    .line-NR,
    .median,
    .interval,
    .may,
    .may-end,
    .limit,
    .censored,
    .rescue,
    .death,
    .left,
    .completed,
    .serious,
    .grade-3 {
      stroke: CanvasText;
    }
    .goes-on,
    .crs,
    .icans,
    .dose-limiting,
    .estimate,
    .perhaps {
      fill: CanvasText;
    }
    .infusion {
      stroke: Highlight;
    }
  }
`;
