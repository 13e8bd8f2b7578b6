/**
 * Lets a button stay down for as long as it is held: with a finger, a mouse, Space or Enter.
 *
 * @param held is told when it goes down and when it comes up
 */
export function letHold(button: HTMLButtonElement, held: (isDown: boolean) => void): void {
  let isHeld = false;
  const hold = (isDown: boolean) => {
    if (isHeld === isDown) return;
    isHeld = isDown;
    held(isDown);
  };
  button.addEventListener('pointerdown', (event) => {
    button.setPointerCapture(event.pointerId);
    hold(true);
  });
  for (const end of ['pointerup', 'pointercancel', 'blur'] as const) {
    button.addEventListener(end, () => hold(false));
  }
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    hold(true);
  });
  button.addEventListener('keyup', (event) => {
    if (event.key === ' ' || event.key === 'Enter') hold(false);
  });
  // A screen reader presses without a pointer and without a key: that is one short press.
  button.addEventListener('click', (event) => {
    if (event.detail !== 0) return;
    hold(true);
    hold(false);
  });
}
