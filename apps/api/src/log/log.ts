/** One entry of the log: what happened, under which id. */
export type Entry = Readonly<Record<string, unknown>>;

/** Takes entries, each at a level: what is routine, what the owner may want to look into, what is at fault here. */
export interface Log {
  info(entry: Entry): void;
  warn(entry: Entry): void;
  error(entry: Entry): void;
}
