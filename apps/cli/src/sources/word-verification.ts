import { styleText } from 'node:util';
import { count, escapeControls } from '../folder/word-issues.ts';
import type { Verification, VerifiedCitation, VerifiedSource } from './verify-citations.ts';

/** Whether a citation leads elsewhere than it says, nowhere, or to other words. */
export function isAstray({ state, amiss }: VerifiedCitation): boolean {
  return state === 'moved' || state === 'lost' || amiss.length > 0;
}

/** Says how a citation stands, in a line that begins with its place. */
export function wordCitation(
  verified: VerifiedCitation,
  sources: ReadonlyMap<string, VerifiedSource>,
  stream: NodeJS.WriteStream,
): string {
  const { file, line, column, path, citation, state } = verified;
  const place = styleText('bold', `${file}:${line}:${column}`, { stream });
  const colour = isAstray(verified) ? 'red' : state === 'found' ? 'green' : 'yellow';
  const mark = styleText(colour, state === 'unchecked' ? 'not checked' : state, { stream });
  const told = wordState(verified, sources.get(citation.source));
  return `${place}  ${path}: ${mark} ${escapeControls(told)}`;
}

function wordState(verified: VerifiedCitation, source: VerifiedSource | undefined): string {
  const { citation, state, paragraph, amiss } = verified;
  const name = citation.source;
  const stated = citation.locator?.paragraph;
  if (state === 'moved')
    return `in ${name}: paragraph ${stated} is now paragraph ${paragraph}${wordAmiss(verified)}`;
  if (state === 'lost') {
    const hint = paragraph === undefined ? '' : `; paragraph ${paragraph} begins with the same words`;
    return `in ${name}: no paragraph is what was paragraph ${stated ?? 'cited'}${hint}`;
  }
  if (state === 'unchecked') {
    if (source?.file === undefined) return `in ${name}: it is not at hand`;
    if (source.reason !== undefined) return `in ${name}: ${source.file} ${source.reason}`;
    return `in ${name}: the citation gives neither a digest nor words of a paragraph`;
  }
  return `in ${name}, paragraph ${paragraph}${amiss.length === 0 ? '' : wordAmiss(verified)}`;
}

function wordAmiss({ citation, amiss }: VerifiedCitation): string {
  const words = { starts: citation.locator?.starts, quote: citation.quote?.exact };
  const verbs = { starts: 'begin with', quote: 'hold the quotation' };
  return amiss.map((name) => `, which does not ${verbs[name]} ${JSON.stringify(words[name])}`).join('');
}

/** Says which file a source was found in, if any. */
export function wordSource({ id, state, file, held, reason }: VerifiedSource): string {
  if (state === 'absent') return `${id}: not at hand${held ? ', though the chronicle says it is held' : ''}`;
  const told = {
    same: '',
    changed: ', changed: it is not the file whose digest the chronicle has',
    named: ', by its name: the chronicle has no digest of it',
    unreadable: `, which ${reason}`,
  };
  return escapeControls(`${id}: ${file}${told[state]}`);
}

/** Counts what was found: `91 citations: 88 found, 2 moved, 1 lost; 4 of 5 sources at hand`. */
export function wordCounts({ sources, citations }: Verification): string {
  const of = (state: VerifiedCitation['state']) => citations.filter((one) => one.state === state).length;
  const amiss = citations.filter((one) => one.amiss.length > 0).length;
  const unchecked = of('unchecked');
  const parts = [
    `${of('found')} found`,
    `${of('moved')} moved`,
    `${of('lost')} lost`,
    ...(unchecked === 0 ? [] : [`${unchecked} not checked`]),
    ...(amiss === 0 ? [] : [`${amiss} with words that are not there`]),
  ].join(', ');
  const present = sources.filter(({ file }) => file !== undefined).length;
  return `${count(citations.length, 'citation')}: ${parts}; ${present} of ${count(sources.length, 'source')} at hand`;
}
