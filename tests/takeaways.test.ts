import { describe, expect, test } from 'vitest';
import { addClient, refusalOf, wrongFields } from './support/clients.ts';
import { addContact, addUnit, openDirectory } from './support/directory.ts';
import { addPosting } from './support/postings.ts';
import { anything, haveMet, lesson, openLessons } from './support/takeaways.ts';

const open = async () => openLessons(await openDirectory());

describe('writing down what an interview taught', () => {
  test('Anna notes a tip; Boris reads it, and then everybody who prepares finds it', async () => {
    const { anna, boris, farid, interviewId, branchId, contactId } = await open();
    const { id, version } = await anna.call.takeaways.add(lesson(interviewId));
    expect((await farid.call.takeaways.find(anything)).rows).toEqual([]);
    expect((await boris.call.takeaways.find(anything)).toReview).toBe(1);
    const [draft] = (await boris.call.takeaways.find({ ...anything, toReview: true })).rows;
    expect(draft).toMatchObject({ id, state: 'draft', mine: false, by: 'Anna Nguyen' });
    await boris.call.takeaways.review({ id, version, to: 'reviewed' });
    const [found] = (await farid.call.takeaways.find(anything)).rows;
    expect(found).toMatchObject({
      id,
      kind: 'tip',
      family: 'client_service',
      learnedOn: '2026-11-12',
      branch: { id: branchId, nameEn: 'East Branch' },
      contact: { id: contactId, titleEn: 'Manager, Client Services' },
    });
  });

  test('Anna cannot read her own words for the others, but she can withdraw them', async () => {
    const { anna, boris, interviewId } = await open();
    const { id, version } = await anna.call.takeaways.add(lesson(interviewId));
    const refused = await refusalOf(anna.call.takeaways.review({ id, version, to: 'reviewed' }));
    expect(refused.key).toBe('takeaways.another_reads');
    await anna.call.takeaways.review({ id, version, to: 'withdrawn' });
    const drafts = await boris.call.takeaways.find({ ...anything, toReview: true });
    expect(drafts.rows).toEqual([]);
    const gone = await refusalOf(boris.call.takeaways.review({ id, version: 2, to: 'draft' }));
    expect(gone.key).toBe('not_found');
    const [row] = (await anna.call.takeaways.ofInterview({ interviewId })).rows;
    expect(row).toMatchObject({ state: 'withdrawn', mine: true });
  });

  test('what Anna changes after Boris has read it is a draft again', async () => {
    const { anna, boris, interviewId } = await open();
    const { id } = await anna.call.takeaways.add(lesson(interviewId));
    await boris.call.takeaways.review({ id, version: 1, to: 'reviewed' });
    const { interviewId: _, ...facts } = lesson(interviewId, {
      text: 'They ask for two examples.',
    });
    expect(await anna.call.takeaways.change({ ...facts, id, version: 2 })).toEqual({
      id,
      version: 3,
    });
    expect((await boris.call.takeaways.find(anything)).rows).toEqual([]);
    const stale = await refusalOf(boris.call.takeaways.review({ id, version: 2, to: 'reviewed' }));
    expect(stale.key).toBe('stale_version');
    const others = await refusalOf(boris.call.takeaways.change({ ...facts, id, version: 3 }));
    expect(others.key).toBe('takeaways.author_only');
  });

  test('a reviewed one may be taken back, and only states that may follow are let through', async () => {
    const { anna, boris, interviewId } = await open();
    const { id } = await anna.call.takeaways.add(lesson(interviewId));
    const same = await refusalOf(boris.call.takeaways.review({ id, version: 1, to: 'draft' }));
    expect(same.key).toBe('takeaways.transition');
    await boris.call.takeaways.review({ id, version: 1, to: 'reviewed' });
    await boris.call.takeaways.review({ id, version: 2, to: 'withdrawn' });
    const jump = await refusalOf(boris.call.takeaways.review({ id, version: 3, to: 'reviewed' }));
    expect(jump.key).toBe('takeaways.transition');
    await boris.call.takeaways.review({ id, version: 3, to: 'draft' });
    expect((await boris.call.takeaways.find({ ...anything, toReview: true })).rows).toHaveLength(1);
  });

  test('only the counsellor of the client may, and only once the two have met', async () => {
    const { anna, boris, clientId, unitId, farid, interviewId } = await open();
    const other = await refusalOf(boris.call.takeaways.add(lesson(interviewId)));
    expect(other.key).toBe('not_found');
    const of = await refusalOf(boris.call.takeaways.ofInterview({ interviewId }));
    expect(of.key).toBe('not_found');
    const contactId = await addContact(farid, unitId, {
      givenName: 'Omar',
      familyName: 'Said',
      email: 'omar.said@example.org',
      phone: null,
    });
    const planned = await anna.call.interviews.log({
      stage: 'planned',
      clientId,
      contactId,
      purpose: 'learn_the_work',
      questions: [],
      postingId: null,
    });
    const early = await refusalOf(anna.call.takeaways.add(lesson(planned.id)));
    expect(early.key).toBe('takeaways.not_met');
  });

  test('each kind asks for the one thing it is about and forgets the rest', async () => {
    const { anna, interviewId, contactId } = await open();
    const posting = await addPosting(anna);
    const bare = { text: '', skills: [] };
    const wanting = async (kind: 'skills' | 'referral' | 'lead' | 'tip' | 'test_format') =>
      wrongFields(await refusalOf(anna.call.takeaways.add(lesson(interviewId, { ...bare, kind }))));
    expect(await wanting('skills')).toEqual({ skills: 'errors.required' });
    expect(await wanting('referral')).toEqual({ referralContactId: 'errors.choose' });
    expect(await wanting('lead')).toEqual({ postingId: 'errors.choose' });
    expect(await wanting('tip')).toEqual({ text: 'errors.required' });
    expect(await wanting('test_format')).toEqual({ text: 'errors.required' });
    const all = { ...bare, skills: ['Excel'], postingId: posting.id, referralContactId: contactId };
    await anna.call.takeaways.add(lesson(interviewId, { ...all, kind: 'lead' }));
    await anna.call.takeaways.add(lesson(interviewId, { ...all, kind: 'referral' }));
    await anna.call.takeaways.add(lesson(interviewId, { ...all, kind: 'skills' }));
    const { rows } = await anna.call.takeaways.ofInterview({ interviewId });
    const kept = rows.map((row) => [row.kind, [row.skills, row.posting?.id, row.referral?.id]]);
    expect(Object.fromEntries(kept)).toEqual({
      lead: [[], posting.id, undefined],
      referral: [[], undefined, contactId],
      skills: [['Excel'], undefined, undefined],
    });
  });

  test('a posting or a person that is not there is refused beside its field', async () => {
    const { anna, interviewId, clientId } = await open();
    const led = lesson(interviewId, { kind: 'lead', postingId: clientId });
    expect(wrongFields(await refusalOf(anna.call.takeaways.add(led)))).toEqual({
      postingId: 'errors.choose',
    });
    const referred = lesson(interviewId, { kind: 'referral', referralContactId: clientId });
    expect(wrongFields(await refusalOf(anna.call.takeaways.add(referred)))).toEqual({
      referralContactId: 'errors.choose',
    });
  });
});

