import type { OpenAPIObject } from '@nestjs/swagger';

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  'x-permission'?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string }[];
  responses: Record<string, { description?: string }>;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#22252b;background:#fbfaf8}
code{font-family:ui-monospace,monospace;font-size:.9em}h2{margin-top:3rem;border-bottom:1px solid #d6d3cd}
article{margin:1.5rem 0}h3{margin:0;font-size:1rem;overflow-wrap:anywhere}dl{margin:.25rem 0 0 1rem}dt{font-weight:600}
dd{margin:0 0 .25rem 1rem}nav a{margin-right:1rem}@media(prefers-color-scheme:dark){body{background:#16181d;color:#e8e6e1}a{color:#b3adff}}`;

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The contract as one plain page: the stock viewer needs inline styles that the portal's policy forbids. */
export function renderApiPage(document: OpenAPIObject): { html: string; style: string } {
  const groups = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations as Record<string, Operation>)) {
      const tag = operation.tags?.[0] ?? 'other';
      groups.set(tag, [...(groups.get(tag) ?? []), article(method, path, operation)]);
    }
  }
  const sections = [...groups].map(
    ([tag, articles]) => `<section id="${escape(tag)}"><h2>${escape(tag)}</h2>${articles.join('')}</section>`,
  );
  const links = [...groups.keys()].map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lodestone API</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body><main><h1>Lodestone API</h1>
<p>${escape(document.info.description ?? '')} The same contract for machines: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav aria-label="Resources">${links}</nav>${sections.join('')}</main></body></html>`;
  return { html, style: STYLE };
}

function article(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? [])
    .map(
      (p) =>
        `<dd><code>${escape(p.name)}</code> (${escape(p.in)}${p.required ? ', required' : ''}) ${escape(p.description ?? '')}</dd>`,
    )
    .join('');
  const responses = Object.entries(operation.responses)
    .map(
      ([status, response]) => `<dd><code>${escape(status)}</code> ${escape(response.description ?? '')}</dd>`,
    )
    .join('');
  const text = operation.description ?? operation.summary ?? '';
  return `<article><h3><code>${escape(method.toUpperCase())} ${escape(path)}</code></h3>${text ? `<p>${escape(text)}</p>` : ''}
<dl><dt>Permission</dt><dd><code>${escape(operation['x-permission'] ?? 'none')}</code></dd>${parameters ? `<dt>Parameters</dt>${parameters}` : ''}<dt>Answers</dt>${responses}</dl></article>`;
}
