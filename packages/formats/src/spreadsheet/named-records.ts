import { Slugs } from './slugs.ts';

/** Records that rows name by what they are called: each gets an id when it is first named. */
export class NamedRecords<T> {
  readonly #slugs: Slugs;
  readonly #ids = new Map<string, string>();
  readonly #create: (id: string, name: string, order: number) => T;
  readonly records: T[] = [];

  constructor(kind: string, create: (id: string, name: string, order: number) => T) {
    this.#slugs = new Slugs(kind);
    this.#create = create;
  }

  /** The id of what is called so. Upper and lower case are the same; `key` tells apart what has the same name. */
  find(name: string, key = name): string {
    const folded = key.toLowerCase();
    const known = this.#ids.get(folded);
    if (known !== undefined) return known;
    const id = this.#slugs.add(name);
    this.#ids.set(folded, id);
    this.records.push(this.#create(id, name, this.records.length + 1));
    return id;
  }

  /** The ids of several, each once. */
  findAll(names: readonly string[]): readonly string[] {
    return [...new Set(names.map((name) => this.find(name)))];
  }
}
