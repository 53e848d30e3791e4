import type { Bounds } from '../time/bounds.ts';
import { narrowBounds } from '../time/room.ts';
import type { Constraint } from './constraint.ts';
import { type Arc, createNetwork, type Network, toLast, toStart } from './network.ts';
import { indexLinks, type LinkIndex, walkLinks } from './walk-links.ts';

/** A constraint that cannot be kept beside the others, and why. */
export interface Contradiction {
  /** Its index among the constraints given. */
  readonly constraint: number;
  /**
   * `order`: events follow each other in a circle; `count`: they are counted from each other in a circle;
   * `dates`: something would begin too late; `endless`: each, having no first limit, moves the next back for ever.
   */
  readonly kind: 'order' | 'count' | 'dates' | 'endless';
  /** Event ids, and dates as stated, each limiting the next; a circle leads from the last back to the first. */
  readonly chain: readonly string[];
  /** Of `dates`, the last of the chain: it would start, or end, at `from` or later, and does so before `to`. */
  readonly clash?: { readonly of: 'start' | 'end'; readonly from: number; readonly to: number };
}

/** What constraints make of bounds. */
export interface Propagated {
  /** The bounds of every event that a constraint names, as narrow as the constraints make them. */
  readonly bounds: ReadonlyMap<string, Bounds>;
  /** Constraints that were passed over, so that the others can be kept. */
  readonly contradictions: readonly Contradiction[];
}

/** So many contradictions are undone without a trace and told with their whole chain; beyond, nobody reads them. */
const MOST_WHOLE = 100;
/** Rounds that months of different lengths may take to settle, beyond one for each variable. */
const SPARE_ROUNDS = 1000;

/**
 * Narrows bounds by constraints, both ways along each: the result is exactly what some choice of a start and an end
 * for every event allows. Constraints that cannot be kept are passed over and told. The order of events and
 * constraints makes no difference. Pure: `bounds` need hold those events only that constraints name.
 */
export function propagate(
  bounds: ReadonlyMap<string, Bounds>,
  constraints: readonly Constraint[],
): Propagated {
  const network = createNetwork(bounds, constraints);
  const circles = findCircles(network);
  const passedOver = new Set(circles.map(({ constraint }) => constraint));
  const limits = new Limits(network, passedOver);
  const clashes = limits.raise();
  const endless = limits.lower();
  return { bounds: limits.toBounds(), contradictions: [...circles, ...clashes, ...endless] };
}

/** Circles of "not before", then circles of dates that are counted from each other. */
function findCircles({ nodes, orders, counts }: Network): readonly Contradiction[] {
  const found = new Map<number, Contradiction>();
  for (const [kind, links] of [
    ['order', orders],
    ['count', counts],
  ] as const) {
    const left = links.filter(({ constraint }) => !found.has(constraint));
    walkLinks(nodes.length, left, ({ constraint }, listMembers) => {
      const members = found.size < MOST_WHOLE ? listMembers() : [];
      found.set(constraint, { constraint, kind, chain: members.map((node) => nodes[node]?.name ?? '') });
    });
  }
  return [...found.values()];
}

/** The least and greatest value of each variable. */
class Limits {
  readonly #network: Network;
  readonly #passedOver: Set<number>;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** The arc that raised each variable last. */
  readonly #raisedBy: (Arc | undefined)[] = [];
  /** Constraints that have raised something. */
  readonly #used = new Set<number>();
  /** Each variable behind those that raise it, as far as there are no circles. */
  readonly #order: readonly number[];
  readonly #leaving: LinkIndex;
  readonly #entering: LinkIndex;

