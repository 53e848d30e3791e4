import { type Box, type Coordinates, isWithin, type Place } from '@linimasa/schema';
import type { HeldEdition } from '../read/find-timeline.ts';
import type { Snapshot } from '../read/snapshot.ts';

interface PlacePoint {
  readonly id: string;
  readonly coordinates: Coordinates;
}

/** The ids of the places whose coordinates lie in a box. */
export async function findPlaces(
  { tx, memory }: Snapshot,
  { edition, timeline: { revision } }: HeldEdition,
  box: Box,
): Promise<readonly string[]> {
  const points = await memory.remember<readonly PlacePoint[]>(
    [edition, revision, 'points'],
    (list) => list.length * 200,
    async () => {
      const rows = await tx.selectFrom('place').select('record').where('timeline', '=', edition).execute();
      return rows.flatMap(({ record }) => {
        const { id, coordinates } = JSON.parse(record) as Place;
        return coordinates === undefined ? [] : { id, coordinates };
      });
    },
  );
  return points.filter(({ coordinates }) => isWithin(coordinates, box)).map(({ id }) => id);
}
