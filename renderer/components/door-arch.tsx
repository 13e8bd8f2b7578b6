import { Icon, type IconName } from './icon.tsx';

/** A door of the portico. */
export function DoorArch({
  door,
  icon,
  name,
  plain,
  onPress,
}: {
  readonly door: 'learn' | 'events' | 'badges';
  readonly icon: IconName;
  readonly name: string;
  readonly plain: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" name="door" className={`door ${door}`} onClick={onPress}>
      <Icon name={icon} />
      <b>{name}</b>
      <span>{plain}</span>
    </button>
  );
}
