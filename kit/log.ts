import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

const LEVELS = [...Object.keys(pino.levels.values), 'silent'];

/** The level of LOG_LEVEL, or the given one when it is not set or wrong (which `readSettings` tells: no part starts without it). */
export function logLevel(standard: string, env: NodeJS.ProcessEnv = process.env): string {
  const given = env['LOG_LEVEL'] ?? '';
  return LEVELS.includes(given) ? given : standard;
}

/** What is wrong with LOG_LEVEL, if anything. */
export function logLevelFaults(env: NodeJS.ProcessEnv): string[] {
  const given = env['LOG_LEVEL'] ?? '';
  return given === '' || LEVELS.includes(given) ? [] : [`LOG_LEVEL is not valid: one of ${LEVELS.join(', ')}`];
}

/**
 * The structured log of one part of the hub: JSON lines on standard output. Personal data has no place in it: log ids of requests,
 * names of fields and counts, never rows, variables or headers.
 */
export function createLog(part: string, level = logLevel('info'), destination?: DestinationStream): Log {
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
