import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';

const PACKAGE = join(import.meta.dirname, '../../packages/timeline');
const PATH = 'dist/timeline-element.js';
/** The file that the manifest is kept in. */
export const MANIFEST = join(PACKAGE, 'custom-elements.json');

interface Source {
  readonly text: string;
  readonly parsed: ReturnType<typeof parseSync>;
}

function read(file: string): Source {
  const text = readFileSync(join(PACKAGE, 'src', file), 'utf8');
  return { text, parsed: parseSync(file, text) };
}

/** The comment that documents what begins at `start`, on one line for each paragraph; its tags apart. */
function findDoc({ text, parsed }: Source, start: number) {
  const comment = parsed.comments.findLast(
    ({ end, value }) => value.startsWith('*') && end <= start && text.slice(end, start).trim() === '',
  );
  const lines = (comment?.value ?? '').split('\n').map((line) => line.replace(/^\s*\*+ ?/, '').trim());
  const [said = '', ...tags] = lines.join('\n').split(/\n(?=@)/);
  return {
    description: said
      .replaceAll(/\{@link (\w+)\}/g, '$1')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    tags: tags.map((tag) => /^@(\w+)\s+(\S+)(?:\s+-)?\s*([^]*)$/.exec(tag.trim()) ?? []),
  };
}

function findClass({ parsed }: Source): ESTree.Class {
  for (const statement of parsed.program.body)
    if (statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'ClassDeclaration')
      return statement.declaration;
  throw new Error('There is no class that is exported');
}

const nameOf = (key: ESTree.PropertyKey): string => (key.type === 'Identifier' ? key.name : '');

/** Which properties are attributes too, and by which of them a state shows: from `static properties`. */
function listReactive(source: Source): ReadonlyMap<string, string> {
  const found = findClass(source).body.body.find(
    (member) => member.type === 'PropertyDefinition' && nameOf(member.key) === 'properties',
  );
  const value = found?.type === 'PropertyDefinition' ? found.value : undefined;
  if (value?.type !== 'ObjectExpression') throw new Error('There are no static properties');
  return new Map(
    value.properties.flatMap((property) =>
      property.type === 'Property'
        ? [[nameOf(property.key), source.text.slice(property.value.start, property.value.end)]]
        : [],
    ),
  );
}

/** What the constructor sets, as it is written. */
function listDefaults({ text }: Source): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(/^ {4}this\.(\w+) = (.*);$/gm), ([, name = '', value = '']) => [name, value]),
  );
}

function listFields(source: Source) {
  const reactive = listReactive(source);
  const defaults = listDefaults(source);
  return findClass(source).body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' || member.static || !member.declare) return [];
    if (member.accessibility !== undefined && member.accessibility !== null) return [];
    const name = nameOf(member.key);
    const annotation = member.typeAnnotation?.typeAnnotation;
    const type = annotation ? source.text.slice(annotation.start, annotation.end) : 'unknown';
    const { description } = findDoc(source, member.start);
    const options = reactive.get(name) ?? '';
    const isAttribute = !options.includes('attribute: false');
    const initial = defaults.get(name);
    return [
      {
        kind: 'field',
        name,
        description,
        type: { text: type },
        ...(initial === undefined ? {} : { default: initial }),
        ...(isAttribute ? { attribute: name.toLowerCase() } : {}),
        ...(options.includes('reflect: true') ? { reflects: true } : {}),
      },
    ];
  });
}

/** A member of the class as a manifest tells it. */
interface Member {
  readonly kind: string;
  readonly name: string;
  readonly description: string;
  readonly [more: string]: unknown;
}

/** The methods that a page may call: neither Lit's own nor hidden ones. */
function listMethods(source: Source): readonly Member[] {
  return findClass(source).body.body.flatMap((member): readonly Member[] => {
    if (member.type !== 'MethodDefinition' || member.override || member.static) return [];
    const name = nameOf(member.key);
    if (name === '' || member.kind === 'constructor' || member.accessibility) return [];
    const { description } = findDoc(source, member.start);
    const { params, returnType } = member.value;
    const write = (node: { start: number; end: number } | null | undefined) =>
      node ? source.text.slice(node.start, node.end).replace(/^: /, '') : 'void';
    if (member.kind === 'get')
      return [{ kind: 'field', name, description, readonly: true, type: { text: write(returnType) } }];
    const parameters = params.map((parameter) => {
      const [written = '', type] = source.text.slice(parameter.start, parameter.end).split(': ');
      return { name: written.replace('?', ''), ...(type === undefined ? {} : { type: { text: type } }) };
    });
    return [{ kind: 'method', name, description, parameters, return: { type: { text: write(returnType) } } }];
  });
}

function listEvents(source: Source) {
  return source.parsed.program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration } = statement;
    if (declaration?.type !== 'TSTypeAliasDeclaration') return [];
    const [, name = '', description = ''] =
      /^`(linimasa-[a-z]+)`: (.*)$/.exec(findDoc(source, statement.start).description) ?? [];
    const type = source.text.slice(declaration.typeAnnotation.start, declaration.typeAnnotation.end);
    return [{ name, description, type: { text: type } }];
  });
}

/** The manifest of the element, from its sources: https://github.com/webcomponents/custom-elements-manifest. */
export function createManifest() {
  const properties = read('timeline-properties.ts');
  const element = read('timeline-element.ts');
  const own = findClass(element);
  const { description } = findDoc(element, own.start - 'export '.length);
  const { tags } = findDoc(properties, findClass(properties).start - 'export '.length);
  const tagged = (tag: string) =>
    tags.flatMap(([, kind, name = '', said = '']) =>
      kind === tag ? [{ name, description: said.replaceAll(/\s+/g, ' ').trim() }] : [],
    );
  const fields = listFields(properties);
  const reference = { name: 'TimelineElement', module: PATH };
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: PATH,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: 'TimelineElement',
            tagName: 'linimasa-timeline',
            description,
            superclass: { name: 'LitElement', package: 'lit' },
            attributes: fields.flatMap((field) =>
              'attribute' in field
                ? [
                    {
                      name: field.attribute,
                      fieldName: field.name,
                      description: field.description,
                      type: field.type,
                    },
                  ]
                : [],
            ),
            members: [...fields, ...listMethods(element)],
            events: listEvents(read('timeline-events.ts')),
            slots: tagged('slot'),
            cssParts: tagged('csspart'),
            cssProperties: tagged('cssprop'),
          },
        ],
        exports: [{ kind: 'js', name: 'TimelineElement', declaration: reference }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/timeline-element-define.js',
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: 'linimasa-timeline', declaration: reference }],
      },
    ],
  };
}

/** The manifest as it is kept. */
export function writeManifest(): string {
  return `${JSON.stringify(createManifest(), null, 2)}\n`;
}
