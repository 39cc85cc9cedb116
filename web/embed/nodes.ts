/** Makes elements without markup in texts, which a page with trusted types would refuse. */

type Attributes = Record<string, string | number>;
type Child = Node | string | null | false;

/** An HTML element. */
export function element(tag: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  return furnished(document.createElement(tag), attributes, children);
}

/** An element of a drawing. */
export function drawn(tag: string, attributes: Attributes, ...children: Child[]): SVGElement {
  return furnished(
    document.createElementNS('http://www.w3.org/2000/svg', tag),
    attributes,
    children,
  );
}

function furnished<Made extends Element>(
  made: Made,
  attributes: Attributes,
  children: readonly Child[],
): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}
