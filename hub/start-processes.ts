import { databaseVariable, ownerUrls } from '@samspil/kit/database/owner-urls.ts';
import { DEPARTMENTS, type Department } from '@samspil/kit/departments.ts';
import { runProcess } from '@samspil/kit/run-process.ts';
import { announce } from './announce.ts';
import { ChildProcesses } from './child-processes.ts';
import { checkPorts, servicePort } from './ports.ts';
import { prepareDatabases } from './prepare-databases.ts';
import { readHubSettings } from './read-hub-settings.ts';

// Each department and the gateway as a process of its own, over HTTP, as departments deploy them. A department that stops takes
// nobody with it: the gateway tells it as unavailable.
await runProcess('hub', async (resources, log) => {
  const settings = readHubSettings();
  await checkPorts(settings.HOST, settings.PORT, DEPARTMENTS);
  const urls = await ownerUrls(
    DEPARTMENTS,
    { home: settings.SAMSPIL_HOME, log, port: settings.DATABASE_PORT },
    resources,
  );
  const synthetic = await prepareDatabases(urls, settings, log);

  const portOf = (department: Department) => servicePort(settings.PORT, department);
  const serviceUrl = (department: Department) => `http://127.0.0.1:${portOf(department)}`;
  const services = resources.adopt(new ChildProcesses(log), (all) => all.stop());
  await Promise.all(
    DEPARTMENTS.map((department) =>
      services.start(department, `services/${department}/server.ts`, serviceUrl(department), {
        [databaseVariable(department)]: urls[department],
        HOST: '127.0.0.1',
        PORT: String(portOf(department)),
      }),
    ),
  );
  // Stopped before the services, so that an answer under way can still ask them.
  const gateway = resources.adopt(new ChildProcesses(log), (all) => all.stop());
  const url = `http://${settings.HOST}:${settings.PORT}`;
  await gateway.start('gateway', 'gateway/start.ts', url, {
    ...Object.fromEntries(
      DEPARTMENTS.map((department) => [`${department.toUpperCase()}_URL`, `${serviceUrl(department)}/graphql`]),
    ),
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    SYNTHETIC_DATA: String(synthetic !== null),
    EXAMPLE_PERSON: synthetic?.examplePerson ?? '',
  });
  announce(url, settings, synthetic);
});
