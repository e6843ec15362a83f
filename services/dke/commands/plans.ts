import { danishDay } from '@samspil/kit/danish-day.ts';
import type {
  ChangePlanInput,
  EndInterventionInput,
  GoalInput,
  StartInterventionInput,
  StartPlanInput,
} from '../schema.types.ts';
import { command } from './command.ts';
import { isGiven, type WorkInput } from './work-input.ts';

/** As many as a plan can hold. */
const MOST_GOALS = 20;

export const startPlan = command<StartPlanInput>('startPlan', (check, input) => {
  const { goals } = input;
  check.require(goals.length >= 1 && goals.length <= MOST_GOALS, 'input.goals', `Give 1 to ${MOST_GOALS} goals.`);
  return {
    key: check.key('input.key', input.key),
    case: check.caseNumber('input.caseNumber', input.caseNumber),
    person: check.person('input.personId', input.personId),
    title: check.text('input.title', input.title, 3, 200),
    from: check.day('input.from', input.from),
    goals: goals.map((goal, at) => {
      check.require(goal.targetOn >= input.from, `input.goals.${at}.targetOn`, 'This lies before the plan begins.');
      return readGoal(check, `input.goals.${at}`, goal);
    }),
  };
});

export const changePlan = command<ChangePlanInput>('changePlan', (check, input) => {
  const { addGoal, reachedGoalId, reachedOn, to } = input;
  check.require(isGiven(addGoal) || isGiven(reachedGoalId) || isGiven(to), 'input', 'Say what is to be changed.');
  check.require(
    !isGiven(reachedOn) || isGiven(reachedGoalId),
    'input.reachedOn',
    'Say which goal was reached (reachedGoalId).',
  );
  return {
    plan: check.id('input.planId', input.planId),
    version: check.version('input.version', input.version),
    goal: isGiven(addGoal) ? readGoal(check, 'input.addGoal', addGoal) : null,
    reached: check.optionalId('input.reachedGoalId', reachedGoalId),
    reachedOn: check.pastDay('input.reachedOn', reachedOn ?? danishDay()),
    to: isGiven(to) ? check.pastDay('input.to', to) : null,
  };
});

export const startIntervention = command<StartInterventionInput>('startIntervention', (check, input) => {
  const { caseNumber, personId, areaCode, group } = input;
  check.require(
    isGiven(personId) !== isGiven(areaCode),
    'input',
    'An intervention is for a person (personId and caseNumber), or for an area or a group in one (areaCode).',
  );
  check.require(isGiven(personId) === isGiven(caseNumber), 'input.caseNumber', 'A person and the case go together.');
  check.require(!isGiven(group) || isGiven(areaCode), 'input.areaCode', 'Say in which area the group is.');
  return {
    key: check.key('input.key', input.key),
    pillar: input.pillar,
    case: isGiven(caseNumber) ? check.caseNumber('input.caseNumber', caseNumber) : null,
    person: isGiven(personId) ? check.person('input.personId', personId) : null,
    area: isGiven(areaCode) ? check.area('input.areaCode', areaCode) : null,
    group: check.optionalText('input.group', group, 2, 100),
    goal: check.text('input.goal', input.goal, 3, 500),
    measuredBy: check.text('input.measuredBy', input.measuredBy, 3, 300),
    doneBy: input.doneBy,
    from: check.day('input.from', input.from),
  };
});

export const endIntervention = command<EndInterventionInput>('endIntervention', (check, input) => ({
  intervention: check.id('input.interventionId', input.interventionId),
  version: check.version('input.version', input.version),
  to: check.pastDay('input.to', input.to),
  outcome: input.outcome,
  note: check.text('input.note', input.note, 3, 500),
}));

function readGoal(check: WorkInput, path: string, { text, targetOn }: GoalInput) {
  return { text: check.text(`${path}.text`, text, 3, 500), targetOn: check.day(`${path}.targetOn`, targetOn) };
}
