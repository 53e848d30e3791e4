import type { Coordinates } from '@linimasa/schema';
import type { Plural } from './plural.ts';

/** Every word of the map, of the ways out and of comparing sources. */
export interface OutTexts {
  readonly map: {
    readonly label: string;
    readonly places: string;
    readonly here: Plural;
    readonly nowhere: Plural;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly all: string;
    readonly narrow: string;
    readonly widen: string;
    readonly none: string;
    /** How well a point is known, as the map draws it. */
    readonly precision: Readonly<Record<Coordinates['precision'], string>>;
  };
  readonly picture: {
    readonly label: string;
    readonly svg: string;
    readonly png: string;
  };
  readonly embed: {
    readonly open: string;
    readonly label: string;
    readonly hint: string;
    readonly width: string;
    readonly height: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly lanes: string;
    readonly own: string;
    readonly frame: string;
    readonly script: string;
    readonly copyFrame: string;
    readonly copyScript: string;
    readonly preview: string;
    readonly close: string;
  };
  readonly print: {
    readonly open: string;
    readonly sources: string;
    readonly from: string;
  };
  readonly compare: {
    readonly label: string;
    readonly lede: string;
    readonly left: string;
    readonly right: string;
    readonly against: string;
    readonly choose: string;
    readonly others: string;
    readonly both: Plural;
    readonly onlyLeft: Plural;
    readonly onlyRight: Plural;
    readonly contradict: Plural;
    readonly nothing: string;
    readonly most: string;
    readonly leftSays: string;
    readonly rightSays: string;
    readonly agree: string;
    readonly sameSource: string;
  };
}
