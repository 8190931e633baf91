import { defaultPolicyRules } from './trusted-types';

const rules = defaultPolicyRules('https://lodestone.example');

describe('the default policy for trusted types', () => {
  it('lets a library empty an element', () => {
    expect(rules.createHTML('')).toBe('');
  });

  it('refuses markup and script from strings', () => {
    expect(() => rules.createHTML('<b>x</b>')).toThrow(TypeError);
    expect(() => rules.createScript('alert(1)')).toThrow(TypeError);
  });

  it("passes the map's worker of our own origin and nothing else", () => {
    expect(rules.createScriptURL('/de/maplibre/maplibre-gl-worker.mjs')).toBe(
      'https://lodestone.example/de/maplibre/maplibre-gl-worker.mjs',
    );
    expect(() => rules.createScriptURL('https://evil.example/maplibre/maplibre-gl-worker.mjs')).toThrow();
    expect(() => rules.createScriptURL('/de/maplibre/maplibre-gl-worker.mjs?x=1')).toThrow();
    expect(() => rules.createScriptURL('/files/maplibre/maplibre-gl-worker.mjs/../../x.js')).toThrow();
  });
});
