import { createClient, createEventSource, createTileFileSource } from '@linimasa/client';
import type { EventSource } from '@linimasa/schema';

/**
 * Opens the source that an address names: `https://host/TIMELINE` a timeline of an API, the address of a `timeline.json` the
 * files beside it.
 * @param address absolute, or relative to `base`
 * @throws {TypeError} for what is no such address
 */
export function openSource(address: string, base: string): EventSource {
  const url = URL.parse(address, base);
  const path = url?.pathname.split('/') ?? [];
  const name = path.pop() ?? '';
  if (url === null || !/^https?:$/.test(url.protocol) || name === '')
    throw new TypeError(
      `Cannot read src ${JSON.stringify(address)} (expected https://host/TIMELINE, or the address of a timeline.json)`,
    );
  const folder = url.origin + path.join('/');
  if (name === 'timeline.json') return createTileFileSource(folder);
  return createEventSource(createClient({ baseUrl: folder }), decodeURIComponent(name));
}
