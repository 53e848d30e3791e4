import { CitationElement } from '../cite/citation-element.ts';
import { FacetMenuElement } from '../filter/facet-menu-element.ts';
import { SearchElement } from '../filter/search-element.ts';
import { AboutElement } from '../panel/about-element.ts';
import { EventPanelElement } from '../panel/event-panel-element.ts';
import { CopyElement } from '../parts/copy-element.ts';
import { ShareMenuElement } from '../share/share-menu-element.ts';
import { StoryElement } from '../story/story-element.ts';
import { EventTableElement } from '../table/event-table-element.ts';

// What is operated rather than read, and what a room shows on request.
customElements.define('linimasa-copy', CopyElement);
customElements.define('linimasa-share-menu', ShareMenuElement);
customElements.define('linimasa-search', SearchElement);
customElements.define('linimasa-facet-menu', FacetMenuElement);
customElements.define('linimasa-about', AboutElement);
customElements.define('linimasa-citation', CitationElement);
customElements.define('linimasa-event-panel', EventPanelElement);
customElements.define('linimasa-story', StoryElement);
customElements.define('linimasa-event-table', EventTableElement);
