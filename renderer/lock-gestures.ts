/** Ways of a browser that a public screen has no use for, beyond what the style sheet refuses. */
export function lockGestures(page: Document): void {
  const refuse = (event: Event) => event.preventDefault();
  for (const kind of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart', 'auxclick']) {
    page.addEventListener(kind, refuse);
  }
  // Pinching is a wheel with Ctrl to a browser, and pulling is a moving touch.
  page.addEventListener('wheel', refuse, { passive: false });
  page.addEventListener('touchmove', refuse, { passive: false });
  page.addEventListener('keydown', (event) => {
    const zoom = (event.ctrlKey || event.metaKey) && ['+', '-', '=', '0'].includes(event.key);
    if (zoom) event.preventDefault();
  });
}
