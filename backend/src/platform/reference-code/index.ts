export { isReference, newReference, normaliseReference } from './reference-code.js';
