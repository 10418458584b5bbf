import frameworkEn from 'ra-language-english';
import { auditsEn } from '../../audits/messages/en.ts';
import { auditsIt } from '../../audits/messages/it.ts';
import { callsEn } from '../../calls/messages/en.ts';
import { callsIt } from '../../calls/messages/it.ts';
import { downtimesEn } from '../../downtimes/messages/en.ts';
import { downtimesIt } from '../../downtimes/messages/it.ts';
import { importedRequestsEn } from '../../imported-requests/messages/en.ts';
import { importedRequestsIt } from '../../imported-requests/messages/it.ts';
import { registryEn } from '../../registry/messages/en.ts';
import { registryIt } from '../../registry/messages/it.ts';
import { phoneFormEn } from '../../requests/phone/messages/en.ts';
import { phoneFormIt } from '../../requests/phone/messages/it.ts';
import { requestPageEn } from '../../requests/show/messages/en.ts';
import { requestPageIt } from '../../requests/show/messages/it.ts';
import { statementsEn } from '../../statements/messages/en.ts';
import { statementsIt } from '../../statements/messages/it.ts';
import { workOrderPageEn } from '../../work-orders/messages/en.ts';
import { workOrderPageIt } from '../../work-orders/messages/it.ts';
import { appEn } from './app-en.ts';
import { appIt } from './app-it.ts';
import { frameworkIt } from './framework-it.ts';

/**
 * Everything that is said on screen. Each area keeps its messages in its own folder and is joined here; the English
 * of an area has the type of its Italian, so that neither lacks a key.
 */
export const CATALOGUES = {
  it: {
    ...frameworkIt,
    ...appIt,
    ...registryIt,
    ...requestPageIt,
    ...phoneFormIt,
    ...workOrderPageIt,
    resources: {
      ...registryIt.resources,
      ...workOrderPageIt.resources,
      statements: statementsIt,
      audits: auditsIt,
      calls: callsIt,
      downtimes: downtimesIt,
      'imported-requests': importedRequestsIt,
    },
  },
  en: {
    ...frameworkEn,
    ...appEn,
    ...registryEn,
    ...requestPageEn,
    ...phoneFormEn,
    ...workOrderPageEn,
    resources: {
      ...registryEn.resources,
      ...workOrderPageEn.resources,
      statements: statementsEn,
      audits: auditsEn,
      calls: callsEn,
      downtimes: downtimesEn,
      'imported-requests': importedRequestsEn,
    },
  },
};

export type Locale = keyof typeof CATALOGUES;
