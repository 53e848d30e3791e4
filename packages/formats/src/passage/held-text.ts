import { foldText } from './fold-text.ts';

/** SHA-256 of a text’s UTF-8 bytes in lowercase hex; the caller brings it, as runtimes differ in how they have it. */
export type Hash = (text: string) => string;

/** The text of a source at hand: its paragraphs, folded, and the digest of each. Paragraph n is at index n − 1. */
export interface HeldText {
  readonly paragraphs: readonly string[];
  readonly digests: readonly string[];
}

/** Reads a source’s text: its paragraphs are its lines (LF, CR LF or CR) that hold more than white space. */
export function parseHeldText(text: string, hash: Hash): HeldText {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const paragraphs = lines.map(foldText).filter((line) => line !== '');
  return { paragraphs, digests: paragraphs.map(hash) };
}
