export { formatMoneyAmount, isCurrencyCode, type Money, parseMoney } from './money.js';
