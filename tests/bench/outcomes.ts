import type { connectSqlite } from '@tremplin/db/connect-sqlite.ts';

type Reader = ReturnType<typeof connectSqlite>;
type Asked = Record<string, unknown>;

/** What the pages about outcomes are asked with, here and there: the fiscal year of today. */
export function yearAround(today: string) {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0);
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const anybody = { programmeId: null, counsellorId: null, stream: null, ministryId: null };
  return {
    ours: { period: 'year', from: `${year}-04`, ...anybody },
    bare: {
      first: year * 12 + 3,
      last: year * 12 + 14,
      from: `${year}-04-01`,
      to: `${year + 1}-03-31`,
      until: today,
      firstBefore: year * 12 - 9,
      lastBefore: year * 12 + 2,
      fromBefore: `${year - 1}-04-01`,
      untilBefore: yearAgo.endsWith('-02-29') ? `${yearAgo.slice(0, 8)}28` : yearAgo,
      monthFrom: `${today.slice(0, 8)}01`,
      monthTo: `${today.slice(0, 8)}31`,
    },
  };
}

const counts = `province = 'ON' and primary_job and not subsidised
  and hours_per_week >= 20 and hourly_wage_cents >= case when start_on >= '2025-10-01' then 1760
    when start_on >= '2024-10-01' then 1720 else 1655 end
  and (entry_employment <> '20h_or_more' or new_employer)`;
const proven = 'start_proof_type is not null and start_proof_on is not null';
const pastClass = `case when f.status = 'done' and f.employed is not true then 'ended'
  when f.status = 'done' and f.verified then 'verified' when f.status = 'done' then 'reported'
  when f.status = 'not_due' then 'ended' when f.status = 'unreachable' then 'unreached'
  when f.status = 'waived' then 'waived' else 'open' end`;
const shortOf = `('applied','screened_in','assessment','interview','reference_check','pool','offer',
  'conditions')`;

/** The same numbers from the rows themselves, by statements written by hand and prepared once. */
export function outcomeAnswers(db: Reader): Record<string, (asked: Asked) => unknown> {
  const ask = (sql: string) => {
    const statement = db.prepare<unknown[], Asked>(sql);
    return (asked: Asked) => statement.all(asked);
  };
  const inYear = 'start_month between @first and @last';
  const inYearBefore = `start_month between @firstBefore and @lastBefore
    and start_on <= @untilBefore`;
  const placements = (where: string) =>
    ask(`select start_month, employer_kind, related_to_field, count(*),
      sum(start_on <= @until), sum(start_on <= @until and ${counts}),
      sum(start_on <= @until and ${counts} and ${proven}) from placement where ${where}
      group by 1, 2, 3`);
  const checkpoints = (where: string) =>
    ask(`select p.start_month, f.month, ${pastClass}, count(*), sum(f.due_on < @until)
      from placement p join followup f on f.placement_id = p.id where ${where} group by 1, 2, 3`);
  const funnel = (where: string) =>
    ask(`select applied_month, reached_step, count(*) from application
      where reached_step >= 1 and ${where} group by 1, 2`);
  const heads = (where: string) =>
    ask(`select count(*) as n from info_session s join attendance a on a.session_id = s.id
      where s.status in ('held', 'closed') and a.status = 'attended' and ${where}`);
  const others = (where: string) =>
    ask(`select sum(anonymous_count) as n from info_session
      where status in ('held', 'closed') and ${where}`);
  const fundedRate = (from: string, until: string) =>
    ask(`select count(distinct e.client_id) as clients,
      (select count(distinct e.client_id) from enrolment e join placement p
        on p.client_id = e.client_id and p.start_on >= e.starts_on
        where e.starts_on between ${from} and ${until} and ((${proven} and ${counts}) or exists
          (select 1 from followup f where f.placement_id = p.id and f.verified
            and coalesce(f.hours_per_week, p.hours_per_week) >= 20
            and p.province = 'ON' and p.primary_job and not p.subsidised))) as funded
      from enrolment e where e.starts_on between ${from} and ${until}`);
  const overdue = ask(
    `select count(*) as n from followup where status = 'scheduled' and window_to < @until`,
  );
  const targets = ask(
    `select kpi, value from target where scope = 'office' and fiscal_year = @first / 12`,
  );
  const shared = [
    placements(inYear),
    checkpoints('p.start_month between @first and @last'),
    checkpoints(`p.start_month between @firstBefore and @lastBefore
      and p.start_on <= @untilBefore`),
    overdue,
    targets,
  ];
  const overview = [
    ...shared,
    placements(inYearBefore),
    funnel('applied_month between @first and @last and applied_on <= @until'),
    funnel('applied_month between @firstBefore and @lastBefore and applied_on <= @untilBefore'),
    heads('s.start_month between @first and @last and s.start_day <= @until'),
    others('start_month between @first and @last and start_day <= @until'),
    heads('s.start_month between @firstBefore and @lastBefore and s.start_day <= @untilBefore'),
    others('start_month between @firstBefore and @lastBefore and start_day <= @untilBefore'),
    ask('select min(start_month) as month from placement'),
    ask('select min(applied_month) as month from application'),
  ];
  const retention = [
    ...shared,
    fundedRate('@from', '@until'),
    fundedRate('@fromBefore', '@untilBefore'),
    ask(`select count(*) as n from followup
      where status = 'scheduled' and due_on between @monthFrom and @monthTo`),
    ask(`select count(*) as n from followup where status = 'done' and employed and not verified`),
  ];
  const pipeline = pipelineStatements(ask, funnel);
  const all = (those: readonly ((asked: Asked) => unknown)[]) => (asked: Asked) =>
    those.map((one) => one(asked));
  return {
    overview: all(overview),
    retention: all(retention),
    funnel: funnel('applied_month between @first and @last and applied_on <= @until'),
    pipeline: all(pipeline),
  };
}

