import { type RecordKind, toRecordPath } from './to-record-path.ts';
import { NO_FILTERS, stringifyViewState, type ViewState } from './view-state.ts';

/** What the name of a record or a word of the vocabulary narrows a timeline to. */
export type LinkedFilter = 'actor' | 'place' | 'source' | 'kind' | 'tag';

/** Where names lead to on the page that they stand on. */
export interface Links {
  /** The address of an event. */
  readonly event: (id: string) => string;
  /** The address of what has this value. */
  readonly filter: (name: LinkedFilter, id: string) => string;
  /** The address of a record's own page, where its name does not lead there. */
  readonly record: (kind: RecordKind, id: string) => string | undefined;
}

/** Names lead to the same view with that event open, or narrowed to that value. */
export function linkView(view: ViewState): Links {
  return {
    event: (id) => stringifyViewState({ ...view, event: id }),
    filter: (name, id) => stringifyViewState({ ...view, filters: { ...view.filters, [name]: [id] } }),
    record: (kind, id) => toRecordPath(view.timeline ?? '', kind, id, view.language),
  };
}

/** What the names of records stand for in addresses. */
export const RECORDS = { actor: 'actors', place: 'places', source: 'sources' } as const;

/** Names lead to the pages of records; words of the vocabulary to the timeline, narrowed. `language` is a BCP 47 tag. */
export function linkRecords(timeline: string, language?: string): Links {
  const view: ViewState = { timeline, filters: NO_FILTERS, ...(language === undefined ? {} : { language }) };
  return {
    event: (id) => toRecordPath(timeline, 'events', id, language),
    filter: (name, id) =>
      name === 'kind' || name === 'tag'
        ? linkView(view).filter(name, id)
        : toRecordPath(timeline, RECORDS[name], id, language),
    // The title of a source leads to where it was published.
    record: (kind, id) => (kind === 'sources' ? toRecordPath(timeline, kind, id, language) : undefined),
  };
}
