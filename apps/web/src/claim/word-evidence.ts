import { type Citation, pickText } from '@linimasa/schema';
import { wordPassages } from '../panel/word-citation.ts';
import { fillText } from '../text/fill-text.ts';
import type { ClaimContext } from './claim-context.ts';

/** One source of a claim in words, with all its passages that say so. */
export interface Evidence {
  /** "Kontan, citing Reuters". */
  readonly chain: string;
  /** "paragraphs 3 and 14"; empty where no passage is named. */
  readonly passages: string;
}

/** Says in which passages of which sources a claim stands, and whose reporting each carries. */
export function wordEvidence(citations: readonly Citation[], context: ClaimContext): readonly Evidence[] {
  const groups = Map.groupBy(citations, (citation) => wordChain(citation, context));
  return [...groups].map(([chain, group]) => ({ chain, passages: wordPassages(group, context.texts) }));
}

/** The outlet, and from whom it has it, nearest first: "Kontan, citing Reuters, citing KCNA". */
function wordChain(
  { source: id, via }: Citation,
  { texts, actors, sources, languages }: ClaimContext,
): string {
  const source = sources.get(id);
  const outlet =
    source?.publisher === undefined
      ? source === undefined
        ? id
        : pickText(source.title, languages).value
      : actors.of(source.publisher);
  const origins = source?.origins ?? [];
  const carriers = via ?? (origins.length === 1 ? origins : []);
  return carriers
    .filter((carrier) => carrier !== source?.publisher)
    .reduce(
      (chain, carrier) => fillText(texts.voice.citing, { outlet: chain, origin: actors.of(carrier) }),
      outlet,
    );
}
