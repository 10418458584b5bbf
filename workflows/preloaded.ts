/**
 * The rules, which a worker loads once for all its workflows instead of once each. Only what keeps nothing of a workflow
 * may stand here.
 */
import '../domain/request/alarms.ts';
import '../domain/request/decide.ts';
import '../domain/request/evolve.ts';
import '../domain/request/intake.ts';
import '../domain/request/stamp.ts';
import '../domain/service-levels/closing.ts';
