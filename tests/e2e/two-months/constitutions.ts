/**
 * What differs between the three councils that live through the same two months. Every date was counted by hand with a
 * calendar of 2027 (Good Friday 26 March, Easter Monday 29 March, bank holidays on 3 May and 31 May), and none is taken
 * from the program.
 */
export interface CouncilsDates {
  preset: string;
  /** Members whose names a call-in needs. */
  members: readonly ('scrutiny' | 'scrutiny-2' | 'scrutiny-3' | 'scrutiny-4' | 'scrutiny-5')[];
  /** The window of what is published on Friday 16 April, before the holiday is proclaimed and after. */
  firstWindow: { closes: string; actFrom: string };
  firstWindowMoved: { closes: string; actFrom: string };
  /** Ten minutes before that window closes, and the moment at which it does. */
  tenMinutesBefore: string;
  cutOff: string;
  /** The next day on which the Proper Officer is in the office. */
  judgedOn: string;
  /** By when scrutiny meets on what is called in on Monday 19 April: before the holiday, and after. */
  scrutinyBy: string;
  scrutinyByMoved: string;
  /** And on what is called in on `judgedOn`. */
  scrutinyOnLateOneBy: string;
  /** The day on which a decision took effect because scrutiny missed its date. */
  missedOn: string;
  /** The window of what is published on Friday 30 April, which nobody uses. */
  secondWindow: { closes: string; actFrom: string };
  /** The window of what is published on Friday 21 May. */
  lastWindow: { closes: string; actFrom: string };
  afterLastWindow: string;
  lastMayActFrom: string;
}

/** Five working days to 5 pm; to be acted on from the next working day; three members. */
export const fiveWorkingDays: CouncilsDates = {
  preset: 'england-2012',
  members: ['scrutiny', 'scrutiny-2', 'scrutiny-3'],
  // 19, 20, 21, 22 and 23 April; with the 23rd a holiday the fifth is Monday the 26th.
  firstWindow: { closes: '5 pm on Friday 23 April 2027', actFrom: 'the start of Monday 26 April 2027' },
  firstWindowMoved: { closes: '5 pm on Monday 26 April 2027', actFrom: 'the start of Tuesday 27 April 2027' },
  tenMinutesBefore: '2027-04-26T16:50',
  cutOff: '2027-04-26T17:00',
  judgedOn: '2027-04-27T09:30',
  // 20, 21, 22, 23, 26, 27, 28, 29, 30 April and 4 May; without the 23rd it is 5 May.
  scrutinyBy: '5 pm on Tuesday 4 May 2027',
  scrutinyByMoved: '5 pm on Wednesday 5 May 2027',
  // From 27 April: 28, 29, 30 April, 4, 5, 6, 7, 10, 11 and 12 May.
  scrutinyOnLateOneBy: '5 pm on Wednesday 12 May 2027',
  missedOn: 'Wednesday 5 May 2027',
  // 4, 5, 6, 7 and 10 May: the 3rd is a bank holiday.
  secondWindow: { closes: '5 pm on Monday 10 May 2027', actFrom: 'the start of Tuesday 11 May 2027' },
  // 24 to 28 May; the 31st is a bank holiday.
  lastWindow: { closes: '5 pm on Friday 28 May 2027', actFrom: 'the start of Tuesday 1 June 2027' },
  afterLastWindow: '2027-05-28T17:05',
  lastMayActFrom: 'Tuesday 1 June 2027',
};

/** To midday on the eighth calendar day, also where that is a Saturday; to be acted on at once; five members. */
export const middayOnTheEighthDay: CouncilsDates = {
  ...fiveWorkingDays,
  preset: 'midday-eighth-day',
  members: ['scrutiny', 'scrutiny-2', 'scrutiny-3', 'scrutiny-4', 'scrutiny-5'],
  firstWindow: { closes: 'midday on Saturday 24 April 2027', actFrom: 'midday on Saturday 24 April 2027' },
  firstWindowMoved: {
    closes: 'midday on Saturday 24 April 2027',
    actFrom: 'midday on Saturday 24 April 2027',
  },
  tenMinutesBefore: '2027-04-24T11:50',
  cutOff: '2027-04-24T12:00',
  judgedOn: '2027-04-26T09:30',
  // From 26 April: 27, 28, 29, 30 April, 4, 5, 6, 7, 10 and 11 May.
  scrutinyOnLateOneBy: '5 pm on Tuesday 11 May 2027',
  secondWindow: { closes: 'midday on Saturday 8 May 2027', actFrom: 'midday on Saturday 8 May 2027' },
  lastWindow: { closes: 'midday on Saturday 29 May 2027', actFrom: 'midday on Saturday 29 May 2027' },
  afterLastWindow: '2027-05-29T12:05',
  lastMayActFrom: 'Saturday 29 May 2027',
};

/** To 5 pm on the Tuesday of the week after publication; scrutiny has fifteen working days; three members. */
export const tuesdayOfTheFollowingWeek: CouncilsDates = {
  ...fiveWorkingDays,
  preset: 'tuesday-following',
  firstWindow: { closes: '5 pm on Tuesday 20 April 2027', actFrom: 'the start of Wednesday 21 April 2027' },
  firstWindowMoved: {
    closes: '5 pm on Tuesday 20 April 2027',
    actFrom: 'the start of Wednesday 21 April 2027',
  },
  tenMinutesBefore: '2027-04-20T16:50',
  cutOff: '2027-04-20T17:00',
  judgedOn: '2027-04-21T09:30',
  // Five more than ten: 5, 6, 7, 10 and 11 May; without 23 April, 12 May.
  scrutinyBy: '5 pm on Tuesday 11 May 2027',
  scrutinyByMoved: '5 pm on Wednesday 12 May 2027',
  // From 21 April without the 23rd: 22, 26, 27, 28, 29, 30 April, 4, 5, 6, 7, 10, 11, 12, 13 and 14 May.
  scrutinyOnLateOneBy: '5 pm on Friday 14 May 2027',
  missedOn: 'Wednesday 12 May 2027',
  secondWindow: { closes: '5 pm on Tuesday 4 May 2027', actFrom: 'the start of Wednesday 5 May 2027' },
  lastWindow: { closes: '5 pm on Tuesday 25 May 2027', actFrom: 'the start of Wednesday 26 May 2027' },
  afterLastWindow: '2027-05-25T17:05',
  lastMayActFrom: 'Wednesday 26 May 2027',
};
