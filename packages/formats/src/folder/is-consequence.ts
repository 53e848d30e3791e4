/** The file in whose records a reference looks, by the member that holds it. */
const REFERS: Readonly<Record<string, string>> = {
  actor: 'actors',
  authors: 'actors',
  members: 'actors',
  origins: 'actors',
  publisher: 'actors',
  publishers: 'actors',
  via: 'actors',
  where: 'places',
  source: 'sources',
  kind: 'vocabulary',
  role: 'vocabulary',
  tags: 'vocabulary',
};

/** Whether an issue at this path may only be there because a file that it refers to could not be read. */
export function isConsequence(path: readonly (string | number)[], broken: ReadonlySet<string>): boolean {
  const member = path.findLast((step) => typeof step === 'string');
  const file = member === undefined || !Object.hasOwn(REFERS, member) ? undefined : REFERS[member];
  return file !== undefined && broken.has(file);
}
