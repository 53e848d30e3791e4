import '@linimasa/timeline/define';
import { createClient, createEventSource } from '@linimasa/client';
import type {} from '@linimasa/timeline/jsx';
import { useState } from 'react';

/** The address of your server; `?server=` names another. */
const server = new URLSearchParams(location.search).get('server') ?? 'http://localhost:8080';
const source = createEventSource(createClient({ baseUrl: server }), 'russia-dprk');

/** Properties and events of the element are props; what is chosen is the app's own state. */
export function App() {
  const [chosen, setChosen] = useState<string>();
  return (
    <main>
      <h1>Russia and North Korea</h1>
      <linimasa-timeline
        source={source}
        selected={chosen}
        onlinimasa-select={({ detail }) => setChosen(detail.id ?? undefined)}
      />
      <p>
        Chosen: <output id="chosen">{chosen ?? 'nothing yet'}</output>
      </p>
    </main>
  );
}
