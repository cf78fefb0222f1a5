import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { setting } from '@tremplin/db/schema/settings.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { desc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { faultOf } from './support/people.ts';

const enw = {
  code: 'ENW',
  nameEn: 'Employment services',
  nameFr: 'Services d’emploi',
  funder: 'IRCC' as const,
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  checkpointMonths: [12, 3, 6, 3],
  active: true,
};

test('an office that has settled nothing works with the thresholds of the domain', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  expect(await admin.call.settings.read()).toEqual({ values: defaultThresholds, version: 0 });
});

test('an administrator changes a threshold, and the log says from what to what', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const values = { ...defaultThresholds, officeName: 'Carrefour Rideau', noContactDays: 45 };
  expect(await admin.call.settings.save({ ...values, version: 0 })).toEqual({ version: 1 });
  expect(await admin.call.settings.read()).toEqual({ values, version: 1 });
  const [line] = await office.store.read((db) =>
    db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1),
  );
  expect(line).toMatchObject({ actorId: admin.id, resource: 'settings' });
  expect(line?.fields).toContain('"noContactDays":45');
  expect(line?.fields).toContain('"noContactDays":60');
});

test('of two administrators who save at once, the second is told and loses nothing of the first', async () => {
  const office = await openOffice();
  const one = await office.hire('administrator');
  const other = await office.hire('administrator');
  const faults = await Promise.all([
    faultOf(one.call.settings.save({ ...defaultThresholds, silentDays: 30, version: 0 })),
    faultOf(other.call.settings.save({ ...defaultThresholds, silentDays: 90, version: 0 })),
  ]);
  expect(faults.filter((fault) => fault === undefined)).toHaveLength(1);
  expect(faults.find((fault) => fault !== undefined)).toMatchObject({ kind: 'conflict' });
  expect((await one.call.settings.read()).version).toBe(1);
});

test('a threshold outside its range is refused beside its field', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const fault = await faultOf(
    admin.call.settings.save({ ...defaultThresholds, idleMinutes: 61, version: 0 }),
  );
  expect(fault).toMatchObject({ fields: [{ path: 'idleMinutes', key: 'errors.too_large' }] });
});

test('settings of an older version keep their values and take defaults for what is new', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const value = { officeName: 'Carrefour Rideau', long_gone: 1 };
  await office.store.tx((tx) =>
    tx
      .insert(setting)
      .values({ key: 'thresholds', value, updatedAt: office.now(), updatedBy: admin.id }),
  );
  expect((await admin.call.settings.read()).values).toEqual({
    ...defaultThresholds,
    officeName: 'Carrefour Rideau',
  });
});

test('an administrator adds a programme; its checkpoints come back in order and once each', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const { id } = await admin.call.programmes.add(enw);
  const counsellor = await office.hire('counsellor');
  expect(await counsellor.call.programmes.list()).toEqual([
    { ...enw, id, version: 1, checkpointMonths: [3, 6, 12] },
  ]);
});

test('two programmes never differ by capital letters alone', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const { id } = await admin.call.programmes.add(enw);
  const taken = { fields: [{ path: 'code', key: 'errors.code_taken' }] };
  expect(await faultOf(admin.call.programmes.add({ ...enw, code: ' enw ' }))).toMatchObject(taken);
  await admin.call.programmes.add({ ...enw, code: 'été' });
  const renamed = { ...enw, id, version: 1, code: 'ÉTÉ' };
  expect(await faultOf(admin.call.programmes.change(renamed))).toMatchObject(taken);
  expect(await admin.call.programmes.change({ ...enw, id, version: 1, code: 'Enw' })).toEqual({
    version: 2,
  });
});

test('a programme that ends before it starts, or has no checkpoint, is refused beside the field', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  expect(await faultOf(admin.call.programmes.add({ ...enw, endsOn: '2026-03-31' }))).toMatchObject({
    fields: [{ path: 'endsOn', key: 'errors.ends_before_start' }],
  });
  expect(await faultOf(admin.call.programmes.add({ ...enw, checkpointMonths: [] }))).toMatchObject({
    fields: [{ path: 'checkpointMonths', key: 'errors.checkpoint_required' }],
  });
  expect(
    await faultOf(admin.call.programmes.add({ ...enw, checkpointMonths: [3, 37] })),
  ).toMatchObject({ fields: [{ path: 'checkpointMonths', key: 'errors.checkpoint_list' }] });
});

test('a programme that is over stays in the list for administrators and leaves the one for choosing', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const { id } = await admin.call.programmes.add(enw);
  await admin.call.programmes.add({ ...enw, code: 'BRIDGE', nameFr: '' });
  await admin.call.programmes.change({ ...enw, id, version: 1, active: false });
  expect((await admin.call.programmes.list()).map(({ code, nameFr }) => [code, nameFr])).toEqual([
    ['BRIDGE', null],
    ['ENW', 'Services d’emploi'],
  ]);
  expect((await admin.call.programmes.list({ activeOnly: true })).map(({ code }) => code)).toEqual([
    'BRIDGE',
  ]);
  expect(await faultOf(admin.call.programmes.change({ ...enw, id, version: 1 }))).toMatchObject({
    kind: 'conflict',
  });
});

test('a counsellor reads programmes and changes neither them nor the settings', async () => {
  const office = await openOffice();
  const { call } = await office.hire('counsellor');
  expect(await faultOf(call.programmes.add(enw))).toMatchObject({ kind: 'forbidden' });
  expect(await faultOf(call.settings.read())).toMatchObject({ kind: 'forbidden' });
  expect(await faultOf(call.settings.save({ ...defaultThresholds, version: 0 }))).toMatchObject({
    kind: 'forbidden',
  });
  expect(await call.programmes.list()).toEqual([]);
});
