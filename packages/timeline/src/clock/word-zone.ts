import type { Texts } from '../text/texts.ts';

/** Says whose time a zone is: "Pyongyang time". */
export function wordZone(zone: string, { dates }: Pick<Texts, 'dates'>): string {
  return dates.zoneTime((zone.split('/').at(-1) ?? zone).replaceAll('_', ' '));
}