type Ask = (sql: string) => (asked: Asked) => unknown;

function pipelineStatements(ask: Ask, funnel: Ask) {
  const sent = 'applied_month between @first and @last and applied_on <= @until';
  const before = `applied_month between @firstBefore and @lastBefore
    and applied_on <= @untilBefore`;
  const perClient = (where: string) =>
    ask(`select n, count(*) from (select count(*) as n from application
      where reached_step >= 1 and ${where} group by client_id) group by n`);
  const intakes = (from: string, until: string) =>
    ask(`select intake_on, count(*) from client where intake_on between ${from} and ${until}
      group by 1`);
  return [
    funnel(sent),
    funnel(before),
    perClient(sent),
    perClient(before),
    intakes('@from', '@until'),
    intakes('@fromBefore', '@untilBefore'),
    ask(`select count(*), sum(last_contact_on is null or last_contact_on < @fromBefore)
      from client where status in ('active', 'on_hold', 'placed')`),
    ask(`select count(*) from client c where (select to_status from client_status_event e
      where e.client_id = c.id and e.at < unixepoch(@untilBefore, '+1 day') * 1000
      order by e.at desc, e.id desc limit 1) in ('active', 'on_hold', 'placed')`),
    ask(`select p.closing_day, (select min(e.effective_on) from application_event e
      where e.application_id = a.id and e.to_stage in ('assessment', 'interview')) as invited_on
      from application a join posting p on p.id = a.posting_id
      where a.reached_step >= 2 and ${sent} and p.closing_day is not null`),
    ask(`select applied_on, outcome_on, count(*) from application
      where reached_step >= 1 and outcome_on is not null and ${sent} group by 1, 2`),
    ask(`select count(*) from application where stage in ${shortOf}
      and stage_since < unixepoch(@until, '-90 days') * 1000`),
    ask(`select a.stage, a.effective_on, p.category, p.ministry_id, count(*) from application a
      join posting p on p.id = a.posting_id where a.stage in ${shortOf} group by 1, 2, 3, 4`),
    ask(`select kpi, value from target where scope = 'office' and fiscal_year = @first / 12`),
  ];
}
