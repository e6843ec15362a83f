import { type AreaCode, parentArea } from '../area-code.ts';

/** Counts of persons below this are not shown, and zero is. */
export const SMALLEST_SHOWN = 5;

/** Whether a count of persons could point at one of them. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/** A measure that another one is a part of, as pupils are for pupils with much absence: its true counts, and those that are shown. */
export interface Whole {
  readonly counts: ReadonlyMap<AreaCode, number>;
  readonly shown: ReadonlyMap<AreaCode, number | null>;
  /** The measure that this one is itself a part of. */
  readonly within?: Whole;
}

/** What a count depends on beside itself. */
export interface SuppressOptions {
  readonly within?: Whole | undefined;
  /**
   * How many persons a count is about, where it counts something else (one child may have many notifications). They add up like the
   * counts: who is met in several areas counts in one of them.
   */
  readonly persons?: ReadonlyMap<AreaCode, number> | undefined;
  /** The same of the complement within the whole. */
  readonly otherPersons?: ReadonlyMap<AreaCode, number> | undefined;
}

/**
 * Hides small counts of persons by area (1-4 become null), and as many other cells as are needed so that no hidden one can be
 * worked out: an area's count is the sum of the areas in it, so a single hidden part would be the whole less the rest. Zero is always shown.
 * (Primary and complementary cell suppression, as in Hundepool et al., Statistical Disclosure Control, 2012, ch. 4.)
 *
 * Someone who sees the shown cells knows, of each shown area, what its *open* cells come to together: the hidden cells without parts of their own
 * in it, with no shown cell between (a hidden cell with parts is the sum of its parts). Each is 1 or more, since a zero is shown. So one can be worked
 * out only if it is alone or all of them are 1; and a hidden cell with parts only if it holds none or all of the open cells.
 *
 * A count that is about fewer than 5 persons is hidden like one of 1-4, and so are sums and complements that are.
 *
 * Where the measure is `within` another, parts whose complement is 1-4 and parts of a hidden whole are hidden too, and what is
 * true of counts holds for complements: those of the open cells come to a sum that anyone can work out, and each is zero or more.
 *
 * @param counts true counts by area. Where an area is more than the areas in it, the rest is protected like a part (see
 *   `withRests`); parents that are not given are not protected.
 */
export function suppress(
  counts: ReadonlyMap<AreaCode, number>,
  options: SuppressOptions = {},
): Map<AreaCode, number | null> {
  const shown = new Map<AreaCode, number | null>(counts);
  for (const root of createTrees(withRests(counts), options)) {
    const cells = withParts(root);
    for (let next = nextToHide(cells); next !== null; next = nextToHide(cells)) next.hidden = true;
    for (const { area, hidden } of cells) if (hidden && counts.has(area)) shown.set(area, null);
  }
  return shown;
}

/**
 * The counts with a cell for the rest of each area: those who are counted in it and in none of the areas in it. Its code is the
 * area's with a hyphen at the end, which no real code has; it is never published.
 */
export function withRests(counts: ReadonlyMap<AreaCode, number>): Map<AreaCode, number> {
  const parts = new Map<AreaCode, number>();
  for (const [area, count] of counts) {
    const parent = parentArea(area);
    if (parent !== null && counts.has(parent)) parts.set(parent, (parts.get(parent) ?? 0) + count);
  }
  const rests = [...parts].map(([area, sum]) => [restOf(area), (counts.get(area) ?? 0) - sum] as const);
  return new Map([...counts, ...rests.filter(([, rest]) => rest > 0)]);
}

/** The code of an area's rest. */
export function restOf(area: AreaCode): AreaCode {
  return `${area}-` as AreaCode;
}

/** Whether a cell is the rest of an area, which is never published. */
export function isRest(area: AreaCode): boolean {
  return area.endsWith('-');
}

interface Cell {
  readonly area: AreaCode;
  readonly count: number;
  /** How much more the whole counts here; zero where there is no whole. */
  readonly complement: number;
  /** How many persons the count is about. */
  readonly persons: number;
  /** How many the complement is about. */
  readonly otherPersons: number;
  /** Whether there is a whole and its count is shown here. */
  readonly wholeShown: boolean;
  /** How much more the smallest shown whole counts here, its wholes included: the most that this cell could be beyond its count. Null where none is shown. */
  readonly room: number | null;
  readonly parts: Cell[];
  hidden: boolean;
}

/** The cell that must be hidden too for the hidden ones to stay so, or null when these cells give nothing away. */
function nextToHide(cells: readonly Cell[]): Cell | null {
  for (const cell of cells) {
    if (cell.parts.length === 0) continue;
    const next = cell.hidden ? underHidden(cell) : underShown(cell);
    if (next !== null) return next;
  }
  return null;
}

