/** The lines in which `import` tells what it did or would do. */
import type { KeptAnswer, MunicipalityPlan, PlannedChange } from './import-plan.ts';
import { quoted } from './import-faults.ts';
import { cellOfValue } from './typed-value.ts';

/** "179 Jyväskylä: 3 new, 2 changed, 15 unchanged; approved" */
export function municipalityLine(plan: MunicipalityPlan): string {
  const added = plan.changes.filter((change) => change.before === null).length;
  const counts = `${added} new, ${plan.changes.length - added} changed, ${plan.unchanged} unchanged`;
  const step = plan.state === 'approved' ? '' : `; ${plan.state.replace('_', ' ')} -> approved`;
  const hidden =
    plan.notApplicable.length === 0
      ? ''
      : `; kept but not applicable: ${plan.notApplicable.join(', ')}`;
  return `${plan.code} ${plan.name}: ${counts}${step}${hidden}`;
}

/** "grants_total_eur: 1200 -> 1250 (estimate)" */
export function changeLine({ question, before, after }: PlannedChange): string {
  return `${question}: ${before === null ? 'no answer' : inWords(before)} -> ${inWords(after)}`;
}

function inWords(answer: KeptAnswer): string {
  const value = answer.value === null ? 'no answer' : quoted(String(cellOfValue(answer.value)));
  const comment = answer.comment === null ? '' : ` "${quoted(answer.comment)}"`;
  const evidence = answer.evidenceUrl === null ? '' : ` <${quoted(answer.evidenceUrl)}>`;
  return `${value}${answer.estimate ? ' (estimate)' : ''}${comment}${evidence}`;
}
