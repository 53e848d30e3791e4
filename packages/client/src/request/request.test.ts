import { describe, expect, it } from 'vitest';
import { NoAnswerError } from './no-answer-error.ts';
import { createOpen } from './open-answer.ts';
import { ProblemError } from './problem-error.ts';
import { createRequest } from './request.ts';

const problem = {
  type: '/problems/invalid-query',
  title: 'The question cannot be answered as put',
  status: 400,
  issues: [{ path: ['limit'], message: 'limit is out of range' }],
};

function answering(body: string, status: number, type?: string) {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  const open = createOpen({
    baseUrl: 'http://example.org',
    fetch: () => new Response(new TextEncoder().encode(body), { status, headers }),
  });
  return createRequest(open);
}

describe('createRequest()', () => {
  it('answers JSON values', async () => {
    await expect(answering('{"a":1}', 200, 'application/json; charset=UTF-8')('/x')).resolves.toEqual({
      a: 1,
    });
  });

  it('rejects with the problem that the API states', async () => {
    const error = await answering(
      JSON.stringify(problem),
      400,
      'application/problem+json',
    )('/x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 400, issues: problem.issues, problem });
  });

  it.each([
    ['a page of HTML', '<h1>Hello</h1>', 200, 'text/html'],
    ['JSON with a failing status', '{}', 502, 'application/json'],
    ['an answer without type', '{}', 200, undefined],
    ['JSON that breaks off', '{"a":', 200, 'application/json'],
  ])('rejects %s as no answer of the API', async (_, body, status, type) => {
    const error = await answering(body, status, type)('/x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(error).toMatchObject({ status, url: 'http://example.org/x' });
  });

  it('rejects with NoAnswerError where nobody listens', async () => {
    const error = await createRequest(createOpen({ baseUrl: 'http://127.0.0.1:1' }))('/x').catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(error).toMatchObject({ status: undefined, cause: expect.any(Error) });
  });

  it('rejects with the reason of the signal that abandons it', async () => {
    const reason = new Error('changed my mind');
    const request = createRequest(createOpen({ baseUrl: 'http://127.0.0.1:1' }));
    await expect(request('/x', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
