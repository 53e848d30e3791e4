import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';

/** A template of Lit as it stands in the code. */
export interface Template {
  /** File and line. */
  readonly place: string;
  readonly tag: 'html' | 'svg';
  /** What stands between its expressions. */
  readonly strings: readonly string[];
}

/** Lists the templates of a file of TypeScript, those within others included. */
export function listTemplates(file: string): readonly Template[] {
  const text = readFileSync(file, 'utf8');
  const found: Template[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression: ({ tag, quasi, start }) => {
      if (tag.type !== 'Identifier' || (tag.name !== 'html' && tag.name !== 'svg')) return;
      const place = `${file}:${text.slice(0, start).split('\n').length}`;
      found.push({ place, tag: tag.name, strings: quasi.quasis.map(({ value }) => value.cooked ?? '') });
    },
  });
  visitor.visit(parseSync(file, text).program);
  return found;
}
