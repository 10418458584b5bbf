import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { StatementForecast, StatementLine } from '../api/types.ts';
import { useNumbers } from '../registry/shared/numbers.ts';

const SAYS = 'resources.statements';

export interface LineWords {
  /** `Scadenze rispettate: ripristino, priorità 1` */
  name: (line: Pick<StatementLine, 'kind' | 'target' | 'priority'>) => string;
  /** `Richieste telefoniche risolte direttamente: 29 su 40, cioè il 72,50 %, sotto la soglia del 75 %.` */
  sentence: (line: StatementLine) => string;
  /** `72,50 %`; null without data. */
  figure: (line: Pick<StatementLine, 'percent'>) => string | null;
  /** `Penale`, `Nessun credito`, `Nessun dato` */
  cost: (line: StatementLine) => string;
  /** `Altre 4 richieste telefoniche risolte direttamente la portano al 75 % e tolgono la penale.` */
  forecast: (forecast: StatementForecast) => string;
}

/** What the lines of a statement say, in the person's language. */
export function useLineWords(): LineWords {
  const translate = useTranslate();
  const { decimal, count } = useNumbers();
  return useMemo(() => {
    const mark = decimal('0.5').charAt(1);
    const percentText = (percent: string) =>
      `${decimal(percent.split('.')[0] ?? '')}${mark}${percent.split('.')[1] ?? '00'}`;
    const name: LineWords['name'] = ({ kind, target, priority }) => {
      const clause = translate(`${SAYS}.clauses.${kind}`, {
        target: target ? translate(`${SAYS}.targets.${target}`) : '',
      });
      return priority === null ? clause : translate(`${SAYS}.clauses.ofPriority`, { clause, priority });
    };
    return {
      name,
      sentence: (line) => {
        const { kind, numerator, denominator, percent, comparison, thresholdPercent, penalty } = line;
        if (percent === null) return translate(`${SAYS}.sentences.noData`);
        const numbers = { numerator: count(numerator), denominator: count(denominator) };
        return translate(`${SAYS}.sentences.whole`, {
          measure: translate(`${SAYS}.sentences.${kind}`, { ...numbers, percent: percentText(percent) }),
          threshold: translate(`${SAYS}.thresholds.${comparison}.${penalty ? 'penalty' : 'fine'}`, {
            threshold: decimal(thresholdPercent),
          }),
        });
      },
      figure: ({ percent }) => (percent === null ? null : `${percentText(percent)} %`),
      cost: ({ kind, percent, penalty }) => {
        if (percent === null) return translate(`${SAYS}.line.noData`);
        if (kind === 'availability_credit')
          return translate(`${SAYS}.line.${penalty ? 'credit' : 'noCredit'}`);
        return translate(`${SAYS}.line.${penalty ? 'penalty' : 'noPenalty'}`);
      },
      forecast: ({ of, needed, thresholdPercent }) =>
        translate(`${SAYS}.forecast.${of}`, { smart_count: needed, threshold: decimal(thresholdPercent) }),
    };
  }, [translate, decimal, count]);
}
