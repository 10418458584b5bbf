import { randomUUID } from 'node:crypto';
import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  type GrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Logger } from 'pino';
import type { TemporalConnectionOptions } from '../config/temporal.ts';
import { timeLeft } from '../db/answer-within.ts';
import type { StaffCommand } from '../domain/request/commands.ts';
import type { Closing } from '../domain/service-levels/closing.ts';
import {
  COMMAND_REFUSED,
  deliveryQueue,
  KEY_REUSED,
  MONTH_CLOSE_WORKFLOW,
  type MonthCloseInput,
  monthCloseId,
  RECORD_REFUSED,
  REQUEST_WORKFLOW,
  STALE_VERSION,
  type Steered,
  type SteeredStatement,
  type SteeredWorkOrder,
  type Steering,
  statementDrafted,
  steerRequest,
  steerStatement,
  steerWorkOrder,
} from '../workflows/messages.ts';
import { type RequestStart, startRequest } from '../workflows/request-start.ts';
import { conflict, keyReused, ProblemError, stale, tooManyCommands, unavailable } from './problem.ts';

/** The workflow is not running: it was never started, or it has ended and is archived. */
export class NotRunningError extends Error {
  override readonly name = 'NotRunningError';
}

/**
 * The engine as the API uses it. Every call answers within five seconds, those on statements within thirty, at worst
 * with the problem 503.
 */
export interface Engine {
  /**
   * @param start what its workflow is to be started with, should it not run yet; null: it has been started
   * @throws NotRunningError; problem 412 if stale, 409 with the rules' own code if refused, 422 where the command's id was
   * used for something else, 429 where more commands are under way than the engine takes, 503 where it is not known
   * what became of it.
   */
  steerRequest(
    requestId: string,
    steered: Steered<StaffCommand>,
    start: RequestStart | null,
  ): Promise<Steering>;
  /** As `steerRequest`, for one of its work orders. */
  steerWorkOrder(requestId: string, steered: SteeredWorkOrder, start: RequestStart | null): Promise<Steering>;
  /** Closes a month of a contract, or finds it closed; answers once there is a statement. */
  closeMonth(month: MonthCloseInput): Promise<Closing>;
  /** As `steerRequest`, for the statement of a month; its workflow is started anew where it has ended. */
  steerStatement(month: MonthCloseInput, steered: SteeredStatement): Promise<Closing>;
  /** A workflow's events as the engine keeps them, oldest first. @throws NotRunningError if it knows none. */
  history(workflowId: string): Promise<temporal.api.history.v1.IHistory>;
  /** Does the engine answer, and have workers asked it for work of late? */
  ready(): Promise<EngineReadiness>;
  close(): Promise<void>;
}

interface EngineReadiness {
  engine: boolean;
  /** A worker asks for what workflows are to do, and does it soon after it is asked for. */
  worker: boolean;
  /** A worker asks for messages to deliver. */
  deliveries: boolean;
}

interface EngineOptions {
  connection: TemporalConnectionOptions;
  namespace: string;
  taskQueue: string;
  log: Logger;
  clock: () => number;
}

const ANSWER_WITHIN_MS = 5000;
/** A statement is computed from up to a million facts before the answer. */
const STATEMENT_WITHIN_MS = 30_000;
/** A worker's poll lasts up to a minute before it is renewed. */
const POLLED_WITHIN_MS = 75_000;
const READY_WITHIN_MS = 2000;
/** A command that waits so long for a worker is not answered in time. */
const TAKEN_UP_WITHIN_MS = 3000;
const FAILED_PRECONDITION = 9;
const RESOURCE_EXHAUSTED = 8;
const NOT_FOUND = 5;
/** A workflow has as many Updates under way as the engine takes. */
const IS_FULL = /in-flight updates/;
/** TASK_QUEUE_TYPE_WORKFLOW and _ACTIVITY of the engine's interface. */
const WORKFLOW_TASKS: temporal.api.enums.v1.TaskQueueType = 1;
const ACTIVITY_TASKS: temporal.api.enums.v1.TaskQueueType = 2;

