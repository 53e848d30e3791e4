import type { Claim } from '../event/claim-records.ts';
import { type DerivedEvent, deriveItems } from '../event/derive.ts';
import type { Chronicle, Event } from '../event/records.ts';
import { AFTER_RELATIONS, REVIEWS } from '../event/vocabulary.ts';
import { type Bounds, MIN_INSTANT } from '../time/bounds.ts';
import type { When } from '../time/when.ts';
import { createReader, type DateReader } from './create-reader.ts';
import { freeWhen } from './free-when.ts';
import { resolveClaims } from './resolve-claims.ts';
import { writeDay, writeDays } from './write-days.ts';

/**
 * What of a chronicle may be public: no notes, no drafts, nothing that names one, and, unless `lowest` lets them
 * through, nothing unconfirmed. Claims about what is left out go with it. A date that counts on an event left out keeps
 * what follows from it, to the day: as the days of a date, as a limit, or as the days when something was said.
 */
export function toPublicChronicle(
  chronicle: Chronicle,
  lowest: 'published' | 'unconfirmed' = 'published',
): Chronicle {
  const isPublic = ({ review }: Pick<Event, 'review'>) => REVIEWS.indexOf(review) >= REVIEWS.indexOf(lowest);
  const events = chronicle.events.filter(isPublic);
  const kept = new Map(events.map((event) => [event.id, event]));
  const claims = resolveClaims(chronicle.claims.filter(isPublic)).flatMap(({ claim, event: id }) => {
    const event = kept.get(id);
    return event === undefined ? [] : [{ claim, event }];
  });
  if (events.length === chronicle.events.length)
    return {
      ...chronicle,
      events: events.map(dropNotes),
      claims: claims.map(({ claim }) => dropNotes(claim)),
    };
  const items = deriveItems(chronicle);
  const context: HideContext = {
    hidden: new Map(items.filter(({ id }) => !kept.has(id)).map((item) => [item.id, item])),
    items: new Map(items.map((item) => [item.id, item])),
    reader: createReader(chronicle, items),
  };
  const freed = claims.flatMap(({ claim, event }) => freeClaim(claim, event, context) ?? []);
  return {
    ...chronicle,
    events: events.map((event) => dropNotes(freeEvent(event, context))),
    claims: resolveClaims(freed).map(({ claim }) => dropNotes(claim)),
  };
}

interface HideContext {
  readonly hidden: ReadonlyMap<string, DerivedEvent>;
  readonly items: ReadonlyMap<string, DerivedEvent>;
  readonly reader: DateReader;
}

function dropNotes<T extends { readonly notes?: string }>(record: T): Omit<T, 'notes'> {
  const { notes: _, ...rest } = record;
  return rest;
}

/** Members keep their order, so that an event is the same text whether or not hidden ones come with it. */
function freeEvent(event: Event, context: HideContext): Event {
  const { hidden, items } = context;
  const { when: stated, ...undated } = event;
  const { scheduled, relations } = event;
  const plain = stated && freeDate(stated, event, context, items.get(event.id)?.bounds);
  const when = keepFloor(plain, event, context);
  return {
    ...(when === undefined ? undated : { ...event, when }),
    scheduled: scheduled.flatMap(({ citations, ...plan }) => {
      const free = freeDate(plan, event, context);
      return free === undefined ? [] : [{ ...free, citations }];
    }),
    relations: relations.filter(({ to }) => !hidden.has(to)),
  };
}

function freeDate(
  when: When,
  event: Event,
  { hidden, reader }: HideContext,
  bounds?: Bounds,
): When | undefined {
  const zone = when.zone ?? reader.toZone(event);
  return freeWhen(when, { hidden, zone, toBounds: (date) => bounds ?? reader.toBounds(date, event) });
}

/** The floor under an event's start that those it follows have set stays, though they be hidden. */
function keepFloor(
  when: When | undefined,
  event: Event,
  { hidden, items, reader }: HideContext,
): When | undefined {
  const followed = event.relations.some(({ type, to }) => AFTER_RELATIONS.has(type) && hidden.has(to));
  const earliest = items.get(event.id)?.bounds.earliest ?? MIN_INSTANT;
  if (!followed || when?.between?.after !== undefined) return when;
  if (event.when !== undefined && earliest <= reader.toBounds(event.when, event).earliest) return when;
  const after = writeDay(earliest, when?.zone ?? reader.toZone(event));
  return after === undefined ? when : { ...when, between: { ...when?.between, after } };
}

/** A claim whose value was nothing but a date by hidden events says nothing any more. */
function freeClaim(claim: Claim, event: Event, context: HideContext): Claim | undefined {
  const { value, in: place, said, ...rest } = claim;
  const freed = value && freeValue(value, event, context);
  if (value !== undefined && freed === undefined) return undefined;
  const spoken = context.hidden.get(place ?? '');
  const told = spoken === undefined ? said && freeDate(said, event, context) : sayDays(spoken, context);
  return {
    ...rest,
    ...(freed === undefined ? {} : { value: freed }),
    ...(place === undefined || spoken !== undefined ? {} : { in: place }),
    ...(told === undefined ? {} : { said: told }),
  };
}

function sayDays(item: DerivedEvent, { reader }: HideContext): When | undefined {
  const zone = reader.toZone(item);
  const edtf = writeDays(item.bounds, zone);
  return edtf === undefined ? undefined : { edtf, zone, basis: 'bounded' };
}

type Value = NonNullable<Claim['value']>;

function freeValue(value: Value, event: Event, context: HideContext): Value | undefined {
  if ('when' in value) {
    const when = freeDate(value.when, event, context);
    return when && { when };
  }
  if (!('over' in value) || value.over === undefined) return value;
  const { over, ...rest } = value;
  const freed = freeDate(over, event, context);
  return freed === undefined ? rest : { ...rest, over: freed };
}
