import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';

/** Members that hold a date, or a list of dates. */
const DATES = new Set([
  'when',
  'edtf',
  'from',
  'to',
  'after',
  'before',
  'asOf',
  'published',
  'written',
  'scheduled',
  'said',
  'over',
  'period',
]);

/**
 * Gives unquoted numbers back their text where a date is meant, so that it is judged as written:
 * YAML reads `20240619` as a number of twenty million and `1e3` as a thousand.
 */
export function keepYears(node: ParsedNode | null): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && DATES.has(String(key.value))) keepNumber(value);
      keepYears(value);
    }
  } else if (isSeq(node)) for (const item of node.items) keepYears(item);
}

function keepNumber(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'number') node.value = node.source ?? node.value;
  if (isSeq(node) && !node.flow) for (const item of node.items) keepNumber(item);
}
