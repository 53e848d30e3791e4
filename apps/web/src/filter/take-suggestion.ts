import type { ViewChange } from '../view/view-change.ts';
import type { ViewFilters } from '../view/view-state.ts';
import type { Suggestion } from './suggest.ts';

/** The change of view that a suggestion means: an event opens; a value takes the place of the words that led to it. */
export function takeSuggestion(filters: ViewFilters, { kind, id }: Suggestion): ViewChange['change'] {
  if (kind === 'event') return { event: id };
  const chosen = new Set([...filters[kind], id]);
  return { filters: { ...filters, q: '', [kind]: [...chosen] } };
}
