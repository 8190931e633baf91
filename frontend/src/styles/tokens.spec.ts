import { readFileSync } from 'node:fs';
import path from 'node:path';

type Tokens = Map<string, string>;

const read = (name: string) => readFileSync(path.join(__dirname, name), 'utf8');
const declared = (css: string): Tokens =>
  new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );

const semantic = read('semantic.css');
const palette = declared(read('palette.css'));
const blockAfter = (selector: string) => {
  const from = semantic.indexOf(selector);
  return declared(semantic.slice(from, semantic.indexOf('}', from)));
};
const light = blockAfter(':root {');
const dark = blockAfter(":root[data-theme='dark'] {");
const darkBySystem = blockAfter(":root:not([data-theme='light']) {");

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(theme: Tokens, one: string, other: string): number {
  const colour = (token: string) =>
    palette.get(/var\(--([\w-]+)\)/.exec(theme.get(token) ?? '')?.[1] ?? '') ?? '';
  const [darker, lighter] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => a - b);
  return ((lighter ?? NaN) + 0.05) / ((darker ?? NaN) + 0.05);
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const TEXT_PAIRS = [
  ...SURFACES.flatMap((surface) =>
    ['ink', 'ink-soft', 'ink-faint', 'accent-ink', 'signal-ink', 'positive-ink', 'critical-ink'].map(
      (ink) => [ink, surface],
    ),
  ),
  ['ink', 'surface-demonstration'],
  ['accent-ink', 'accent-surface'],
  ['signal-ink', 'signal-surface'],
  ['positive-ink', 'positive-surface'],
  ['critical-ink', 'critical-surface'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ink-soft', 'land'],
  ['ink-soft', 'water'],
] as [string, string][];
const SHAPE_PAIRS = [
  ...['line-control', 'focus'].flatMap((shape) => SURFACES.map((surface) => [shape, surface])),
  ...['accent', 'ink', 'focus'].flatMap((shape) => ['land', 'water'].map((surface) => [shape, surface])),
] as [string, string][];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  it.each(TEXT_PAIRS)('makes %s on %s readable (4.5 : 1)', (ink, surface) => {
    expect(contrast(theme, ink, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)('makes %s visible on %s (3 : 1)', (shape, surface) => {
    expect(contrast(theme, shape, surface)).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it('look the same whether the reader or the system chose the dark theme', () => {
    expect(darkBySystem).toEqual(dark);
  });

  it('name every meaning in both themes', () => {
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
  });

  it('of components never reach past the meanings into the palette', () => {
    const used = [...read('component.css').matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name ?? '');
    expect(used.filter((name) => palette.has(name))).toEqual([]);
  });
});
