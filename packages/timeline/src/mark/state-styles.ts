import { css } from 'lit';

/** How the event looks that the pointer, the keys or a list beside the timeline have come to. */
export const stateStyles = css`
  .mark:hover,
  .mark[data-highlighted] {
    z-index: 2;
  }
  .mark:hover .label,
  .mark[data-highlighted] .label {
    background: var(--hover);
    box-shadow: 0 0 0 3px var(--hover);
  }
  .mark[data-shape]:not([data-shape='moment']):hover .label,
  .mark[data-shape]:not([data-shape='moment'])[data-highlighted] .label {
    background: none;
    box-shadow: none;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .mark[data-side='none'][data-highlighted] .tick {
    width: 4px;
    margin-left: -2px;
    top: -4px;
    opacity: 1;
  }
  .mark[data-selected] {
    z-index: 3;
    color: var(--linimasa-card);
  }
  .mark[data-selected] .label,
  .mark[data-selected]:hover .label,
  .mark[data-selected][data-highlighted] .label {
    background: var(--hue);
    box-shadow: 0 0 0 0 transparent;
    margin: 0 -7px;
    padding: 0 7px;
    text-decoration: none;
  }
  .mark[data-selected]:not([data-shape='moment']) .extent {
    --tint: var(--hue);
  }
  /* The label is filled; what fades under it goes on fading, or it would look certain. */
  .mark[data-selected][data-shape='soft'] .extent {
    --tint: color-mix(in srgb, var(--hue) 38%, var(--linimasa-card));
  }
  .mark[data-selected][data-certain] .extent {
    --tint: color-mix(in srgb, var(--hue) 62%, var(--linimasa-card));
    --firm: var(--hue);
  }
  .mark:focus-visible {
    outline: none;
    z-index: 4;
  }
  .mark:focus-visible .label {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 3px;
  }
  .mark[data-selected]:focus-visible .label {
    outline-offset: 2px;
  }
  /* A stroke has no label to frame. */
  .mark[data-side='none']:focus-visible .tick,
  .mark[data-side='none']:focus-visible .extent {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 2px;
  }
`;
