import type { Mark } from '../mark/mark.ts';

/** The event of the next lane up or down that has any, nearest in time to another. */
export function findInNextLane(
  marks: readonly Mark[],
  lanes: readonly string[],
  current: string | undefined,
  by: 1 | -1,
): Mark | undefined {
  const mark = marks.find(({ item }) => item.id === current);
  if (mark === undefined) return undefined;
  const distance = ({ shape }: Mark) => Math.abs(shape.at - mark.shape.at);
  for (let lane = lanes.indexOf(mark.lane) + by; lane >= 0 && lane < lanes.length; lane += by) {
    const members = marks.filter((each) => each.lane === lanes[lane]);
    const nearest = members.toSorted((a, b) => distance(a) - distance(b))[0];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}
