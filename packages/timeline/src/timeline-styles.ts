import { css } from 'lit';

/**
 * Colours, type and frame. Every colour is a custom property that a page may set; without one the element brings
 * its own, light or dark as the page's `color-scheme` says.
 */
export const timelineStyles = css`
  :host {
    --linimasa-card: light-dark(#ffffff, #1c1e1b);
    --linimasa-paper: light-dark(#fbfaf6, #151614);
    --linimasa-ink: light-dark(#1d1c19, #ecebe4);
    --linimasa-soft: light-dark(#6a675e, #a09d92);
    --linimasa-line: light-dark(#e3dfd4, #33352f);
    --linimasa-hairline: light-dark(#efece3, #262823);
    --linimasa-accent: light-dark(#0b6e69, #67c5bb);
    --linimasa-contested: light-dark(#9a4b00, #f0a35e);
    --linimasa-lane-0: light-dark(#0b6e69, #5fbfb5);
    --linimasa-lane-1: light-dark(#9b2f2f, #e58a83);
    --linimasa-lane-2: light-dark(#3d56a6, #93a9f0);
    --linimasa-lane-3: light-dark(#8a6a00, #d8b64a);
    --linimasa-lane-4: light-dark(#6b4a8e, #bd9ee0);
    --linimasa-lane-5: light-dark(#19638a, #77bde3);
    --linimasa-lane-6: light-dark(#99406f, #e795c1);
    --linimasa-lane-7: light-dark(#53661d, #b3c671);
    --linimasa-lane-8: light-dark(#5c5a53, #b3b0a5);
    --linimasa-sans: var(--linimasa-font-sans, 'Inter Variable', Inter, system-ui, sans-serif);
    --label-column: 150px;
    --row-height: 24px;
    --above: 5px;
    display: grid;
    grid-template-rows: minmax(0, 1fr) 22px 30px auto;
    grid-template-columns: var(--label-column) minmax(0, 1fr);
    color-scheme: light dark;
    overflow: hidden;
    box-sizing: border-box;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
    font: 500 12.5px/1.3 var(--linimasa-sans);
    min-height: 200px;
  }
  :host([hidden]) {
    display: none;
  }
  .lanes {
    position: relative;
    grid-column: 1 / -1;
    min-height: 0;
    overflow: hidden;
  }
  .lanes:focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: -2px;
    border-radius: 11px 11px 0 0;
  }
  .frame {
    position: absolute;
    inset: 0 0 0 var(--label-column);
    overflow: hidden;
    pointer-events: none;
  }
  /* What is laid out over more time than is seen, at shares of it, and moved as a whole. */
  .strip {
    position: absolute;
    inset: 0 auto 0 0;
  }
  /* vis lays its frame a pixel outside where no panel stands: up and right always, left where labels take no room. */
  .canvas {
    position: absolute;
    inset: 1px 1px 0 0;
  }
  .line {
    position: absolute;
    top: 0;
    bottom: 0;
    width: 1px;
    background: var(--linimasa-hairline);
  }
  .line[data-strong] {
    background: var(--linimasa-line);
  }
  .floor {
    position: absolute;
    left: 0;
    right: 0;
    height: 1px;
    background: var(--linimasa-hairline);
  }
  .column {
    position: absolute;
    inset: 0 auto 0 0;
    width: var(--label-column);
    box-sizing: border-box;
    border-right: 1px solid var(--linimasa-line);
    pointer-events: none;
  }
  .lane-name {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    box-sizing: border-box;
    width: var(--label-column);
    padding: 9px 8px 0 14px;
    font: 500 12.5px/16px var(--linimasa-sans);
    pointer-events: none;
  }
  .lane-name::before {
    content: '';
    flex: none;
    width: 9px;
    height: 9px;
    margin-top: 3.5px;
    border-radius: 3px;
    background: var(--hue);
  }
  .ribbon {
    position: relative;
    grid-column: 2;
    overflow: hidden;
  }
  .ribbon svg {
    position: absolute;
    bottom: 0;
    width: 100%;
    height: calc(100% - 3px);
  }
  .ribbon path {
    fill: color-mix(in srgb, var(--linimasa-soft) 32%, transparent);
  }
  .tally {
    box-sizing: border-box;
    padding: 4px 8px 0 14px;
    border-right: 1px solid var(--linimasa-line);
    color: var(--linimasa-soft);
    font-size: 11.5px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .state {
    position: absolute;
    inset: auto 0 50% var(--label-column);
    margin: 0;
    text-align: center;
    color: var(--linimasa-soft);
  }
  .state button {
    margin-left: 6px;
    padding: 5px 10px;
    border: 1px solid var(--linimasa-line);
    border-radius: 7px;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
    font: inherit;
    cursor: pointer;
  }
  :host([hide~='ribbon']) :is(.ribbon, .tally),
  :host([hide~='controls']) .buttons,
  :host([hide~='overview']) linimasa-overview {
    display: none;
  }
  .axis {
    position: relative;
    grid-column: 2;
    overflow: hidden;
    border-top: 1px solid var(--linimasa-line);
    color: var(--linimasa-soft);
    font-size: 11.5px;
    font-weight: 450;
    font-variant-numeric: tabular-nums;
  }
  .axis span {
    position: absolute;
    top: 7px;
    padding-left: 6px;
    white-space: nowrap;
  }
  .axis span[hidden] {
    display: none;
  }
  .axis span[data-strong] {
    color: var(--linimasa-ink);
    font-weight: 600;
  }
  .readout {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    padding: 0 12px 0 14px;
    border-top: 1px solid var(--linimasa-line);
    border-right: 1px solid var(--linimasa-line);
    font-size: 11.5px;
    font-weight: 500;
    letter-spacing: -0.015em;
    line-height: 13px;
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }
  .buttons {
    display: flex;
    align-items: center;
    padding: 0 0 0 13px;
    border-top: 1px solid var(--linimasa-line);
    border-right: 1px solid var(--linimasa-line);
    background: var(--linimasa-card);
  }
  .buttons button {
    min-width: 30px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--linimasa-line);
    background: none;
    color: inherit;
    font: 500 12.5px/1 var(--linimasa-sans);
    cursor: pointer;
  }
  .buttons button + button {
    border-left: 0;
  }
  .buttons button:first-child {
    border-radius: 7px 0 0 7px;
  }
  .buttons button:last-child {
    border-radius: 0 7px 7px 0;
  }
  .buttons button:hover,
  .more:hover {
    background: var(--linimasa-hairline);
  }
  button:focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 1px;
    z-index: 1;
  }
  linimasa-overview {
    border-top: 1px solid var(--linimasa-line);
    background: color-mix(in srgb, var(--linimasa-paper) 70%, var(--linimasa-card));
    padding: 0;
  }
  .more {
    position: absolute;
    pointer-events: auto;
    height: 20px;
    padding: 0 7px;
    border: 1px dashed color-mix(in srgb, var(--linimasa-soft) 45%, transparent);
    border-radius: 6px;
    background: var(--linimasa-card);
    color: var(--linimasa-soft);
    font: 450 11.5px/18px var(--linimasa-sans);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    cursor: pointer;
  }
  /* Easier to hit than it is high. */
  .more::after {
    content: '';
    position: absolute;
    inset: -3px -5px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    :host {
      --row-height: 28px;
    }
  }
  :host([narrow]) {
    --label-column: 0px;
    --row-height: 24px;
    --above: 3px;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: minmax(0, 1fr) 16px 22px 45px;
  }
  :host([narrow]) .canvas {
    inset: 1px 1px 0;
  }
  :host([narrow]) .lane-name {
    width: 0;
    gap: 6px;
    padding: 6px 0 0;
    transform: translateX(10px);
    overflow: visible;
    white-space: nowrap;
    font-size: 11.5px;
    color: var(--linimasa-soft);
  }
  :host([narrow]) .column,
  :host([narrow]) .readout,
  :host([narrow]) .tally {
    display: none;
  }
  :host([narrow]) .ribbon,
  :host([narrow]) .axis {
    grid-column: 1 / -1;
  }
  :host([narrow]) .axis span {
    top: 3px;
  }
  :host([narrow]) linimasa-overview {
    grid-area: 4 / 1;
  }
  :host([narrow]) .buttons {
    grid-area: 4 / 2;
    border-right: 0;
    padding: 0;
  }
  :host([narrow]) .buttons button {
    min-width: 44px;
    height: 100%;
    border-width: 0 0 0 1px;
    border-radius: 0;
  }
`;
