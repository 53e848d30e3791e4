import type { Text } from '@linimasa/schema';
import type { WrittenPlace } from '@linimasa/schema/zod';
import type { Random } from './create-random.ts';

/** Real regions for invented towns: zone, country, and a square of two degrees by its south-western corner. */
const REGIONS =
  `Asia/Jakarta ID -7 107|Asia/Makassar ID -4 119|Asia/Jayapura ID -4 138|Asia/Pyongyang KP 39 125|
Asia/Seoul KR 36 127|Asia/Tokyo JP 35 138|Asia/Shanghai CN 31 118|Asia/Hong_Kong HK 22 113|Asia/Vladivostok RU 43 131|
Asia/Irkutsk RU 52 103|Europe/Moscow RU 55 37|Europe/Istanbul TR 39 32|Europe/Athens GR 38 22|Europe/Rome IT 42 12|
Europe/Paris FR 47 2|Europe/London GB 51 -2|Africa/Cairo EG 29 31|Africa/Nairobi KE -1 36|Africa/Lagos NG 7 3|
Asia/Kolkata IN 18 74|Asia/Kathmandu NP 27 84|Asia/Tehran IR 32 51|Asia/Baghdad IQ 33 43|America/New_York US 40 -76|
America/Los_Angeles US 36 -120|America/Sao_Paulo BR -23 -47|America/Lima PE -12 -76|Australia/Sydney AU -34 149|
Pacific/Apia WS -14 -172|Atlantic/Reykjavik IS 64 -20`
    .replaceAll('\n', '')
    .split('|')
    .map((line) => {
      const [zone = '', country = '', lat = '', lon = ''] = line.split(' ');
      return { zone, country, lat: Number(lat), lon: Number(lon) };
    });

/** A place whose name is in every language. */
export interface MadePlace extends WrittenPlace {
  readonly name: Text;
}

/** Makes one place a name, the first in regions by turns; some have an alias, a few no coordinates. */
export function makePlaces(random: Random, names: readonly Text[]): readonly MadePlace[] {
  return names.map((name, index) => {
    const { zone, country, lat, lon } = REGIONS[index % REGIONS.length] ?? { zone: 'UTC', lat: 0, lon: 0 };
    const degrees = (corner: number) => Math.round(corner * 1000 + random.below(2000)) / 1000;
    const precision = random.pick(['exact', 'locality', 'locality', 'region'] as const);
    return {
      id: (name['en'] ?? '').toLowerCase(),
      name,
      ...(random.chance(0.3) ? { aliases: [`Port ${name['en']}`, `Kota ${name['en']}`] } : {}),
      ...(random.chance(0.04) ? {} : { coordinates: { lat: degrees(lat), lon: degrees(lon), precision } }),
      ...(country === undefined ? {} : { country }),
      zone,
    };
  });
}
