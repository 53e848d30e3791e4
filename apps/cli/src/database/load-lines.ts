import { setFlagsFromString } from 'node:v8';
import type { ChronicleLine } from '@linimasa/formats/ndjson';
import type { LoadOptions, LoadProgress, LoadReport, Store } from '@linimasa/store';
import type { Progress } from '../show-progress.ts';

const STAGES = { read: 'read', derive: 'checked', write: 'written' } as const;

/** Loads a timeline as its records come, under another id if one is given, and tells how far that has come. */
export function loadLines(
  store: Store,
  lines: AsyncIterable<ChronicleLine>,
  progress: Progress,
  { timeline, onWarnings }: Pick<LoadOptions, 'timeline' | 'onWarnings'> = {},
): Promise<LoadReport> {
  sizeYoung();
  return store.loadRecords(lines, {
    ...(timeline === undefined ? {} : { timeline }),
    ...(onWarnings === undefined ? {} : { onWarnings }),
    onProgress: (step) => progress.tell(wordProgress(step)),
  });
}

/**
 * What is read is soon forgotten: the room for it need not grow with how much there is. The thread that derives has so
 * many megabytes of it from its start on, since it would else spend a third of its time on tidying up.
 */
function sizeYoung(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--min-semi-space-size=8');
}

function wordProgress({ stage, done, total }: LoadProgress): string {
  const share = total === undefined || total === 0 ? '' : ` (${Math.floor((100 * done) / total)} %)`;
  return `${done.toLocaleString('en')} records ${STAGES[stage]}${share}`;
}
