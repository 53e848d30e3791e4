import type { ViewState } from './view-state.ts';

/** What a part of the page wants of the view. */
export interface ViewChange {
  readonly change: Partial<{ [K in keyof ViewState]: ViewState[K] | undefined }>;
  /** A step one can go back from; else the current entry of the history is overwritten. */
  readonly step: boolean;
}

/** `linimasa-view`: bubbles up to the application, which owns the view. */
export type LinimasaViewEvent = CustomEvent<ViewChange>;

/** Makes the event that asks for a change of view. */
export function createViewEvent(change: ViewChange['change'], step = true): LinimasaViewEvent {
  return new CustomEvent('linimasa-view', { detail: { change, step }, bubbles: true, composed: true });
}

/** The view after a change: `undefined` takes a member away. */
export function applyViewChange(view: ViewState, { change }: ViewChange): ViewState {
  const next = Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(next) as unknown as ViewState;
}
