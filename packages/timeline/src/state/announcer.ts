import type { TileEvent, Window } from '@linimasa/schema';
import { wordWindow } from '../axis/word-window.ts';
import type { ShownClock } from '../clock/clock.ts';
import { wordHere } from '../mark/word-here.ts';
import { fillText } from '../text/fill-text.ts';
import { formatCount } from '../text/format-count.ts';
import { pickTexts } from '../text/languages.ts';
import type { Rank } from '../tile/find-rank.ts';
import type { ViewCount } from '../tile/view-counter.ts';

/** Who speaks, and how. */
export interface AnnouncerHost {
  /** BCP 47. */
  language(): string;
  clock(): ShownClock;
  /** Says it to those who listen. */
  say(text: string): void;
  /** Says how many are in view, to those who look. */
  tally(text: string): void;
}

/** Puts into words where the reader is, and what is in view. */
export class Announcer {
  readonly #host: AnnouncerHost;
  /** The window followed the reader to an event: what is in view now is not what one wants to hear. */
  #followed = false;

  constructor(host: AnnouncerHost) {
    this.#host = host;
  }

  /** The reader is about to come to an event; `moved` if the window has to follow. */
  expect(moved: boolean): void {
    this.#followed ||= moved;
  }

  /** Says where the reader is, among how many. */
  sayHere(event: TileEvent, rank: Rank): void {
    const [language, { own, in: shown }] = [this.#host.language(), this.#host.clock()];
    const context = { language, texts: pickTexts(language), zone: own, in: shown };
    this.#host.say(wordHere(event, rank, context));
  }

  /** Says how much is in view; aloud where the reader went there. */
  sayInView({ matched, total }: ViewCount, window: Window, aloud: boolean): void {
    const texts = pickTexts(this.#host.language());
    const count = `${formatCount(matched.count, texts.locale)}${matched.exact ? '' : '+'}`;
    this.#host.tally(fillText(texts.tally, { count }));
    const followed = this.#followed;
    if (aloud) this.#followed = false;
    if (!aloud || followed) return;
    const words = wordWindow(window, texts.locale, this.#host.clock().zone);
    this.#host.say(
      fillText(texts.inSight, { window: words, count, total: formatCount(total, texts.locale) }),
    );
  }
}
