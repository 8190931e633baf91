// Libraries that know nothing of Trusted Types (the map) assign plain strings; the browser then asks the policy named
// `default`. It lets through exactly what they need and nothing that could carry foreign markup or code.

interface PolicyRules {
  createHTML(html: string): string;
  createScript(script: string): string;
  createScriptURL(url: string): string;
}
interface TrustedTypesFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** The map's worker lies beside each language's build; this is its only address. */
const MAP_WORKER = /^\/(?:[A-Za-z-]+\/)?maplibre\/maplibre-gl-worker\.mjs$/;

const refuse = (what: string): never => {
  throw new TypeError(`${what} from a string is not allowed on these pages`);
};

/** The rules of the default policy, apart from the browser's registry so that they can be tested. */
export const defaultPolicyRules = (origin: string): PolicyRules => ({
  // Emptying an element is harmless, and the one thing libraries do with innerHTML here.
  createHTML: (html) => (html === '' ? '' : refuse('Markup')),
  createScript: () => refuse('Script'),
  createScriptURL: (url) => {
    const address = new URL(url, origin);
    return address.origin === origin && MAP_WORKER.test(address.pathname) && !address.search
      ? address.href
      : refuse('A script address');
  },
});

const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
factory?.createPolicy('default', defaultPolicyRules(globalThis.location?.origin ?? ''));
