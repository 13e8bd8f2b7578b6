/** What npm's own words mean to somebody who only wants a kiosk: the first match counts. */
const KNOWN = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/,
    what: 'The dependencies could not be fetched: the npm registry cannot be reached.',
    toDo: 'Connect this computer to the internet (or set a proxy with npm config set proxy URL) and run this again. It is needed once; the kiosk itself runs without a network.',
  },
  {
    sign: /ENOSPC/,
    what: 'The dependencies could not be installed: the disk is full.',
    toDo: 'Free about 1.5 GB and run this again.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    what: 'The dependencies could not be installed: this user may not write here.',
    toDo: 'Run this as the user who owns the project directory, on a disk that can be written.',
  },
  {
    sign: /EINTEGRITY/,
    what: 'A package is not the one that was locked: it was changed on the way, or half fetched.',
    toDo: 'Run: npm cache clean --force, then run this again. If it comes again, do not trust this network.',
  },
  {
    sign: /SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF/,
    what: 'The npm registry could not be trusted: its certificate was refused.',
    toDo: 'Check the clock of this computer; behind an inspecting proxy set NODE_EXTRA_CA_CERTS to its certificate.',
  },
  {
    sign: /E404|ETARGET|E403|E401/,
    what: 'The npm registry in use does not hand out a package that is locked.',
    toDo: 'Look at npm config get registry: a private registry may lack packages that npm’s own has.',
  },
  {
    sign: /EUSAGE|in sync/,
    what: 'package.json and package-lock.json do not agree.',
    toDo: 'Put both back as they were committed (git checkout package.json package-lock.json).',
  },
];

/**
 * @param {number} code exit code of npm, -1 where it could not be started
 * @param {string} said everything npm printed
 * @returns {{ what: string, toDo: string }}
 */
export function explainNpm(code, said) {
  if (code === -1) {
    return {
      what: `npm could not be started: ${said}`,
      toDo: 'Install npm (Debian: apt install npm) and run this again.',
    };
  }
  const known = KNOWN.find(({ sign }) => sign.test(said));
  const words = said.trim().split('\n').slice(-12).join('\n');
  if (!known) {
    return { what: `npm ci ended with code ${code}.`, toDo: `It said:\n${words}` };
  }
  return { what: known.what, toDo: `${known.toDo}\nnpm said:\n${words}` };
}