describe('looking for what others learned', () => {
  test('words without accents, a family, a kind and a unit each narrow it down', async () => {
    const { anna, boris, farid, clientId, interviewId, ministryId, divisionId } = await open();
    const health = await addUnit(farid, 'Ministry of River Health', 'ministry', null);
    const omar = await addContact(farid, health, {
      givenName: 'Omar',
      familyName: 'Said',
      email: 'omar.said@example.org',
      phone: null,
    });
    const second = await haveMet(anna, { clientId, contactId: omar, on: '2026-11-13' });
    const told = async (given: ReturnType<typeof lesson>) => {
      const saved = await anna.call.takeaways.add(given);
      await boris.call.takeaways.review({ ...saved, to: 'reviewed' });
      return saved.id;
    };
    const tip = await told(
      lesson(interviewId, { text: 'L’entrevue dure une heure, en français.' }),
    );
    const skills = await told(
      lesson(second, { kind: 'skills', family: 'policy', text: '', skills: ['Briefing notes'] }),
    );
    const ids = async (over: object) =>
      (await farid.call.takeaways.find({ ...anything, ...over })).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([skills, tip]);
    expect(await ids({ typed: 'francais entrevue' })).toEqual([tip]);
    expect(await ids({ typed: 'brief' })).toEqual([skills]);
    expect(await ids({ typed: 'river health' })).toEqual([skills]);
    expect(await ids({ family: 'policy' })).toEqual([skills]);
    expect(await ids({ kind: 'tip' })).toEqual([tip]);
    expect(await ids({ within: ministryId })).toEqual([tip]);
    expect(await ids({ within: divisionId })).toEqual([tip]);
    expect(await ids({ within: health })).toEqual([skills]);
    expect(await ids({ contactId: omar })).toEqual([skills]);
    expect(await ids({ typed: 'nothing of the kind' })).toEqual([]);
  });

  test('fifty at a time, and every one of them once', async () => {
    const { anna, boris, interviewId } = await open();
    for (let at = 0; at < 53; at += 1) {
      const saved = await anna.call.takeaways.add(lesson(interviewId, { text: `Tip ${at}` }));
      await boris.call.takeaways.review({ ...saved, to: 'reviewed' });
    }
    const first = await boris.call.takeaways.find(anything);
    expect(first.rows).toHaveLength(50);
    expect(first.count).toBe(53);
    const rest = await boris.call.takeaways.find({ ...anything, cursor: first.next });
    expect(rest.next).toBeNull();
    expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(53);
  });

  test('a facilitator reads what was let through and never the drafts; a manager reads nothing', async () => {
    const { anna, farid, manager, interviewId } = await open();
    await anna.call.takeaways.add(lesson(interviewId));
    expect((await farid.call.takeaways.find(anything)).toReview).toBe(0);
    const drafts = await refusalOf(farid.call.takeaways.find({ ...anything, toReview: true }));
    expect(drafts.key).toBe('forbidden');
    expect((await refusalOf(manager.call.takeaways.find(anything))).key).toBe('forbidden');
  });
});

