import { say as sayIn } from '../../kiosk/language.ts';
import type { ControlClient } from '../control/control-client.ts';
import type { TagRefusal } from '../control/tag-desk.ts';
import { complain } from './bench-command.ts';
import { Complaint } from './complaint.ts';

/**
 * Reads the key of the next tag that is put on a reader, and says what to write for it in hub.json.
 *
 * @param say what was asked for
 * @param prompt what to do, for whoever stands at the kiosk
 * @throws {Complaint} when the lesson is not there, or no tag came that could be one
 */
export async function readTag({
  client,
  lesson,
  seconds,
  say,
  prompt,
}: {
  readonly client: ControlClient;
  readonly lesson: string | undefined;
  readonly seconds: number;
  readonly say: (line: string) => void;
  readonly prompt: (line: string) => void;
}): Promise<void> {
  const title = lesson === undefined ? undefined : await titleOf(client, lesson);
  prompt(`Put the tag on a reader of the kiosk within ${seconds} s; it opens no visit.`);
  const read = await client.ask({ ask: 'tag.read', seconds }).catch(complain);
  if (!read.ok) throw new Complaint(...refusalOf(read.error, seconds));

  const { card, opens } = read.value;
  say(`Its card key is ${card}`);
  if (opens !== undefined) say(`It opens ${opens} already: put this in the place of that entry.`);
  say(
    title === undefined
      ? 'For "triggers" in hub.json, with the id of a lesson in its place:'
      : `For "triggers" in hub.json, to open “${title}”:`,
  );
  say(`  ${JSON.stringify({ tag: card, lesson: lesson ?? 'LESSON-ID' })}`);
}

async function titleOf(client: ControlClient, lesson: string): Promise<string> {
  const found = await client.ask({ ask: 'lesson.find', lesson }).catch(complain);
  if (found.is === 'there') return sayIn(found.title, 'en', 'en').text;
  throw new Complaint(
    `There is no lesson ${lesson}.`,
    found.near.length > 0
      ? `Lessons with a name like it:\n  ${found.near.join('\n  ')}`
      : 'None has a name like it; the lessons.json of each pack names its own.',
  );
}

function refusalOf({ code }: TagRefusal, seconds: number): [what: string, toDo: string] {
  switch (code) {
    case 'tag.busy':
      return [
        'Somebody else waits for a tag already.',
        'One at a time: wait until that has ended.',
      ];
    case 'tag.timed-out':
      return [
        `No tag came within ${seconds} s.`,
        'Lift what lies on the reader and put the tag there anew; is the reader in service?',
      ];
    case 'tag.somebodys':
      return [
        'Somebody keeps their progress on this card.',
        'Take another: as a tag it would never again show them what they have done.',
      ];
    case 'tag.random-id':
      return ['This one has a new number at every tap, as phones do.', 'Take another tag.'];
    case 'tag.several':
      return ['Several cards lay on the reader.', 'Put down the tag alone.'];
    case 'tag.unreadable':
      return ['It could not be read.', 'Lift it, and put it down anew.'];
    case 'tag.store-failed':
      return [
        'The kiosk could not look whether somebody keeps their progress on it.',
        'Its log says why.',
      ];
  }
}
