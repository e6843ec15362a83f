import { join } from 'node:path';
import { databaseVariable, ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { upper } from '@samspil/kit/department-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { announce } from './announce.ts';
import { checkPorts, servicePort } from './ports.ts';
import { prepareDatabases } from './prepare-databases.ts';
import { readHubSettings } from './read-hub-settings.ts';
import { startChild } from './start-child.ts';

// Each department and the gateway as a process of its own, over HTTP, as departments deploy them. A department that stops takes
// nobody with it: the gateway tells it as unavailable. At the end the gateway stops first, so that its last requests are answered.
await runProcess('hub', async (resources, log, signal) => {
  const settings = readHubSettings();
  await checkPorts(settings.HOST, settings.PORT, DEPARTMENTS);
  const urls = await ownerUrls(
    DEPARTMENTS,
    { home: settings.SAMSPIL_HOME, log, port: settings.DATABASE_PORT },
    resources,
  );
  const synthetic = await prepareDatabases(urls, settings, log, signal);

  const portOf = (department: Department) => servicePort(settings.PORT, department);
  const departmentAddresses = Object.fromEntries(
    DEPARTMENTS.map((department) => [`${upper(department)}_URL`, `http://127.0.0.1:${portOf(department)}/graphql`]),
  );
  const start = async (name: string, program: string, port: number, env: Record<string, string>) => {
    const child = startChild({
      name,
      program: join(import.meta.dirname, '..', program),
      env: { ...env, PORT: String(port) },
      log,
    });
    resources.defer(() => child.stop());
    await child.ready(`http://127.0.0.1:${port}/health/ready`, signal);
  };
  await Promise.all(
    DEPARTMENTS.map((department) =>
      start(department, `services/${department}/server.ts`, portOf(department), {
        [databaseVariable(department)]: urls[department],
        ...departmentAddresses,
        HOST: '127.0.0.1',
      }),
    ),
  );
  await start('gateway', 'gateway/start.ts', settings.PORT, {
    ...departmentAddresses,
    HOST: settings.HOST,
    SYNTHETIC_DATA: String(synthetic !== null),
    EXAMPLE_PERSON: synthetic?.example?.person ?? '',
    EXAMPLE_CASE: synthetic?.example?.case?.number ?? '',
  });
  announce(`http://${settings.HOST}:${settings.PORT}`, settings, synthetic);
});
