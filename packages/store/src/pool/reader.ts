import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderPlace } from './messages.ts';
import { serveQuestions } from './serve-questions.ts';

if (parentPort !== null) await serveQuestions(parentPort, workerData as ReaderPlace);
