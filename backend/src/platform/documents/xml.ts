/** What XML 1.0 cannot carry, lone surrogates among it: no reader would open the file. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex -- these are exactly what has to go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** A text as it stands in an element or in quotes, without what no XML can carry. */
export const xmlText = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"'\r]/g, (character) => ENTITIES[character] as string);
