import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RateLimiter, stringifyAllowance } from './rate-limiter.ts';

describe('RateLimiter', () => {
  it('allows a client its number in a minute from its first request, and then again', () => {
    const limiter = new RateLimiter(3);
    const take = (now: number) => limiter.take('a', now);
    expect([take(0), take(10_000), take(59_000)].map(({ allowed }) => allowed)).toEqual([true, true, true]);
    expect(take(59_999)).toEqual({ allowed: false, remaining: 0, reset: 1 });
    expect(take(60_000)).toEqual({ allowed: true, remaining: 2, reset: 60 });
  });

  it('counts each client by itself', () => {
    const limiter = new RateLimiter(1);
    expect(limiter.take('a', 0).allowed).toBe(true);
    expect(limiter.take('b', 0).allowed).toBe(true);
    expect(limiter.take('a', 0).allowed).toBe(false);
  });

  it('forgets whoever came first where there are too many to remember', () => {
    const limiter = new RateLimiter(1);
    for (let i = 0; i <= 100_000; i += 1) limiter.take(String(i), 0);
    expect(limiter.take('100000', 0).allowed).toBe(false);
    expect(limiter.take('0', 0).allowed).toBe(true);
  });

  test.prop([
    fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.nat(30_000))),
    fc.integer({ min: 1, max: 5 }),
  ])('never allows more than its number between two ends of a span', (requests, limit) => {
    const limiter = new RateLimiter(limit);
    const allowed = new Map<string, number>();
    let now = 0;
    for (const [who, wait] of requests) {
      now += wait;
      const answer = limiter.take(String(who), now);
      const span = `${who} until ${Math.round(now / 1000 + answer.reset)}`;
      if (answer.allowed) allowed.set(span, (allowed.get(span) ?? 0) + 1);
      else expect(answer.remaining).toBe(0);
      expect(answer.reset).toBeGreaterThan(0);
      expect(answer.reset).toBeLessThanOrEqual(60);
    }
    for (const count of allowed.values()) expect(count).toBeLessThanOrEqual(limit);
  });

  it('says what is left in the words of the standard', () => {
    const limiter = new RateLimiter(100);
    expect(limiter.policy).toBe('"default";q=100;w=60');
    expect(stringifyAllowance(limiter.take('a', 0))).toBe('"default";r=99;t=60');
  });
});
