/** Entry of the pages of maps: the picture as a PNG, which needs a script, drawn from the SVG. */

/** Dots to a unit of the drawing: sharp enough for print. */
const scale = 2;

const picture = document.querySelector<HTMLAnchorElement>('a[data-picture]');

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-png]')) {
  if (picture === null) break;
  button.hidden = false;
  button.addEventListener('click', () => void save(button, picture.href));
}

/** The button rests while the picture is drawn; when that fails, the words beside it say so. */
async function save(button: HTMLButtonElement, address: string): Promise<void> {
  const said = button.parentElement?.querySelector<HTMLElement>('[data-png-failed]');
  button.disabled = true;
  if (said) said.textContent = '';
  try {
    download(await draw(address), button.dataset['png'] ?? '');
  } catch {
    if (said) said.textContent = said.dataset['pngFailed'] ?? '';
  } finally {
    button.disabled = false;
  }
}

async function draw(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
  });
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
