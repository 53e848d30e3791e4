import type { Status } from '@linimasa/schema';

/** Every word the element says by itself. Patterns hold `{name}` where a value goes. */
export interface Texts {
  /** BCP 47 locale for Intl. */
  readonly locale: string;
  readonly timeline: string;
  readonly keys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly all: string;
  readonly more: string;
  readonly moreHint: string;
  /** As `more`, where an event may be counted twice. */
  readonly moreAtMost: string;
  readonly moreAtMostHint: string;
  readonly tally: string;
  readonly failed: string;
  readonly retry: string;
  readonly nothingHere: string;
  readonly overview: string;
  readonly inSight: string;
  readonly otherLane: string;
  readonly onlyLane: string;
  readonly contested: string;
  readonly unconfirmed: string;
  readonly otherDates: string;
  readonly plannedFor: string;
  readonly status: Readonly<Record<Status, string>>;
}

/** English. */
export const en: Texts = {
  locale: 'en-GB',
  timeline: 'Timeline',
  keys: 'Arrow keys move between events, plus and minus zoom, Home and End go to the first and last event.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all of it',
  all: 'All',
  more: '+{count} more',
  moreHint: 'Show {count} more in {lane}',
  moreAtMost: '≤ {count} more',
  moreAtMostHint: 'Show up to {count} more in {lane}',
  tally: 'In view: {count}',
  failed: 'The events could not be loaded.',
  retry: 'Try again',
  nothingHere: 'Nothing here: {window}.',
  overview: 'Overview: all events, and the part in view',
  inSight: '{window}: {count} of {total} events in view',
  otherLane: 'Other',
  onlyLane: 'Events',
  contested: 'contested',
  unconfirmed: 'unconfirmed',
  otherDates: 'others say {dates}',
  plannedFor: 'planned for {dates}',
  status: {
    occurred: 'Occurred',
    ongoing: 'Ongoing',
    planned: 'Planned',
    cancelled: 'Cancelled',
    alleged: 'Alleged',
  },
};

/** Indonesian. */
export const id: Texts = {
  locale: 'id',
  timeline: 'Linimasa',
  keys: 'Tombol panah untuk berpindah antarperistiwa, plus dan minus untuk memperbesar dan memperkecil, Home dan End untuk menuju peristiwa pertama dan terakhir.',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  showAll: 'Tampilkan semuanya',
  all: 'Semua',
  more: '+{count} lagi',
  moreHint: 'Tampilkan {count} lagi di {lane}',
  moreAtMost: '≤ {count} lagi',
  moreAtMostHint: 'Tampilkan hingga {count} lagi di {lane}',
  tally: 'Tampak: {count}',
  failed: 'Peristiwa tidak dapat dimuat.',
  retry: 'Coba lagi',
  nothingHere: 'Tidak ada apa-apa di sini: {window}.',
  overview: 'Ikhtisar: semua peristiwa, dan bagian yang tampak',
  inSight: '{window}: {count} dari {total} peristiwa tampak',
  otherLane: 'Lainnya',
  onlyLane: 'Peristiwa',
  contested: 'dipertentangkan',
  unconfirmed: 'belum terkonfirmasi',
  otherDates: 'menurut pihak lain {dates}',
  plannedFor: 'direncanakan {dates}',
  status: {
    occurred: 'Terjadi',
    ongoing: 'Berlangsung',
    planned: 'Direncanakan',
    cancelled: 'Dibatalkan',
    alleged: 'Dituduhkan',
  },
};

/** The texts of a language, English where it has none. `language` is BCP 47. */
export function pickTexts(language: string): Texts {
  return language === 'id' || language.startsWith('id-') ? id : en;
}

/** Fills the `{name}`s of a pattern. */
export function fillText(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
