import { appendFileSync } from 'node:fs';

const { TOWN_LOG = '/dev/null', TOWN_TAKES = '0' } = process.env;

appendFileSync(TOWN_LOG, 'opened\n');
setTimeout(() => undefined, Number(TOWN_TAKES));
