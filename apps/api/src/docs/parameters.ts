/** What a parameter means, and values it may have. */
interface ParameterText {
  readonly description: string;
  readonly example?: string | number | boolean | readonly string[];
  /** How it stands in a URL, where that is not one name. */
  readonly style?: 'form';
  readonly explode?: boolean;
  readonly schema?: object;
}

const anyOf = (what: string) => `${what}; repeat it to mean any of several.`;

/** The words of the API's description for every query parameter. */
export const PARAMETERS: Readonly<Record<string, ParameterText>> = {
  datetime: {
    description:
      'When: an interval `a/b`, `a/..`, `../b`, or any EDTF date (`2023-09`, `2024-06-19`), read in the zone of the ' +
      'timeline. Instants are inclusive; an EDTF date runs to the end of its unit.',
    example: '2000/2024-06',
  },
  window: {
    description:
      'What the picture shows, as `datetime` is written but with both its ends; by default what the timeline opens on.',
    example: '2023-09/2024-06',
  },
  lanes: { description: "What the rows mean; by default the timeline's own choice.", example: 'kind' },
  selected: { description: 'The id of the event that stands out.', example: 'partnership-signed' },
  ratio: { description: 'Width to height; `16:9` by default.', example: '1:1' },
  theme: { description: 'For light or for dark surroundings; `light` by default.', example: 'dark' },
  size: {
    description: '`small` has no words, for where it is shown small; `full` by default.',
    example: 'small',
  },
  match: {
    description:
      'With `datetime`. `possible` (default): events that may touch it; `certain`: only those that must.',
    example: 'certain',
  },
  undated: {
    description: 'Events without a place on the axis; `exclude` by default. `only` goes without `datetime`.',
    example: 'include',
  },
  q: {
    description:
      'Words in titles, summaries, names and aliases, in every language held; `"quoted phrases"`, `-without`.',
    example: 'missiles -satellite',
  },
  actor: { description: anyOf('An actor who takes part'), example: ['russia'] },
  place: { description: anyOf('A place where it happens'), example: ['ukraine'] },
  kind: { description: anyOf('A kind of the vocabulary'), example: ['military'] },
  status: { description: anyOf('Whether it happened'), example: ['alleged'] },
  tag: { description: anyOf('A tag of the vocabulary'), example: ['arms'] },
  source: { description: anyOf('A source that is cited'), example: ['idn-times-2024-06-19'] },
  event: {
    description: anyOf('An event that it is about, directly or through other claims'),
    example: ['north-korean-missiles-used'],
  },
  attribute: {
    description: anyOf('The question that it answers: an attribute of the vocabulary, or `when`'),
    example: ['missiles-fired'],
  },
  claimant: { description: anyOf('An actor who says so'), example: ['united-states'] },
  stance: { description: anyOf('How the claimant stands to it'), example: ['alleges'] },
  standing: {
    description: anyOf('How some of the answers stand to each other; only the first two make it contested'),
    example: ['denied'],
  },
  origin: {
    description: anyOf(
      'Whose reporting it rests on, by its own citations or by those of a claim about it: an actor, or a source that names nobody',
    ),
    example: ['reuters'],
  },
  contested: { description: 'Only what somebody contradicts or denies.', example: true },
  review: {
    description:
      'Takes in what is not confirmed yet; every record says which it is. Without it, only what is published.',
    example: 'unconfirmed',
  },
  minImportance: { description: 'At least this important.', example: 'major' },
  bbox: {
    description:
      '`west,south,east,north` in degrees (WGS 84): events at a place within. West greater than east crosses 180°.',
    example: '22,44,40,52',
  },
  extra: {
    description:
      "Values of the timeline's own fields: `extra.NAME=value`, with the name of a field; repeat it to mean any of several.",
    style: 'form',
    explode: true,
    schema: {
      type: 'object',
      patternProperties: {
        '^extra\\.[a-z0-9]+(-[a-z0-9]+)*$': { type: 'string', minLength: 1, maxLength: 256 },
      },
      additionalProperties: false,
    },
  },
  lane: {
    description: 'Counts `bins` by lane as well: the 12 largest under the same filters, then all others.',
    example: 'kind',
  },
  lang: {
    description:
      'Languages of the texts, best first (BCP 47); repeat it for several. A text in none of them comes in the ' +
      "timeline's first language that it has, else in any. Without it, all.",
    example: ['en', 'id'],
  },
  fields: {
    description: 'Members of the events; repeat it for several. `id` always comes. Without it, all.',
    example: ['title', 'bounds'],
  },
  url: {
    description: 'The address of a timeline’s page on this server.',
    example: 'http://localhost/russia-dprk',
  },
  maxwidth: { description: 'How wide the frame may be, in pixels; 800 by default.', example: 640 },
  maxheight: { description: 'How high the frame may be, in pixels; 480 by default.', example: 400 },
  format: { description: '`json`; another is answered with 501.', example: 'json' },
  after: { description: 'The ordinal after which commits come; by default from the first.', example: 0 },
  sort: {
    description:
      'The order; `start` by default. `importance` is most important first, events of one weight in an order that is ' +
      'always the same and spreads them over time; `relevance` needs `q`.',
    example: '-start',
  },
  limit: { description: 'How many records a page holds: 1 to 1000, by default 50.', example: 50 },
  cursor: { description: '`next` of the page before; opaque.' },
};
