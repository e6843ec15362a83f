import { Database } from '../../database/database.ts';
import { createLog } from '../../log.ts';
import { createPersonIds } from '../../person-id.ts';
import { createImportProgress } from '../import-progress.ts';
import { runImport } from '../run-import.ts';
import { ENROLMENTS } from './enrolments.ts';

/** `node run-enrolments.ts <url> <file>` imports as a command would, to be killed by a test. */
const [url = '', file = ''] = process.argv.slice(2);
const database = new Database({ url, log: createLog('import') });
const personIds = createPersonIds(new Uint8Array(32));
const progress = createImportProgress('enrolments', { everyMs: 0 });
await runImport({ definition: ENROLMENTS, file, database, personIds, progress });
await database.close();
