import { css } from 'lit';

/** How the row of chapters looks; colours and type come from the timeline's custom properties. */
export const chaptersStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .row {
    display: flex;
    overflow-x: auto;
    scrollbar-width: none;
    overscroll-behavior-x: contain;
    padding: 0 6px;
  }
  button {
    flex: none;
    display: flex;
    align-items: baseline;
    gap: 7px;
    height: 36px;
    padding: 0 8px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--linimasa-soft);
    font: 500 12.5px/34px var(--linimasa-sans);
    white-space: nowrap;
    cursor: pointer;
  }
  .count {
    display: inline-block;
    /* Room for the count until it is known. */
    min-inline-size: 2ch;
    font-size: 11.5px;
    font-weight: 450;
    font-variant-numeric: tabular-nums;
  }
  button:hover {
    color: var(--linimasa-ink);
  }
  [aria-current] {
    border-bottom-color: var(--linimasa-accent);
    color: var(--linimasa-ink);
    font-weight: 600;
  }
  button:focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: -2px;
    border-radius: 6px;
  }
  @media (pointer: coarse) {
    button {
      height: 44px;
      line-height: 42px;
      padding: 0 10px;
    }
  }
`;
