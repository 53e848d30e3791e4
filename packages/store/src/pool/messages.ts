import type { Issue } from '@linimasa/schema';
import type { Columns } from '../columns/columns.ts';
import type { StoreOptions } from '../connect/open-engine.ts';
import type { ColumnsKey } from '../read/columns-cache.ts';
import type { JsonAnswer, ReadMethod } from './read-pool.ts';

/** What a reader is begun with. */
export interface ReaderPlace {
  /** The database that writers commit to. */
  readonly primary: StoreOptions;
  /** The URL of a copy of it that is asked first. */
  readonly replica?: string;
  /** Milliseconds that an answer may take. */
  readonly deadline: number;
  /** How many bytes of what was worked out a reader keeps for later questions. */
  readonly memory: number;
}

/** A question on its way to a reader. */
export interface PutQuestion {
  readonly kind: 'question';
  /** Its number, one of its kind in the pool. */
  readonly id: number;
  readonly method: ReadMethod;
  readonly args: readonly unknown[];
  /** Milliseconds until its deadline. */
  readonly left: number;
  /** How many commits its timeline has had, as far as the process knows: an older answer is not given. */
  readonly ordinal: number;
}

/** The key as one text: a revision has one ordinal. */
export function stringifyKey({ edition, revision }: ColumnsKey): string {
  return `${revision} ${edition}`;
}

/** What the pool tells a reader. */
export type ToReader =
  | PutQuestion
  /** The columns that a question asked for; none: they are to be joined for it. */
  | { readonly kind: 'columns'; readonly id: number; readonly key: ColumnsKey; readonly columns?: Columns }
  /** Columns that are not kept any longer. */
  | { readonly kind: 'drop'; readonly key: ColumnsKey }
  /** No question comes any more. */
  | { readonly kind: 'close' };

/** What a reader says first, when it is open. */
export const OPEN = 'open';

/** What a reader tells the pool, once it takes questions. */
export type FromReader =
  | Reply
  /** A question asks for columns that the reader does not hold. */
  | { readonly kind: 'want'; readonly id: number; readonly key: ColumnsKey }
  /** Columns that the reader joined. */
  | { readonly kind: 'joined'; readonly key: ColumnsKey; readonly columns: Columns };

/** The end of a question: its answer, or why there is none. */
export interface Reply {
  readonly kind: 'reply';
  readonly id: number;
  readonly answer?: JsonAnswer | undefined;
  readonly error?: PackedError;
  /** The columns that it used and its reader held already. */
  readonly used?: ColumnsKey;
}

/** An error as it crosses threads, where classes are lost. */
export interface PackedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly issues?: readonly Issue[];
}
