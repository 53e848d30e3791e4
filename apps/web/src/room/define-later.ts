import { CitationElement } from '../cite/citation-element.ts';
import { EventPanelElement } from '../panel/event-panel-element.ts';
import { StoryElement } from '../story/story-element.ts';
import { EventTableElement } from '../table/event-table-element.ts';

// What a room shows on request, or below what is seen first.
customElements.define('linimasa-citation', CitationElement);
customElements.define('linimasa-event-panel', EventPanelElement);
customElements.define('linimasa-story', StoryElement);
customElements.define('linimasa-event-table', EventTableElement);
