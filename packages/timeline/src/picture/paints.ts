import { Markup, xml } from './xml.ts';

/** A colour from here on; pixels. */
export interface Stop {
  readonly x: number;
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** Paints of a picture that are more than one colour, each once. */
export class Paints {
  readonly #defined = new Map<string, { readonly id: string; readonly markup: Markup }>();

  /** What stands in the picture's `defs`. */
  get markup(): Markup {
    return new Markup([...this.#defined.values()].map(({ markup }) => markup.text).join(''));
  }

  /** A paint that runs from stop to stop, from left to right. */
  fade(from: number, to: number, stops: readonly Stop[]): string {
    const length = Math.max(to - from, 0.01);
    const place = (x: number) => Math.min(1, Math.max(0, (x - from) / length)).toFixed(4);
    const list = stops.map(
      ({ x, colour, opacity }) =>
        xml`<stop offset="${place(x)}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    );
    return this.#define(
      (id) =>
        xml`<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from}" x2="${to}" y1="0" y2="0">${list}</linearGradient>`,
    );
  }

  /** Slanted lines with nothing between them. */
  hatch(colour: string): string {
    return this.#define(
      (id) =>
        xml`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" fill="${colour}" fill-opacity="0.6"/></pattern>`,
    );
  }

  #define(make: (id: string) => Markup): string {
    const key = make('').text;
    const known = this.#defined.get(key);
    const id = known?.id ?? `paint-${this.#defined.size}`;
    if (known === undefined) this.#defined.set(key, { id, markup: make(id) });
    return `url(#${id})`;
  }
}
