import { css } from 'lit';

/** How events look. \`--hue\` is the lane's colour, \`--tint\` the same as a surface. */
export const markStyles = css`
  [data-hue='0'] { --hue: var(--linimasa-lane-0); }
  [data-hue='1'] { --hue: var(--linimasa-lane-1); }
  [data-hue='2'] { --hue: var(--linimasa-lane-2); }
  [data-hue='3'] { --hue: var(--linimasa-lane-3); }
  [data-hue='4'] { --hue: var(--linimasa-lane-4); }
  [data-hue='5'] { --hue: var(--linimasa-lane-5); }
  [data-hue='6'] { --hue: var(--linimasa-lane-6); }
  [data-hue='7'] { --hue: var(--linimasa-lane-7); }
  [data-hue='8'] { --hue: var(--linimasa-lane-8); }
  .mark {
    --tint: color-mix(in srgb, var(--hue) 22%, var(--linimasa-card));
    --mark-height: calc(var(--row-height) - 3px);
    position: absolute;
    top: calc(var(--above) + var(--row) * var(--row-height));
    height: var(--mark-height);
    padding: 0;
    border: 0;
    background: none;
    color: var(--linimasa-ink);
    font: 500 12.5px/1 var(--linimasa-sans);
    text-align: left;
    cursor: pointer;
  }
  .extent {
    position: absolute;
    inset: 0 calc(100% - var(--to)) 0 var(--from);
    min-width: 3px;
    border-radius: 5px;
    background: linear-gradient(
      to right,
      transparent,
      var(--tint) var(--full-from),
      var(--tint) var(--full-to),
      transparent
    );
  }
  /* Certain from here to here: a tone more, with edges. */
  .mark[data-certain] {
    --firm: color-mix(in srgb, var(--hue) 34%, var(--linimasa-card));
  }
  .mark[data-certain] .extent {
    background: linear-gradient(
      to right,
      transparent,
      var(--tint) var(--full-from),
      var(--firm) var(--full-from),
      var(--firm) var(--full-to),
      var(--tint) var(--full-to),
      transparent
    );
  }
  .tick {
    position: absolute;
    left: var(--at);
    top: 1px;
    bottom: 1px;
    width: 3px;
    margin-left: -1.5px;
    border-radius: 2px;
    background: var(--hue);
  }
  .label {
    position: absolute;
    top: 0;
    left: var(--label-left);
    width: var(--label-width);
    height: 100%;
    display: flex;
    align-items: center;
    border-radius: 5px;
    white-space: nowrap;
  }
  /* Beside its tick, however narrow the letters turn out. */
  .mark[data-side='left'] .label {
    justify-content: flex-end;
  }
  /* Easier to hit than it is high. */
  .label::after {
    content: '';
    position: absolute;
    inset: -3px -6px;
  }
  .label bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    padding: 4px 0;
  }
  .mark[data-thin] .extent {
    background: color-mix(in srgb, var(--hue) 55%, var(--linimasa-card));
  }
  /* A moment: the tick is the thing, its possible extent a line under the label once it is wide enough to see. */
  .mark[data-shape='moment'] .extent {
    top: auto;
    height: 2px;
    border-radius: 0;
    background: color-mix(in srgb, var(--hue) 45%, transparent);
    min-width: 0;
  }
  .mark[data-wide] .tick {
    display: none;
  }
  .mark[data-wide] .extent {
    box-sizing: border-box;
    height: 5px;
    border: solid var(--hue);
    border-width: 0 2px 2px;
    border-radius: 2px;
    background: none;
  }
  .mark[data-shape='soft'] .tick,
  .mark[data-shape='bar'] .tick {
    display: none;
  }
  /* Known when it began, not when it ended: firm, then fading over a length that means nothing. */
  .mark[data-end='unknown'][data-shape='bar'] .extent {
    border-radius: 5px 0 0 5px;
    border-left: 3px solid var(--hue);
    background: linear-gradient(to right, transparent, var(--tint) var(--full-from));
  }
  .mark[data-end='unknown'] .extent::after {
    content: '';
    position: absolute;
    left: 100%;
    top: 0;
    bottom: 0;
    width: 56px;
    background: linear-gradient(to right, var(--tint), transparent);
  }
  /* Not before this, and nobody knows how long after: a fade without an edge. */
  .mark[data-end='unknown'][data-shape='soft'] .extent {
    background: none;
  }
  /* Still going on: certain as far as the chronicle knows, possible beyond, out of the frame. */
  .mark[data-end='open'] .extent {
    background: linear-gradient(
      to right,
      transparent,
      var(--tint) var(--full-from),
      var(--firm, var(--tint)) var(--full-from),
      var(--firm, var(--tint)) var(--full-to),
      color-mix(in srgb, var(--tint) 45%, transparent) var(--full-to)
    );
  }
  .signs {
    flex: none;
    padding-left: 5px;
    font-style: normal;
    font-weight: 650;
    color: var(--linimasa-contested);
  }
  .signs:empty {
    display: none;
  }
  .mark[data-unconfirmed] .label bdi {
    text-decoration: underline dotted 1.5px;
    text-underline-offset: 3px;
  }
  .mark[data-unconfirmed]:not([data-contested], [data-selected]) .signs {
    color: var(--linimasa-soft);
  }
  .mark[data-selected] .signs {
    color: inherit;
  }
  /* Other dates: hollow where somebody else says so, dashed where it was planned; a dotted line links them. */
  .others {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .other {
    position: absolute;
    bottom: 1px;
    height: 11px;
    /* A hollow mark needs an inside. */
    min-width: 6px;
    translate: -50%;
    box-sizing: border-box;
    border: 1.5px solid var(--hue);
    border-radius: 2.5px;
    background: var(--linimasa-card);
  }
  .other[data-kind='planned'] {
    border-style: dashed;
  }
  .other[data-shape='link'] {
    bottom: 1px;
    height: 0;
    min-width: 0;
    border: 0;
    border-top: 1.5px dotted color-mix(in srgb, var(--hue) 75%, var(--linimasa-card));
    border-radius: 0;
  }
  /* From so near that the day has a length: a bracket, as the event's own. */
  .other[data-wide] {
    bottom: 0;
    height: 7px;
    border-top: 0;
    border-radius: 2px;
    background: none;
  }
  /* Some time in a stretch: a line that fades where the stretch ends. */
  .other[data-shape='soft'],
  .other[data-shape='bar'] {
    --ink: var(--hue);
    bottom: 0;
    height: 2px;
    border: 0;
    border-radius: 1px;
    background: linear-gradient(to right, transparent, var(--ink) 25%, var(--ink) 75%, transparent);
  }
  .other[data-kind='planned'][data-shape='soft'],
  .other[data-kind='planned'][data-shape='bar'] {
    mask-image: repeating-linear-gradient(to right, #000 0 5px, transparent 5px 9px);
  }
  .mark[data-side='none'] .others {
    display: none;
  }
  .mark[data-importance='headline'] .label {
    font-weight: 650;
  }
  /* Planned is an outline, alleged a hatching, cancelled struck out: told apart without colour. */
  .mark[data-status='planned'] .tick {
    background: repeating-linear-gradient(var(--hue) 0 4px, transparent 4px 7px);
  }
  .mark[data-status='planned']:not([data-shape='moment']) .extent {
    background: none;
    outline: 1.5px dashed var(--hue);
    outline-offset: -1.5px;
  }
  .mark[data-status='alleged'] .tick {
    background: radial-gradient(circle, var(--hue) 1.5px, transparent 1.7px) center top / 3px 5px repeat-y;
  }
  .mark[data-status='alleged']:not([data-shape='moment']) .extent {
    --hatch: repeating-linear-gradient(135deg, #000 0 3px, #0006 3px 6px);
    mask-image: var(--hatch);
  }
  .mark[data-status='alleged'] .label {
    font-style: italic;
  }
  .mark[data-status='cancelled'] .label {
    text-decoration: line-through;
  }
  /* No room for its name: a stroke on the lane's floor. */
  .mark[data-side='none'] {
    top: calc(var(--lane-height) - 7px);
    height: 6px;
  }
  .mark[data-side='none'] .label {
    display: none;
  }
  .mark[data-side='none'] .tick {
    top: 0;
    bottom: 0;
    width: 2px;
    margin-left: -1px;
    border-radius: 1px;
    opacity: 0.75;
  }
  .mark[data-side='none']:not([data-shape='moment']) .extent {
    top: auto;
    bottom: 1px;
    height: 2px;
    border-radius: 1px;
    border-left-width: 2px;
    opacity: 0.8;
  }
  .mark[data-side='none'][data-shape='moment']:not([data-wide]) .extent {
    display: none;
  }
  .mark[data-side='none'][data-wide] .extent {
    height: 5px;
    opacity: 0.75;
  }
  .mark:hover,
  .mark[data-highlighted] {
    z-index: 2;
  }
  .mark:hover .label,
  .mark[data-highlighted] .label {
    background: color-mix(in srgb, var(--hue) 14%, var(--linimasa-card));
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--hue) 14%, var(--linimasa-card));
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
  @media (forced-colors: active) {
    .tick,
    .mark[data-selected] .label {
      forced-color-adjust: none;
    }
  }
`;
