/** Red, green and blue, 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`. */
export function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** As `color-mix(in srgb, a percent%, b)` does. */
export function mix(a: Rgb, percent: number, b: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0] = a.map(
    (each, index) => (each * percent + (b[index] ?? 0) * (100 - percent)) / 100,
  );
  return [red, green, blue];
}

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function toContrast(a: Rgb, b: Rgb): number {
  const [darker = 0, lighter = 0] = [a, b].map(toLuminance).toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function toLuminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map(toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Matrix = readonly [Rgb, Rgb, Rgb];

const multiply = (matrix: Matrix, colour: Rgb): Rgb => {
  const [a, b, c] = matrix.map((row) => row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]);
  return [a ?? 0, b ?? 0, c ?? 0];
};

/** What full dichromats see, over linear RGB: Machado, Oliveira and Fernandes, 2009. */
const VISION: Readonly<Record<'deuteranopia' | 'protanopia' | 'tritanopia', Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Eyes to look with. */
export const EYES = ['trichromacy', 'deuteranopia', 'protanopia', 'tritanopia'] as const;

/** How far two colours are apart for some eyes: Euclidean distance in OKLab, black to white 100. */
export function toDistance(a: Rgb, b: Rgb, eyes: (typeof EYES)[number]): number {
  const [x, y] = [a, b].map((colour) => toOklab(see(colour, eyes)));
  return x === undefined || y === undefined ? 0 : 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function see(colour: Rgb, eyes: (typeof EYES)[number]): Rgb {
  const [red = 0, green = 0, blue = 0] = colour.map(toLinear);
  if (eyes === 'trichromacy') return [red, green, blue];
  const [r = 0, g = 0, b = 0] = multiply(VISION[eyes], [red, green, blue]).map((each) =>
    Math.min(1, Math.max(0, each)),
  );
  return [r, g, b];
}

function toOklab(linear: Rgb): Rgb {
  const cones: Matrix = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ];
  const [l = 0, m = 0, s = 0] = multiply(cones, linear).map(Math.cbrt);
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  );
}
