import './style/light.css';
import { AppElement } from './app/app-element.ts';
import { EventListElement } from './list/event-list-element.ts';
import { registerWorker } from './offline/register-worker.ts';
import { showOffline } from './offline/show-offline.ts';
import { showTakeAlong } from './record/show-take-along.ts';
import { showTimelines } from './record/show-timelines.ts';
import { RoomElement } from './room/room-element.ts';

customElements.define('linimasa-event-list', EventListElement);
customElements.define('linimasa-room', RoomElement);
customElements.define('linimasa-app', AppElement);

/** Loads what draws the timeline, most of all there is to load, and what comes after the first sight of it. */
async function loadRest(app: Element): Promise<void> {
  try {
    await Promise.all([import('./room/define-later.ts'), import('@linimasa/timeline/define')]);
    app.dispatchEvent(new CustomEvent('linimasa-defined'));
  } catch (error) {
    app.dispatchEvent(new CustomEvent('linimasa-error', { detail: { error } }));
  }
}

const app = document.querySelector('linimasa-app');
if (app !== null) void loadRest(app);
void showTimelines(document);
// Without it the page says all that it says.
showTakeAlong(document).catch(() => undefined);

showOffline();
// Nothing that is shown depends on it: it waits until the page has nothing better to do, and one that cannot be had
// costs no more than reading without a network.
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
if (import.meta.env.PROD)
  addEventListener('load', () => whenIdle(() => void registerWorker().catch(() => undefined)));
