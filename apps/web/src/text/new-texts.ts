import type { SheetField } from '@linimasa/formats/spreadsheet';
import type { Plural } from './plural.ts';

/** Every word of the page that makes a timeline of a sheet, and of the page that it makes. */
export interface NewTexts {
  readonly title: string;
  readonly lead: string;
  readonly private: string;
  readonly reads: string;
  readonly rows: string;
  readonly placeholder: string;
  readonly choose: string;
  readonly example: string;
  readonly drop: string;
  readonly again: string;
  readonly settings: string;
  readonly name: string;
  readonly untitled: string;
  readonly language: string;
  readonly zone: string;
  readonly order: string;
  readonly orders: Readonly<Record<'day' | 'month', string>>;
  readonly headed: string;
  readonly column: string;
  readonly fields: Readonly<Record<SheetField | 'none', string>>;
  readonly row: string;
  readonly cell: string;
  readonly noEvents: string;
  readonly state: string;
  readonly count: Plural;
  readonly problems: Plural;
  readonly noProblems: string;
  readonly toProblem: string;
  readonly moreProblems: Plural;
  readonly onlyProblems: string;
  readonly more: string;
  readonly asStated: string;
  readonly download: string;
  readonly folder: string;
  readonly folderNote: string;
  readonly page: string;
  readonly pageNote: string;
  readonly leftOut: Plural;
  readonly saved: string;
  readonly faults: {
    readonly words: string;
    readonly part: string;
    readonly year: string;
    readonly month: string;
    readonly day: string;
    readonly weekday: string;
    readonly order: string;
    readonly title: string;
    readonly time: string;
    readonly end: string;
    readonly url: string;
    readonly status: string;
    readonly importance: string;
    readonly length: string;
  };
  readonly failed: {
    readonly empty: string;
    readonly text: string;
    readonly rows: string;
    readonly page: string;
  };
  /** Of the page that works by itself. */
  readonly sources: string;
  readonly madeWith: string;
}
