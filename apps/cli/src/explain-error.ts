import { UnusableDatabaseError } from '@linimasa/store';
import { ArgumentScannerError, formatMessageForArgumentScannerError } from '@stricli/core';
import { UnusableTimelineError } from './database/unusable-timeline-error.ts';
import { UnusableFileError } from './file/unusable-file-error.ts';
import { UnusableFolderError } from './folder/open-folder.ts';

const FORESEEN = [
  UnusableTimelineError,
  UnusableFileError,
  UnusableFolderError,
  UnusableDatabaseError,
] as const;

/** Says an error in one line; what nobody foresaw comes with its stack, because somebody has to mend it. */
export function explainError(error: unknown): string {
  if (error instanceof ArgumentScannerError)
    return formatMessageForArgumentScannerError(error, {}).replace(/[.?]*$/, '.');
  if (FORESEEN.some((kind) => error instanceof kind))
    return (error as Error).message.replaceAll(/\s*\n\s*/g, ' ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
