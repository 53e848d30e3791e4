import type { Bounds } from '../time/bounds.ts';
import { toReach } from '../time/relative.ts';
import { isOneStretch, type Room, toMemberRooms, toRoom } from '../time/room.ts';
import { SAME, type Step } from '../time/step.ts';
import { UNDATED } from '../time/to-bounds.ts';
import type { Constraint } from './constraint.ts';
import type { Link } from './walk-links.ts';

/** "The variable `to` is not before the variable `from`, moved by a step." */
export interface Arc extends Link {
  readonly step: Step;
  /** Index of the constraint it comes from; -1 for what holds by itself. */
  readonly constraint: number;
}

/** One event, or one stated date, with two variables: its start and its last instant. */
export interface Node {
  /** The event's id, or the date as stated. */
  readonly name: string;
  readonly bounds: Bounds;
  readonly room: Room;
  readonly isEvent: boolean;
}

/** What limits what, as arcs between the variables of nodes. Node k has the start 2k and the last instant 2k + 1. */
export interface Network {
  readonly nodes: readonly Node[];
  readonly arcs: readonly Arc[];
  /** Nodes that start in this order (`to` first) and nodes counted from others, both by constraint. */
  readonly orders: readonly (Link & { readonly constraint: number })[];
  readonly counts: readonly (Link & { readonly constraint: number })[];
}

/** Builds the network of constraints between events whose bounds are known; others say nothing. */
export function createNetwork(
  bounds: ReadonlyMap<string, Bounds>,
  constraints: readonly Constraint[],
): Network {
  const nodes: Node[] = [];
  const arcs: Arc[] = [];
  const orders: (Link & { constraint: number })[] = [];
  const counts: (Link & { constraint: number })[] = [];
  const indexes = new Map<string, number>();
  const add = (name: string, stated: Bounds, isEvent: boolean) => {
    nodes.push({ name, bounds: stated, room: toRoom(stated), isEvent });
    arcs.push(...linkOwn(nodes.length - 1, stated));
    return nodes.length - 1;
  };
  const named = new Set(constraints.flatMap(({ event, other }) => [event, other]));
  for (const name of [...named].toSorted(compareText)) {
    const stated = bounds.get(name);
    if (stated !== undefined) indexes.set(name, add(name, stated, true));
  }
  for (const [constraint, each] of sortConstraints(constraints)) {
    const node = indexes.get(each.event);
    const date = each.kind === 'relative' ? undefined : each.date;
    const other = date === undefined ? indexes.get(each.other) : add(each.other, date, false);
    if (node === undefined || other === undefined) continue;
    if (each.kind === 'relative') {
      const { floor, ceiling, order } = toReach(each, each.zone, each.margin);
      if (floor !== undefined)
        arcs.push({ from: toStart(other), to: toStart(node), step: floor, constraint });
      if (ceiling !== undefined)
        arcs.push({ from: toLast(node), to: toStart(other), step: ceiling, constraint });
      counts.push({ from: node, to: other, constraint });
      if (order === 1) orders.push({ from: node, to: other, constraint });
      if (order === -1) orders.push({ from: other, to: node, constraint });
    } else if (each.kind === 'after') {
      arcs.push({ from: toStart(other), to: toStart(node), step: SAME, constraint });
      orders.push({ from: node, to: other, constraint });
    } else {
      // Where no end is stated apart, the limit is one of the whole date.
      const limited = isOneStretch(bounds.get(each.event) ?? UNDATED) ? toLast(node) : toStart(node);
      arcs.push({ from: limited, to: toLast(other), step: SAME, constraint });
    }
  }
  return { nodes, arcs, orders, counts };
}

/** The variable of a node's start. */
export function toStart(node: number): number {
  return 2 * node;
}

/** The variable of a node's last instant. */
export function toLast(node: number): number {
  return 2 * node + 1;
}

/** Nothing ends before it starts; one of the members of a set starts and ends in the same one. */
function linkOwn(node: number, bounds: Bounds): readonly Arc[] {
  const [start, last] = [toStart(node), toLast(node)];
  const ordered = { from: start, to: last, step: SAME, constraint: -1 };
  const members = toMemberRooms(bounds);
  if (members === undefined) return [ordered];
  return [
    ordered,
    {
      from: start,
      to: start,
      step: toMembers(members, ({ startFrom, startTo }) => [startFrom, startTo]),
      constraint: -1,
    },
    {
      from: last,
      to: last,
      step: toMembers(members, ({ lastFrom, lastTo }) => [lastFrom, lastTo]),
      constraint: -1,
    },
    { from: last, to: start, step: toSameMember(members), constraint: -1 },
  ];
}

/** A start, or a last instant, lies in one of the members. */
function toMembers(
  members: readonly Room[],
  pick: (room: Room) => readonly [from: number, to: number],
): Step {
  const stretches = members.map(pick);
  return {
    raise: (instant) =>
      Math.min(...stretches.filter(([, to]) => to >= instant).map(([from]) => Math.max(from, instant))),
    lower: (instant) =>
      Math.max(...stretches.filter(([from]) => from <= instant).map(([, to]) => Math.min(to, instant))),
  };
}

/** What has not ended before a member has not started before it, and the other way about. */
function toSameMember(members: readonly Room[]): Step {
  return {
    raise: (last) =>
      Math.min(...members.filter(({ lastTo }) => lastTo >= last).map(({ startFrom }) => startFrom)),
    lower: (start) =>
      Math.max(...members.filter(({ startFrom }) => startFrom <= start).map(({ lastTo }) => lastTo)),
  };
}

/** The constraints with their indexes, in an order that does not depend on how they were listed. */
function sortConstraints(constraints: readonly Constraint[]): readonly (readonly [number, Constraint])[] {
  return [...constraints.entries()].toSorted(
    ([, a], [, b]) =>
      compareText(a.event, b.event) ||
      compareText(a.kind, b.kind) ||
      compareText(a.other, b.other) ||
      (a.kind === 'relative' && b.kind === 'relative'
        ? compareText(`${a.offset} ${a.op}`, `${b.offset} ${b.op}`)
        : 0),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
