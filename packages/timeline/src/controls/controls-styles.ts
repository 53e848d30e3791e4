import { css } from 'lit';

/** How the controls look; colours and type come from the timeline's custom properties. */
export const controlsStyles = css`
  :host {
    --target: 28px;
    display: block;
    position: relative;
    color: var(--linimasa-ink);
    font: 500 12.5px/1.3 var(--linimasa-sans);
  }
  :host([hidden]) {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 6px 12px;
  }
  /* Time runs left to right in every language, and so do its arrows. */
  .set {
    display: flex;
    direction: ltr;
  }
  button,
  select,
  input {
    box-sizing: border-box;
    min-width: calc(var(--target) + 2px);
    height: var(--target);
    margin: 0;
    padding: 0 8px;
    border: 1px solid var(--control-line);
    border-radius: 7px;
    background: var(--linimasa-card);
    color: inherit;
    font: inherit;
  }
  :host {
    --control-line: color-mix(in srgb, var(--linimasa-soft) 45%, var(--linimasa-card));
  }
  button,
  select {
    cursor: pointer;
  }
  .set > :not(:first-child) {
    border-left: 0;
  }
  .set > :not(:first-child, :last-child) {
    border-radius: 0;
  }
  .set > :first-child {
    border-radius: 7px 0 0 7px;
  }
  .set > :last-child {
    border-radius: 0 7px 7px 0;
  }
  .unit,
  .clock {
    max-width: 100%;
    padding: 0 4px;
    text-overflow: ellipsis;
  }
  .clock {
    margin-inline-start: auto;
  }
  button:hover,
  select:hover {
    background: var(--linimasa-hairline);
  }
  :is(button, select, input):focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 1px;
    z-index: 1;
  }
  #panel {
    position: absolute;
    inset-inline-start: 8px;
    bottom: calc(100% + 4px);
    z-index: 6;
    box-sizing: border-box;
    width: min(372px, calc(100% - 16px));
    padding: 12px 14px;
    border: 1px solid var(--control-line);
    border-radius: 10px;
    background: var(--linimasa-card);
    box-shadow: 0 4px 18px rgb(0 0 0 / 14%);
  }
  #panel[hidden] {
    display: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 10px;
  }
  .field {
    display: flex;
    gap: 8px;
    margin: 6px 0 0;
  }
  input {
    flex: 1;
    min-width: 0;
    border-color: var(--linimasa-soft);
    font-variant-numeric: tabular-nums;
  }
  input[aria-invalid] {
    border: 2px solid var(--linimasa-contested);
  }
  p {
    margin: 8px 0 0;
    font-size: 11.5px;
    font-weight: 450;
    line-height: 1.4;
    color: var(--linimasa-soft);
    overflow-wrap: anywhere;
  }
  p[hidden],
  #fault:has(bdi:empty) {
    margin: 0;
    height: 0;
    overflow: hidden;
  }
  #fault {
    color: var(--linimasa-contested);
    font-weight: 550;
  }
  :host([narrow]) .bar {
    height: 100%;
    padding: 0;
  }
  :host([narrow]) .bar > .set,
  :host([narrow]) .bar > .set button {
    height: 100%;
  }
  :host([narrow]) .bar > .set button {
    min-width: 44px;
    border-width: 0 0 0 1px;
    border-color: var(--linimasa-line);
    border-radius: 0;
  }
  :host([narrow]) #panel {
    inset-inline: auto 6px;
    width: min(340px, calc(100vw - 24px));
  }
  :host([narrow]) .clock {
    width: 100%;
    margin-top: 10px;
  }
  @media (pointer: coarse) {
    :host {
      --target: 44px;
    }
    .bar {
      padding: 4px 8px;
    }
    /* Smaller, and phones zoom into the page. */
    input {
      font-size: 16px;
    }
  }
`;