  constructor(network: Network, passedOver: Set<number>) {
    this.#network = network;
    this.#passedOver = passedOver;
    const { nodes, arcs } = network;
    this.#low = new Float64Array(2 * nodes.length);
    this.#high = new Float64Array(2 * nodes.length);
    for (const [node, { room }] of nodes.entries()) {
      this.#low.set([room.startFrom, room.lastFrom], toStart(node));
      this.#high.set([room.startTo, room.lastTo], toStart(node));
    }
    const count = this.#low.length;
    this.#leaving = indexLinks(count, arcs, 'from');
    this.#entering = indexLinks(count, arcs, 'to');
    this.#order = walkLinks(count, arcs).toReversed();
  }

  /** Raises the least values until every arc that is not passed over holds. */
  raise(): readonly Contradiction[] {
    const clashes: Contradiction[] = [];
    const stated = this.#low.slice();
    for (let restarts = 0; ; restarts += 1) {
      const found = this.#raiseOnce(clashes, restarts < MOST_WHOLE);
      if (!found) return clashes;
      this.#low.set(stated);
      this.#raisedBy.length = 0;
      this.#used.clear();
    }
  }

  /** Whether something must be undone, since a constraint that was passed over has had its effect before. */
  #raiseOnce(clashes: Contradiction[], mayRestart: boolean): boolean {
    let restart = false;
    const pass = (arc: Arc, least: number) => {
      clashes.push(this.#toClash(arc, least, clashes.length < MOST_WHOLE));
      this.#passedOver.add(arc.constraint);
      restart ||= mayRestart && this.#used.has(arc.constraint);
    };
    const tired = sweep(this.#order, (variable, mark) => {
      for (const arc of this.#list(this.#leaving, variable)) {
        if (restart || this.#passedOver.has(arc.constraint)) continue;
        const least = arc.step.raise(this.#low[variable] ?? 0);
        if (least <= (this.#low[arc.to] ?? 0)) continue;
        if (least > (this.#high[arc.to] ?? 0)) {
          pass(arc, least);
          continue;
        }
        this.#low[arc.to] = least;
        this.#raisedBy[arc.to] = arc;
        this.#used.add(arc.constraint);
        mark(arc.to);
      }
      return !restart;
    });
    if (restart || tired === undefined) return restart;
    // Limits that raise each other without end, however slowly.
    const arc = this.#trace(tired).find(({ constraint }) => constraint !== -1);
    if (arc !== undefined) pass(arc, this.#low[arc.to] ?? 0);
    return restart;
  }

  /**
   * Lowers the greatest values. The least ones satisfy every arc, so that nothing is lowered below them; only where they
   * are unlimited can a circle lower its members without end.
   */
  lower(): readonly Contradiction[] {
    const endless: Contradiction[] = [];
    const stated = this.#high.slice();
    for (;;) {
      const loweredBy: (Arc | undefined)[] = [];
      const tired = this.#lowerOnce(loweredBy);
      const circle = tired === undefined ? [] : traceArcs(loweredBy, tired, ({ to }) => to);
      const arc = circle.find(({ constraint }) => constraint !== -1);
      if (arc === undefined) return endless;
      endless.push({ constraint: arc.constraint, kind: 'endless', chain: this.#toChain(circle) });
      this.#passedOver.add(arc.constraint);
      this.#high.set(stated);
    }
  }

  /** A variable that is still being lowered after too many sweeps, if there is one. */
  #lowerOnce(loweredBy: (Arc | undefined)[]): number | undefined {
    return sweep(this.#order.toReversed(), (variable, mark) => {
      for (const arc of this.#list(this.#entering, variable)) {
        if (this.#passedOver.has(arc.constraint)) continue;
        const least = this.#low[arc.from] ?? 0;
        const greatest = Math.max(least, arc.step.lower(this.#high[variable] ?? 0));
        if (greatest >= (this.#high[arc.from] ?? 0)) continue;
        this.#high[arc.from] = greatest;
        loweredBy[arc.from] = arc;
        mark(arc.from);
      }
      return true;
    });
  }

  #list({ first, next }: LinkIndex, variable: number): readonly Arc[] {
    const list: Arc[] = [];
    for (let index = first[variable] ?? -1; index !== -1; index = next[index] ?? -1) {
      const arc = this.#network.arcs[index];
      if (arc !== undefined) list.push(arc);
    }
    return list;
  }

  /** The arcs that raised a variable, first cause first; once round where they form a circle. */
  #trace(variable: number): readonly Arc[] {
    return traceArcs(this.#raisedBy, variable, ({ from }) => from).toReversed();
  }

  /** The names along arcs, each once where arcs of one event follow each other. */
  #toChain(arcs: readonly Arc[]): readonly string[] {
    const { nodes } = this.#network;
    const variables = arcs.flatMap(({ from, to }) => [from, to]);
    const names = variables.map((variable) => nodes[variable >> 1]?.name ?? '');
    return names.filter((name, index) => name !== names[index - 1]);
  }

  #toClash(arc: Arc, from: number, whole: boolean): Contradiction {
    const causes = whole ? this.#trace(arc.from) : [];
    return {
      constraint: arc.constraint,
      kind: 'dates',
      chain: this.#toChain([...causes, arc]),
      clash: { of: arc.to % 2 === 0 ? 'start' : 'end', from, to: (this.#high[arc.to] ?? 0) + 1 },
    };
  }

  toBounds(): ReadonlyMap<string, Bounds> {
    const narrowed = new Map<string, Bounds>();
    for (const [node, { name, bounds, isEvent }] of this.#network.nodes.entries()) {
      if (!isEvent) continue;
      const [start, last] = [toStart(node), toLast(node)];
      const room = {
        startFrom: this.#low[start] ?? bounds.earliest,
        startTo: this.#high[start] ?? bounds.startBefore,
        lastFrom: this.#low[last] ?? bounds.endFrom,
        lastTo: this.#high[last] ?? bounds.latest,
      };
      narrowed.set(name, narrowBounds(bounds, room));
    }
    return narrowed;
  }
}

/** The arcs that moved a variable, last cause first; once round where they form a circle. */
function traceArcs(
  movedBy: readonly (Arc | undefined)[],
  variable: number,
  toCause: (arc: Arc) => number,
): readonly Arc[] {
  const arcs: Arc[] = [];
  const seen = new Set<number>();
  let at = variable;
  for (let arc = movedBy[at]; arc !== undefined && !seen.has(at); arc = movedBy[at]) {
    seen.add(at);
    arcs.push(arc);
    at = toCause(arc);
  }
  return arcs;
}

/**
 * Visits every variable in order, then those that a visit has marked, to and fro, until none is marked: along chains of
 * either way two sweeps do. Ends early where a visit says so. Gives a variable that is still marked after too many sweeps.
 */
function sweep(
  order: readonly number[],
  visit: (variable: number, mark: (variable: number) => void) => boolean,
): number | undefined {
  const places = new Int32Array(order.length);
  for (const [place, variable] of order.entries()) places[variable] = place;
  const marked = new Uint8Array(order.length).fill(1);
  let [first, last] = [0, order.length - 1];
  for (let round = 0; first <= last; round += 1) {
    if (round > order.length + SPARE_ROUNDS) return order[first];
    const step = round % 2 === 0 ? 1 : -1;
    const begin = step === 1 ? first : last;
    let end = step === 1 ? last : first;
    [first, last] = [order.length, -1];
    for (let place = begin; (end - place) * step >= 0; place += step) {
      if (marked[place] === 0) continue;
      marked[place] = 0;
      const going = visit(order[place] ?? 0, (variable) => {
        const at = places[variable] ?? 0;
        marked[at] = 1;
        if ((at - place) * step > 0) {
          // It lies ahead, and is met in this sweep.
          end = step === 1 ? Math.max(end, at) : Math.min(end, at);
        } else {
          first = Math.min(first, at);
          last = Math.max(last, at);
        }
      });
      if (!going) return undefined;
    }
  }
  return undefined;
}
