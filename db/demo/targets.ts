import { fiscalYear } from '@tremplin/shared/period.ts';
import type { TargetKpi } from '@tremplin/shared/targets.ts';
import type { Batch } from './batch.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { Scale } from './sizes.ts';
import type { Staff } from './staff.ts';

/** What the office set out to reach this fiscal year and the one before. */
export function setTargets(
  random: Random,
  calendar: Calendar,
  scale: Scale,
  staff: Staff,
  batch: Batch,
): void {
  const years = scale.history / 365;
  const yearly: Readonly<Record<TargetKpi, number>> = {
    intakes: scale.clients / years,
    applications: scale.applications / years,
    placements: (scale.clients * 0.31) / years,
    funded: (scale.clients * 0.22) / years,
    retention: 75,
    attendance: scale.attendances / years,
  };
  const present = fiscalYear(calendar.today).startYear;
  const at = calendar.moment(-240, 600);
  for (const fiscalYearStart of [present - 1, present]) {
    for (const kpi of Object.keys(yearly).filter((key) => isKpi(yearly, key))) {
      batch.targets.push({
        id: random.id(at),
        scope: 'office',
        programmeId: null,
        fiscalYear: fiscalYearStart,
        kpi,
        value: kpi === 'retention' ? yearly.retention : roundish(yearly[kpi]),
        createdAt: at,
        createdBy: staff.administrator,
        updatedAt: at,
      });
    }
  }
}

/** A number somebody would set: to the nearest five, to the nearest fifty of thousands. */
function roundish(count: number): number {
  const step = count < 200 ? 5 : 50;
  return Math.max(step, Math.round(count / step) * step);
}

function isKpi(yearly: Readonly<Record<TargetKpi, number>>, key: string): key is TargetKpi {
  return key in yearly;
}
