import type { CSSResultGroup } from 'lit';
import { claimStyles } from '../claim/claim-styles.ts';
import { eventListStyles } from '../list/event-list-styles.ts';
import { eventPanelStyles } from '../panel/event-panel-styles.ts';
import { panelStyles } from '../panel/panel-styles.ts';
import { headerStyles } from '../parts/header-styles.ts';
import { roomStyles } from '../room/room-styles.ts';
import { baseStyles } from './base-styles.ts';
import { compareStyles } from './compare-styles.ts';
import { printStyles } from './print-styles.ts';
import { recordStyles } from './record-styles.ts';

/** The looks of templates where they stand in the page itself, by what they stand in. */
export const LIGHT_STYLES: readonly (readonly [selector: string, styles: readonly CSSResultGroup[]])[] = [
  ['.light', [baseStyles]],
  ['.light > .top', [headerStyles]],
  ['.light.room', [roomStyles]],
  ['.light .event', [panelStyles, eventPanelStyles]],
  ['.light :is(.event, .record)', [claimStyles]],
  ['.light .event-list', [eventListStyles]],
  ['.light', [recordStyles, compareStyles, printStyles]],
];
