import { decodeSegment } from './view-state.ts';

/** What has pages of its own, by the word that stands for it in an address. */
export const RECORD_KINDS = ['events', 'actors', 'places', 'sources'] as const;

/** See {@link RECORD_KINDS}. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What an address of ours leads to. */
export type Route =
  | { readonly page: 'shelf' | 'new' | 'offline' }
  | { readonly page: 'room' | 'compare'; readonly timeline: string }
  | { readonly page: RecordKind; readonly timeline: string; readonly id: string };

/** The address of what is shown in place of a page that was not seen before, where there is no network. */
export const OFFLINE = '/offline.html';

/** The address of a record's own page: `/harbour/events/quay-begun?lang=id`. `language` is a BCP 47 tag. */
export function toRecordPath(timeline: string, kind: RecordKind, id: string, language?: string): string {
  const path = `/${encodeURIComponent(timeline)}/${kind}/${encodeURIComponent(id)}`;
  return language === undefined ? path : `${path}?lang=${encodeURIComponent(language)}`;
}

/** Reads what the path of an address leads to; `undefined` where no page of ours has it. */
export function readRoute(pathname: string): Route | undefined {
  const [root, timeline = '', kind, id = '', ...rest] = pathname.split('/').map(decodeSegment);
  if (root !== '' || rest.length > 0) return undefined;
  if (pathname === OFFLINE) return { page: 'offline' };
  if (timeline === '') return kind === undefined ? { page: 'shelf' } : undefined;
  if (kind === undefined) return timeline === 'new' ? { page: 'new' } : { page: 'room', timeline };
  if (kind === 'compare' && id === '') return { page: 'compare', timeline };
  const page = RECORD_KINDS.find((each) => each === kind);
  return page === undefined || id === '' ? undefined : { page, timeline, id };
}
