import { isNumber } from './markdown.ts';
import { type Cell, grouped, type Page, type Section, signed, type Table } from './page.ts';
import { style } from './style.ts';

/** The page as one HTML file that asks for nothing else; it may not load anything, and says so itself. */
export function htmlOf({ title, title_fa, lead, figures, sections }: Page): string {
  const top = figures.map(
    ({ name, name_fa, value, tone }) =>
      `<li class="${tone}"><strong>${escaped(value)}</strong> <span>${escaped(name)}</span> ${persian(name_fa)}</li>`,
  );
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`);
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p class="fa" lang="fa" dir="rtl">${escaped(title_fa)}</p>
<p>${escaped(lead)}</p>
<ul class="figures">
${top.join('\n')}
</ul>
<nav aria-label="Parts of the report"><ul>
${links.join('\n')}
</ul></nav>
</header>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml({ id, title, title_fa, blocks }: Section): string {
  const parts = blocks.map((block) => (block.kind === 'text' ? `<p>${withCode(block.text)}</p>` : tableHtml(block)));
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)} ${persian(title_fa)}</h2>
${parts.join('\n')}
</section>`;
}

function tableHtml({ caption, columns, rows }: Table): string {
  if (rows.length === 0) return `<p>${escaped(caption)}: none.</p>`;
  const numbers = columns.map((_, column) => rows.every((row) => isNumber(row[column]!)));
  const head = columns.map(
    (name, at) => `<th scope="col"${numbers[at] ? ' class="number"' : ''}>${escaped(name)}</th>`,
  );
  const body = rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, at === 0)).join('')}</tr>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function cellHtml(cell: Cell, first: boolean): string {
  const [tag, scope] = first ? ['th', ' scope="row"'] : ['td', ''];
  if (typeof cell === 'object' && 'count' in cell) {
    const width = (cell.share * 100).toFixed(1);
    return `<td class="number bar" style="--share:${width}%"><span>${grouped(cell.count)}</span></td>`;
  }
  return `<${tag}${scope}${isNumber(cell) ? ' class="number"' : ''}>${inner(cell)}</${tag}>`;
}

function inner(cell: Cell): string {
  if (typeof cell === 'number') return grouped(cell);
  if (typeof cell === 'string') return escaped(cell);
  if ('fa' in cell) return persian(cell.fa);
  if ('either' in cell) return `<bdi>${escaped(cell.either)}</bdi>`;
  if ('code' in cell) return `<code>${escaped(cell.code)}</code>`;
  return 'count' in cell ? grouped(cell.count) : signed(cell.change);
}

const persian = (words: string): string => `<bdi lang="fa" dir="rtl">${escaped(words)}</bdi>`;

/** Words of ours, with names between backticks. */
const withCode = (words: string): string => escaped(words).replace(/`([^`]*)`/g, '<code>$1</code>');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in HTML; controls that a text could turn the page around with are shown as what they are, nothing. */
function escaped(words: string): string {
  const plain = words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return plain.replace(/[&<>"']/g, (character) => entities[character]!);
}
