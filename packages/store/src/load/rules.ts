/**
 * Counts the rules by which rows are derived from records. What is held by other rules than these is written anew by the
 * next load, though the records be the same; whoever changes what follows from a record raises it.
 */
export const RULES = 3;
