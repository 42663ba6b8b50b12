import type { FieldError } from '../../workflows/forms/types.ts';
import { DateInput, Radios } from '../forms/inputs.tsx';
import { meetingBodies, type TypedMeeting } from '../lists/list-of-meetings.ts';
import { Button } from './Button.tsx';
import { Details } from './Details.tsx';
import { MomentInput } from './MomentInput.tsx';
import { WrittenBy } from './WrittenBy.tsx';

/** Adds a meeting. Folded away until it is wanted, or was refused. */
export function MeetingForm({ typed, errors }: { typed: TypedMeeting; errors: readonly FieldError[] }) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <Details summary="Add a meeting" open={errors.length > 0}>
      <form method="post" noValidate>
        <WrittenBy />
        <Radios
          id="body"
          name="body"
          label="Who meets?"
          value={typed.body}
          error={errorOf('body')}
          options={meetingBodies}
          size="s"
        />
        <DateInput id="on" name="on" label="Date" value={typed.on} error={errorOf('on')} size="s" />
        <MomentInput
          kind="time"
          id="time"
          name="time"
          label="Time"
          value={typed.time}
          error={errorOf('time')}
          size="s"
        />
        <Button>Add the meeting</Button>
      </form>
    </Details>
  );
}
