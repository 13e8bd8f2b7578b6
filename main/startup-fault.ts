import { FAULTS, type FaultCode } from '../kiosk/faults.ts';

/** The kiosk refuses to start: caught once, printed, and shown full-screen to staff. */
export class StartupFault extends Error {
  readonly code: FaultCode;
  /** The file or directory to look at, as an absolute path. */
  readonly file: string | undefined;
  /** What is wrong with it, in one line. */
  readonly detail: string;

  constructor(fault: { code: FaultCode; file?: string; detail: string; cause?: unknown }) {
    const { code, file, detail, cause } = fault;
    const { what, hint } = FAULTS[code];
    super([what, ...(file ? [file] : []), detail, hint].join('\n'), { cause });
    this.name = 'StartupFault';
    this.code = code;
    this.file = file;
    this.detail = detail;
  }
}
