/** How a body is packed on its way: not at all, or by what nearly every client reads. */
export type Encoding = 'identity' | 'gzip' | 'br';

const PREFERRED = ['br', 'gzip'] as const;

/** Clients send one of a few dozen headers; more than this is somebody at play. */
const MOST_REMEMBERED = 256;

const chosen = new Map<string, Encoding>();

/**
 * Chooses by `Accept-Encoding` (RFC 9110, 12.5.3): what has the highest weight, of equals the smaller one. Where nothing
 * we have is accepted the body goes as it is, as without the header.
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined || accepted === '') return 'identity';
  let encoding = chosen.get(accepted);
  if (encoding === undefined) {
    encoding = readAccepted(accepted);
    if (chosen.size === MOST_REMEMBERED) chosen.clear();
    chosen.set(accepted, encoding);
  }
  return encoding;
}

function readAccepted(accepted: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const others = weights.get('*') ?? 0;
  let best: Encoding = 'identity';
  // Unpacked is acceptable where nobody asks, but then anything asked for is better.
  let most = weights.get('identity') ?? 0;
  for (const each of PREFERRED) {
    const weight = weights.get(each) ?? others;
    if (weight > 0 && (weight > most || (best === 'identity' && weight === most))) {
      best = each;
      most = weight;
    }
  }
  return best;
}
