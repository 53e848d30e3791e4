import type { Engine } from '../connect/engine.ts';
import type { LoadReport } from '../store.ts';

/** What a load reports of a timeline that is held with this digest already. */
export async function findHeld(
  db: Engine['db'],
  timeline: string,
  digest: string,
): Promise<LoadReport | undefined> {
  const row = await db
    .selectFrom('timeline')
    .select(['revision', 'answer'])
    .where('id', '=', timeline)
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { counts } = JSON.parse(row.answer) as { counts: Pick<LoadReport, 'events' | 'claims'> };
  return { timeline, revision: row.revision, events: counts.events, claims: counts.claims, changed: false };
}

/** The same of one that another process has just brought there. */
export async function requireHeld(db: Engine['db'], timeline: string, digest: string): Promise<LoadReport> {
  const held = await findHeld(db, timeline, digest);
  if (held === undefined) throw new Error(`Cannot load timeline ${timeline}: it was removed meanwhile`);
  return held;
}
