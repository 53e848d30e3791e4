import { css } from 'lit';

/** The looks of the map and of the list beneath it. Land is paper on paper: the places are what one looks at. */
export const mapStyles = css`
  :host {
    display: block;
  }
  .frame {
    position: relative;
    overflow: hidden;
    margin-top: 12px;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
  }
  svg {
    display: block;
    width: 100%;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
  }
  svg[data-moving] {
    cursor: grabbing;
  }
  .graticule {
    fill: none;
    stroke: var(--linimasa-hairline);
  }
  .land {
    fill: color-mix(in srgb, var(--linimasa-soft) 13%, var(--linimasa-card));
    stroke: color-mix(in srgb, var(--linimasa-soft) 40%, var(--linimasa-card));
    stroke-width: 0.75;
  }
  .reach {
    fill: color-mix(in srgb, var(--linimasa-accent) 9%, transparent);
    stroke: color-mix(in srgb, var(--linimasa-accent) 45%, transparent);
    stroke-dasharray: 2 3;
  }
  .dot {
    fill: color-mix(in srgb, var(--linimasa-accent) 78%, transparent);
    stroke: var(--linimasa-card);
    stroke-width: 1.25;
    cursor: pointer;
  }
  /* Not a spot on the ground: hollow. */
  .dot[data-precision='region'],
  .dot[data-precision='country'] {
    fill: color-mix(in srgb, var(--linimasa-accent) 22%, var(--linimasa-card));
    stroke: var(--linimasa-accent);
    stroke-width: 1.5;
  }
  .dot[data-precision='country'] {
    stroke-dasharray: 3 2.5;
  }
  .dot[data-empty] {
    fill: var(--linimasa-soft);
    stroke: none;
    opacity: 0.55;
  }
  .dot[data-chosen],
  .dot[data-here],
  .dot:hover {
    stroke: var(--linimasa-ink);
    stroke-width: 2.25;
  }
  text {
    fill: var(--linimasa-ink);
    stroke: color-mix(in srgb, var(--linimasa-card) 85%, transparent);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
    font: 500 11.5px var(--linimasa-font-sans);
    pointer-events: none;
  }
  .controls {
    position: absolute;
    inset: auto 10px 10px auto;
    display: flex;
    overflow: hidden;
    border: 1px solid var(--linimasa-line);
    border-radius: 9px;
    background: var(--linimasa-card);
  }
  .controls button {
    min-width: max(34px, var(--target));
    min-height: max(30px, var(--target));
    padding: 0 9px;
    font-size: var(--size-2);
    font-weight: 500;
  }
  .controls button + button {
    border-inline-start: 1px solid var(--linimasa-line);
  }
  .controls button:hover {
    background: var(--linimasa-hairline);
  }
  .controls button:focus-visible {
    outline-offset: -3px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
    margin: 8px 0 20px;
    color: var(--linimasa-soft);
    font-size: var(--size-1);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .legend svg {
    width: 18px;
    cursor: auto;
  }
  h2 {
    font-size: var(--size-4);
  }
  .places {
    columns: 260px;
    column-gap: 28px;
    margin-top: 6px;
  }
  .places li {
    break-inside: avoid;
    border-bottom: 1px solid var(--linimasa-hairline);
  }
  .places a {
    display: flex;
    align-items: baseline;
    gap: 10px;
    min-height: max(32px, var(--target));
    padding: 6px 2px;
    color: inherit;
    text-decoration: none;
  }
  .places a:hover {
    background: var(--linimasa-hairline);
  }
  .places [aria-current='true'] {
    color: var(--linimasa-accent);
    font-weight: 600;
  }
  .places [data-here] bdi {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .places small {
    flex: 1;
    color: var(--linimasa-soft);
    font-size: var(--size-1);
  }
  .places data {
    font-variant-numeric: tabular-nums;
  }
  .note {
    margin-top: 12px;
  }
  @media (forced-colors: active) {
    .dot {
      fill: CanvasText;
    }
  }
`;
