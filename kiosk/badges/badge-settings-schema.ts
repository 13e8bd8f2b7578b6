import { z } from 'zod';
import { localText } from '../config-parts.ts';

const domain = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/,
    'must be a host name in lower case, such as badges.example.org, with nothing before or behind it',
  );

const path = z
  .string()
  .max(100)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'must be a path in lower case, such as library/kiosk-1',
  );

const issuer = z
  .strictObject({
    name: z.exactOptional(localText(80)),
    domain: z.exactOptional(domain),
    path: z.exactOptional(path),
    entitledBody: z.exactOptional(z.boolean()),
  })
  .refine((said) => said.path === undefined || said.domain !== undefined, {
    path: ['path'],
    error: 'is a path on a domain: name the domain too, or leave it out',
  });

const secure = z.url({ protocol: /^https$/ });
const ownMachine = z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ });

const pageOf = (isPackaged: boolean) =>
  z
    .string()
    // Whatever the address takes up in a QR code is lost to the badge.
    .max(120)
    .regex(/^[^#@]*$/, 'must hold no # and no @: the badge itself stands behind a #')
    .refine(
      (address) =>
        secure.safeParse(address).success || (!isPackaged && ownMachine.safeParse(address).success),
      'must be a secure address such as https://badges.example.org/verify',
    );

/**
 * The lines of `badges` in a hub's configuration file.
 *
 * @param isPackaged an installed kiosk sends phones to no page but a secure one
 */
export function badgeSettingsSchema(isPackaged: boolean) {
  return z.strictObject({
    issuer: z.exactOptional(issuer),
    verifyPage: z.exactOptional(pageOf(isPackaged)),
  });
}
