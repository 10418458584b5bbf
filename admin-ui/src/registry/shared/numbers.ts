import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';

export interface Numbers {
  /** Whole cents → `1.200.000,00 €` */
  money: (cents: number) => string;
  /** An exact decimal as text → `0,5` */
  decimal: (text: string) => string;
  /** → `1.234` */
  count: (value: number) => string;
}

/** How amounts are written in the person's language. */
export function useNumbers(): Numbers {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const language = locale === 'en' ? 'en-GB' : 'it-IT';
    const money = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'EUR',
      useGrouping: 'always',
    });
    const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: 'always' });
    return {
      money: (cents) => money.format(cents / 100),
      decimal: (text) => decimal.format(Number(text)),
      count: (value) => decimal.format(value),
    };
  }, [locale]);
}

/**
 * Euros as a person types them, in whole cents: `1.200.000,00`, `1200000`, `12.5`. A separator with one or two digits
 * behind it at the end is the decimal one, all others group. NaN where it is no amount.
 */
export function parseEuros(text: string): number {
  const plain = text.replace(/[€\s']/g, '');
  const [, whole = '', decimals = ''] = /^([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const digits = whole.replace(/[.,]/g, '');
  if (digits === '' && decimals === '') return Number.NaN;
  return Number(digits) * 100 + Number(decimals.padEnd(2, '0'));
}

/** A decimal as a person types it (`0,5`) in the API's form (`0.5`). */
export const parseDecimal = (text: string): string => text.trim().replace(',', '.');
