import { css } from 'lit';

/** The looks of a story: one event in the middle, the way on at hand. */
export const storyStyles = css`
  :host {
    display: block;
  }
  section {
    max-width: 720px;
    margin: 0 auto;
    scroll-margin-top: calc(var(--scroll-margin, 0px) - 8px);
    touch-action: pan-y;
  }
  .bar {
    position: sticky;
    z-index: 2;
    top: calc(var(--top, 0px) + var(--axis-height, 0px) + 6px);
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px 0 4px;
    background: var(--linimasa-paper);
  }
  .step {
    flex: none;
    display: grid;
    place-items: center;
    width: max(40px, var(--target));
    height: max(40px, var(--target));
    border: 1px solid var(--linimasa-line);
    border-radius: 50%;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
    font-size: var(--size-5);
    text-decoration: none;
  }
  span.step {
    opacity: 0.4;
  }
  a.step:hover {
    border-color: color-mix(in srgb, var(--linimasa-soft) 50%, var(--linimasa-line));
  }
  .step:focus-visible {
    border-radius: 50%;
  }
  .place {
    flex: 1;
    min-height: 32px;
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .place strong {
    color: var(--linimasa-ink);
    font-weight: 600;
  }
  .line {
    display: block;
    height: 2px;
    margin-top: 5px;
    border-radius: 1px;
    background: var(--linimasa-line);
  }
  .line span {
    display: block;
    min-width: 4px;
    height: 100%;
    border-radius: inherit;
    background: var(--linimasa-accent);
    transition: width var(--motion) ease-out;
  }
  linimasa-event-panel {
    margin-top: 6px;
  }
  .onward,
  .end {
    display: block;
    min-height: var(--target);
    margin-top: 14px;
    padding: 12px 26px;
    border-radius: 12px;
    font: 400 var(--size-4) / 1.4 var(--linimasa-font-serif);
  }
  .onward {
    background: var(--linimasa-accent-tint);
    text-decoration: none;
  }
  .onward:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .end {
    color: var(--linimasa-soft);
    text-align: center;
  }
  .rest {
    text-align: center;
  }
  @media (width < 640px) {
    linimasa-event-panel {
      margin: 0 calc(-1 * var(--gutter));
      border-inline: 0;
      border-radius: 0;
    }
    .bar {
      top: calc(var(--top, 0px) + var(--axis-height, 0px) + 2px);
      margin: 0 calc(-1 * var(--gutter));
      padding-inline: var(--gutter);
    }
  }
  @media (height < 560px) {
    .bar {
      top: 0;
    }
  }
`;
