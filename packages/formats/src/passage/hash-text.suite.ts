import { createHash } from 'node:crypto';

/** SHA-256 of a text in lowercase hex. */
export const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
