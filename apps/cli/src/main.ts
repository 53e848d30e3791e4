#!/usr/bin/env node
import { run, type StricliProcess } from '@stricli/core';
import { app } from './app.ts';

await run(app, process.argv.slice(2), { process: process as StricliProcess });
// Below zero is how the argument scanner says that it was called wrongly.
if (typeof process.exitCode === 'number' && process.exitCode < 0) process.exitCode = 2;
