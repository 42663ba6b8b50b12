import type { DueWords } from '../lists/due-words.ts';
import { Tag } from './Tag.tsx';

/** By when, in words; what is late or near has a tag that says so. */
export function Due({ due, by = 'By ' }: { due: DueWords | undefined; by?: string }) {
  if (!due) return <>No date is set</>;
  return (
    <>
      <span className="dr-due__when">
        {by}
        {due.inWords}
      </span>
      {due.left &&
        (due.meaning ? (
          <Tag meaning={due.meaning}>{due.left}</Tag>
        ) : (
          <span className="dr-due__left">{due.left}</span>
        ))}
    </>
  );
}
