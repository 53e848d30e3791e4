import { css } from 'lit';

/** Other dates: hollow where somebody else says so, dashed where it was planned; a dotted line links them. */
export const otherStyles = css`
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
    bottom: 0;
    height: 2px;
    border: 0;
    border-radius: 1px;
    background: linear-gradient(to right, transparent, var(--hue) 25%, var(--hue) 75%, transparent);
  }
  .other[data-kind='planned'][data-shape='soft'],
  .other[data-kind='planned'][data-shape='bar'] {
    mask-image: repeating-linear-gradient(to right, #000 0 5px, transparent 5px 9px);
  }
`;
