import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { call, get, type Page, type Query } from './client.ts';

/**
 * react-admin's data provider over the API's list conventions. Changes carry the version that the person saw
 * (`previousData.version`) as `If-Match`; only changed fields are sent. Nothing is deleted through it.
 */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  getList: (resource, params) => list(resource, params),

  getOne: async (resource, { id, signal }) => ({
    data: await get(`/${resource}/${encodeURIComponent(id)}`, undefined, signal),
  }),

  getMany: async <RecordType extends RaRecord>(resource: string, params: { ids: RaRecord['id'][] }) => ({
    data: await Promise.all(
      params.ids.map((id) => get<RecordType>(`/${resource}/${encodeURIComponent(id)}`)),
    ),
  }),

  getManyReference: (resource, { target, id, filter, ...params }) =>
    list(resource, { ...params, filter: { ...filter, [target]: id } }),

  create: async (resource, { data, meta }) => {
    const answer = await call<never>('POST', `/${resource}`, {
      body: data,
      idempotencyKey: meta?.idempotencyKey ?? crypto.randomUUID(),
    });
    return { data: answer.data };
  },

  update: async (resource, { id, data, previousData }) => {
    const answer = await call<never>('PATCH', `/${resource}/${encodeURIComponent(id)}`, {
      body: changedFields(data, previousData),
      version: previousData.version,
    });
    return { data: answer.data };
  },

  updateMany: () => Promise.reject(new Error('Records are changed one at a time')),
  delete: () => Promise.reject(new Error('Records are never deleted')),
  deleteMany: () => Promise.reject(new Error('Records are never deleted')),
};

async function list<RecordType extends RaRecord>(
  resource: string,
  params: GetListParams,
): Promise<GetListResult<RecordType>> {
  const answer = await get<Page<RecordType>>(`/${resource}`, listQuery(params), params.signal);
  return { data: answer.data, total: answer.total, meta: { totalIsExact: answer.totalIsExact } };
}

/** The query of a list in the API's terms. */
function listQuery({ pagination, sort, filter }: GetListParams): Query {
  return {
    ...(pagination ? { page: pagination.page, perPage: pagination.perPage } : {}),
    ...(sort?.field ? { sort: sort.field, order: sort.order.toLowerCase() } : {}),
    ...(filter as Query),
  };
}

/** The fields that are not as they were: all that a `PATCH` needs. */
export function changedFields(
  data: Record<string, unknown>,
  previous: Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(data).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(previous[name]),
  );
  return Object.fromEntries(entries);
}

/**
 * For lists of requests and statements: their lines hold less than a page needs, so the framework must not keep them
 * as if they were whole records. Records read with it are kept apart.
 */
export const SUMMARIES = { summaries: true } as const;
