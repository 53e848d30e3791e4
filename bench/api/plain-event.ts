import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** An event as a plain table holds it, written by hand for this one use. */
export interface PlainEvent {
  readonly number: number;
  readonly id: string;
  /** UTC milliseconds; an event without a place on the axis has none. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** Whole millionths. */
  readonly weight: number;
  readonly title: string;
  readonly summary: string;
  /** The event as the API answers it. */
  readonly item: string;
  readonly values: readonly (readonly [field: string, value: string])[];
}

/** What is looked at of an event as the API answers it. */
export interface AnsweredEvent {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly summary?: Readonly<Record<string, string>>;
  readonly weight: number;
  readonly bounds: { readonly earliest: number; readonly latest: number; readonly undated: boolean };
  readonly kind?: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly who: readonly { readonly actor?: string }[];
  readonly where: readonly string[];
  readonly citations: readonly { readonly source: string }[];
}

/** Reads events as the API exports them, one a line. */
export async function* readPlainEvents(file: string): AsyncGenerator<PlainEvent> {
  let number = 0;
  for await (const item of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    yield toPlainEvent(number, item);
  }
}

function toPlainEvent(number: number, item: string): PlainEvent {
  const event = JSON.parse(item) as AnsweredEvent;
  const { bounds } = event;
  return {
    number,
    id: event.id,
    earliest: bounds.undated ? null : bounds.earliest,
    latest: bounds.undated ? null : bounds.latest,
    weight: Math.round(event.weight * 1e6),
    title: Object.values(event.title).join('\n'),
    summary: Object.values(event.summary ?? {}).join('\n'),
    item,
    values: listValues(event),
  };
}

/** Every value that an event is found by, once, with its field. */
export function listValues(event: AnsweredEvent): readonly (readonly [field: string, value: string])[] {
  const fields: Readonly<Record<string, readonly string[]>> = {
    actor: event.who.flatMap(({ actor }) => actor ?? []),
    place: event.where,
    kind: event.kind === undefined ? [] : [event.kind],
    status: [event.status],
    tag: event.tags,
    source: event.citations.map(({ source }) => source),
  };
  return Object.entries(fields).flatMap(([field, values]) =>
    [...new Set(values)].map((value) => [field, value] as const),
  );
}
