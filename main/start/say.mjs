/** Words on the terminal: progress goes to stderr, so that stdout carries answers only. */

/** A step that cannot be done: what failed, and what to do about it. */
export class StepFailed extends Error {
  /**
   * @param {string} what one sentence
   * @param {string} toDo the way out, one sentence or a few lines
   */
  constructor(what, toDo) {
    super(what);
    this.name = 'StepFailed';
    this.toDo = toDo;
  }
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} sinceMs a moment of `performance.now()` */
export function secondsSince(sinceMs) {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * Announces a step, runs it and says how long it took.
 *
 * @template Outcome
 * @param {string} name
 * @param {() => Outcome | Promise<Outcome>} run
 */
export async function step(name, run) {
  const startedMs = performance.now();
  say(`▸ ${name} …`);
  const outcome = await run();
  say(`  done in ${secondsSince(startedMs)}`);
  return outcome;
}

/**
 * Runs a whole command; a failed step ends it with its two sentences and exit code 1.
 *
 * @param {() => Promise<number>} command returns the exit code
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (failure) {
    const { message, toDo } = explain(failure);
    say(`\n✖ ${message}\n  ${toDo.split('\n').join('\n  ')}`);
    process.exitCode = 1;
  }
}

/**
 * A disk that is full or may not be written can stop any step; everything else unforeseen is a
 * defect and keeps its stack.
 *
 * @param {unknown} failure
 * @returns {StepFailed}
 */
function explain(failure) {
  if (failure instanceof StepFailed) return failure;
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  const said = failure instanceof Error ? failure.message : String(failure);
  if (code === 'ENOSPC') {
    return new StepFailed(`The disk is full: ${said}`, 'Free some space and run this again.');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const toDo = 'Run this as the user who owns what is named, on a disk that can be written.';
    return new StepFailed(`This user may not do that: ${said}`, toDo);
  }
  throw failure;
}
