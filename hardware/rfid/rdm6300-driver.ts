import type { DeviceId } from '../../kiosk/device-settings.ts';
import type { CardEvent, Driver } from '../device.ts';
import { createRdm6300Decoder } from './rdm6300-decoder.ts';
import { forgetQuietTags, seeTag, type TagsAtReader } from './tag-repeat-filter.ts';

/** RDM6300 and ID-12 alike: frames in, one `card.presented` per tap out. Neither sees a card lifted. */
export function createRdm6300Driver({
  device,
  report,
}: {
  readonly device: DeviceId;
  readonly report: (event: CardEvent) => void;
}): Driver {
  let tags: TagsAtReader = [];

  const decoder = createRdm6300Decoder((tag, atMs) => {
    const seen = seeTag(tags, { tag, atMs });
    tags = seen.tags;
    if (!seen.isNewTap) return;
    report({
      type: 'card.presented',
      device,
      seesLift: false,
      card: { technology: 'em4100', uid: tagBytes(tag) },
    });
  });

  return {
    receive: decoder.push,
    settle(atMs) {
      decoder.expire(atMs);
      tags = forgetQuietTags(tags, atMs);
    },
  };
}

/** The five bytes of an EM4100 tag, version byte first. */
function tagBytes(tag: number): Uint8Array {
  const uid = new Uint8Array(5);
  uid[0] = tag / 0x1_0000_0000;
  new DataView(uid.buffer).setUint32(1, tag);
  return uid;
}
