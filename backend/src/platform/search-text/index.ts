export { foldText, indexTerms, queryTerms } from './search-text.js';
