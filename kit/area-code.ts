import { Fault } from './errors.ts';

/** An area's code: the municipality, then district, estate and hotspot, such as `0165-1-07-A`. */
export type AreaCode = string & { readonly __brand: 'AreaCode' };

const FORM = /^\d{4}(-[0-9A-Z]{1,8}){0,3}$/;

/**
 * Reads an area code.
 *
 * @throws Fault BAD_USER_INPUT when it is not of that form.
 */
export function parseAreaCode(text: string): AreaCode {
  if (!isAreaCode(text)) {
    throw new Fault(
      'BAD_USER_INPUT',
      'An area code is four digits, then up to three parts after hyphens, such as 0165-1-07.',
    );
  }
  return text;
}

/** Whether a text has the form of an area's code. */
export function isAreaCode(text: string): text is AreaCode {
  return FORM.test(text);
}

/** The code of the area that this one lies in: a district's municipality, an estate's district; null for a municipality. */
export function parentArea(code: AreaCode): AreaCode | null {
  const end = code.lastIndexOf('-');
  return end < 0 ? null : (code.slice(0, end) as AreaCode);
}

/** The area itself and every area that it lies in, smallest first. */
export function areaAndParents(code: AreaCode): AreaCode[] {
  const parent = parentArea(code);
  return parent === null ? [code] : [code, ...areaAndParents(parent)];
}
