// The health check of a container: exit code 0 when the part that listens on the given port can answer.
const ready = await fetch(`http://127.0.0.1:${process.argv[2]}/health/ready`, {
  signal: AbortSignal.timeout(4_000),
}).then(
  (response) => response.ok,
  () => false,
);
process.exit(ready ? 0 : 1);
