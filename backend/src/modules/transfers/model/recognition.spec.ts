import { describe, expect, it } from '@jest/globals';
import { recognitionOf } from './recognition.js';

describe('a header', () => {
  it.each([
    ['Plot code', 'code'],
    ['面积（亩）', 'area'],
    ['AREA (HA)', 'area'],
    ['Flurstück', 'code'],
  ] as const)('%s surely names its field', (header, field) => {
    expect(recognitionOf('plot', field, header)).toBe('sure');
  });

  it.each([
    ['ID', 'code'],
    ['Größe', 'area'],
    ['位置', 'name'],
    ['X', 'x'],
  ] as const)('%s, which other tables use for other things, is likely only', (header, field) => {
    expect(recognitionOf('plot', field, header)).toBe('likely');
  });

  it('is understood as its kind understands it', () => {
    expect(recognitionOf('building', 'code', '厂房编号')).toBe('sure');
    expect(recognitionOf('plot', 'code', '厂房编号')).toBeNull();
  });

  it('says nothing for a field it does not name', () => {
    expect(recognitionOf('plot', 'name', 'Plot code')).toBeNull();
    expect(recognitionOf('plot', 'note', 'Owner')).toBeNull();
  });
});
