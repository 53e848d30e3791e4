import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { SCHEMA } from './pack-schema.ts';

/** The entries of the schema that have an API report. */
export const ENTRIES = ['index', 'zod'] as const;

/** What became of an API report. */
export interface Extracted {
  /** The file, absolute. */
  readonly report: string;
  /** Whether the committed report is what the built declarations say. */
  readonly same: boolean;
  /** Names that the entry uses and does not export. */
  readonly forgotten: readonly string[];
  /** Whatever else the extractor finds wrong. */
  readonly messages: readonly string[];
}

/** Compares the committed API report of an entry with the built declarations; `write` brings it up to date. */
export function extractApi(entry: (typeof ENTRIES)[number], write: boolean): Extracted {
  const reports = join(SCHEMA, 'api');
  mkdirSync(reports, { recursive: true });
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: SCHEMA,
      mainEntryPointFilePath: join(SCHEMA, `dist/${entry}.d.ts`),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            module: 'nodenext',
            target: 'es2022',
            lib: ['es2022', 'dom'],
            types: [],
            strict: true,
          },
          files: [`dist/${entry}.d.ts`],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: reports,
        reportTempFolder: join(SCHEMA, 'dist/api'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(SCHEMA, 'package.json'),
  });
  const [forgotten, messages]: [string[], string[]] = [[], []];
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: write,
    messageCallback(message) {
      message.handled = true;
      if (message.messageId === 'ae-forgotten-export')
        forgotten.push(/"([^"]+)"/.exec(message.text)?.[1] ?? '');
      else if (message.logLevel === ExtractorLogLevel.Error) messages.push(message.text);
    },
  });
  return { report: config.reportFilePath, same: !apiReportChanged, forgotten, messages };
}
