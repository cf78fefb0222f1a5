import { describe, expect, test } from 'vitest';
import { assign, openCaseload } from './support/clients.ts';
import { atWork, paid } from './support/placements.ts';

const noon = (day: string): string => `${day}T17:00:00.000Z`;

describe('the work list', () => {
  test('overdue, due, without proof and soon, each in its group and the longest waiting first', async () => {
    const caseload = await openCaseload();
    const { office, anna, boris } = caseload;
    const late = await atWork(caseload, { startOn: '2026-05-10' });
    const due = await atWork(caseload, { startOn: '2026-10-25' });
    const soon = await atWork(caseload, { startOn: '2026-11-12' });
    await atWork(caseload, { startOn: '2026-12-20' });
    office.at(noon('2026-11-24'));
    const said = paid('2026-08-12', { proofType: 'self_report' });
    await anna.call.placements.record({ id: late.at(3).id, version: 1, ...said });

    const all = await anna.call.placements.followups({});
    expect(all.rows.map((row) => [row.group, row.month, row.dueOn])).toEqual([
      ['overdue', 1, '2026-06-10'],
      ['due', 6, '2026-11-10'],
      ['due', 1, '2026-11-25'],
      ['proof_missing', 3, '2026-08-10'],
      ['soon', 1, '2026-12-12'],
    ]);
    expect(all.counts).toEqual({ overdue: 1, due: 2, proof_missing: 1, soon: 1 });
    expect(all.rows.map(({ standing }) => standing)).toEqual([
      'overdue',
      'due',
      'due',
      'done',
      'scheduled',
    ]);
    const one = await anna.call.placements.followups({ group: 'soon' });
    expect(one.rows.map((row) => row.client.id)).toEqual([soon.clientId]);
    expect(one.counts).toEqual(all.counts);
    expect((await boris.call.placements.followups({})).rows).toEqual([]);

    // Whoever covers for her today sees them too.
    await assign(office, due.clientId, boris, {
      kind: 'cover',
      fromDay: '2026-11-24',
      toDay: '2026-11-30',
    });
    expect((await boris.call.placements.followups({})).rows).toMatchObject([
      { id: due.at(1).id, client: { id: due.clientId, name: 'Amira Haddad' } },
    ]);
    office.at(noon('2026-12-01'));
    expect((await boris.call.placements.followups({})).rows).toEqual([]);
  });

  test('page after page, nothing twice and nothing left out', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    for (let at = 0; at < 14; at += 1) await atWork(caseload, { startOn: '2025-10-15' });
    office.at(noon('2026-11-24'));
    const seen: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const answer: Awaited<ReturnType<typeof anna.call.placements.followups>> =
        await anna.call.placements.followups({ group: 'overdue', cursor });
      seen.push(...answer.rows.map(({ id }) => id));
      expect(answer.counts.overdue).toBe(56);
      cursor = answer.next;
      pages += 1;
    } while (cursor !== null);
    expect(pages).toBe(2);
    expect(new Set(seen).size).toBe(56);
  });

  test('the letter to a client is begun in their language, and names neither them nor the employer', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { at, clientId } = await atWork(caseload, { startOn: '2026-08-10' });
    office.at(noon('2026-11-24'));
    const letters = async () => {
      const { rows } = await anna.call.placements.followups({});
      return rows.map(({ month, contactAt, mailto }) => ({ month, contactAt, ...mailIn(mailto) }));
    };
    const [first, third] = await letters();
    expect([first, third]).toMatchObject([
      { month: 1, to: 'amira.haddad@example.org', subject: 'Comment va votre emploi?' },
      { month: 3, contactAt: 'amira.haddad@example.org' },
    ]);
    expect(third?.body).toMatch(
      /^Bonjour,\r\n\r\nVous avez commencé un emploi il y a environ 3 mois\. Y travaillez-vous toujours\?/,
    );
    // A checkpoint that waits since September is asked about today as well.
    expect(first?.body).toBe(third?.body);
    expect(third?.body).toMatch(/numéro d’assurance sociale/);
    expect(third?.body).toContain(`${anna.actor.name}\r\n`);
    const written = [first, third].map((one) => `${one?.subject} ${one?.body}`).join('\n');
    expect(written).not.toMatch(/Amira|Haddad|Rideau|Policy Advisor/);

    const said = paid('2026-11-10', { proofType: 'self_report' });
    await anna.call.placements.record({ id: at(3).id, version: 1, ...said });
    const { profile, version } = await anna.call.clients.file({ id: clientId });
    const english = { ...profile, correspondenceLang: 'en' as const };
    await anna.call.clients.saveProfile({ id: clientId, version, ...english });
    const [, missing] = await letters();
    expect(missing).toMatchObject({ month: 3, subject: 'A proof of your job' });
    expect(missing?.body).toMatch(/^Hello,\r\n\r\nYou told me that you are working/);
  });

  test('the letter says how long ago the job began, and there is none before it has', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { clientId } = await atWork(caseload, { startOn: '2027-01-31' });
    const asked = async (day: string) => {
      office.at(noon(day));
      const { rows } = await anna.call.placements.followups({});
      const [row] = rows;
      return row?.mailto ? (mailIn(row.mailto).body?.split('\r\n')[2] ?? null) : row?.mailto;
    };
    expect(await asked('2027-01-30')).toBeNull();
    const recently = 'Vous avez commencé un emploi récemment. Y travaillez-vous toujours?';
    expect(await asked('2027-02-03')).toBe(recently);
    expect(await asked('2027-02-27')).toBe(recently);
    const { profile, version } = await anna.call.clients.file({ id: clientId });
    const english = { ...profile, correspondenceLang: 'en' as const };
    await anna.call.clients.saveProfile({ id: clientId, version, ...english });
    expect(await asked('2027-02-27')).toBe(
      'You began a job a short time ago. Are you still working there?',
    );
    // Its first checkpoint is of the last day of February.
    expect(await asked('2027-02-28')).toMatch(/^You began a job about a month ago\./);
    expect(await asked('2027-03-30')).toMatch(/^You began a job about a month ago\./);
    expect(await asked('2027-03-31')).toMatch(/^You began a job about 2 months ago\./);
  });

  test('Anna’s first page names what is overdue, due and without proof, and nothing that is only near', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const late = await atWork(caseload, { startOn: '2026-09-10' });
    await atWork(caseload, { startOn: '2026-11-12' });
    office.at(noon('2026-11-24'));
    const rows = async () => {
      const { groups } = await anna.call.today.counsellor();
      return groups.filter(({ key }) => key === 'followups').flatMap((group) => group.rows);
    };
    expect(await rows()).toMatchObject([
      {
        kind: 'followup',
        followupId: late.at(1).id,
        what: 'overdue',
        on: '2026-10-10',
        days: -45,
        employerName: 'Boulangerie Rideau',
        client: { id: late.clientId, name: 'Amira Haddad' },
      },
    ]);
    const said = paid('2026-10-20', { proofType: 'self_report' });
    await anna.call.placements.record({ id: late.at(1).id, version: 1, ...said });
    expect(await rows()).toMatchObject([{ what: 'proof_missing' }]);
    office.at(noon('2026-12-03'));
    expect((await rows()).map((row) => row.kind === 'followup' && row.what)).toEqual([
      'due',
      'proof_missing',
    ]);
  });
});

/** What a mail program would read from the link. */
function mailIn(link: string | null) {
  const url = new URL(link ?? 'mailto:');
  const [subject, body] = ['subject', 'body'].map((name) => url.searchParams.get(name));
  return { to: decodeURIComponent(url.pathname), subject, body };
}
