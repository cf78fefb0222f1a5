/**
 * What the same questions cost without us: node:http and better-sqlite3, hand-written SQL prepared
 * once, the same pragmas, the same audit insert where ours is audited. No sessions, no scope checks
 * beyond the SQL, no schemas. Runs in a process of its own: `reference.ts FILE PORT`.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { connectSqlite } from '@tremplin/db/connect-sqlite.ts';
import { outcomeAnswers } from './outcomes.ts';

const [file = '', port = ''] = process.argv.slice(2);
const writer = connectSqlite(file);
const reader = connectSqlite(file, { readonly: true });
const key = Buffer.alloc(32, 1);

const own = `select client_id from assignment where person_id = @person and from_day <= @today
  and (to_day is null or to_day >= @today)`;
const openStages = `('identified','preparing','applied','screened_in','assessment','interview',
  'reference_check','pool','offer','conditions')`;

const page = reader.prepare(`select c.id, c.file_no, c.given_name, c.family_name, c.preferred_name,
    c.status, c.intake_on, c.last_contact_on, p.name as counsellor
  from client c left join person p on p.id = c.counsellor_id
  where c.id in (${own}) and c.status <> 'closed' order by c.name_sort, c.id limit 51`);
const counts = reader.prepare(
  `select status, count(*) as n from client where id in (${own}) group by status`,
);
const openWork =
  reader.prepare(`select client_id, stage, next_action, next_action_on from application
  where client_id in (select value from json_each(@ids)) and stage in ${openStages}
  order by next_action_on, id`);
const found = reader.prepare(`select c.id, c.file_no, c.given_name, c.family_name, c.preferred_name,
    c.status, c.intake_on, c.last_contact_on, p.name as counsellor
  from client c left join person p on p.id = c.counsellor_id
  where c.id in (${own}) and c.status <> 'closed'
    and c.file_no in (select rowid from client_search where client_search match @words)
  order by c.name_sort, c.id limit 51`);
const foundCounts = reader.prepare(`select status, count(*) as n from client where id in (${own})
  and file_no in (select rowid from client_search where client_search match @words) group by status`);
const oneClient = reader.prepare(`select * from client where id = @id and id in (${own})`);
const programmes =
  reader.prepare(`select p.code, p.name_en, p.name_fr, e.starts_on, e.ends_on from enrolment e
  join programme p on p.id = e.programme_id where e.client_id = @id order by e.starts_on`);
const team = reader.prepare(`select p.name, a.kind, a.from_day, a.to_day from assignment a
  join person p on p.id = a.person_id where a.client_id = @id order by a.from_day`);
const consents =
  reader.prepare(`select c.*, p.name from consent c left join person p on p.id = c.created_by
  where c.client_id = @id order by c.given_on desc, c.id desc`);
const nextSteps =
  reader.prepare(`select a.id, a.stage, a.next_action, a.next_action_on, p.title_en, p.job_id
  from application a join posting p on p.id = a.posting_id
  where a.client_id = @id and a.stage in ${openStages} and a.next_action_on is not null
  order by a.next_action_on`);
const board =
  reader.prepare(`select a.id, a.version, a.stage, a.stage_since, a.applied_on, a.interview_on,
    a.next_action, a.next_action_on, c.id as client_id, c.given_name, c.family_name,
    p.id as posting_id, p.title_en, p.title_fr, p.job_id, p.closing_at, p.closing_day, p.competition_status
  from application a join client c on c.id = a.client_id join posting p on p.id = a.posting_id
  where a.client_id in (${own}) and a.stage in ${openStages} order by a.stage_since, a.id`);
const stageCounts = reader.prepare(
  `select stage, count(*) as n from application where client_id in (${own}) group by stage`,
);
const rosterSession = reader.prepare('select * from info_session where id = @id');
const roster = reader.prepare(`select a.id, a.client_id, a.status, a.arrived_late, a.left_early,
    a.excused, a.walk_in, a.checked_in_at, a.by_phone, a.version, c.given_name, c.family_name
  from attendance a join client c on c.id = a.client_id
  where a.session_id = @id order by c.name_sort, c.id`);
const rosterCodes = reader.prepare(`select e.client_id, p.code from enrolment e
  join programme p on p.id = e.programme_id
  where e.client_id in (select client_id from attendance where session_id = @id)
    and e.starts_on <= @today and (e.ends_on is null or e.ends_on >= @today)`);
const rosterCounts = reader.prepare(
  'select status, count(*) as n from attendance where session_id = @id group by status',
);
const markedRow = writer.prepare<unknown[], { client_id: string; status: string }>(
  'select * from attendance where id = @row and session_id = @id',
);
const knownTap = writer.prepare('select id from attendance_tap where id = @tap');
const addTap = writer.prepare(
  'insert into attendance_tap (id, session_id, at, by_id) values (@tap, @id, @at, @person)',
);
const putMark = writer.prepare(`update attendance set status = 'attended', arrived_late = @late,
  marked_at = @at, updated_at = @at, version = version + 1 where id = @row`);
const addMark = writer.prepare(`insert into attendance_event (id, attendance_id, session_id,
  client_id, from_status, to_status, mark, tapped_at, at, by_id, applied) values (@event, @row, @id,
  @client, @from, 'attended', 'present', @at, @at, @person, 1)`);

const lookedUp =
  reader.prepare(`select id, given_name, family_name, title_en, title_fr, city, phone,
    ext, email, is_manager, known_since, status, verified_on, organization_id from contact
  where search_no in (select rowid from contact_search where contact_search match @words
    order by rowid limit 20)
  order by search_no`);
const unitsLookedUp = reader.prepare(`select id, name_en, name_fr, acronym from organization
  where org_no in (select rowid from organization_search where organization_search match @words
    order by rowid limit 6)`);

const head = writer.prepare<[], { seq: number; hash: string }>(
  'select seq, hash from audit_event order by seq desc limit 1',
);
const append =
  writer.prepare(`insert into audit_event (seq, at, actor_roles, request_id, action, resource,
  resource_id, client_id, outcome, fields, prev_hash, hash)
  values (@seq, @at, 'counsellor', @request, @action, @resource, @id, @id, 'done', '{}', @prev, @hash)`);
const application = writer.prepare<
  unknown[],
  { version: number; client_id: string; stage: string }
>(`select * from application where id = @id and client_id in (${own})`);
const history = writer.prepare(
  'select * from application_event where application_id = @id order by seq',
);
const move =
  writer.prepare(`update application set stage = @stage, stage_since = @at, effective_on = @today,
  updated_at = @at, version = version + 1 where id = @id and version = @version`);
const addEvent =
  writer.prepare(`insert into application_event (id, application_id, client_id, seq, kind,
  from_stage, to_stage, at, effective_on, by_id) values (@event, @id, @client, @seq, 'move', @stage,
  @stage, @at, @today, @person)`);
const contact = writer.prepare(
  `update client set last_contact_on = @today where id = @client and last_contact_on < @today`,
);

function audit(action: string, resource: string, id: string): void {
  const last = head.get() ?? { seq: 0, hash: '' };
  const hash = createHmac('sha256', key).update(last.hash).update(id).digest('hex');
  append.run({
    seq: last.seq + 1,
    at: Date.now(),
    request: randomUUID(),
    action,
    resource,
    id,
    prev: last.hash,
    hash,
  });
}

type Asked = Record<string, unknown> & { id: string };
type Row = Record<string, unknown>;

const answers: Record<string, (asked: Asked) => unknown> = {
  caseload(asked) {
    const rows = page.all(asked) as Row[];
    const ids = JSON.stringify(rows.slice(0, 50).map((row) => row['id']));
    return { rows, counts: counts.all(asked), work: openWork.all({ ids }) };
  },
  search(asked) {
    writer.transaction(() => audit('search', 'client', ''))();
    const rows = found.all(asked) as Row[];
    const ids = JSON.stringify(rows.slice(0, 50).map((row) => row['id']));
    return { rows, counts: foundCounts.all(asked), work: openWork.all({ ids }) };
  },
  file(asked) {
    const row = oneClient.get(asked);
    writer.transaction(() => audit('read', 'client', asked.id))();
    return {
      row,
      programmes: programmes.all(asked),
      team: team.all(asked),
      consents: consents.all(asked),
      next: nextSteps.all(asked),
    };
  },
  directory: (asked) => ({ people: lookedUp.all(asked), units: unitsLookedUp.all(asked) }),
  roster: (asked) => ({
    session: rosterSession.get(asked),
    rows: roster.all(asked),
    codes: rosterCodes.all(asked),
    counts: rosterCounts.all(asked),
  }),
  mark(asked) {
    return writer.transaction(() => {
      const tapped = { ...asked, tap: randomUUID(), event: randomUUID(), at: Date.now() };
      const row = markedRow.get(tapped);
      knownTap.get(tapped);
      putMark.run(tapped);
      addMark.run({ ...tapped, client: row?.client_id, from: row?.status });
      addTap.run(tapped);
      audit('mark', 'attendance', asked.id);
      return { results: [tapped.tap] };
    })();
  },
  board: (asked) => ({ cards: board.all(asked), counts: stageCounts.all(asked) }),
  ...outcomeAnswers(reader),
  move(asked) {
    return writer.transaction(() => {
      const row = application.get(asked);
      if (!row) throw new Error('no such application');
      const seq = history.all(asked).length + 1;
      const at = Date.now();
      const { stage, version, client_id: client } = row;
      move.run({ ...asked, stage, at, version });
      addEvent.run({ ...asked, event: randomUUID(), client, seq, stage, at });
      contact.run({ ...asked, client });
      audit('move', 'application', asked.id);
      return { version: version + 1 };
    })();
  },
};

createServer((request, reply) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const answer = answers[(request.url ?? '/').slice(1)];
    if (!answer) return void reply.writeHead(404).end();
    const json = JSON.stringify(answer(JSON.parse(Buffer.concat(parts).toString()) as Asked));
    reply.writeHead(200, { 'content-type': 'application/json' }).end(json);
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.once('SIGTERM', () => process.exit(0));
