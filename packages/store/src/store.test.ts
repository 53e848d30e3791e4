import { describe } from 'vitest';
import { describeAgreement } from './agreement.suite.ts';
import { createTestEngines } from './engines.suite.ts';
import { describeLoadChronicle } from './load/load-chronicle.suite.ts';
import { describeLoadRecords } from './load/load-records.suite.ts';
import { describeMergeSegments } from './load/merge-segments.suite.ts';
import { describeWriteChange } from './load/write-change.suite.ts';
import { describeWriteCost } from './load/write-cost.suite.ts';
import { describeNaughtyStrings } from './naughty.suite.ts';
import { describeClaims } from './read/claims.suite.ts';
import { describeCursors } from './read/cursors.suite.ts';
import { describeEditions } from './read/editions.suite.ts';
import { describeReading } from './read/read.suite.ts';
import { describeReadColumns } from './read/read-columns.suite.ts';
import { describeCitus } from './tables/citus.suite.ts';
import { describeStatus } from './tables/describe-database.suite.ts';
import { describeMigration } from './tables/migrate.suite.ts';
import { describeSearch } from './words/search.suite.ts';

const engines = createTestEngines();

describe.each(Object.values(engines))('$name', (engine) => {
  describeLoadChronicle(engine);
  describeLoadRecords(engine);
  describeWriteChange(engine);
  describeWriteCost(engine);
  describeMergeSegments(engine);
  describeReading(engine);
  describeReadColumns(engine);
  describeClaims(engine);
  describeCursors(engine);
  describeEditions(engine);
  describeSearch(engine);
  describeAgreement(engine);
  describeMigration(engine);
  describeStatus(engine);
  describeNaughtyStrings(engine);
});

describe('postgresql', () => {
  describeCitus(engines.postgresql);
});
