/** Collects faults of single positions and tells each unbroken run of the same fault as one. */
export interface FaultRuns {
  add(fault: string, position: number): void;
  /** Tells what is still open. */
  end(): void;
}

/** @param tell is given "position 7" or "positions 7..9", with the fault. */
export function faultRuns(tell: (text: string) => void): FaultRuns {
  const open = new Map<string, [first: number, last: number]>();
  const close = (fault: string, [first, last]: [number, number]) => {
    open.delete(fault);
    tell(`${first === last ? `position ${first}` : `positions ${first}..${last}`}: ${fault}`);
  };
  return {
    add(fault, position) {
      const run = open.get(fault);
      if (run !== undefined && position === run[1] + 1) run[1] = position;
      else {
        if (run !== undefined) close(fault, run);
        open.set(fault, [position, position]);
      }
    },
    end() {
      for (const [fault, run] of [...open]) close(fault, run);
    },
  };
}
