/** In a page of another site: gives each frame of ours the height that its page tells. */

interface Told {
  kuntatutka?: unknown;
  height?: unknown;
}

const { origin } = new URL(import.meta.url);

function framesOfPage(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')];
}

/** A frame whose border is part of its height needs that much more. */
function fit(frame: HTMLIFrameElement, height: number): void {
  frame.height = String(height);
  const lacking = height - frame.clientHeight;
  if (lacking > 0 && lacking < 100) frame.height = String(height + lacking);
}

addEventListener('message', ({ origin: from, source, data }: MessageEvent<Told | null>) => {
  if (from !== origin || data?.kuntatutka !== 'height') return;
  const { height } = data;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of framesOfPage()) {
    if (frame.contentWindow === source) fit(frame, height);
  }
});

// Those that told their height before this script ran tell it again.
for (const frame of framesOfPage()) {
  if (frame.src.startsWith(`${origin}/embed/`)) {
    frame.contentWindow?.postMessage({ kuntatutka: 'how-high' }, '*');
  }
}
