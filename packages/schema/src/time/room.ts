import { type Bounds, MIN_INSTANT, type Span } from './bounds.ts';

/**
 * Bounds as closed stretches of instants: it starts at one of [`startFrom`, `startTo`], and the last instant of it is
 * one of [`lastFrom`, `lastTo`]. What constraints narrow.
 */
export interface Room {
  readonly startFrom: number;
  readonly startTo: number;
  readonly lastFrom: number;
  readonly lastTo: number;
}

/** The room that bounds leave. What has no length is the one instant it stands at. */
export function toRoom({ earliest, startBefore, endFrom, latest }: Span): Room {
  const lastTo = Math.max(earliest, latest - 1);
  return {
    startFrom: earliest,
    startTo: Math.max(earliest, startBefore - 1),
    lastFrom: Math.min(endFrom, lastTo),
    lastTo,
  };
}

/** Whether nothing is said of an end apart from the start: it happened some time in one stretch. */
export function isOneStretch({ earliest, startBefore, endFrom, latest }: Span): boolean {
  return startBefore === latest && endFrom === earliest;
}

/** Whether the spans are those of a set `[…]`: one of its members, which share their latest start and earliest end. */
export function isOneOf({ spans }: Bounds): boolean {
  const [first] = spans ?? [];
  return (
    first !== undefined &&
    spans?.every((span) => span.startBefore === first.startBefore && span.endFrom === first.endFrom) === true
  );
}

/** The rooms of the members of a set `[…]`; `undefined` for anything else. */
export function toMemberRooms(bounds: Bounds): readonly Room[] | undefined {
  if (bounds.spans === undefined || !isOneOf(bounds)) return undefined;
  return bounds.spans.map(({ earliest, latest }) =>
    toRoom({ earliest, startBefore: Math.min(bounds.startBefore, latest), endFrom: earliest, latest }),
  );
}

/** Bounds with no more room than `room`, which lies within theirs. Members of a set that lie outside it are dropped. */
export function narrowBounds(bounds: Bounds, room: Room): Bounds {
  const before = toRoom(bounds);
  const hull = {
    earliest: room.startFrom,
    startBefore: room.startTo < before.startTo ? room.startTo + 1 : bounds.startBefore,
    endFrom: room.lastFrom > before.lastFrom ? room.lastFrom : bounds.endFrom,
    latest: room.lastTo < before.lastTo ? room.lastTo + 1 : bounds.latest,
  };
  const { spans, ...rest } = bounds;
  const left =
    spans === undefined ? [] : isOneOf(bounds) ? keepMembers(bounds, hull, room) : clip(spans, hull);
  return {
    ...rest,
    ...hull,
    end: bounds.end === 'unknown' && hull.latest < bounds.latest ? 'known' : bounds.end,
    undated: bounds.undated && hull.earliest === MIN_INSTANT,
    ...(left.length > 1 ? { spans: left } : {}),
  };
}

function keepMembers(bounds: Bounds, hull: Span, room: Room): readonly Span[] {
  return (bounds.spans ?? [])
    .filter(({ earliest, latest }) => {
      const last = Math.max(earliest, latest - 1);
      return (
        earliest <= room.startTo && last >= room.startFrom && last >= room.lastFrom && earliest <= room.lastTo
      );
    })
    .map(({ earliest, startBefore, endFrom, latest }) => ({
      earliest: Math.max(earliest, hull.earliest),
      // What is narrowed is narrower than what members share; a member that starts exactly counts a little wider.
      startBefore: hull.startBefore < bounds.startBefore ? hull.startBefore : startBefore,
      endFrom: hull.endFrom > bounds.endFrom ? hull.endFrom : endFrom,
      latest: Math.min(latest, hull.latest),
    }));
}

function clip(spans: readonly Span[], hull: Span): readonly Span[] {
  return spans.map((span) => {
    const earliest = Math.max(span.earliest, hull.earliest);
    const latest = Math.max(earliest, Math.min(span.latest, hull.latest));
    return {
      earliest,
      startBefore: Math.min(Math.max(span.startBefore, earliest), latest),
      endFrom: Math.min(Math.max(span.endFrom, earliest), latest),
      latest,
    };
  });
}
