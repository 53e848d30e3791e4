import { describe, expect, it } from 'vitest';
import { changeCell, changeField, createDraft } from './draft.ts';

const TIMELINE = { title: 'T', language: 'en', zone: 'UTC' };
const draft = createDraft('Date\tTitle\tName\n2024\tA\tB\n2025\tC', TIMELINE);

describe('changeField()', () => {
  it('takes what only one column can tell from the column that told it', () => {
    expect(draft.columns.fields).toEqual(['date', 'title', 'extra']);
    expect(changeField(draft, 2, 'title').columns.fields).toEqual(['date', undefined, 'title']);
    expect(changeField(draft, 1, 'extra').columns.fields).toEqual(['date', 'extra', 'extra']);
  });
});

describe('changeCell()', () => {
  it('writes into the cell of a row, be it shorter than others', () => {
    expect(changeCell(draft, 3, 2, ' D ').table.at(-1)).toEqual({ number: 3, cells: ['2025', 'C', 'D'] });
    expect(draft.table.at(-1)?.cells).toEqual(['2025', 'C']);
  });
});
