import '@linimasa/timeline/define';
import { AppElement } from './app/app-element.ts';
import { FacetMenuElement } from './filter/facet-menu-element.ts';
import { SearchElement } from './filter/search-element.ts';
import { EventListElement } from './list/event-list-element.ts';
import { AboutElement } from './panel/about-element.ts';
import { EventPanelElement } from './panel/event-panel-element.ts';
import { RoomElement } from './room/room-element.ts';

customElements.define('linimasa-search', SearchElement);
customElements.define('linimasa-facet-menu', FacetMenuElement);
customElements.define('linimasa-event-list', EventListElement);
customElements.define('linimasa-event-panel', EventPanelElement);
customElements.define('linimasa-about', AboutElement);
customElements.define('linimasa-room', RoomElement);
customElements.define('linimasa-app', AppElement);
