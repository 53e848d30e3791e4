import { type Citation, pickText, type Source } from '@linimasa/schema';
import { wordPassages } from '../panel/word-citation.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate } from '../text/isolate.ts';
import type { ClaimContext } from './claim-context.ts';

/** One source of a claim in words, with all its passages that say so. */
export interface Evidence {
  /** "Kontan, citing Reuters", each name isolated. */
  readonly chain: string;
  /** "paragraphs 3 and 14"; empty where no passage is named. */
  readonly passages: string;
}

/** Says in which passages of which sources a claim stands, and whose reporting each carries. */
export function wordEvidence(citations: readonly Citation[], context: ClaimContext): readonly Evidence[] {
  const groups = Map.groupBy(citations, ({ source, via }) => JSON.stringify([source, via]));
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined
      ? []
      : [{ chain: wordChain(group[0], context), passages: wordPassages(group, context.texts) }],
  );
}

/** The outlet, and from whom it has it, nearest first: "Kontan, citing Reuters, citing KCNA". */
function wordChain({ source: id, via }: Citation, context: ClaimContext): string {
  const { texts, actors, sources } = context;
  const source = sources.get(id);
  const origins = source?.origins ?? [];
  const carriers = via ?? (origins.length === 1 ? origins : []);
  return carriers
    .filter((carrier) => carrier !== source?.publisher)
    .reduce(
      (chain, carrier) =>
        fillText(texts.voice.citing, { outlet: chain, origin: isolate(actors.of(carrier)) }),
      source === undefined ? isolate(id) : wordOutlet(source, context),
    );
}

/** A source by its outlet; by its title where it has none, or the outlet has another of the sources. */
function wordOutlet({ publisher, title }: Source, { actors, sources, languages }: ClaimContext): string {
  const { value } = pickText(title, languages);
  if (publisher === undefined) return isolate(value);
  const outlet = isolate(actors.of(publisher));
  const all = [...sources.values()].filter((source) => source.publisher === publisher);
  return all.length > 1 ? `${outlet}: ‘${isolate(value)}’` : outlet;
}
