/** A file that cannot be used as it is meant to be; the message says why in one sentence. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
}
