import { css } from 'lit';

/** Frame and type of the timeline, and where its parts stand. */
export const timelineStyles = css`
  :host {
    --linimasa-sans: var(--linimasa-font-sans, 'Inter Variable', Inter, system-ui, sans-serif);
    --label-column: 150px;
    --row-height: 24px;
    --above: 5px;
    display: grid;
    grid-template:
      'head head' auto
      'chapters chapters' auto
      'lanes lanes' minmax(0, 1fr)
      'tally ribbon' auto
      'readout axis' 30px
      'readout overview' auto
      'shelf controls' auto
      'foot foot' auto / var(--label-column) minmax(0, 1fr);
    /* Time runs left to right in every language; words run as their own does. */
    direction: ltr;
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
  ::slotted([slot='head']) {
    grid-area: head;
  }
  ::slotted([slot='foot']) {
    grid-area: foot;
  }
  .lanes {
    position: relative;
    grid-area: lanes;
    min-height: 0;
    overflow: hidden;
  }
  .lanes:has(.canvas:focus-visible) {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: -2px;
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
    outline: none;
  }
  /* Up and down is the page's; sideways and two fingers are ours, whatever vis would have. */
  .canvas,
  .canvas * {
    touch-action: pan-y !important;
  }
  .band {
    position: absolute;
    inset-block: 0;
    background: color-mix(in srgb, var(--linimasa-accent) 5%, transparent);
  }
  .band[data-odd] {
    background: color-mix(in srgb, var(--linimasa-soft) 6%, transparent);
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
    grid-area: ribbon;
    height: 22px;
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
    grid-area: tally;
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
    z-index: 2;
    inset: auto 0 50% var(--label-column);
    width: fit-content;
    max-width: calc(100% - var(--label-column) - 16px);
    box-sizing: border-box;
    margin: 0 auto;
    padding: 8px 14px;
    border: 1px solid var(--linimasa-line);
    border-radius: 9px;
    text-align: center;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
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
  :host([hide~='overview']) linimasa-overview {
    display: none;
  }
  .axis {
    position: relative;
    grid-area: axis;
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
    grid-area: readout;
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
  .more:hover {
    background: var(--linimasa-hairline);
  }
  button:focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 1px;
    z-index: 1;
  }
  linimasa-chapters {
    grid-area: chapters;
    border-bottom: 1px solid var(--linimasa-line);
  }
  linimasa-controls {
    grid-area: controls;
    border-top: 1px solid var(--linimasa-line);
  }
  linimasa-shelf {
    grid-area: shelf;
    border-top: 1px solid var(--linimasa-line);
  }
  linimasa-overview {
    grid-area: overview;
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
  @media (forced-colors: active) {
    .band {
      display: none;
    }
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
    grid-template:
      'head head' auto
      'chapters chapters' auto
      'lanes lanes' minmax(0, 1fr)
      'ribbon ribbon' auto
      'axis axis' 22px
      'overview controls' 45px
      'shelf shelf' auto
      'foot foot' auto / minmax(0, 1fr) auto;
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
  :host([narrow]) .ribbon {
    height: 16px;
  }
  /* Where the page brings other controls, all the width is the overview's. */
  :host([narrow][hide~='controls']) linimasa-overview {
    grid-column-end: controls;
  }
  :host([narrow]) .axis span {
    top: 3px;
  }
`;
