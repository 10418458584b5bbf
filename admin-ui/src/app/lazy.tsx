import { type ComponentType, lazy } from 'react';

/** A page that comes with its own piece of code, when it is first opened. */
export function page<Module, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
): ComponentType {
  return lazy(async () => ({ default: (await load())[name] as ComponentType }));
}
