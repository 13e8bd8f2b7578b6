import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** 15 mm high instead of 20: for what stands beside the main action on small glass. */
  readonly slim?: boolean;
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
}: ButtonProps & { readonly look: 'go' | 'quiet' }) {
  return (
    <button
      type="button"
      className={slim ? `${look} slim` : look}
      aria-disabled={disabled || undefined}
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
