/** What a reference may name, in words for people. */
export const NOUNS = {
  sources: 'source',
  actors: 'actor',
  places: 'place',
  events: 'event',
  claims: 'claim',
  kinds: 'kind',
  tags: 'tag',
  roles: 'role',
  attributes: 'attribute',
  units: 'unit',
} as const;

/** A list of records, or of words, that references name. */
export type Registry = keyof typeof NOUNS;

/** The references of a citation and of a date, below each place where one may stand. */
const IN_CITATIONS: readonly Reference[] = [
  ['source', 'sources'],
  ['via.*', 'actors'],
];
const IN_DATES: readonly Reference[] = [
  ['relative.to', 'events'],
  ['between.after', 'events'],
  ['between.before', 'events'],
];

/** A path to references, `*` standing for every entry of a list or map, and what they name. */
export type Reference = readonly [path: string, registry: Registry];

function below(paths: readonly string[], references: readonly Reference[]): readonly Reference[] {
  return paths.flatMap((path) => references.map(([end, registry]) => [`${path}.${end}`, registry] as const));
}

/** Where references stand in the records. */
export const REFERENCES: readonly Reference[] = [
  ['timeline.publishers.*', 'actors'],
  ['timeline.coverage.outlets.*', 'actors'],
  ['vocabulary.attributes.*.unit', 'units'],
  ['sources.*.publisher', 'actors'],
  ['sources.*.authors.*', 'actors'],
  ['sources.*.origins.*', 'actors'],
  ['actors.*.members.*', 'actors'],
  ['actors.*.roles.*.organisation', 'actors'],
  ['events.*.kind', 'kinds'],
  ['events.*.tags.*', 'tags'],
  ['events.*.where.*', 'places'],
  ['events.*.who.*.actor', 'actors'],
  ['events.*.who.*.role', 'roles'],
  ['events.*.media.*.source', 'sources'],
  ['events.*.relations.*.to', 'events'],
  ['claims.*.about.event', 'events'],
  ['claims.*.about.attribute', 'attributes'],
  ['claims.*.about.claim', 'claims'],
  ['claims.*.claimants.*', 'actors'],
  ['claims.*.in', 'events'],
  ['claims.*.value.unit', 'units'],
  ['claims.*.value.places.*', 'places'],
  ['claims.*.value.actors.*', 'actors'],
  ...below(
    ['events.*.citations.*', 'events.*.scheduled.*.citations.*', 'claims.*.citations.*'],
    IN_CITATIONS,
  ),
  ...below(
    ['events.*.when', 'events.*.scheduled.*', 'claims.*.said', 'claims.*.value.when', 'claims.*.value.over'],
    IN_DATES,
  ),
];
