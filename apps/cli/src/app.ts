import { createRequire } from 'node:module';
import { buildApplication, buildRouteMap, text_en } from '@stricli/core';
import { explainError } from './explain-error.ts';
import { cite } from './verbs/cite.ts';
import { db } from './verbs/db.ts';
import { exportTiles } from './verbs/export.ts';
import { init } from './verbs/init.ts';
import { load } from './verbs/load.ts';
import { remove } from './verbs/remove.ts';
import { sample } from './verbs/sample.ts';
import { start } from './verbs/start.ts';
import { validate } from './verbs/validate.ts';
import { verify } from './verbs/verify.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** `linimasa`: its verbs, how it says its version, and how it words what went wrong. */
export const app = buildApplication(
  buildRouteMap({
    routes: { init, validate, cite, verify, sample, load, remove, export: exportTiles, db, start },
    docs: {
      brief: 'Sourced event timelines: begin a chronicle folder, check it, cite for it, load it, serve it',
    },
  }),
  {
    name: 'linimasa',
    versionInfo: { currentVersion: version },
    documentation: { disableAnsiColor: !process.stdout.hasColors?.() },
    localization: {
      text: {
        ...text_en,
        noCommandRegisteredForInput: ({ input, corrections }) => {
          const hint = corrections[0] === undefined ? '' : ` Did you mean ${corrections[0]}?`;
          return `linimasa: there is no verb "${input}".${hint} See linimasa --help.`;
        },
        exceptionWhileParsingArguments: (error) => `linimasa: ${explainError(error)} See linimasa --help.`,
        exceptionWhileRunningCommand: (error) => `linimasa: ${explainError(error)}`,
      },
    },
  },
);
