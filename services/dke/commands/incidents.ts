import type { ChangeIncidentInput, RecordIncidentInput } from '../schema.types.ts';
import { command } from './command.ts';
import { isGiven } from './work-input.ts';

export const recordIncident = command<RecordIncidentInput>('recordIncident', (check, input) => ({
  key: check.key('input.key', input.key),
  area: check.area('input.areaCode', input.areaCode),
  kind: input.kind,
  what: check.text('input.what', input.what, 3, 500),
  occurredAt: check.pastMoment('input.occurredAt', input.occurredAt),
  offenders: input.offenders,
}));

export const changeIncident = command<ChangeIncidentInput>('changeIncident', (check, input) => {
  const { offenders, interventionId, normalAt } = input;
  check.require(
    isGiven(offenders) || isGiven(interventionId) || isGiven(normalAt),
    'input',
    'Say what is to be changed.',
  );
  return {
    incident: check.id('input.incidentId', input.incidentId),
    version: check.version('input.version', input.version),
    offenders: offenders ?? null,
    intervention: check.optionalId('input.interventionId', interventionId),
    normalAt: isGiven(normalAt) ? check.pastMoment('input.normalAt', normalAt) : null,
  };
});
