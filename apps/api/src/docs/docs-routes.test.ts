import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_TYPES } from '../problem/problem-types.ts';
import { openTestApp, type TestApp } from '../test-app.suite.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('/openapi.json', () => {
  it('passes the recommended rules, its examples being what its schemas say', async () => {
    const source = await (await test.ask('/openapi.json')).text();
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source, config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
  });

  it('describes every address that the API answers, with parameters in words', async () => {
    const { body } = await test.askJson('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1\./);
    const own = test.app.routes.filter(
      ({ method, path }) => method === 'GET' && /^\/(?:v1|oembed|healthz|readyz|metrics)/.test(path),
    );
    const paths = new Set(own.map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}')));
    expect(new Set(Object.keys(body.paths))).toEqual(paths);
    const { parameters } = body.paths['/v1/timelines/{timeline}/events'].get;
    expect(parameters).toHaveLength(22);
    for (const { description, schema } of parameters)
      expect([typeof description, typeof schema]).toEqual(['string', 'object']);
    const limit = parameters.find(({ name }: { name: string }) => name === 'limit');
    expect(limit.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 1000 });
    expect(limit.required ?? false).toBe(false);
  });

  it('names every problem that a question may meet, when to ask again, and what is left to a client', async () => {
    const { body } = await test.askJson('/openapi.json');
    const { responses } = body.paths['/v1/timelines/{timeline}/changes'].get;
    const named = Object.values<{ content?: Record<string, { examples?: object }> }>(responses).flatMap(
      ({ content }) => Object.keys(content?.['application/problem+json']?.examples ?? {}),
    );
    const elsewhere = [
      'not-found',
      'unknown-event',
      'unknown-claim',
      'unknown-record',
      'stopping',
      'web-not-built',
      'format-not-offered',
    ];
    const unread = ['malformed-request', 'request-too-slow'];
    expect([...named, ...elsewhere, ...unread].toSorted()).toEqual(Object.keys(PROBLEM_TYPES).toSorted());
    for (const [path, { get }] of Object.entries<{ get: { responses: object } }>(body.paths)) {
      for (const [status, { headers }] of Object.entries<{ headers: object }>({ ...get.responses })) {
        const names = Object.keys(headers);
        expect(names).toContain('X-Request-Id');
        expect(names.includes('RateLimit')).toBe(/^\/(?:v1\/|oembed)/.test(path));
        expect(names.includes('Retry-After')).toBe(status === '429' || status === '503');
      }
    }
  });

  it('resolves every reference it makes', async () => {
    const { body } = await test.askJson('/openapi.json');
    const references = JSON.stringify(body).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g);
    for (const [, kind = '', name] of references) expect(Object.keys(body.components[kind])).toContain(name);
  });
});

describe('/docs', () => {
  it('loads nothing from anywhere else', async () => {
    const response = await test.ask('/docs');
    const page = await response.text();
    expect(page).not.toMatch(/https?:/);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    for (const [, path] of page.matchAll(/src="([^"]+)"/g)) {
      const script = await test.ask(path ?? '');
      expect([script.status, script.headers.get('content-type')]).toEqual([
        200,
        'text/javascript; charset=utf-8',
      ]);
    }
  });
});
