export { createCitation } from './create-citation.ts';
export { type DecodedText, decodeText } from './decode-text.ts';
export { type FoundPassages, findPassages } from './find-passages.ts';
export { foldText } from './fold-text.ts';
export { type Hash, type HeldText, parseHeldText } from './held-text.ts';
export { type LocatedCitation, locateCitation } from './locate-citation.ts';
export { type HeldFile, type MatchedSource, matchSources } from './match-sources.ts';
export { stringifyCitation } from './stringify-citation.ts';
