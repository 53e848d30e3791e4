import type { Bounds, Citation, ClaimItem, DisputeItem } from '@linimasa/schema';

/** Some time from September 2023 to 19 June 2024. */
export const BETWEEN: Bounds = {
  earliest: 1_693_494_000_000,
  startBefore: 1_718_830_800_000,
  endFrom: 1_693_494_000_000,
  latest: 1_718_830_800_000,
  precision: 'year',
  end: 'known',
  undated: false,
  approximate: false,
  uncertain: false,
  clamped: false,
};

/** A passage of the first chronicle's sources. */
export const CITATION: Citation = {
  source: 'idn-times-2024-06-19',
  locator: { paragraph: 18, starts: 'Barat menuduh amunisi dan' },
  digest: '15d3104dc46e388f46ffda59f74c9eb72b0f47818b7b71b8acc64652f266c931',
};

/** A claim of the first chronicle. */
export const claim: ClaimItem = {
  id: 'us-ten-missiles-fired',
  about: { event: 'north-korean-missiles-used', attribute: 'missiles-fired' },
  stance: 'alleges',
  value: { n: 10, op: 'gte' },
  claimants: ['united-states'],
  attribution: 'office',
  in: 'us-counts-10000-containers',
  repeated: false,
  citations: [CITATION],
  review: 'published',
  question: { event: 'north-korean-missiles-used', attribute: 'missiles-fired' },
  contested: true,
  bounds: { ...BETWEEN, startBefore: 1_718_856_000_000, latest: 1_718_856_000_000 },
};

/** The dispute that this claim is part of. */
export const dispute: DisputeItem = {
  event: 'north-korean-missiles-used',
  title: { en: 'Russia said to fire North Korean missiles', id: 'Rusia disebut menembakkan rudal Korut' },
  attribute: 'missiles-fired',
  question: {
    en: 'How many North Korean missiles did Russia fire?',
    id: 'Berapa rudal Korea Utara yang ditembakkan Rusia?',
  },
  standings: ['denied'],
  answers: [
    {
      value: { n: 10, op: 'gte' },
      denies: false,
      claims: ['us-ten-missiles-fired'],
      claimants: ['united-states'],
      sources: ['idn-times-2024-06-19'],
      origins: ['idn-times'],
      saidBy: 1,
      reportedBy: 1,
      against: [{ answer: 1, standing: 'denied' }],
    },
    {
      value: { n: 10, op: 'gte' },
      denies: true,
      claims: ['russia-denies-missiles-fired'],
      claimants: ['russia'],
      sources: ['idn-times-2024-06-19'],
      origins: ['idn-times'],
      saidBy: 1,
      reportedBy: 1,
      against: [{ answer: 0, standing: 'denied' }],
    },
  ],
  contested: true,
};
