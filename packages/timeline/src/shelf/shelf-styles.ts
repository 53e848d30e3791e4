import { css } from 'lit';

/** How the shelf looks; colours and type come from the timeline's custom properties. */
export const shelfStyles = css`
  :host {
    display: block;
    font: 500 12.5px/1.35 var(--linimasa-sans);
  }
  :host([hidden]) {
    display: none;
  }
  .line {
    margin: 0;
    padding: 12px 14px;
    color: var(--linimasa-soft);
  }
  summary {
    cursor: pointer;
  }
  summary:hover {
    color: var(--linimasa-ink);
  }
  details {
    position: relative;
  }
  /* Over the drawing, which keeps its height. */
  .list {
    position: absolute;
    inset-inline-start: 8px;
    bottom: 100%;
    width: min(440px, 100vw - 48px);
    z-index: 6;
    max-height: 210px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid color-mix(in srgb, var(--linimasa-soft) 45%, var(--linimasa-card));
    border-radius: 10px;
    background: var(--linimasa-card);
    box-shadow: 0 4px 18px rgb(0 0 0 / 14%);
  }
  ul {
    margin: 0;
    padding: 6px;
    list-style: none;
  }
  button {
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--linimasa-ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .event {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    width: 100%;
    min-height: 28px;
    padding: 4px 8px;
    overflow-wrap: anywhere;
  }
  .note {
    color: var(--linimasa-soft);
    font-size: 11.5px;
    font-weight: 450;
  }
  .event:hover {
    background: var(--linimasa-hairline);
  }
  .event[aria-pressed='true'] {
    background: var(--linimasa-accent);
    color: var(--linimasa-card);
  }
  .event[aria-pressed='true'] .note {
    color: inherit;
  }
  .load {
    padding: 4px 8px;
    border: 1px solid color-mix(in srgb, var(--linimasa-soft) 45%, var(--linimasa-card));
  }
  :is(button, summary):focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: -2px;
    border-radius: 6px;
  }
  @media (pointer: coarse) {
    .event,
    .load {
      min-height: 44px;
    }
    summary {
      padding-block: 13px;
    }
  }
`;
