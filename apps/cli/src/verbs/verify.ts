import { listCitations } from '@linimasa/formats/folder';
import { buildCommand } from '@stricli/core';
import { checkTexts } from '../folder/check-folder.ts';
import { readFolder } from '../folder/read-folder.ts';
import { reportFolder } from '../folder/report-folder.ts';
import { pickSources } from '../sources/pick-sources.ts';
import { type Verification, type VerifiedCitation, verifyCitations } from '../sources/verify-citations.ts';
import { isAstray, wordCitation, wordCounts, wordSource } from '../sources/word-verification.ts';
import { FOLDER, JSON_FLAG, SOURCES_FLAG } from './parameters.ts';

interface Flags {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly sources?: string;
}

/** `linimasa verify FOLDER --sources FOLDER`: every citation as found, moved or lost in the texts of the sources. */
export const verify = buildCommand({
  docs: { brief: 'Look up every citation of a chronicle in the texts of its sources' },
  parameters: {
    positional: FOLDER,
    flags: {
      json: JSON_FLAG,
      sources: SOURCES_FLAG,
      quiet: {
        kind: 'boolean',
        brief: 'Leave out the citations that are found',
        withNegated: false,
        default: false,
      },
    },
  },
  async func({ json, quiet, sources }: Flags, folder: string) {
    const texts = await readFolder(folder);
    const result = await checkTexts(folder, texts);
    if (!result.ok) {
      process.exitCode = 1;
      if (json) console.log(JSON.stringify({ valid: false, issues: result.issues }, null, 2));
      else {
        reportFolder(result);
        console.error('Nothing was verified.');
      }
      return;
    }
    const { value } = result;
    const citations = listCitations(texts.files);
    const verification = await verifyCitations(
      value.sources,
      citations,
      citations.length === 0 && sources === undefined ? undefined : await pickSources(folder, sources),
    );
    const blind = citations.length > 0 && verification.citations.every(({ state }) => state === 'unchecked');
    process.exitCode = blind || verification.citations.some(isAstray) ? 1 : 0;
    if (json) {
      const document = { valid: true, timeline: value.timeline.id, ok: process.exitCode === 0 };
      const told = { sources: verification.sources, citations: verification.citations.map(flatten) };
      console.log(JSON.stringify({ ...document, ...told }, null, 2));
      return;
    }
    report(verification, quiet);
    console.log(`${value.timeline.id}: ${wordCounts(verification)}`);
    if (blind) console.error('linimasa: No citation could be checked.');
  },
});

/** What is right goes to standard output, what is not to standard error. */
function report({ sources, citations }: Verification, quiet: boolean): void {
  const byId = new Map(sources.map((source) => [source.id, source]));
  for (const source of sources) (source.state === 'same' ? console.log : console.error)(wordSource(source));
  for (const citation of citations) {
    if (isAstray(citation)) console.error(wordCitation(citation, byId, process.stderr));
    else if (!quiet || citation.state !== 'found') console.log(wordCitation(citation, byId, process.stdout));
  }
}

function flatten({ citation, paragraph, ...rest }: VerifiedCitation): object {
  const { source, locator, digest } = citation;
  return { ...rest, source, locator, digest, ...(paragraph === undefined ? {} : { now: paragraph }) };
}
