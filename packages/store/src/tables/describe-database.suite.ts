import { describe, expect, it } from 'vitest';
import { createChronicle, createEvent } from '../chronicles.suite.ts';
import type { TestEngine } from '../engines.suite.ts';

/** What a database says of itself, on one engine. */
export function describeStatus(engine: TestEngine): void {
  describe('status()', () => {
    it('says where the database is, which schema it has and that it grows', async () => {
      const place = await engine.createPlace();
      const store = await engine.createStore(place);
      const before = await store.status();
      const where = 'folder' in place ? `${place.folder}/linimasa.db` : place.url.replace(/^.*@/, '');
      expect(before).toMatchObject({ engine: engine.name, place: where, schema: '0003-columns' });
      expect(JSON.stringify(before)).not.toContain('secret-word');
      const summary = { en: 'word '.repeat(10_000) };
      await store.load(
        createChronicle(Array.from({ length: 50 }, (_, at) => createEvent(`e-${at}`, { summary }))),
      );
      expect((await store.status()).bytes).toBeGreaterThan(before.bytes + 100_000);
    });
  });

  if (engine.name === 'postgresql')
    it('sends whoever wants a backup to the tools of the server', async () => {
      const store = await engine.createStore();
      await expect(store.backup('anywhere.db')).rejects.toThrow('is backed up with pg_dump, or as text with');
    });
}
