import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * Electron's fuses: switches inside its executable that nobody can turn back from a command line
 * or an environment variable. Every one is decided, and a new one makes the packaging fail until
 * it is decided too.
 */
export const FUSES = {
  // `ELECTRON_RUN_AS_NODE` would turn the kiosk into a Node prompt.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Does nothing on Linux, where root-owned files are the control; it is on for what may come.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of our own to load.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page is served by a scheme of its own, never by file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Guard pages instead of a check at every access; off only where address space is short.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * The hook that electron-builder calls once the files of one machine lie together.
 *
 * @param {{ appOutDir: string, packager: { executableName?: string } }} context
 */
export async function afterPack({ appOutDir, packager }) {
  await flipFuses(join(appOutDir, packager.executableName ?? 'portico'), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...FUSES,
  });
}
