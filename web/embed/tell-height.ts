/** In a framed page: tells the page around it how high this one is, whenever that changes. */

if (window.parent !== window) {
  let told = 0;
  const tell = (): void => {
    told = Math.ceil(document.body.getBoundingClientRect().height);
    // Any site may frame us, so any may hear it; a height is no secret.
    window.parent.postMessage({ kuntatutka: 'height', height: told }, '*');
  };
  new ResizeObserver(() => {
    if (Math.ceil(document.body.getBoundingClientRect().height) !== told) tell();
  }).observe(document.body);
  // Whoever listens only now has missed what was told before.
  addEventListener('message', ({ source, data }: MessageEvent<{ kuntatutka?: unknown } | null>) => {
    if (source === window.parent && data?.kuntatutka === 'how-high') tell();
  });
}
