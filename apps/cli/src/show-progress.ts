import { clearLine, cursorTo } from 'node:readline';

/** A step that goes on, told where a person watches. */
export interface Progress {
  /** Tells how far it has come, in a few words. */
  readonly tell: (words: string) => void;
  /** Takes away what was told. */
  readonly end: () => void;
}

/** Milliseconds between what is told: nobody reads faster. */
const PACE = 100;

/** Shows a step’s name and how far it has come, until it ends; only where a person watches standard error. */
export function showProgress(step: string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { tell: () => {}, end: () => {} };
  let last = 0;
  const write = (text: string) => {
    cursorTo(stderr, 0);
    stderr.write(text.slice(0, stderr.columns - 1));
    clearLine(stderr, 1);
  };
  write(`${step} …`);
  return {
    tell: (words) => {
      const now = performance.now();
      if (now - last < PACE) return;
      last = now;
      write(`${step} … ${words}`);
    },
    end: () => write(''),
  };
}
