import { describe } from 'vitest';
import { createTestEngines } from '../engines.suite.ts';
import { describeReadPool } from './read-pool.suite.ts';

describe.each(Object.values(createTestEngines()))('a pool of readers on $name', describeReadPool);
