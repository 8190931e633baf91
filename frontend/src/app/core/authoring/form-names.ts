import { segmentsOf } from '@models/content/model/documents';

/** The name by which the field of a value is known on its page: `/measures/m-1/title` is `measures-m-1-title`. */
export const fieldName = (pointer: string): string => segmentsOf(pointer).join('-');
