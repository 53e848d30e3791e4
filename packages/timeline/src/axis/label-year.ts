import { findFormat } from './find-format.ts';

/** Names the year of an instant in a language and an IANA zone, with its era before the first. */
export function labelYear(at: number, language: string, zone: string): string {
  const early = new Date(at).getUTCFullYear() < 1;
  return findFormat(language, zone, early ? { year: 'numeric', era: 'short' } : { year: 'numeric' }).format(
    at,
  );
}
