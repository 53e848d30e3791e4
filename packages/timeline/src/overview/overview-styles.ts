import { css } from 'lit';

/** How the overview looks; colours come from the timeline's custom properties. */
export const overviewStyles = css`
  :host {
    display: block;
    position: relative;
    height: 46px;
    overflow: hidden;
    user-select: none;
    touch-action: pan-y;
  }
  .strip {
    position: absolute;
    inset: 0;
    cursor: pointer;
  }
  .bars {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .bin {
    fill: color-mix(in srgb, var(--linimasa-soft) 55%, transparent);
  }
  .none {
    fill: var(--linimasa-line);
  }
  .years {
    position: absolute;
    bottom: 1px;
    font: 450 11.5px/14px var(--linimasa-sans);
    font-variant-numeric: tabular-nums;
    color: var(--linimasa-soft);
    white-space: nowrap;
    overflow: hidden;
    pointer-events: none;
  }
  .break {
    position: absolute;
    bottom: 10px;
    width: 14px;
    height: 14px;
    pointer-events: none;
    background:
      linear-gradient(112deg, transparent 41%, var(--linimasa-soft) 42% 49%, transparent 50%),
      linear-gradient(112deg, transparent 61%, var(--linimasa-soft) 62% 69%, transparent 70%);
    opacity: 0.7;
  }
  .brush {
    position: absolute;
    box-sizing: border-box;
    top: 2px;
    bottom: 15px;
    border: 1px solid var(--linimasa-accent);
    border-radius: 5px;
    background: color-mix(in srgb, var(--linimasa-accent) 12%, transparent);
    cursor: grab;
  }
  .brush:active {
    cursor: grabbing;
  }
  .grip {
    position: absolute;
    top: 0;
    bottom: 0;
    width: 9px;
    cursor: ew-resize;
  }
  .grip[data-grip='from'] {
    left: -5px;
  }
  .grip[data-grip='to'] {
    right: -5px;
  }
  @media (forced-colors: active) {
    .bin {
      fill: CanvasText;
    }
  }
`;
