// Load and figures. Rounds alternate between product and floor, so that both see the same machine.
import autocannon from 'autocannon';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function load({ url, headers, requests, seconds, connections }) {
  const result = await autocannon({ url, headers, requests, duration: seconds, connections, timeout: 20 });
  const complete = result['2xx'];
  if (result.errors > 0 || result.non2xx > 0) {
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} answers that are not 2xx`);
  }
  return complete / result.duration;
}

/**
 * @param {{ name: string, required: number, product: object, floor: object }} subject two loads of autocannon
 * @returns {Promise<{ name: string, required: number, product: number, floor: number, ratio: number, spread: [number, number] }>}
 *   medians in answers per second; the spread is that of the ratios of the rounds
 */
export async function compare(subject, { rounds, seconds, connections }) {
  const rates = { product: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    // Who goes first alternates too: the second one finds a warmer machine.
    for (const side of round % 2 === 0 ? ['product', 'floor'] : ['floor', 'product']) {
      rates[side].push(await load({ ...subject[side], seconds, connections }));
    }
  }
  const ratios = rates.product.map((rate, round) => rate / rates.floor[round]);
  const product = median(rates.product);
  const floor = median(rates.floor);
  return {
    name: subject.name,
    required: subject.required,
    product,
    floor,
    ratio: product / floor,
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** One line per subject, as it stands in backend/docs/performance.md. */
export function table(results) {
  const rows = results.map((r) => {
    const verdict = r.ratio >= r.required ? 'met' : 'MISSED';
    const figures = [
      r.product.toFixed(0),
      r.floor.toFixed(0),
      r.ratio.toFixed(2),
      r.spread.map((x) => x.toFixed(2)).join('-'),
      r.required,
    ];
    return `| ${[r.name, ...figures, verdict].join(' | ')} |`;
  });
  return [
    '| what | product /s | floor /s | ratio | spread | required | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
