import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createProgress } from './progress.ts';

function output(isTTY: boolean): { stream: NodeJS.WritableStream & { isTTY: boolean }; text: () => string } {
  const stream = new PassThrough();
  // The parts of a terminal that a bar draws with.
  const terminal = Object.assign(stream, { isTTY, columns: 80, cursorTo() {}, clearLine() {}, moveCursor() {} });
  return { stream: terminal, text: () => String(stream.read() ?? '') };
}

test('a pipe gets plain lines and one at the end', () => {
  const { stream, text } = output(false);
  const progress = createProgress('schools', 200, { output: stream, everyMs: 0 });
  progress.advance(50);
  progress.set(120);
  progress.advance(30);
  progress.done();
  progress.done();
  expect(text()).toBe(
    'schools: 50 of 200 (25 %)\nschools: 120 of 200 (60 %)\nschools: 150 of 200 (75 %)\nschools: 150 done\n',
  );
});

test('lines come no oftener than asked for', () => {
  const { stream, text } = output(false);
  const progress = createProgress('schools', 0, { output: stream, everyMs: 60_000 });
  for (let row = 0; row < 100; row++) progress.advance(1);
  progress.done();
  expect(text()).toBe('schools: 100 done\n');
});

test('a terminal gets a bar', () => {
  const { stream, text } = output(true);
  const progress = createProgress('schools', 200, { output: stream });
  progress.set(100);
  progress.done();
  expect(text()).toMatch(/schools .*50% \| 100 of 200/);
});

test('nothing is shown when quiet', () => {
  const { stream, text } = output(false);
  const progress = createProgress('schools', 200, { output: stream, quiet: true, everyMs: 0 });
  progress.set(100);
  progress.done();
  expect(text()).toBe('');
});
