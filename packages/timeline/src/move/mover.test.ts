import { afterEach, describe, expect, it } from 'vitest';
import { VisDrawing } from '../vis/vis-drawing.ts';
import { Mover } from './mover.ts';

afterEach(() => document.body.replaceChildren());

describe('Mover', () => {
  it('tells that it rests where it was sent, though a drawing took part meanwhile', async () => {
    const window = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2025, 0, 1) };
    const rests: unknown[] = [];
    const mover = new Mover({
      onStep: () => undefined,
      onRest: (at, byReader) => rests.push({ at, byReader }),
    });
    const canvas = document.body.appendChild(document.createElement('div'));
    mover.show(window, false);
    const drawing = new VisDrawing(canvas, mover.shown, {
      onWindow: (at, byUser) => mover.follow(at, byUser),
    });
    mover.attach(drawing);
    await expect.poll(() => rests).toContainEqual({ at: window, byReader: false });
    drawing.destroy();
  });
});
