/** The table of the house: who may import whom. `*` in an arrow's target means any of that kind. */

/** Which workspace packages the sources of each may import, tests aside. */
export const PACKAGE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  '@linimasa/schema': [],
  '@linimasa/store': ['@linimasa/schema'],
  '@linimasa/formats': ['@linimasa/schema'],
  '@linimasa/client': ['@linimasa/schema'],
  '@linimasa/timeline': ['@linimasa/schema'],
  '@linimasa/api': ['@linimasa/schema', '@linimasa/store', '@linimasa/formats', '@linimasa/client'],
  '@linimasa/cli': ['@linimasa/schema', '@linimasa/store', '@linimasa/formats', '@linimasa/client'],
  '@linimasa/web': ['@linimasa/schema', '@linimasa/formats', '@linimasa/client', '@linimasa/timeline'],
};

/** Which folders of the schema each of its folders may import. */
export const SCHEMA_ARROWS: Readonly<Record<string, readonly string[]>> = {
  time: [],
  tile: [],
  problem: [],
  event: ['time', 'problem'],
  claim: ['time', 'problem', 'event'],
  query: ['time', 'tile', 'problem', 'event', 'claim'],
};

/** Foreign things with one door: only files under the folder may name the module. */
export const DOORS: readonly (readonly [module: RegExp, folder: string])[] = [
  [/^vis-(?:timeline|data|util)/, 'packages/timeline/src/vis/'],
  [/^(?:node:sqlite|pg)$/, 'packages/store/src/connect/'],
];

/** Dependencies that no file names: scripts run them, or the compiler reads them. */
export const TOOLS = /^(?:typescript|vitest|oxlint|@types\/.+)$/;

/** Second versions that stay, by who brings them: TypeScript 7 has no compiler API, so tools that need one bring their own. */
export const OWN_COPIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ajv: { '@microsoft/api-extractor': '8.18.0' },
  typescript: { '@arethetypeswrong/core': '5.6.1-rc', '@microsoft/api-extractor': '6.0.3' },
};

/** Folders that must stay free of I/O and of the clock, environment and chance. */
export const PURE_FOLDERS: readonly string[] = ['packages/schema/src', 'packages/formats/src'];

/** What reads the clock or the environment, or asks chance or the network, in those folders. */
export const IMPURE =
  /(?<![\w.])(?:Date\.now\(|new Date\(\)|Temporal\.Now\b|performance\.|process\.|Math\.random\(|crypto\.|fetch\()/;

/** Files of code longer than this are two files. */
export const MOST_LINES = 400;

/** Every package's README has these headings, in this order, below its name. */
export const README_HEADINGS: readonly string[] = [
  'What is this?',
  'When should I use it?',
  'Use',
  'Entry points',
  'Errors',
  'What it does not do',
];
