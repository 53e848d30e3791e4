import type { CslDate, CslItem } from './create-bibliography.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'article',
  book: 'book',
  report: 'techreport',
};

/** Writes works as BibTeX, in UTF-8: what BibTeX has no type for is `@misc`. Titles keep their capitals. */
export function stringifyBibtex(items: readonly CslItem[]): string {
  return items.map(stringifyItem).join('\n\n');
}

function stringifyItem(item: CslItem): string {
  const type = TYPES[item.type] ?? 'misc';
  const container = type === 'article' ? 'journal' : 'howpublished';
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escape(item.title)}}`],
    ['author', item.author?.map(({ literal }) => `{${escape(literal)}}`).join(' and ')],
    [container, escape(item['container-title'])],
    [type === 'techreport' ? 'institution' : 'publisher', escape(item.publisher)],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['url', item.URL],
    ['urldate', item.accessed && stringifyDate(item.accessed)],
    ['language', item.language],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},`));
  return [`@${type}{${item.id},`, ...lines, '}'].join('\n');
}

function stringifyDate({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would take for a command is written as itself. */
function escape(text: string): string;
function escape(text: string | undefined): string | undefined;
function escape(text: string | undefined): string | undefined {
  return text?.replaceAll(/[\\~^{}$&#%_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
