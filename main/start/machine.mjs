/**
 * Runs before everything else, on whatever Node is there: old syntax and no imports, so that even
 * an ancient Node says what is wrong instead of a syntax error.
 */

const OLDEST_NODE = 20;

/**
 * Why this machine cannot run Portico, or nothing when it can.
 *
 * @param {{ platform: string, arch: string, nodeVersion: string }} machine
 */
export function complaintAboutMachine({ platform, arch, nodeVersion }) {
  const major = Number.parseInt(nodeVersion, 10);
  if (major < OLDEST_NODE) {
    return {
      what: `Node ${nodeVersion} is too old: Portico needs Node ${OLDEST_NODE} or newer to start.`,
      toDo: 'Install a newer Node (Debian 13: apt install nodejs npm) and run this again.',
    };
  }
  if (platform === 'linux' && arch !== 'x64' && arch !== 'arm64') {
    return {
      what: `This is a ${arch} system; Portico runs on 64-bit Linux, x64 or arm64.`,
      toDo:
        arch === 'arm'
          ? 'Neither Electron nor Node 24 exist for 32-bit ARM: put the 64-bit Raspberry Pi OS on this computer.'
          : 'Use a computer with an x64 or arm64 processor and a 64-bit system.',
    };
  }
  if (platform !== 'linux' && major !== 24) {
    return {
      what: `On ${platform} nothing brings the Node 24 that Portico runs on, and this is ${nodeVersion}.`,
      toDo: 'Run this on 64-bit Linux, or install Node 24 here and run it with that.',
    };
  }
  return undefined;
}

/** Ends the process with one clear message when this machine cannot run Portico. */
export function insistOnMachine() {
  const complaint = complaintAboutMachine({
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
  });
  if (!complaint) return;
  process.stderr.write(`\n✖ ${complaint.what}\n  ${complaint.toDo}\n`);
  process.exit(1);
}
