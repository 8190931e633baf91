/** The id of a park's entry in the list beside the map. */
export const cardId = (slug: string): string => `park-${slug}`;
