import { describe, expect, it } from 'vitest';
import { Durations } from './durations.ts';

describe('Durations', () => {
  it('counts each up to every bound that it does not pass', () => {
    const durations = new Durations('took', 'How long.', [0.1, 1]);
    for (const seconds of [0.05, 0.1, 0.5, 7]) durations.observe('GET', '/a', 200, seconds);
    durations.observe('HEAD', '/"\\', 404, 0);
    expect(durations.stringify()).toBe(`# HELP took How long.
# TYPE took histogram
took_bucket{le="0.1",method="GET",route="/a",status="200"} 2
took_bucket{le="1",method="GET",route="/a",status="200"} 3
took_bucket{le="+Inf",method="GET",route="/a",status="200"} 4
took_sum{method="GET",route="/a",status="200"} 7.65
took_count{method="GET",route="/a",status="200"} 4
took_bucket{le="0.1",method="HEAD",route="/\\"\\\\",status="404"} 1
took_bucket{le="1",method="HEAD",route="/\\"\\\\",status="404"} 1
took_bucket{le="+Inf",method="HEAD",route="/\\"\\\\",status="404"} 1
took_sum{method="HEAD",route="/\\"\\\\",status="404"} 0
took_count{method="HEAD",route="/\\"\\\\",status="404"} 1
`);
  });
});
