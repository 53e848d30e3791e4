import { css } from 'lit';

/** The lanes' colours, as the timeline has them. */
export const hueStyles = css`
  [data-hue='0'] {
    --hue: var(--linimasa-lane-0);
  }
  [data-hue='1'] {
    --hue: var(--linimasa-lane-1);
  }
  [data-hue='2'] {
    --hue: var(--linimasa-lane-2);
  }
  [data-hue='3'] {
    --hue: var(--linimasa-lane-3);
  }
  [data-hue='4'] {
    --hue: var(--linimasa-lane-4);
  }
  [data-hue='5'] {
    --hue: var(--linimasa-lane-5);
  }
  [data-hue='6'] {
    --hue: var(--linimasa-lane-6);
  }
  [data-hue='7'] {
    --hue: var(--linimasa-lane-7);
  }
  [data-hue] {
    --hue-or-soft: var(--hue, var(--linimasa-soft));
  }
`;
