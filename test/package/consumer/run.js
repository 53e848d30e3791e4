import schema from '@linimasa/schema/json/event-input.json' with { type: 'json' };
import { use } from './use.js';

process.stdout.write(JSON.stringify({ ...use(), schema: schema.$id }));
