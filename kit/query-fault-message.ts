import { blotNumbers } from './blot-numbers.ts';

/**
 * GraphQL's message about a faulty query, without suggestions and without values: a literal in the query may be personal, and a name
 * that the client chose may hold a CPR number.
 */
export function queryFaultMessage(message: string): string {
  return blotNumbers(message)
    .replace(/ ?(Did you mean|Or did you mean)[\s\S]*$/, '')
    .replace(/(cannot represent[^:]*|invalid value|Expected value of type [^,]*), found .*$/s, '$1.')
    .replace(/(cannot represent[^:]*): .*$/s, '$1.')
    .replace(/(String|BlockString) "(?:.|\n)*"/, '$1')
    .replace(/(Int|Float) "[^"]*"/, '$1')
    .slice(0, 300);
}
