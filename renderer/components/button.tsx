import type { ReactNode } from 'react';
import type { Control } from '../../kiosk/ipc/page-focus.ts';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** 15 mm high instead of 20: for what stands beside the main action on small glass. */
  readonly slim?: boolean;
  /** What it is for, where its look does not say it. */
  readonly name?: Control;
  /** Stays where it is and says that it cannot be used yet. */
  readonly disabled?: boolean;
}

/** The one main action of a page. */
export const Go = (props: ButtonProps) => <Button {...props} look="go" />;

/** Any other action. */
export const Quiet = (props: ButtonProps) => <Button {...props} look="quiet" />;

function Button({
  children,
  onPress,
  icon,
  iconAfter,
  slim = false,
  disabled = false,
  look,
  name = look,
}: ButtonProps & { readonly look: 'go' | 'quiet' }) {
  return (
    <button
      type="button"
      name={name}
      className={slim ? `${look} slim` : look}
      aria-disabled={disabled || undefined}
      tabIndex={disabled ? -1 : undefined}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  );
}
