import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../test-server.suite.ts';

let test: TestServer;
beforeAll(async () => {
  test = await openTestServer();
});
afterAll(() => test.close());

describe('/metrics', () => {
  it('counts requests by the pattern of their route, kept answers and questions', async () => {
    const ask = async (path: string, init?: RequestInit) =>
      (await fetch(test.url + path, init)).arrayBuffer();
    await ask('/v1/timelines/harbour/events?limit=1');
    await ask('/v1/timelines/harbour/events?limit=1');
    await ask('/v1/timelines/harbour/events?limit=0');
    await ask('/v1/timelines/harbour/events/no-such-event');
    await ask('/v1/a-secret', { method: 'PURGE' });
    await test.send('no HTTP\r\n\r\n');
    const response = await fetch(`${test.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    const events = '/v1/timelines/:timeline/events';
    for (const line of [
      `linimasa_http_request_duration_seconds_count{method="GET",route="${events}",status="200"} 2`,
      `linimasa_http_request_duration_seconds_count{method="GET",route="${events}",status="400"} 1`,
      `linimasa_http_request_duration_seconds_count{method="GET",route="${events}/:id",status="404"} 1`,
      `linimasa_http_request_duration_seconds_count{method="other",route="/*",status="405"} 1`,
      'linimasa_http_refusals_total{problem="malformed-request"} 1',
      'linimasa_cache_lookups_total{result="hit"} 1',
      'linimasa_cache_lookups_total{result="miss"} 1',
      'linimasa_cache_addresses 1',
      'linimasa_read_duration_seconds_count{question="events",outcome="answered"} 1',
      'linimasa_reads_in_flight 0',
      'linimasa_http_requests_in_flight 1',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    expect(text).not.toMatch(/harbour|secret|PURGE|no-such-event/);
  });
});