/** Opens the way to the engine; the connection is made at the first call and made anew after an outage. */
export function createEngine(options: EngineOptions): Engine {
  const connection = Connection.lazy({
    ...options.connection,
    // After an outage the channel must be back within seconds, not after gRPC's two minutes.
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1000 },
    interceptors: [makeGrpcRetryInterceptor(retries())],
  });
  const client = new Client({ connection, namespace: options.namespace });

  /** One call within the deadline, and within the time that is left; a refusal for a passing reason is tried once more. */
  async function call<T>(work: () => Promise<T>, within = ANSWER_WITHIN_MS): Promise<T> {
    const deadline = Date.now() + Math.min(within, timeLeft() ?? within);
    try {
      return await bounded(deadline, work);
    } catch (error) {
      if (!isFailedPrecondition(error) || Date.now() >= deadline) throw asProblem(error, options.log);
      return await bounded(deadline, work).catch((again: unknown) => {
        throw asProblem(again, options.log);
      });
    }
  }

  function bounded<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(outOfReach()), Math.max(0, deadline - Date.now()));
    });
    return Promise.race([connection.withDeadline(deadline, work), late]).finally(() => clearTimeout(timer));
  }

  /** A command as an Update, which starts the workflow first where it is told with what. */
  function steer<Sent extends Steered<unknown>>(
    requestId: string,
    update: UpdateDefinition<Steering, [Sent]>,
    sent: Sent,
    request: RequestStart | null,
  ): Promise<Steering> {
    const given = { args: [sent] as [Sent], updateId: updateIdOf(sent) };
    if (!request) return client.workflow.getHandle(requestId).executeUpdate(update, given);
    const { taskQueue } = options;
    return startRequest((start) => {
      const startWorkflowOperation = new WithStartWorkflowOperation(REQUEST_WORKFLOW, {
        ...start,
        taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      return client.workflow.executeUpdateWithStart(update, { ...given, startWorkflowOperation });
    }, request);
  }

  /** Starts the month's workflow where none runs; an operation serves one call. */
  function monthClose(month: MonthCloseInput) {
    return new WithStartWorkflowOperation(MONTH_CLOSE_WORKFLOW, {
      workflowId: monthCloseId(month),
      taskQueue: options.taskQueue,
      args: [month],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  const describe = (name: string, taskQueueType: temporal.api.enums.v1.TaskQueueType) =>
    connection.workflowService.describeTaskQueue({
      namespace: options.namespace,
      taskQueue: { name },
      taskQueueType,
      reportStats: true,
    });

  function isPolled({ pollers }: temporal.api.workflowservice.v1.IDescribeTaskQueueResponse): boolean {
    const since = options.clock() - POLLED_WITHIN_MS;
    return (pollers ?? []).some((poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000 >= since);
  }

  return {
    steerRequest: (requestId, sent, start) => call(() => steer(requestId, steerRequest, sent, start)),

    steerWorkOrder: (requestId, sent, start) => call(() => steer(requestId, steerWorkOrder, sent, start)),

    closeMonth: (month) =>
      call(
        () =>
          client.workflow.executeUpdateWithStart(statementDrafted, {
            startWorkflowOperation: monthClose(month),
          }),
        STATEMENT_WITHIN_MS,
      ),

    steerStatement: (month, steered) => {
      const updateId = randomUUID();
      return call(
        () =>
          client.workflow.executeUpdateWithStart(steerStatement, {
            startWorkflowOperation: monthClose(month),
            args: [steered],
            updateId,
          }),
        STATEMENT_WITHIN_MS,
      );
    },

    history: (workflowId) => call(() => client.workflow.getHandle(workflowId).fetchHistory()),

    async ready() {
      try {
        const [workflows, deliveries] = await connection.withDeadline(Date.now() + READY_WITHIN_MS, () =>
          Promise.all([
            describe(options.taskQueue, WORKFLOW_TASKS),
            describe(deliveryQueue(options.taskQueue), ACTIVITY_TASKS),
          ]),
        );
        const worker = isPolled(workflows) && backlogAge(workflows) <= TAKEN_UP_WITHIN_MS;
        return { engine: true, worker, deliveries: isPolled(deliveries) };
      } catch {
        return { engine: false, worker: false, deliveries: false };
      }
    },

    close: () => connection.close(),
  };
}

/** How long the oldest task has waited for a worker, milliseconds. */
function backlogAge({ stats }: temporal.api.workflowservice.v1.IDescribeTaskQueueResponse): number {
  const age = stats?.approximateBacklogAge;
  return Number(age?.seconds ?? 0) * 1000 + Number(age?.nanos ?? 0) / 1_000_000;
}

/** As the client retries by itself, except where a workflow takes no more Updates: asking again fails its task. */
function retries(): GrpcRetryOptions {
  const usual = defaultGrpcRetryOptions();
  return {
    ...usual,
    retryableDecider: (attempt, status) =>
      usual.retryableDecider(attempt, status) && !IS_FULL.test(status.details),
  };
}

/**
 * The engine runs an Update of one id once and answers all who send it. A refused command may be given again under its
 * own id on another version: that is another Update.
 */
function updateIdOf({ commandId, expectedVersion }: Steered<unknown>): string {
  return `${commandId}@${expectedVersion}`;
}

function isFailedPrecondition(error: unknown): boolean {
  return grpcCode(error) === FAILED_PRECONDITION;
}

function isFull(error: unknown): boolean {
  return grpcCode(error) === RESOURCE_EXHAUSTED && IS_FULL.test(String((error as Error).cause ?? error));
}

/** The gRPC status of an error or of what caused it. */
function grpcCode(error: unknown): number | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (isGrpcServiceError(at)) return at.code;
  }
  return undefined;
}

function asProblem(error: unknown, log: Logger): Error {
  if (error instanceof ProblemError) return error;
  if (
    error instanceof WorkflowNotFoundError ||
    error instanceof WorkflowExecutionAlreadyStartedError ||
    grpcCode(error) === NOT_FOUND
  ) {
    return new NotRunningError('The workflow is not running.');
  }
  if (error instanceof WorkflowUpdateFailedError) {
    const refused = refusal(error);
    if (refused) return refused;
  }
  if (isFull(error)) return tooManyCommands();
  log.warn({ err: error }, 'the engine did not answer');
  return outOfReach();
}

/** The rules' no, or the database's, wherever in the chain of causes it stands. */
function refusal(error: Error): ProblemError | null {
  for (let at: unknown = error.cause; at instanceof Error; at = at.cause) {
    if (!(at instanceof ApplicationFailure)) continue;
    if (at.type === STALE_VERSION) return stale();
    if (at.type === COMMAND_REFUSED || at.type === RECORD_REFUSED) {
      const [details] = (at.details ?? []) as { code?: string; detail?: string }[];
      if (details?.code === KEY_REUSED.code) return keyReused();
      return conflict(details?.code ?? at.type, details?.detail ?? at.message);
    }
  }
  return null;
}

function outOfReach(): ProblemError {
  return unavailable(
    'The engine did not answer in time. It is not known whether this took effect: ask again with the same Idempotency-Key.',
  );
}
