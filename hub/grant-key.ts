import { parseArgs } from 'node:util';
import { newSecret, rotateSigningKey } from '@samspil/kit/access/grants/signing-keys.ts';
import { identitySettings } from '@samspil/kit/identity/identity-settings.ts';
import { readSettings } from '@samspil/kit/settings.ts';
import { runCommand, UsageError } from './run-command.ts';

await runCommand({
  usage: `Usage: npm run --silent grant-key -- new | rotate [--compromised]
  new: prints a new secret, as GRANT_SIGNING_KEY takes it
  rotate: adds a new key to the key file of this state folder; it signs access grants from a minute later
  --compromised: drops the keys before it at once (see docs/keys.md for what is to be done then)`,
  async run(args) {
    const { command, compromised } = parsed(args);
    if (command === 'new') {
      process.stdout.write(`${newSecret()}\n`);
      return;
    }
    await rotateSigningKey(readSettings(identitySettings).SAMSPIL_HOME, { compromised });
    process.stdout.write(
      compromised
        ? 'There is a new key, and the keys before it no longer count. Now let each department trust it anew: see docs/keys.md.\n'
        : 'A new key is published. It signs access grants from a minute from now.\n',
    );
  },
});

function parsed(args: string[]): { command: 'new' | 'rotate'; compromised: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { compromised: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [command, more] = positionals;
    if (more === undefined && (command === 'rotate' || (command === 'new' && !values.compromised)))
      return { command, compromised: values.compromised };
  } catch {
    // told below
  }
  throw new UsageError('Say "new" or "rotate".');
}
