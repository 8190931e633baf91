export { CURRENCY_CODES } from './currency-codes.data.js';
export { formatMoneyAmount, isCurrencyCode, type Money, parseMoney } from './money.js';
