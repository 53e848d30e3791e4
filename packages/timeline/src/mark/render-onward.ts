import type { Window } from '@linimasa/schema';
import { html, type TemplateResult } from 'lit';
import type { Arranged } from '../layout/arrange.ts';

/** An arrow at the frame's end for every labelled event that goes on beyond it, nobody knows how long. */
export function renderOnward(marks: readonly Arranged[], { to }: Window): readonly TemplateResult[] {
  return marks.flatMap(({ mark: { shape }, lane, placed }) =>
    shape.end !== 'open' || placed === undefined || shape.from >= to
      ? []
      : [
          html`<span
            class="onward"
            data-hue=${lane.hue}
            .style=${`top: calc(${lane.top}px + var(--above) + ${placed.row} * var(--row-height) + (var(--row-height) - 15px) / 2)`}
          ></span>`,
        ],
  );
}
