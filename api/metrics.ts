import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** One answered call, by its route's pattern. */
  answered(call: { method: string; route: string; status: number; seconds: number }): void;
  streamOpened(): void;
  streamClosed(): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
}

const BUCKETS = [0.005, 0.01, 0.02, 0.04, 0.06, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5];

/** The API's own figures and those of the Node process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'sportello_http_request_duration_seconds',
    help: 'Time until a call was answered, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const streams = new Gauge({
    name: 'sportello_streams_open',
    help: 'Open pages that are told of changes',
    registers: [registry],
  });
  return {
    answered: ({ method, route, status, seconds }) => {
      durations.observe({ method, route, status: String(status) }, seconds);
    },
    streamOpened: () => streams.inc(),
    streamClosed: () => streams.dec(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
