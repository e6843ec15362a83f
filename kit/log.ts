import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The structured log of one part of the hub: JSON lines on standard output. Personal data has no place in it: log ids of requests,
 * names of fields and counts, never rows, variables or headers.
 */
export function createLog(
  part: string,
  level = process.env['LOG_LEVEL'] ?? 'info',
  destination?: DestinationStream,
): Log {
  const options = {
    base: { part },
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.password', '*.token', 'headers', 'variables'],
      censor: '[redacted]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
