import './style/light.css';
import { AppElement } from './app/app-element.ts';
import { FacetMenuElement } from './filter/facet-menu-element.ts';
import { SearchElement } from './filter/search-element.ts';
import { EventListElement } from './list/event-list-element.ts';
import { registerWorker } from './offline/register-worker.ts';
import { showOffline } from './offline/show-offline.ts';
import { AboutElement } from './panel/about-element.ts';
import { CopyElement } from './parts/copy-element.ts';
import { RoomElement } from './room/room-element.ts';
import { ShareMenuElement } from './share/share-menu-element.ts';

customElements.define('linimasa-copy', CopyElement);
customElements.define('linimasa-share-menu', ShareMenuElement);
customElements.define('linimasa-search', SearchElement);
customElements.define('linimasa-facet-menu', FacetMenuElement);
customElements.define('linimasa-event-list', EventListElement);
customElements.define('linimasa-about', AboutElement);
customElements.define('linimasa-room', RoomElement);
customElements.define('linimasa-app', AppElement);

// What draws the timeline is most of what is to be loaded, and nothing waits for it, or for what stands in no first view.
const app = document.querySelector('linimasa-app');
const fail = (error: unknown) => app?.dispatchEvent(new CustomEvent('linimasa-error', { detail: { error } }));
if (app !== null) {
  import('@linimasa/timeline/define').catch(fail);
  import('./room/define-later.ts').catch(fail);
}

showOffline();
// Nothing that is shown depends on it.
if (import.meta.env.PROD) addEventListener('load', () => void registerWorker());
