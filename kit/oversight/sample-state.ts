/** How far a control sample has come. */
export interface SampleState {
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
  readonly size: number;
  readonly seed: string;
  readonly population: number;
  readonly drawnAt: Date;
  readonly entries: number;
  readonly open: number;
  readonly justified: number;
  readonly notJustified: number;
  readonly toBeAsked: number;
}

/** Its columns, of what the database's functions give. */
export const SAMPLE_COLUMNS = `id, from_at as "from", to_at as "to", size, seed, population::integer, drawn_at as "drawnAt", entries, open,
  justified, not_justified as "notJustified", to_be_asked as "toBeAsked"`;
