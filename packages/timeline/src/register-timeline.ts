import { ChaptersElement } from './chapters/chapters-element.ts';
import { ControlsElement } from './controls/controls-element.ts';
import { HelpElement } from './help/help-element.ts';
import { OverviewElement } from './overview/overview-element.ts';
import { ShelfElement } from './shelf/shelf-element.ts';

/** The elements that the timeline is made of. */
const PARTS: readonly (readonly [name: string, element: CustomElementConstructor])[] = [
  ['linimasa-chapters', ChaptersElement],
  ['linimasa-controls', ControlsElement],
  ['linimasa-help', HelpElement],
  ['linimasa-overview', OverviewElement],
  ['linimasa-shelf', ShelfElement],
];

/** Registers `<linimasa-timeline>` as `element`, with the elements that it is made of; what is registered stays as it is. */
export function registerTimeline(element: CustomElementConstructor): void {
  for (const [name, part] of [...PARTS, ['linimasa-timeline', element] as const])
    if (customElements.get(name) === undefined) customElements.define(name, part);
}
