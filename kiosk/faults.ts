/**
 * Every fault code, how grave it is and what staff should do.
 *
 * Codes are `area.what-happened` and stable for ever: they are printed, logged and shown to staff.
 * Visitors never read these words; theirs live in `renderer/text/`.
 */

/**
 * - `refuse`: the kiosk does not start, and says why.
 * - `stop`: visitors see the out-of-service screen until it is mended.
 * - `degrade`: one feature rests, everything else works.
 */
export type FaultSeverity = 'refuse' | 'stop' | 'degrade';

export interface FaultDeclaration {
  readonly severity: FaultSeverity;
  /** What went wrong, in one sentence for staff. */
  readonly what: string;
  /** The way out, in one sentence for staff. */
  readonly hint: string;
}

export const FAULTS = {
  'start.already-running': {
    severity: 'refuse',
    what: 'Another Portico is running over this data directory.',
    hint: 'Use the one that runs, stop it first, or name another directory with --data.',
  },
  'start.port-busy': {
    severity: 'refuse',
    what: 'Another program is using this port.',
    hint: 'Stop that program or choose another port with --port.',
  },
  'start.data-unwritable': {
    severity: 'refuse',
    what: 'The data directory cannot be written.',
    hint: 'Give this user the right to write there, or name another directory with --data.',
  },
  'start.data-foreign': {
    severity: 'refuse',
    what: 'The data directory holds files that are not a kiosk’s.',
    hint: 'Name an empty directory, or one that does not exist yet, with --data.',
  },
  'start.not-built': {
    severity: 'refuse',
    what: 'The built program is missing or incomplete.',
    hint: 'Run npm start from the project directory, which builds it.',
  },
  'start.timed-out': {
    severity: 'stop',
    what: 'A required part did not answer while the kiosk was starting.',
    hint: 'Check the cable and power of the required devices named in the log, then restart.',
  },
  'config.unreadable': {
    severity: 'refuse',
    what: 'The configuration file is damaged or holds a value that is not allowed.',
    hint: 'Mend the line that is named, or move the file away to start with the defaults.',
  },
  'pack.unreadable': {
    severity: 'refuse',
    what: 'A content pack is damaged.',
    hint: 'Copy the pack again from where it came, or remove it from the packs directory.',
  },
  'pack.from-the-future': {
    severity: 'refuse',
    what: 'A content pack was made for a newer Portico.',
    hint: 'Update Portico, or use an older version of the pack.',
  },
  'store.unreadable': {
    severity: 'refuse',
    what: 'The database is damaged.',
    hint: 'Put back a backup of the file that is named, or move it away to start with an empty one.',
  },
  'store.from-the-future': {
    severity: 'refuse',
    what: 'The database was written by a newer Portico.',
    hint: 'Update Portico, or name another directory with --data.',
  },
  'store.disk-full': {
    severity: 'degrade',
    what: 'The disk is full: nothing new can be kept.',
    hint: 'Free space on the disk; progress is kept again from then on.',
  },
  'store.read-only': {
    severity: 'degrade',
    what: 'The database cannot be written.',
    hint: 'Check the rights of the data directory and whether the disk was mounted read-only.',
  },
  'store.failed': {
    severity: 'degrade',
    what: 'The database refused a request.',
    hint: 'Restart the kiosk; if it comes again, keep the log and check the disk.',
  },
  'store.timed-out': {
    severity: 'degrade',
    what: 'The database did not answer in time.',
    hint: 'The disk may be failing: make a backup and check it.',
  },
  'search.superseded': {
    severity: 'degrade',
    what: 'A search was given up because a newer one took its place.',
    hint: 'Nothing to mend: this is how searching while somebody types works.',
  },
  'catalogue.empty': {
    severity: 'stop',
    what: 'No lesson is installed.',
    hint: 'Put a content pack into the packs directory and restart.',
  },
  'catalogue.not-found': {
    severity: 'degrade',
    what: 'A lesson that was asked for is not there.',
    hint: 'Check the content pack that should hold it.',
  },
  'programme.not-found': {
    severity: 'degrade',
    what: 'An event that was asked for is not there.',
    hint: 'Check the content pack that should hold it, and whether it was an example that was removed.',
  },
  'programme.not-expanded': {
    severity: 'degrade',
    what: 'The dates of the events could not be worked out.',
    hint: 'It is tried again by itself; if this comes again, restart the kiosk and keep the log.',
  },
  'keys.unreadable': {
    severity: 'refuse',
    what: 'The secret that card progress is filed under is missing or damaged.',
    hint: 'Put the file that is named back from a backup; without it no card can find its progress.',
  },
  'badges.key-unreadable': {
    severity: 'refuse',
    what: 'The key that badges are signed with is damaged, or open to others.',
    hint: 'Put the file that is named back with mode 600, or move it away: then a new key is made, to be published like the first.',
  },
  'badges.status-list-full': {
    severity: 'degrade',
    what: 'Every place in the list of this kiosk’s badges is taken.',
    hint: 'Begin a new list: give badges.issuer another path in hub.json or, without a domain, make a new key.',
  },
  'badges.no-verify-page': {
    severity: 'degrade',
    what: 'No page is configured where badges could be opened, so none is shown as a code.',
    hint: 'Put the page that badge export writes on a web server, and name it as badges.verifyPage in hub.json.',
  },
  'badges.not-entitled': {
    severity: 'degrade',
    what: 'An accredited badge was asked for, and this hub is not declared an entitled body.',
    hint: 'Remove the badge from its content pack, or set badges.issuer.entitledBody in hub.json where the law allows.',
  },
  'badges.too-long': {
    severity: 'degrade',
    what: 'A badge has more text than a series of codes can carry.',
    hint: 'Shorten its description and criteria in the content pack.',
  },
  'card.random-id': {
    severity: 'degrade',
    what: 'A card changes its number at every tap, so it cannot be recognised.',
    hint: 'Nothing to mend: phones do this. Offer an anonymous hub card.',
  },
  'card.unreadable': {
    severity: 'degrade',
    what: 'A reader typed something that is not a card number as its configuration declares it.',
    hint: 'Compare base, byte order, technology and length in the configuration with the reader.',
  },
  'device.not-connected': {
    severity: 'degrade',
    what: 'A device is not plugged in.',
    hint: 'Check its cable; it comes back by itself within five seconds of being plugged in.',
  },
  'device.disconnected': {
    severity: 'degrade',
    what: 'A device was unplugged.',
    hint: 'Plug it in again; it comes back by itself within five seconds.',
  },
  'device.refused': {
    severity: 'degrade',
    what: 'A device could not be opened.',
    hint: 'Add this user to the group that owns the serial port (often dialout).',
  },
  'device.silent': {
    severity: 'degrade',
    what: 'A device is plugged in but does not answer.',
    hint: 'It is started afresh by itself; if this comes again, pull its plug and put it back.',
  },
  'device.wrong-firmware': {
    severity: 'degrade',
    what: 'A board runs a program that this kiosk cannot use; the log names it and what is needed.',
    hint: 'Flash the image for this board from sketches/firmware; it is found by itself afterwards.',
  },
  'device.wrong-pin': {
    severity: 'degrade',
    what: 'The configuration puts a key, a button or a lamp on a pin that cannot serve it.',
    hint: 'Compare the pins in the configuration with the wiring table; lamps need PWM pins.',
  },
  'device.no-card-reader': {
    severity: 'degrade',
    what: 'A hub board works, but reads no cards: its reader or its firmware for cards is missing.',
    hint: 'Check the wires of the MFRC522, and that the board runs hub-io.',
  },
  'backlight.refused': {
    severity: 'degrade',
    what: 'This user may not set the brightness of the screen.',
    hint: 'npm run kiosk -- doctor prints the udev rule that allows it.',
  },
  'backlight.not-found': {
    severity: 'degrade',
    what: 'The backlight of the screen is not there.',
    hint: 'Check the cable of the screen and the backlight that hub.json names; it is found by itself.',
  },
  'backlight.unreadable': {
    severity: 'degrade',
    what: 'The backlight of the screen does not say how bright it can be.',
    hint: 'Name another backlight in hub.json, or "none" to leave the brightness alone.',
  },
  'backlight.failed': {
    severity: 'degrade',
    what: 'The backlight of the screen did not take a brightness.',
    hint: 'It is tried again by itself; if this comes again, check the cable of the screen.',
  },
  'recording.unreadable': {
    severity: 'refuse',
    what: 'A recording of a device is damaged, or is none.',
    hint: 'Mend the line that is named, or record the device again with npm run kiosk -- record.',
  },
  'recording.from-the-future': {
    severity: 'refuse',
    what: 'A recording of a device was made by a newer Portico.',
    hint: 'Update Portico, or record the device again with this one.',
  },
  'recording.of-another-kind': {
    severity: 'refuse',
    what: 'A recording is of another kind of device than the one it was to be played as.',
    hint: 'Name a device of the recorded kind: --replay DEVICE=FILE.',
  },
  'recording.no-such-device': {
    severity: 'refuse',
    what: 'A recording was to be played as a device that is not in the configuration.',
    hint: 'Name a device of hub.json that has a path: --replay DEVICE=FILE.',
  },
  'device.failed': {
    severity: 'degrade',
    what: 'The driver of a device stopped and was replaced by a fresh one.',
    hint: 'Keep the log: this is a defect to report.',
  },
  'session.crashed': {
    severity: 'degrade',
    what: 'The session machine stopped and was replaced by a fresh one.',
    hint: 'Keep the log: this is a defect to report.',
  },
  'page.refused': {
    severity: 'degrade',
    what: 'A message that is not one of our page’s was refused.',
    hint: 'Nothing to mend unless visitors notice it: another page or program tried the kiosk’s door.',
  },
  'page.crashed': {
    severity: 'degrade',
    what: 'The page failed and was loaded again.',
    hint: 'Keep the log: this is a defect to report.',
  },
} as const satisfies Record<string, FaultDeclaration>;

export type FaultCode = keyof typeof FAULTS;

export interface Fault {
  readonly code: FaultCode;
}
