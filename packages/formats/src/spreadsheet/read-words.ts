import type { Importance, Status } from '@linimasa/schema';

const STATUSES: Readonly<Record<Status, string>> = {
  occurred: 'occurred|happened|done|terjadi|telah terjadi|sudah terjadi',
  ongoing: 'ongoing|in progress|berlangsung|sedang berlangsung',
  planned: 'planned|scheduled|expected|rencana|direncanakan|dijadwalkan|akan datang',
  cancelled: 'cancelled|canceled|batal|dibatalkan',
  alleged: 'alleged|diduga|dugaan',
};
const IMPORTANCES: Readonly<Record<Importance, string>> = {
  headline: 'headline|high|utama|tinggi|sangat penting',
  major: 'major|medium|penting|sedang',
  minor: 'minor|low|kecil|rendah|biasa',
};
const STATUS_NAMES = invert(STATUSES);
const IMPORTANCE_NAMES = invert(IMPORTANCES);

/** Reads the status of an event in English or Indonesian words. */
export function readStatus(text: string): Status | undefined {
  return STATUS_NAMES.get(text.toLowerCase());
}

/** Reads the importance of an event: a word in English or Indonesian, or a number from 0 to 1. */
export function readImportance(text: string): Importance | number | undefined {
  const value = Number(text.replace(',', '.'));
  return IMPORTANCE_NAMES.get(text.toLowerCase()) ?? (value >= 0 && value <= 1 ? value : undefined);
}

/** Splits a cell that names several: at semicolons, bars and lines, and at commas only where names have none. */
export function splitNames(text: string, commas: boolean): readonly string[] {
  const divided = text.split(/[;|\n]/);
  const names = commas && divided.length === 1 ? text.split(',') : divided;
  return names.map((name) => name.replaceAll(/\s+/g, ' ').trim()).filter((name) => name !== '');
}

function invert<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries<string>(words) as [T, string][];
  return new Map(entries.flatMap(([id, names]) => names.split('|').map((name) => [name, id] as const)));
}
