import { type Bounds, MAX_INSTANT, MIN_INSTANT } from './bounds.ts';
import { toExtentPrecision } from './extent-precision.ts';
import { toReach } from './relative.ts';
import { isOneStretch, narrowBounds, type Room, toMemberRooms, toRoom } from './room.ts';
import type { When } from './when.ts';

/**
 * Bounds as `relative` and `between` of a When limit them, from the bounds of what these name; what has none, says
 * nothing. Limits that leave no room contradict the date, which then stands as stated.
 */
export function limitBounds(
  stated: Bounds,
  when: When,
  zone: string,
  find: (reference: string) => Bounds | undefined,
): Bounds {
  const { relative, between, margin } = when;
  const room = { ...toRoom(stated) };
  const other = relative === undefined ? undefined : find(relative.to);
  if (relative !== undefined && other !== undefined) {
    const { startFrom, startTo } = toRoom(other);
    const { floor, ceiling } = toReach(relative, zone, margin);
    if (floor !== undefined) room.startFrom = Math.max(room.startFrom, floor.raise(startFrom));
    if (ceiling !== undefined) room.lastTo = Math.min(room.lastTo, ceiling.lower(startTo));
  }
  const after = between?.after === undefined ? undefined : find(between.after);
  const before = between?.before === undefined ? undefined : find(between.before);
  if (after !== undefined) room.startFrom = Math.max(room.startFrom, after.earliest);
  if (before !== undefined) {
    const limit = isOneStretch(stated) ? 'lastTo' : 'startTo';
    room[limit] = Math.min(room[limit], toRoom(before).lastTo);
  }
  const limited = narrow(stated, room);
  return other === undefined
    ? describeExtent(limited, when, zone)
    : describeExtent(limited, when, zone, other);
}

/**
 * What four integers cannot say of a date that is stated by no EDTF: its precision is that of its extent, and doubts
 * about what it is counted from are doubts about it.
 */
export function describeExtent(bounds: Bounds, when: When, zone: string, other?: Bounds): Bounds {
  if (when.edtf !== undefined) return bounds;
  const { earliest, latest } = bounds;
  const clamped = other?.clamped === true && (earliest === MIN_INSTANT || latest === MAX_INSTANT);
  return {
    ...bounds,
    clamped,
    undated: bounds.undated && !clamped,
    precision: toExtentPrecision(bounds, zone),
    approximate: when.relative?.op === 'about' || when.margin !== undefined || other?.approximate === true,
    uncertain: other?.uncertain === true,
  };
}

function narrow(stated: Bounds, room: Room): Bounds {
  const members = (toMemberRooms(stated) ?? [toRoom(stated)]).flatMap((member) => {
    const left = intersect(member, room);
    return left === undefined ? [] : [left];
  });
  if (members.length === 0) return stated;
  return narrowBounds(stated, {
    startFrom: Math.min(...members.map(({ startFrom }) => startFrom)),
    startTo: Math.max(...members.map(({ startTo }) => startTo)),
    lastFrom: Math.min(...members.map(({ lastFrom }) => lastFrom)),
    lastTo: Math.max(...members.map(({ lastTo }) => lastTo)),
  });
}

/** What two rooms have in common, where nothing ends before it starts; `undefined` where nothing is left. */
function intersect(a: Room, b: Room): Room | undefined {
  const startFrom = Math.max(a.startFrom, b.startFrom);
  const lastTo = Math.min(a.lastTo, b.lastTo);
  const lastFrom = Math.max(a.lastFrom, b.lastFrom, startFrom);
  const startTo = Math.min(a.startTo, b.startTo, lastTo);
  return startFrom <= startTo && lastFrom <= lastTo ? { startFrom, startTo, lastFrom, lastTo } : undefined;
}
