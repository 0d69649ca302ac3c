import { measureCells } from './cells.js';
import { readOptions } from './options.js';
import { cellTable } from './report.js';

const options = readOptions(process.argv.slice(2));
const { measured, statements } = await measureCells(options);
console.log(cellTable(measured));
for (const m of measured) console.log(m.cell, m.callers, JSON.stringify(m.cpuOf));
console.log(statements.bytes, statements.texts.map((t) => t.slice(0, 120)).join('\n'));
