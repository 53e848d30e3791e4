import type { Plugin } from 'vite';

const VIS = /\/vis-timeline-graph2d\.mjs$/;
/** The constructors of its graphs; what is assigned to them keeps them in a bundle in which nothing draws a graph. */
const GRAPHS: ReadonlySet<string> = new Set([
  'Points',
  'Bargraph',
  'Line',
  'GraphGroup',
  'Legend',
  'LineGraph',
  'Graph2d',
]);
/** What else no timeline of ours asks for: a panel to set options in, and a check of options. */
const CUTS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/new Configurator\(this, this\.dom\.container, configureOptions(?:\$1)?\)/g, 'undefined'],
  [/Validator\.validate\(options, allOptions(?:\$\d)?\)/g, 'false'],
];
/** All that vis-util has, of which a part is asked for by name. */
const EVERYTHING = /\.\.\.util,/;
/** Those that vis-timeline adds itself. */
const OWN_UTILITIES: ReadonlySet<string> = new Set(['convert', 'setupXSSProtection', 'xss']);
/** Stands for the module `xss`. Items of ours are nodes: what comes as text is shown as text. */
const FILTER = '\0trim-vis/xss';
const FILTER_CODE = `export default { FilterXSS: class {
  process(text) {
    return text.replace(/[&<>"']/g, (sign) => \`&#\${sign.charCodeAt(0)};\`);
  }
} };`;

/** As much of a syntax tree as is looked at. */
interface Tree {
  readonly type: string;
  readonly name?: string;
  readonly object?: Tree;
  readonly expression?: Tree;
  readonly left?: Tree;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out of vis-timeline what a timeline of ours never uses: its graphs, its panel of options and what checks them,
 * what of vis-util nobody asks for, and the filter that lets some markup through, which becomes one that lets none.
 */
export function trimVis(): Plugin {
  return {
    name: 'trim-vis',
    enforce: 'pre',
    resolveId: (id) => (id === 'xss' ? FILTER : undefined),
    load: (id) => (id === FILTER ? FILTER_CODE : undefined),
    transform(code, id) {
      if (!VIS.test(id)) return undefined;
      const { body } = this.parse(code) as unknown as { readonly body: readonly Tree[] };
      const idle = body.filter((statement) => GRAPHS.has(findRoot(statement.expression?.left)));
      if (idle.length === 0) throw new Error('vis-timeline has none of the graphs that are to be left out');
      let trimmed = code;
      for (const { start, end } of idle) {
        // Lines stay where they are.
        const blank = code.slice(start, end).replaceAll(/[^\n]/g, ' ');
        trimmed = trimmed.slice(0, start) + blank + trimmed.slice(end);
      }
      for (const [pattern, instead] of [...CUTS, [EVERYTHING, listUsed(trimmed)] as const]) {
        if (trimmed.search(pattern) < 0)
          throw new Error(`vis-timeline has no ${pattern} that is to be left out`);
        trimmed = trimmed.replace(pattern, () => instead);
      }
      return { code: trimmed, map: null };
    },
  };
}

/** The members of vis-util that are asked for by name, as members of an object. */
function listUsed(code: string): string {
  const names = Array.from(code.matchAll(/\bavailableUtils\.(\w+)/g), ([, name = '']) => name);
  return [...new Set(names)]
    .filter((name) => !OWN_UTILITIES.has(name))
    .map((name) => `${name}: util.${name},`)
    .join(' ');
}

/** The name that an assignment goes to: `A` of `A.prototype.b = …`. */
function findRoot(tree: Tree | undefined): string {
  return tree?.object === undefined ? (tree?.name ?? '') : findRoot(tree.object);
}
