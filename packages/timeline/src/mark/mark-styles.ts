import { css } from 'lit';

/**
 * What stands on the axis: `--hue` is the lane's colour, `--tint` the same as a surface, `--firm` where it is certain.
 * A surface is too pale to be seen by everyone, so a line in the full colour runs along its foot.
 */
export const markStyles = css`
  .mark {
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
    --foot: linear-gradient(to right, transparent, var(--hue) var(--full-from), var(--hue) var(--full-to), transparent)
      bottom / 100% 2px no-repeat;
    position: absolute;
    inset: 0 calc(100% - var(--to)) 0 var(--from);
    min-width: 3px;
    border-radius: 4px 4px 1px 1px;
    background:
      var(--foot),
      linear-gradient(to right, transparent, var(--tint) var(--full-from), var(--tint) var(--full-to), transparent);
  }
  /* Certain from here to here: a tone more, with edges. */
  .mark[data-certain] .extent {
    background:
      var(--foot),
      linear-gradient(
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
    background: color-mix(in srgb, var(--hue) 70%, var(--linimasa-card));
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
    border-radius: 4px 0 0 1px;
    border-left: 3px solid var(--hue);
    background:
      linear-gradient(to right, transparent, var(--hue) var(--full-from)) bottom / 100% 2px no-repeat,
      linear-gradient(to right, transparent, var(--tint) var(--full-from));
  }
  .mark[data-end='unknown'] .extent::after {
    content: '';
    position: absolute;
    left: 100%;
    top: 0;
    bottom: 0;
    width: 56px;
    background:
      linear-gradient(to right, var(--hue), transparent) bottom / 100% 2px no-repeat,
      linear-gradient(to right, var(--tint), transparent);
  }
  /* Not before this, and nobody knows how long after: a fade without an edge. */
  .mark[data-end='unknown'][data-shape='soft'] .extent {
    background: none;
  }
  /* Still going on: certain as far as the chronicle knows, possible beyond, out of the frame. */
  .mark[data-end='open'] .extent {
    background:
      linear-gradient(to right, transparent, var(--hue) var(--full-from)) bottom / 100% 2px no-repeat,
      linear-gradient(
        to right,
        transparent,
        var(--tint) var(--full-from),
        var(--firm) var(--full-from),
        var(--firm) var(--full-to),
        color-mix(in srgb, var(--tint) 55%, transparent) var(--full-to)
      );
  }
  /* Where the bar of what still goes on leaves the frame. */
  .onward {
    position: absolute;
    right: 3px;
    width: 8px;
    height: 12px;
    background: var(--hue);
    clip-path: polygon(0 0, 100% 50%, 0 100%, 22% 50%);
    pointer-events: none;
  }
  /* No room for its name: a stroke on the lane's floor. */
  .mark[data-side='none'] {
    top: calc(var(--lane-height) - 7px);
    height: 6px;
  }
  .mark[data-side='none'] .label,
  .mark[data-side='none'] .others {
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
    opacity: 0.45;
  }
  .mark[data-side='none'][data-highlighted] .extent,
  .mark[data-side='none']:focus-visible .extent {
    opacity: 1;
  }
  .mark[data-side='none'][data-shape='moment']:not([data-wide]) .extent {
    display: none;
  }
  .mark[data-side='none'][data-wide] .extent {
    height: 5px;
    opacity: 0.75;
  }
`;
