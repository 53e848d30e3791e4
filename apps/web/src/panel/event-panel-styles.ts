import { css } from 'lit';
import { hueStyles } from '../style/hue-styles.ts';

/** The looks of one event. */
export const eventPanelStyles = [
  hueStyles,
  css`
    .bar {
      float: right;
      display: flex;
      margin: -8px -12px 0 14px;
    }
    .step {
      display: grid;
      place-items: center;
      min-width: max(32px, var(--target));
      min-height: max(32px, var(--target));
      border-radius: 8px;
      color: var(--linimasa-soft);
      text-decoration: none;
    }
    span.step {
      opacity: 0.35;
    }
    a.step:hover {
      background: var(--linimasa-hairline);
      color: var(--linimasa-ink);
    }
    .when {
      margin-bottom: 6px;
      line-height: 1.4;
    }
    .when strong {
      display: block;
      font: 600 var(--size-4) / 1.35 var(--linimasa-font-serif);
      font-variant-numeric: tabular-nums;
    }
    .clock {
      margin-left: 8px;
      font: 450 var(--size-2) / 1 var(--linimasa-font-sans);
      color: var(--linimasa-soft);
    }
    .known {
      display: block;
      color: var(--linimasa-soft);
      font-size: var(--size-2);
    }
    h2:focus {
      outline: none;
    }
    .inline {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
    }
    .relations {
      display: grid;
      grid-template-columns: 84px minmax(0, 1fr);
      gap: 7px 12px;
      margin-top: 7px;
    }
    .relations dt + dt {
      grid-column: 1;
    }
    .relations dd {
      grid-column: 2;
    }
    .ordinal {
      display: inline-block;
      min-width: 1.4em;
      color: var(--linimasa-soft);
      font-size: var(--size-2);
      font-variant-numeric: tabular-nums;
    }
    .date {
      color: var(--linimasa-soft);
      font-size: var(--size-2);
      font-variant-numeric: tabular-nums;
    }
    .plan {
      display: grid;
      grid-template-columns: 84px minmax(0, 1fr);
      gap: 6px 12px;
      margin: 0;
    }
    .plan + dl {
      margin-top: 18px;
      padding-top: 16px;
      border-top: 1px solid var(--linimasa-hairline);
    }
    .plan dd strong {
      font-family: var(--linimasa-font-serif);
      font-size: var(--size-4);
      font-weight: 600;
    }
    .plan .then strong {
      font-weight: 400;
      text-decoration: underline dashed color-mix(in srgb, var(--linimasa-soft) 60%, transparent) 1px;
      text-underline-offset: 3px;
    }
    .plan small {
      display: block;
      color: var(--linimasa-soft);
      font-size: var(--size-2);
    }
    .page {
      display: inline-block;
      min-width: 20px;
      color: var(--linimasa-soft);
      text-align: center;
      text-decoration: none;
    }
    .page:hover {
      color: var(--linimasa-accent);
    }
    .along {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 8px;
    }
    a.pill {
      color: inherit;
      text-decoration: none;
    }
    figure {
      margin: 16px 0 0;
      padding: 10px 0 10px 14px;
      border-left: 2px solid var(--linimasa-line);
    }
    figcaption {
      color: var(--linimasa-soft);
      font-size: var(--size-2);
      line-height: 1.45;
    }
    figcaption > * {
      display: block;
    }
    blockquote {
      margin: 4px 0;
      font-family: var(--linimasa-font-serif);
      font-style: italic;
      color: var(--linimasa-ink);
    }
    .source + .source {
      margin-top: 12px;
    }
    .source .title {
      font-family: var(--linimasa-font-serif);
      font-size: var(--size-4);
      line-height: 1.35;
    }
    .source .meta,
    .source .cites {
      color: var(--linimasa-soft);
      font-size: var(--size-2);
      line-height: 1.5;
    }
    .source q {
      font-style: italic;
      quotes: none;
    }
    .source .cites li {
      padding-left: 12px;
      border-left: 2px solid var(--linimasa-line);
    }
    .source .cites {
      margin-top: 3px;
    }
    .source strong {
      font-weight: 500;
      color: var(--linimasa-ink);
    }
    @media (width >= 1900px) {
      :host(:not([bare])) article {
        columns: 2;
        column-gap: 44px;
      }
      .question,
      .source,
      figure,
      dl {
        break-inside: avoid;
      }
      h3 {
        break-after: avoid;
      }
    }
    @media (pointer: coarse), (width < 640px) {
      dd a,
      .cites a {
        display: inline-block;
        padding: 10px 0;
      }
      dl:not(.plan) dt {
        padding-top: 12px;
      }
      dl:not(.plan) dd:not(:has(a)) {
        padding: 10px 0;
      }
      dl:not(.plan) {
        gap: 0 12px;
      }
    }
  `,
];
