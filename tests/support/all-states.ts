import type { AnyStateNode } from 'xstate';

/** A state of a chart and all that lie within it. */
export function allStates(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => allStates(child))];
}
