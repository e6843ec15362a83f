import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { danishDay } from '@samspil/kit/danish-day.ts';
import { addDays } from '@samspil/kit/dates.ts';
import { startTestServer, type TestServer } from '@samspil/kit/testing/test-server.ts';
import { OTHER_WORKER, type TriedWork, tryWork, WORKER } from '../testing/work.ts';

let server: TestServer;
let dke: TriedWork;
const today = danishDay();
const later = addDays(today, 14);

beforeAll(async () => {
  server = await startTestServer();
  dke = await tryWork(server);
}, 120_000);
afterAll(async () => {
  await dke?.close();
  await server?.stop();
});

describe('plans and interventions', () => {
  test('a plan has goals that are reached one by one, and ends; two who change it at once do not overwrite each other', async () => {
    const { number, person } = await dke.newCase();
    const plan = await dke.tell(WORKER, 'startPlan', {
      caseNumber: number,
      personId: person,
      title: 'Away from the group',
      from: today,
      goals: [{ text: 'A job after school', targetOn: later }],
    });
    const [added, alsoAdded] = await Promise.all(
      ['One', 'Two'].map((text) =>
        dke.tell(WORKER, 'changePlan', {
          planId: plan.id,
          version: 1,
          addGoal: { text: `Goal ${text}`, targetOn: later },
        }),
      ),
    );
    expect([added?.outcome, alsoAdded?.outcome].sort()).toEqual(['CHANGED_MEANWHILE', 'DONE']);
    const goals = await dke.sql(
      'select g.id, text from goal g join action_plan p on p.reference = g.plan_reference where p.id = $1 order by number',
      [plan.id],
    );
    expect(goals).toHaveLength(2);
    const reached = { planId: plan.id, version: 2, reachedGoalId: goals[0]?.['id'] };
    expect(await dke.tell(WORKER, 'changePlan', reached)).toMatchObject({ outcome: 'DONE', version: 3 });
    expect(await dke.tell(WORKER, 'changePlan', { ...reached, version: 3 })).toMatchObject({ outcome: 'NO_SUCH_GOAL' });
    // What is refused has changed nothing, also where another part of it could have been done.
    const half = { ...reached, version: 3, addGoal: { text: 'One more', targetOn: later } };
    expect(await dke.tell(WORKER, 'changePlan', half)).toMatchObject({ outcome: 'NO_SUCH_GOAL' });
    expect(
      await dke.sql(
        'select count(*)::int as n from goal g join action_plan p on p.reference = g.plan_reference where p.id = $1',
        [plan.id],
      ),
    ).toEqual([{ n: 2 }]);
    expect(await dke.tell(WORKER, 'changePlan', { planId: plan.id, version: 3, to: addDays(today, -1) })).toMatchObject(
      { outcome: 'ENDS_BEFORE_START' },
    );
    expect(await dke.tell(WORKER, 'changePlan', { planId: plan.id, version: 3, to: today })).toMatchObject({
      outcome: 'DONE',
    });
    expect(
      await dke.tell(WORKER, 'changePlan', {
        planId: plan.id,
        version: 4,
        addGoal: { text: 'One more', targetOn: later },
      }),
    ).toMatchObject({ outcome: 'ALREADY_ENDED' });
  });

  test('an intervention is for a party, an area or a group in one, has a goal that is measured, and ends with an outcome', async () => {
    const { number, person } = await dke.newCase();
    const common = { goal: 'Fewer fires', measuredBy: 'Reported fires a quarter', doneBy: 'URBAN', from: today };
    const ofPerson = await dke.tell(WORKER, 'startIntervention', {
      ...common,
      pillar: 'REACTIVE',
      caseNumber: number,
      personId: person,
    });
    const ofArea = await dke.tell(OTHER_WORKER, 'startIntervention', {
      ...common,
      pillar: 'PROACTIVE',
      areaCode: '0165-1',
    });
    const ofGroup = await dke.tell(OTHER_WORKER, 'startIntervention', {
      ...common,
      pillar: 'PROACTIVE',
      areaCode: '0165-1',
      group: '7. årgang',
    });
    expect([ofPerson, ofArea, ofGroup].map(({ outcome, version }) => [outcome, version])).toEqual([
      ['DONE', 1],
      ['DONE', 1],
      ['DONE', 1],
    ]);
    for (const wrong of [
      { areaCode: '0165', personId: person, caseNumber: number },
      { personId: person },
      { group: 'nowhere' },
      {},
    ])
      expect((await dke.tell(WORKER, 'startIntervention', { ...common, pillar: 'OPERATIVE', ...wrong })).code).toBe(
        'BAD_USER_INPUT',
      );
    const { data } = await dke.ask(
      OTHER_WORKER,
      '{ area(code: "0165") { dke { interventions { nodes { group measuredBy goal } } } } }',
    );
    expect(data.area.dke.interventions.nodes.map(({ group }: { group: string | null }) => group).sort()).toEqual([
      '7. årgang',
      null,
    ]);
    const ending = {
      interventionId: ofPerson.id,
      version: 1,
      to: today,
      outcome: 'PARTLY_REACHED',
      note: 'Half as many.',
    };
    expect(await dke.tell(OTHER_WORKER, 'endIntervention', ending)).toMatchObject({ outcome: 'NOT_YOURS' });
    expect(await dke.tell(WORKER, 'endIntervention', { ...ending, to: addDays(today, -1) })).toMatchObject({
      outcome: 'ENDS_BEFORE_START',
    });
    expect(await dke.tell(WORKER, 'endIntervention', ending)).toMatchObject({ outcome: 'DONE', version: 2 });
    expect(await dke.tell(WORKER, 'endIntervention', { ...ending, version: 2 })).toMatchObject({
      outcome: 'ALREADY_ENDED',
    });
  });
});