describe('nobody learns from it whose interview it was', () => {
  const said = async (over: Parameters<typeof lesson>[1]) => {
    const { anna, interviewId } = await open();
    const refused = await refusalOf(anna.call.takeaways.add(lesson(interviewId, over)));
    return refused.fields.map(({ path, key, values }) => [path, key, values?.what]);
  };
  const traced = (what: string, path = 'text') => [[path, 'errors.names_client', what]];

  test.each([
    ['Amira should bring her portfolio.', 'name'],
    ['They liked how AMIRA’s answers were short.', 'name'],
    ['Demandez la suite d’Amíra.', 'name'],
    ['Mme Haddad a bien répondu.', 'name'],
    ['Ami\u200bra did well.', 'name'],
    ['Call back at (613) 555-0177.', 'phone'],
    ['Call back at 555 0177.', 'phone'],
    ['Write to Amira.Haddad@Example.org', 'email'],
    ['It went into file 1001 here.', 'file'],
    ['Voir le dossier no 1001.', 'file'],
  ])('Anna may not save “%s”', async (text, what) => {
    expect(await said({ text })).toEqual(traced(what));
  });

  test('nor a skill that is a name', async () => {
    const over = { kind: 'skills' as const, text: '', skills: ['Excel', 'Haddad style'] };
    expect(await said(over)).toEqual(traced('name', 'skills'));
  });

  test('a word that only holds the name, a room number and another phone are left alone', async () => {
    const { anna, interviewId } = await open();
    const text = 'Amirauté, room 1001, 613-555-0178: ask for the test in advance, in 2026.';
    expect((await anna.call.takeaways.add(lesson(interviewId, { text }))).version).toBe(1);
  });

  test('a social insurance number is refused as everywhere', async () => {
    const { anna, interviewId } = await open();
    const refused = await refusalOf(
      anna.call.takeaways.add(lesson(interviewId, { text: 'They took 046 454 286 down.' })),
    );
    expect(wrongFields(refused)).toEqual({ text: 'errors.sin' });
  });

  test('two short names are found one after the other, and a name without spaces between its words', async () => {
    const lessons = await open();
    const { anna, contactId } = lessons;
    const { id: short } = await addClient(lessons, anna, {
      givenName: 'Li',
      familyName: 'Vo',
      email: 'li.vo@example.org',
      intakeOn: '2026-10-01',
    });
    const first = await haveMet(anna, { contactId, clientId: short, on: '2026-11-12' });
    const named = await refusalOf(anna.call.takeaways.add(lesson(first, { text: 'Ask Vo Li.' })));
    expect(wrongFields(named)).toEqual({ text: 'errors.names_client' });
    await anna.call.takeaways.add(lesson(first, { text: 'Vo and Li are two systems they use.' }));
    const { id: han } = await addClient(lessons, anna, {
      givenName: '小明',
      familyName: '王',
      email: 'wang@example.org',
      intakeOn: '2026-10-01',
    });
    const second = await haveMet(anna, { contactId, clientId: han, on: '2026-11-12' });
    const inside = await refusalOf(
      anna.call.takeaways.add(lesson(second, { text: '面试官问小明什么' })),
    );
    expect(wrongFields(inside)).toEqual({ text: 'errors.names_client' });
  });

  test('if the client’s name becomes a word of it later, Boris cannot let it through, and is not told the word', async () => {
    const { anna, boris, clientId, interviewId } = await open();
    const { id, version } = await anna.call.takeaways.add(
      lesson(interviewId, { text: 'Bring a rosette of your own.' }),
    );
    const file = await anna.call.clients.file({ id: clientId });
    await anna.call.clients.saveProfile({
      ...file.profile,
      preferredName: 'Rosette',
      id: clientId,
      version: file.version,
    });
    const refused = await refusalOf(boris.call.takeaways.review({ id, version, to: 'reviewed' }));
    expect(refused).toMatchObject({ key: 'takeaways.names_client', values: {}, fields: [] });
  });

  test('no answer to anybody else holds the client, the interview or their ids', async () => {
    const { anna, boris, farid, clientId, interviewId } = await open();
    const saved = await anna.call.takeaways.add(lesson(interviewId));
    const drafts = await boris.call.takeaways.find({ ...anything, toReview: true });
    await boris.call.takeaways.review({ ...saved, to: 'reviewed' });
    const all = JSON.stringify([
      drafts,
      await boris.call.takeaways.find(anything),
      await farid.call.takeaways.find(anything),
      await anna.call.takeaways.find(anything),
    ]);
    for (const secret of [clientId, interviewId, 'Amira', 'Haddad', '5550177'])
      expect(all).not.toContain(secret);
  });
});
