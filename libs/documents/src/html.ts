import type { Block, Letter } from './letter.js';
import { frameOf, type Letterhead } from './letterhead.js';
import { textOf } from './phrase.js';

/** A letter as a simple page, for e-mail: no pictures, nothing that is fetched. */
export function html(letter: Letter, head: Letterhead): string {
  const { utility, date, to, concerns, closing } = frameOf(letter, head);
  const title = escaped(textOf(letter.title));
  return [
    `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><title>${title}</title></head><body>`,
    `<p>${escaped(utility)}<br>${escaped(date)}</p>`,
    `<p>${to.map(escaped).join('<br>')}</p>`,
    `<h1>${title}</h1>`,
    `<p>${escaped(concerns)}</p>`,
    ...letter.body.map(element),
    `<p>${escaped(closing)}</p>`,
    '</body></html>',
  ].join('\n');
}

function element(block: Block): string {
  if ('heading' in block) return `<h2>${escaped(textOf(block.heading))}</h2>`;
  if ('list' in block)
    return `<ul>${block.list.map((phrase) => `<li>${escaped(textOf(phrase))}</li>`).join('')}</ul>`;
  if (!('caption' in block)) return `<p>${escaped(textOf(block))}</p>`;
  const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const rows = block.rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(textOf(cell))}</td>`).join('')}</tr>`,
  );
  const caption = `<caption>${escaped(textOf(block.caption))}</caption>`;
  return `<table border="1" cellpadding="6">${caption}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
