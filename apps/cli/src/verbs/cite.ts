import { createCitation, findPassages, type HeldText, stringifyCitation } from '@linimasa/formats/passage';
import type { Citation } from '@linimasa/schema';
import { buildCommand } from '@stricli/core';
import { escapeControls } from '../folder/word-issues.ts';
import { findSource } from '../sources/find-source.ts';
import { openSource } from '../sources/open-source.ts';
import { wordSource } from '../sources/word-verification.ts';
import { JSON_FLAG, SOURCES_FLAG } from './parameters.ts';

interface Flags {
  readonly json: boolean;
  readonly sources?: string;
  readonly chronicle?: string;
}

/** `linimasa cite SOURCE "a few words"`: finds the passage that holds them and writes its citation, ready to paste. */
export const cite = buildCommand({
  docs: { brief: 'Find a passage by a few of its words and write its citation' },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { brief: 'The id of a source', placeholder: 'SOURCE', parse: String },
        { brief: 'A few words of the passage, in quotes', placeholder: 'WORDS', parse: String },
      ],
    },
    flags: {
      json: JSON_FLAG,
      sources: SOURCES_FLAG,
      chronicle: {
        kind: 'parsed',
        brief: 'The chronicle folder (default: the current folder, or the one below it that has the source)',
        placeholder: 'FOLDER',
        parse: String,
        optional: true,
      },
    },
  },
  async func({ json, sources, chronicle }: Flags, id: string, words: string) {
    const found = await findSource(id, chronicle);
    const { file, state, text } = await openSource(found, sources);
    const { paragraphs, nearest } = findPassages(text, words);
    const citations = paragraphs.map((paragraph) => createCitation(id, text, paragraph));
    // Paragraphs that are the same throughout are told apart by no words.
    const [citation] = new Set(citations.map(({ digest }) => digest)).size === 1 ? citations : [];
    process.exitCode = citation === undefined ? 1 : 0;
    if (json) {
      const told = { source: id, file, state, citations, ...(nearest === undefined ? {} : { nearest }) };
      console.log(JSON.stringify(told, null, 2));
      return;
    }
    if (state !== 'same') console.error(wordSource({ id, state, file, held: found.source.held }));
    if (citation !== undefined) process.stdout.write(stringifyCitation(citation));
    else if (citations.length > 0) console.error(wordSeveral(citations, text));
    else console.error(wordNone(id, words, text, nearest));
  },
});

function wordSeveral(citations: readonly Citation[], text: HeldText): string {
  const lines = citations.map(({ locator }) => wordParagraph(text, locator?.paragraph ?? 0));
  return [`linimasa: ${citations.length} passages hold these words: give more of one.`, ...lines].join('\n');
}

function wordNone(
  id: string,
  words: string,
  text: HeldText,
  nearest: ReturnType<typeof findPassages>['nearest'],
): string {
  const told = `linimasa: No passage of ${id} holds the words ${JSON.stringify(words)}.`;
  if (nearest === undefined) return told;
  const { paragraph, shared, of } = nearest;
  return `${told} The nearest has ${shared} of ${of}:\n${wordParagraph(text, paragraph)}`;
}

const LONGEST = 72;

/** As much of a paragraph as one line shows. */
function wordParagraph({ paragraphs }: HeldText, paragraph: number): string {
  const text = paragraphs[paragraph - 1] ?? '';
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : text;
  return escapeControls(`  paragraph ${paragraph}: ${short}`);
}
