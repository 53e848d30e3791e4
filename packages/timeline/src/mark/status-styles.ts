import { css } from 'lit';

/**
 * What an event is said to be, told apart by line and pattern and not by colour: planned is dashed, alleged dotted or
 * hatched with a slanted name, cancelled crossed out, unconfirmed signed `?` over a dotted line, contested signed `≠`.
 */
export const statusStyles = css`
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
  .mark[data-certain] .signs,
  .mark[data-end='open'] .signs {
    color: var(--linimasa-ink);
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
  .mark[data-importance='headline'] .label {
    font-weight: 650;
  }
  .mark[data-status='alleged'] .label {
    font-style: italic;
  }
  .mark[data-status='cancelled'] .label bdi {
    text-decoration: line-through 1.5px;
  }
  .mark[data-status='planned'] .tick,
  .mark[data-status='planned'][data-thin] .extent {
    background: repeating-linear-gradient(var(--hue) 0 4px, transparent 4px 7px);
  }
  .mark[data-status='alleged'] .tick,
  .mark[data-status='alleged'][data-thin] .extent {
    background: radial-gradient(circle, var(--hue) 1.5px, transparent 1.7px) center top / 3px 5px repeat-y;
  }
  .mark[data-status='cancelled'] .tick,
  .mark[data-status='cancelled'][data-thin] .extent {
    --from-corner: transparent calc(50% - 1.1px), var(--hue) calc(50% - 0.9px) calc(50% + 0.9px),
      transparent calc(50% + 1.1px);
    background:
      linear-gradient(to top right, var(--from-corner)) center / 9px 9px no-repeat,
      linear-gradient(to bottom right, var(--from-corner)) center / 9px 9px no-repeat;
  }
  .mark[data-status='cancelled'] .tick {
    width: 9px;
    margin-left: -4.5px;
  }
  /* What fades goes on fading: the frame of a stretch is as uncertain as the stretch. */
  .mark:is([data-status='planned'], [data-status='cancelled']):not([data-shape='moment'], [data-thin]) .extent {
    box-sizing: border-box;
    border: 1.5px solid var(--hue);
    background: none;
    mask-image: linear-gradient(to right, transparent, #000 var(--full-from), #000 var(--full-to), transparent);
  }
  .mark[data-status='planned']:not([data-shape='moment'], [data-thin]) .extent {
    border-style: dashed;
  }
  .mark[data-status='cancelled']:not([data-shape='moment'], [data-thin]) .extent {
    background: linear-gradient(var(--hue), var(--hue)) center / 100% 1px no-repeat;
  }
  .mark:is([data-status='planned'], [data-status='cancelled'])[data-end='open'] .extent {
    mask-image: linear-gradient(to right, transparent, #000 var(--full-from));
  }
  .mark[data-status='alleged']:not([data-shape='moment'], [data-thin]) .extent {
    mask-image: repeating-linear-gradient(135deg, #000 0 3px, #0006 3px 6px);
  }
`;
