import { appendFileSync } from 'node:fs';

appendFileSync(process.env.TOWN_LOG ?? '/dev/null', 'opened\n');
