import { css } from 'lit';
import { hueStyles } from '../style/hue-styles.ts';

/** The looks of the list of events. */
export const eventListStyles = [
  hueStyles,
  css`
    :host {
      display: block;
    }
    /* Far from sight nothing is laid out or drawn, but everything can be found, read out and gone to. */
    li {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 108px;
      overflow-clip-margin: 14px;
    }
    li + li {
      border-top: 1px solid var(--linimasa-line);
    }
    a {
      display: grid;
      grid-template-columns: 128px minmax(0, 1fr);
      gap: 4px 16px;
      margin: 0 -14px;
      padding: 15px 14px;
      color: inherit;
      text-decoration: none;
      scroll-margin: var(--scroll-margin, 0) 0 20px;
    }
    a:focus-visible {
      outline-offset: -3px;
      border-radius: 10px;
    }
    .date,
    .note {
      display: block;
      font-variant-numeric: tabular-nums;
    }
    .date {
      font: 600 var(--size-4) / 1.25 var(--linimasa-font-serif);
    }
    .note {
      margin-top: 2px;
      color: var(--linimasa-soft);
      font-size: var(--size-2);
      line-height: 1.35;
    }
    h3 {
      font-size: 16.5px;
    }
    [data-importance='minor'] h3 {
      font-weight: 500;
    }
    .gist {
      max-width: 66ch;
      margin-top: 3px;
      color: color-mix(in srgb, var(--linimasa-ink) 72%, var(--linimasa-soft));
      line-height: 1.45;
      text-wrap: pretty;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 14px;
      margin-top: 6px;
      color: var(--linimasa-soft);
      font-size: var(--size-2);
    }
    .kind::before {
      content: '';
      display: inline-block;
      width: 8px;
      height: 8px;
      margin-right: 6px;
      border-radius: 2.5px;
      background: var(--hue-or-soft);
    }
    .contested {
      padding: 0 6px;
      border-radius: 5px;
      background: var(--linimasa-contested-tint);
      color: var(--linimasa-contested);
      font-weight: 600;
      line-height: 19px;
    }
    .status {
      padding: 0 6px;
      border: 1px dashed color-mix(in srgb, var(--linimasa-soft) 70%, transparent);
      border-radius: 5px;
      line-height: 17px;
    }
    .status[data-status='unconfirmed'] {
      border-style: dotted;
    }
    .status[data-status='alleged'] {
      border-style: dotted;
      font-style: italic;
    }
    a:hover h3,
    [data-highlighted] h3 {
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-decoration-color: color-mix(in srgb, var(--linimasa-accent) 60%, transparent);
      text-underline-offset: 3px;
    }
    a[aria-current] {
      border-radius: 10px;
      background: linear-gradient(to right, var(--linimasa-accent-tint), transparent);
    }
    @media (width < 640px) {
      a {
        display: block;
        padding: 13px 14px;
      }
      .when {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 8px;
        margin-bottom: 2px;
      }
      .date {
        font-size: var(--size-3);
      }
      .note {
        margin: 0;
      }
    }
  `,
];
