// Files made of lists and of the whole catalogue: rows per second, and the most memory the process ever had. There is no floor:
// what must hold is that memory does not grow with the rows.
import { buildPlots } from './full-park.mjs';
import { peakOf } from './process-memory.mjs';

/** The longest list that a file may be made of. */
export const LONGEST_LIST = 9_999;
const IN_CATALOGUE = 50_000;

/**
 * @param {import('pg').Client} client of the product's database
 * @param {string} product its address; it must allow lists of `LONGEST_LIST` rows
 * @param {number} pid of its process
 * @returns {Promise<string>} a table in Markdown
 */
export async function measureExports(client, product, pid) {
  await buildPlots(client, 'bench-list', LONGEST_LIST);
  const lines = [`| none yet | | | | | ${peakOf(pid)} |`];
  const measure = async (what, path, rows) => {
    const { bytes, seconds } = await taken(`${product}/api/v1${path}`);
    const rate = rows === null ? '' : Math.round(rows / seconds);
    const cells = [what, rows ?? '', (bytes / 1e6).toFixed(1), seconds.toFixed(2), rate, peakOf(pid)];
    lines.push(`| ${cells.join(' | ')} |`);
  };
  for (const format of ['csv', 'xlsx'])
    await measure(
      `plots of a park as ${format.toUpperCase()}`,
      `/parks/bench-list/plots/export?format=${format}`,
      LONGEST_LIST,
    );
  await buildPlots(client, 'bench-catalogue', IN_CATALOGUE - LONGEST_LIST);
  for (const format of ['json', 'csv', 'geojson'])
    await measure(`catalogue.${format}`, `/catalogue.${format}`, IN_CATALOGUE);
  return [
    '| file | plots in it | MB | seconds | plots /s | peak of the process so far |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

async function taken(address) {
  const startedAt = performance.now();
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.length;
  return { bytes, seconds: (performance.now() - startedAt) / 1000 };
}
