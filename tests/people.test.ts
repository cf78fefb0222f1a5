import { auditEvent } from '@tremplin/db/schema/audit.ts';
import type { Role } from '@tremplin/shared/people.ts';
import { desc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { employ, faultOf, openBrowser, password } from './support/people.ts';

const tokenOf = (link: string): string => link.split('#')[1] ?? '';
const newcomer = {
  name: 'Éloïse Gagné',
  email: 'eloise.gagne@example.org',
  roles: ['counsellor'] as Role[],
  seesNames: false,
  locale: 'fr' as const,
};

const lastLine = async (office: TestOffice) => {
  const [line] = await office.store.read((db) =>
    db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1),
  );
  return line;
};

describe('roles', () => {
  test.each([
    [[], 'roles', 'errors.role_required'],
    [['counsellor', 'facilitator', 'manager'], 'roles', 'errors.two_roles_at_most'],
    [['administrator', 'counsellor'], 'roles', 'errors.administrator_counsels'],
    [['counsellor', 'counsellor'], 'roles', 'errors.role_twice'],
  ] as [Role[], string, string][])('nobody is invited as %j', async (roles, path, key) => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const fault = await faultOf(admin.call.people.invite({ ...newcomer, roles }));
    expect(fault).toMatchObject({ kind: 'invalid', fields: [{ path, key }] });
    expect(await admin.call.people.list()).toHaveLength(1);
  });

  test('names behind figures are for managers: a counsellor cannot be given them', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const fault = await faultOf(admin.call.people.invite({ ...newcomer, seesNames: true }));
    expect(fault).toMatchObject({
      fields: [{ path: 'seesNames', key: 'errors.sees_names_manager' }],
    });
    await admin.call.people.invite({
      ...newcomer,
      roles: ['counsellor', 'manager'],
      seesNames: true,
    });
  });

  test('a counsellor who becomes a facilitator is one on the next request', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { id, email } = await employ(office, ['counsellor'], { name: 'Kofi Mensah' });
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    await admin.call.people.change({
      id,
      version: 1,
      name: 'Kofi A. Mensah',
      roles: ['facilitator'],
      seesNames: false,
    });
    expect(await browser.call.session.me()).toMatchObject({
      person: { name: 'Kofi A. Mensah', roles: ['facilitator'] },
    });
    expect(await lastLine(office)).toMatchObject({
      action: 'update',
      resource: 'person',
      resourceId: id,
    });
  });

  test('two administrators change one person: the second is told, and nothing is overwritten', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { id } = await employ(office, ['counsellor'], { name: 'Kofi Mensah' });
    const change = { id, version: 1, roles: ['counsellor'] as Role[], seesNames: false };
    await admin.call.people.change({ ...change, name: 'Kofi First' });
    expect(
      await faultOf(admin.call.people.change({ ...change, name: 'Kofi Second' })),
    ).toMatchObject({
      kind: 'conflict',
      values: { current: 2 },
    });
    expect((await admin.call.people.list()).find((one) => one.id === id)?.name).toBe('Kofi First');
  });

  test('a counsellor sees colleagues by name and role, and no more of them', async () => {
    const office = await openOffice();
    const { call } = await office.hire('counsellor', { name: 'Zoé Lacasse' });
    await employ(office, ['facilitator'], { name: 'Ælfric Ōta' });
    await employ(office, ['counsellor'], { name: 'Somebody Gone', state: 'disabled' });
    const colleagues = await call.people.colleagues();
    expect(colleagues.map(({ name, roles }) => [name, roles])).toEqual([
      ['Ælfric Ōta', ['facilitator']],
      ['Zoé Lacasse', ['counsellor']],
    ]);
    expect(Object.keys(colleagues[0] ?? {}).toSorted()).toEqual(['id', 'name', 'roles']);
    expect(await faultOf(call.people.list())).toMatchObject({ kind: 'forbidden' });
  });
});

describe('leaving', () => {
  test('a disabled counsellor’s next request is refused', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { id, email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    expect(await browser.call.people.colleagues()).toHaveLength(2);
    await admin.call.people.disable({ id });
    expect(await faultOf(browser.call.people.colleagues())).toMatchObject({ kind: 'signed_out' });
    expect(
      await faultOf(openBrowser(office).call.session.signIn({ email, password })),
    ).toMatchObject({ key: 'sign_in' });
    expect(await lastLine(office)).toMatchObject({ action: 'login', outcome: 'denied' });
  });

  test('a disabled newcomer’s link opens nothing, and no new one is made', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { id, link } = await admin.call.people.invite(newcomer);
    await admin.call.people.disable({ id });
    const { call } = openBrowser(office);
    expect(
      await faultOf(call.session.acceptInvitation({ token: tokenOf(link), password })),
    ).toMatchObject({ key: 'invitation_spent' });
    expect(await faultOf(admin.call.people.reinvite({ id }))).toMatchObject({
      key: 'people.disabled',
    });
    expect(await admin.call.people.enable({ id })).toEqual({ state: 'invited' });
  });

  test('a counsellor who comes back has the password they had, and not the session', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { id, email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    await admin.call.people.disable({ id });
    expect(await admin.call.people.enable({ id })).toEqual({ state: 'active' });
    expect(await browser.call.session.me()).toBeNull();
    await browser.call.session.signIn({ email, password });
    expect(await browser.call.session.me()).not.toBeNull();
  });

  test('nobody disables themselves', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    await office.hire('administrator');
    expect(await faultOf(admin.call.people.disable({ id: admin.id }))).toMatchObject({
      key: 'people.disable_yourself',
    });
  });

  test('the last administrator cannot be disabled or give the role up; an invited one does not count', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator', { name: 'Only One' });
    await admin.call.people.invite({ ...newcomer, roles: ['administrator'] });
    const down = {
      id: admin.id,
      version: 1,
      name: 'Only One',
      roles: ['manager'] as Role[],
      seesNames: false,
    };
    expect(await faultOf(admin.call.people.change(down))).toMatchObject({
      key: 'people.last_administrator',
    });
    const second = await office.hire('administrator');
    expect(await faultOf(second.call.people.disable({ id: admin.id }))).toBeUndefined();
    expect(await faultOf(admin.call.people.disable({ id: second.id }))).toMatchObject({
      key: 'people.last_administrator',
    });
  });
});
