import { describe, expect, test } from 'vitest';
import {
  CODE_MINUTES,
  CODE_TRIES,
  issueCode,
  type OneTimeCode,
  tryCode,
} from '../../../kiosk/staff/one-time-code.ts';

const code = issueCode(7, 1_000);
const wrong = '999999';

describe('a code that staff are let in by', () => {
  test('has six digits, also where chance gives few', () => {
    expect(code.digits).toBe('000007');
    expect(issueCode(2 ** 32 - 1, 0).digits).toMatch(/^\d{6}$/);
  });

  test('opens once and is gone', () => {
    const tried = tryCode(code, code.digits, 1_001);
    expect(tried).toEqual({});
    expect(tryCode(tried.code, code.digits, 1_002).refusal).toEqual({ why: 'none' });
  });

  test('opens nothing after its ten minutes', () => {
    const end = 1_000 + CODE_MINUTES * 60_000;
    expect(tryCode(code, code.digits, end - 1).refusal).toBeUndefined();
    expect(tryCode(code, code.digits, end)).toEqual({ refusal: { why: 'expired' } });
  });

  test('is spent by the fifth wrong try, and the right digits come too late', () => {
    let left: OneTimeCode | undefined = code;
    for (let n = 1; n < CODE_TRIES; n += 1) {
      const tried = tryCode(left, wrong, 2_000);
      expect(tried.refusal).toEqual({ why: 'wrong', triesLeft: CODE_TRIES - n });
      left = tried.code;
    }
    const last = tryCode(left, wrong, 2_000);
    expect(last).toEqual({ refusal: { why: 'spent' } });
    expect(tryCode(last.code, code.digits, 2_000).refusal).toEqual({ why: 'none' });
  });

  test('is opened by the last try as well as by the first', () => {
    let left: OneTimeCode | undefined = code;
    for (let n = 1; n < CODE_TRIES; n += 1) left = tryCode(left, wrong, 2_000).code;
    expect(left?.triesLeft).toBe(1);
    expect(tryCode(left, code.digits, 2_000)).toEqual({});
  });
});
