/** What can be expected is data: an outcome that is either a value or a reason. */
export type Result<Value, Failure = { readonly code: string }> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function err<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}

/** The value of a result a guard has already let through; anything else is a bug. */
export function valueIn<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error('A failure was taken for a value: the guard before it is wrong.');
  return result.value;
}
