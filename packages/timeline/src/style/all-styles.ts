import { markStyles } from '../mark/mark-styles.ts';
import { otherStyles } from '../mark/other-styles.ts';
import { stateStyles } from '../mark/state-styles.ts';
import { statusStyles } from '../mark/status-styles.ts';
import { paletteStyles } from '../palette/palette-styles.ts';
import { timelineStyles } from '../timeline-styles.ts';

/** How the timeline looks, in the order in which later rules win. */
export const allStyles = [paletteStyles, timelineStyles, markStyles, statusStyles, otherStyles, stateStyles];
