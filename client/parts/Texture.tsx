import type { ReactNode } from 'react';

export const textures = ['solid', 'stripes', 'dots', 'bars', 'grid', 'backs', 'rings'] as const;
export type Texture = (typeof textures)[number];

export interface Fill {
  readonly colour: string;
  readonly texture: Texture;
}

/** What a shape is filled with, after its `Textures` stand in the same page. */
export function fillOf(prefix: string, key: string, { colour, texture }: Fill): string {
  return texture === 'solid' ? colour : `url(#${prefix}-${key})`;
}

/** Colour on a ground of the page, so that series differ without their colours; inside an `svg`. */
export function Textures({
  prefix,
  fills,
}: {
  prefix: string;
  fills: Readonly<Record<string, Fill>>;
}): ReactNode {
  return (
    <defs>
      {Object.entries(fills).map(([key, { colour, texture }]) => (
        <pattern
          key={key}
          id={`${prefix}-${key}`}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
        >
          <rect width={8} height={8} fill={colour} />
          <Strokes texture={texture} />
        </pattern>
      ))}
    </defs>
  );
}

const light = { stroke: 'var(--color-page)', strokeWidth: 2, fill: 'none' };

function Strokes({ texture }: { texture: Texture }): ReactNode {
  if (texture === 'stripes') return <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" {...light} />;
  if (texture === 'backs') return <path d="M-2 6 2 10M0 0 8 8M6 -2 10 2" {...light} />;
  if (texture === 'dots') return <circle cx={4} cy={4} r={1.75} fill="var(--color-page)" />;
  if (texture === 'bars') return <path d="M4 0V8" {...light} />;
  if (texture === 'grid') return <path d="M4 0V8M0 4H8" {...light} strokeWidth={1.25} />;
  if (texture === 'rings') return <circle cx={4} cy={4} r={2.5} {...light} strokeWidth={1.25} />;
  return null;
}
