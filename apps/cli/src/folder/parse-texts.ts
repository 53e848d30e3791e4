import { parentPort, workerData } from 'node:worker_threads';
import { parseFolder } from '@linimasa/formats/folder';
import type { FolderTexts } from './read-folder.ts';

// Runs in a thread of its own, which can be ended from outside.
const { files, unread } = workerData as FolderTexts;
parentPort?.postMessage(parseFolder(files, unread), []);
