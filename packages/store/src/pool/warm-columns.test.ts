import { describe } from 'vitest';
import { createTestEngines } from '../engines.suite.ts';
import { describeWarmth } from './warm-columns.suite.ts';

describe.each(Object.values(createTestEngines()))('a warm pool on $name', describeWarmth);