/** A hidden area with all its parts shown is their sum. */
function underHidden(parent: Cell): Cell | null {
  const below = openBelow(parent);
  return below.some((cell) => cell.hidden) ? null : smallestShown(below);
}

function underShown(parent: Cell): Cell | null {
  const below = openBelow(parent);
  const open = below.filter((cell) => cell.hidden);
  if (open.length === 0) return null;
  const together = open.reduce((sum, cell) => sum + cell.count, 0);
  const persons = open.reduce((sum, cell) => sum + cell.persons, 0);
  // Together they are a count that anyone can work out, so it must not be about few itself; cells of 1 each are their number.
  if (open.length === 1 || isAboutFew(together, persons) || together === open.length)
    return smallestShown(below) ?? parent;
  // A single hidden part that holds them all is the parent less its shown parts.
  const isSingle = parent.parts.filter((part) => part.hidden).length === 1;
  if (isSingle) return smallestShown(parent.parts) ?? parent;
  if (!complementsAreOpen(below)) return smallestShown(below.filter((cell) => cell.complement > 0)) ?? parent;
  // Cells that are all as large as their shown wholes allow are known by their sum.
  return open.every((cell) => cell.room === 0)
    ? (smallestShown(below.filter((cell) => cell.room !== 0)) ?? parent)
    : null;
}

/**
 * Whether the complements of the cells below a shown one stay unknown. Their sum must not be small; where it is as little as is
 * known anyway (a complement is 1 or more where the part is a shown zero and the whole is hidden), each is known, and with a shown whole its part.
 */
function complementsAreOpen(below: readonly Cell[]): boolean {
  const open = below.filter((cell) => cell.hidden);
  const zeros = below.filter((cell) => !cell.hidden && !cell.wholeShown && cell.complement > 0);
  const together = [...open, ...zeros].reduce((sum, cell) => sum + cell.complement, 0);
  const persons = [...open, ...zeros].reduce((sum, cell) => sum + cell.otherPersons, 0);
  if (isAboutFew(together, persons)) return false;
  return together > zeros.length || (together === 0 && open.every((cell) => !cell.wholeShown));
}

/** The cells in an area that a reader meets first: shown ones, and hidden ones without parts. */
function openBelow(parent: Cell): Cell[] {
  return parent.parts.flatMap((part) => (part.hidden && part.parts.length > 0 ? openBelow(part) : [part]));
}

/** A rest goes first, since hiding it takes nothing from the reader; a zero cannot be hidden. */
function smallestShown(cells: readonly Cell[]): Cell | null {
  const candidates = cells.filter((cell) => !cell.hidden && cell.count > 0);
  const rank = (cell: Cell) => (isRest(cell.area) ? 0 : 1);
  return candidates.sort((a, b) => rank(a) - rank(b) || a.count - b.count || (a.area < b.area ? -1 : 1))[0] ?? null;
}

function withParts(cell: Cell): Cell[] {
  return [cell, ...cell.parts.flatMap(withParts)];
}

function createTrees(counts: ReadonlyMap<AreaCode, number>, options: SuppressOptions): Cell[] {
  const areas = new Set([...(options.within?.counts.keys() ?? []), ...counts.keys()]);
  const cells = new Map([...areas].map((area) => [area, createCell(area, counts.get(area) ?? 0, options)]));
  const roots: Cell[] = [];
  for (const [area, cell] of cells) {
    const parent = parentArea(area);
    (parent === null ? roots : (cells.get(parent)?.parts ?? roots)).push(cell);
  }
  return roots;
}

function createCell(area: AreaCode, count: number, options: SuppressOptions): Cell {
  const { within } = options;
  const complement = within === undefined ? 0 : (within.counts.get(area) ?? 0) - count;
  const wholeShown = typeof within?.shown.get(area) === 'number';
  const persons = options.persons?.get(area) ?? count;
  const otherPersons = options.otherPersons?.get(area) ?? complement;
  const isTelling = within !== undefined && count > 0 && (!wholeShown || isAboutFew(complement, otherPersons));
  const hidden = isAboutFew(count, persons) || isTelling;
  const ceiling = lowestCeiling(area, within);
  const room = ceiling === null ? null : ceiling - count;
  return { area, count, complement, persons, otherPersons, wholeShown, room, parts: [], hidden };
}

/** None of these persons may have been counted here (see `SuppressOptions`), while the count is there: that is few too. */
function isAboutFew(count: number, persons: number): boolean {
  return isSmall(count) || (count > 0 && persons < SMALLEST_SHOWN);
}

function lowestCeiling(area: AreaCode, within: Whole | undefined): number | null {
  if (within === undefined) return null;
  return within.shown.get(area) ?? lowestCeiling(area, within.within);
}
