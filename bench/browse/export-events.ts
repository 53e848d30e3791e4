import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

interface AnsweredEvent {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly bounds: {
    readonly earliest: number;
    readonly latest: number;
    readonly undated: boolean;
    readonly end: string;
  };
}

const DAY = 86_400_000;

/** An event for a peer to draw: id, title, start and, where it lasted for more than a day, end, in UTC milliseconds. */
export type PeerEvent = readonly [id: string, title: string, start: number, end: number | null];

/** Writes the dated events of an export of ours as a list of {@link PeerEvent}, unless that has been done. */
export async function exportEvents(exported: string, file: string): Promise<void> {
  if (existsSync(file)) return;
  const rows: PeerEvent[] = [];
  for await (const line of createInterface({ input: createReadStream(exported), crlfDelay: Infinity })) {
    const { id, title, bounds } = JSON.parse(line) as AnsweredEvent;
    if (bounds.undated) continue;
    const lasting = bounds.end === 'known' && bounds.latest - bounds.earliest > DAY;
    rows.push([
      id,
      title['en'] ?? Object.values(title)[0] ?? id,
      bounds.earliest,
      lasting ? bounds.latest : null,
    ]);
  }
  writeFileSync(file, JSON.stringify(rows));
}
