import { z } from 'zod';
import { badgeSettingsSchema } from './badges/badge-settings-schema.ts';
import { WEEKDAYS } from './config.ts';
import { line, localText } from './config-parts.ts';
import { contrastRatio } from './contrast.ts';
import type { DeviceSettings } from './device-settings.ts';
import { powerSchema } from './energy/power-schema.ts';
import { LANGUAGES } from './language.ts';
import type { CardKey } from './people/card.ts';
import { PROFILE_NAMES } from './profile.ts';
import { lightSchema } from './screen-light/light-schema.ts';
import { buttonsOf, type Trigger, triggersWithoutButton } from './triggers.ts';

/** What stands on a pigment: doors and main actions carry this near-white. */
export const TEXT_ON_PIGMENT = '#fffdf8';
/** WCAG 2.2, 1.4.6 (AAA). */
const LEAST_CONTRAST = 7;

const pigment = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'must be a colour such as #8a2d12', abort: true })
  .superRefine((colour, context) => {
    const ratio = contrastRatio(colour, TEXT_ON_PIGMENT);
    if (ratio >= LEAST_CONTRAST) return;
    // Rounded down, so that 6.96 does not read as the 7 it misses.
    const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
    context.addIssue({
      code: 'custom',
      message: `${colour} is too light: its text ${TEXT_ON_PIGMENT} has a contrast of ${shown}:1 on it, and ${LEAST_CONTRAST}:1 is needed`,
    });
  });

const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'must be an IANA time zone such as Europe/Rome');

const span = z.strictObject({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00'),
  until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 19:00'),
});
const spans = z.array(span).max(6).readonly();

const hours = z
  .strictObject({
    weekly: z.partialRecord(z.enum(WEEKDAYS), spans).readonly(),
    exceptions: z
      .array(z.strictObject({ date: z.iso.date(), spans }))
      .max(400)
      .readonly()
      .default([]),
  })
  .readonly();

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');

const hub = z.strictObject({
  name: z.exactOptional(localText(40)),
  controller: z.exactOptional(line(200)),
  language: z.exactOptional(z.enum(LANGUAGES)),
  timeZone: z.exactOptional(timeZone),
  kiosk: z.exactOptional(slug),
  colours: z.exactOptional(
    z
      .strictObject({
        learn: z.exactOptional(pigment),
        events: z.exactOptional(pigment),
        badges: z.exactOptional(pigment),
      })
      .readonly(),
  ),
  hours: z.exactOptional(hours),
  today: z.exactOptional(
    z
      .array(
        z.strictObject({
          days: z.array(z.enum(WEEKDAYS)).min(1).max(7).readonly(),
          text: localText(120),
        }),
      )
      .max(20)
      .readonly(),
  ),
});

/** A profile by its name, or one with some of its lines changed. */
const profile = z.union([
  z.enum(PROFILE_NAMES),
  z.strictObject({
    like: z.enum(PROFILE_NAMES),
    sound: z.exactOptional(z.enum(['speaker', 'headphones'])),
    idleSeconds: z.exactOptional(z.int().min(15).max(600)),
    // WCAG 2.2.1 asks for 20 seconds at the least.
    warningSeconds: z.exactOptional(z.int().min(20).max(120)),
    opensWith: z.exactOptional(z.enum(['taster', 'home', 'learn'])),
    cards: z.exactOptional(z.enum(['keep', 'readOnly', 'off'])),
    callStaff: z.exactOptional(z.boolean()),
    textSize: z.exactOptional(z.enum(['standard', 'large'])),
    motion: z.exactOptional(z.enum(['full', 'quiet'])),
  }),
]);

const screen = z.strictObject({
  widthPx: z.int().min(320).max(8192),
  heightPx: z.int().min(320).max(8192),
  /** Visible glass from corner to corner, as it is sold. */
  diagonalInches: z.number().min(3).max(120),
});

const cardKey = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    'must be a card key: 64 digits from 0 to f, never the number of the card',
  )
  .transform((key) => key as CardKey);

const trigger: z.ZodType<Trigger> = z.union([
  z.strictObject({ tag: cardKey, lesson: slug }),
  z.strictObject({ button: slug, lesson: slug }),
]);

const triggers = z
  .array(trigger)
  .max(500)
  .refine(
    (all) => new Set(all.map(nameOfTrigger)).size === all.length,
    'one tag or button opens one lesson',
  )
  .readonly();

function nameOfTrigger(one: Trigger): string {
  return 'tag' in one ? `tag ${one.tag}` : `button ${one.button}`;
}

/**
 * What may stand in a hub's configuration file: only what differs from the defaults.
 *
 * @param devices reads the list of devices; what a device needs is known to `hardware/`
 * @param isPackaged whether this is an installed kiosk, and nobody trying things out
 */
export function createHubFileSchema(
  devices: z.ZodType<readonly DeviceSettings[]>,
  { isPackaged = true }: { readonly isPackaged?: boolean } = {},
) {
  return z
    .strictObject({
      hub: z.exactOptional(hub),
      profile: z.exactOptional(profile),
      screen: z.exactOptional(screen),
      light: z.exactOptional(lightSchema),
      power: z.exactOptional(powerSchema),
      devices: z.exactOptional(devices),
      triggers: z.exactOptional(triggers),
      badges: z.exactOptional(badgeSettingsSchema(isPackaged)),
    })
    .superRefine(({ devices = [], triggers = [] }, context) => {
      const there = buttonsOf(devices).join(', ') || 'none';
      for (const { index, button } of triggersWithoutButton(triggers, devices)) {
        const message = `no hub board has a button called ${button} (there is ${there})`;
        context.addIssue({ code: 'custom', path: ['triggers', index, 'button'], message });
      }
    });
}

export type HubFile = z.output<ReturnType<typeof createHubFileSchema>>;
