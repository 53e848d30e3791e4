import { UnusableDatabaseError } from '@linimasa/store';
import { ArgumentScannerError, formatMessageForArgumentScannerError } from '@stricli/core';
import { UnusableFolderError } from './folder/open-folder.ts';

/** Says an error in one line; what nobody foresaw comes with its stack, because somebody has to mend it. */
export function explainError(error: unknown): string {
  if (error instanceof ArgumentScannerError)
    return formatMessageForArgumentScannerError(error, {}).replace(/[.?]*$/, '.');
  if (error instanceof UnusableFolderError || error instanceof UnusableDatabaseError) {
    return error.message.replaceAll(/\s*\n\s*/g, ' ');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
